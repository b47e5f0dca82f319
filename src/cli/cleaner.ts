import { availableParallelism } from 'node:os';
import { type Pool, startedPool } from '../batch/pool.js';
import type { PageSource, Source } from '../batch/sources.js';
import type { Config } from './config.js';
import type { Io } from './io.js';
import { lookOf } from './look.js';
import { failedPage, type PageOptions } from './page.js';
import { type PageDone, type PageTask, pageDone, type TaskSettings } from './page-task.js';
import { printerFor } from './printer.js';

/** Cleans the pages of a batch. */
export interface Cleaner {
  /** How many are cleaned at once. */
  readonly jobs: number;
  /** Never throws. */
  readonly clean: (task: PageTask) => Promise<PageDone>;
  readonly close: () => Promise<void>;
}

/**
 * Most seconds for a page in a worker, where the user sets no limit. The slowest page measured, a million short lines, takes 22 seconds
 * of processor time; one of 50 MB in a single line takes 3.
 */
const defaultSeconds = 120;
/** Pages that are cleaned before workers start: a worker is ready after 140 ms at best, in which one thread cleans 30 pages. */
const pagesBeforeWorkers = 100;
/** Beside this module in the built command. */
const workerFile = new URL('./cli-worker.cjs', import.meta.url);

/**
 * Give the cleaner that the options ask for. Without `--jobs` and `--timeout`, workers start when the batch proves to be large.
 * @param compared Give what copies are looked for by.
 */
export async function cleanerFor(config: Config, io: Io, compared: boolean): Promise<Cleaner> {
  const settings: TaskSettings = { options: { ...pageOptions(config), compared }, look: lookOf(config, io) };
  const printer = await printerFor(settings.options, settings.look);
  const jobs = config.jobs ?? availableParallelism();
  const seconds = config.timeout ?? defaultSeconds;
  const atOnce = config.jobs !== null || config.timeout !== null;
  let pool: Promise<Pool<PageTask, PageDone>> | null = null;
  let pages = 0;
  return {
    jobs,
    clean: async (task) => {
      const isFailed = 'error' in task.source;
      if (isFailed || (!atOnce && pages++ < pagesBeforeWorkers)) return pageDone(task, settings.options, printer);
      pool ??= startedPool({ file: workerFile, name: 'cleanPosted', jobs, seconds, settings });
      try {
        const [source, transfer] = ownedContent(task.source);
        return await (await pool).run({ ...task, source }, transfer);
      } catch (error) {
        return { outcome: failedPage(task.source.path, error, printer), contentHash: null };
      }
    },
    close: async () => (await pool)?.close(),
  };
}

/** Give a source with bytes in a memory of their own, which can be handed over: those of small files share theirs. */
function ownedContent(source: Source): readonly [Source, readonly ArrayBuffer[]] {
  if ('error' in source || typeof source.content === 'string') return [source, []];
  const content = new Uint8Array(source.content);
  return [{ ...source, content } satisfies PageSource, [content.buffer]];
}

function pageOptions(config: Config): PageOptions {
  const { mode, format, noTitle, keepKicker, from, encoding, minConfidence, rules, maxBytes } = config;
  return { mode, format, noTitle, keepKicker, from, encoding, minConfidence, rules, maxBytes };
}
