import { availableParallelism } from 'node:os';
import { type Pool, startedPool } from '../batch/pool.js';
import type { PageFile, Source } from '../batch/sources.js';
import type { Config } from './config.js';
import { sizeOf } from './worked-pages.js';

/** Does the same with each page of a batch. */
export interface PageWorkers<T, R> {
  /** How many pages are worked on at once. */
  readonly jobs: number;
  /** Never throws. */
  readonly run: (task: T) => Promise<R>;
  readonly close: () => Promise<void>;
}

/** What is done with a page, here and in a worker. */
export interface PageWork<T, R> {
  /** Name of the worker's module, beside this one in the built command, and of its function. */
  readonly file: string;
  readonly name: string;
  /** Handed to each worker once; plain data. */
  readonly settings: unknown;
  /** Do it in this thread; must not fail. */
  readonly here: (task: T) => Promise<R>;
  /** Give what comes of a page whose worker was stopped or died. */
  readonly failed: (task: T, error: unknown) => R;
}

/**
 * Most seconds for a page in a worker, where the user sets no limit. The slowest page measured, a million short lines, takes 22 seconds
 * of processor time; one of 50 MB in a single line takes 3.
 */
const defaultSeconds = 120;
/** Pages that are done before workers start: a worker is ready after 140 ms at best, in which one thread cleans 30 pages. */
const pagesBeforeWorkers = 100;

/** Give what works on the pages. Without `--jobs` and `--timeout`, workers start when the batch proves to be large. */
export function pageWorkers<T extends { readonly source: Source | PageFile }, R>(
  config: Pick<Config, 'jobs' | 'timeout'>,
  { file, name, settings, here, failed }: PageWork<T, R>,
): PageWorkers<T, R> {
  const jobs = config.jobs ?? availableParallelism();
  const seconds = config.timeout ?? defaultSeconds;
  const atOnce = config.jobs !== null || config.timeout !== null;
  let pool: Promise<Pool<T, R>> | null = null;
  let pages = 0;
  return {
    jobs,
    run: async (task) => {
      const { source } = task;
      if ('error' in source || (!atOnce && pages++ < pagesBeforeWorkers)) return here(task);
      pool ??= startedPool({ file: new URL(`./${file}`, import.meta.url), name, jobs, seconds, settings });
      try {
        return await (await pool).run(handedOver(task), sizeOf(task));
      } catch (error) {
        return failed(task, error);
      }
    },
    close: async () => (await pool)?.close(),
  };
}

/** Give a task without what shares the memory of its bytes, as those of small files do: all of it would go to the worker. */
function handedOver<T extends { readonly source: Source | PageFile }>(task: T): T {
  const { source } = task;
  if (!('content' in source)) return task;
  const { content } = source;
  if (typeof content === 'string' || content.buffer.byteLength < 2 * content.length) return task;
  return { ...task, source: { ...source, content: new Uint8Array(content) } };
}
