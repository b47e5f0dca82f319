import type { SiteProfiles } from '../batch/site-profiles.js';
import type { Config } from './config.js';
import type { Io } from './io.js';
import { lookOf } from './look.js';
import { failedPage, type PageOptions } from './page.js';
import { type PageDone, type PageTask, pageDone, type TaskSettings } from './page-task.js';
import { pageWorkers } from './page-workers.js';
import { printerFor } from './printer.js';

/** Cleans the pages of a batch. */
export interface Cleaner {
  /** How many are cleaned at once. */
  readonly jobs: number;
  /** Clean a page; null: its file holds many, and nothing is done. Never throws. */
  readonly clean: (task: PageTask) => Promise<PageDone | null>;
  readonly close: () => Promise<void>;
}

/**
 * Give the cleaner that the options ask for.
 * @param compared Give what copies are looked for by.
 * @param profiles What is known of the pages' sites.
 */
export async function cleanerFor(config: Config, io: Io, compared: boolean, profiles: SiteProfiles): Promise<Cleaner> {
  const reported = config.report !== null;
  const options = { ...pageOptions(config), profiles, compared, reported };
  const settings: TaskSettings = { options, look: lookOf(config, io) };
  const printer = await printerFor(settings.options, settings.look);
  const { jobs, run, close } = pageWorkers<PageTask, PageDone | null>(config, {
    file: 'cli-worker.cjs',
    name: 'cleanPosted',
    settings,
    here: (task) => pageDone(task, settings.options, printer),
    failed: ({ source }, error) => ({ outcome: failedPage(source.path, error, printer), contentHash: null, draft: null }),
  });
  return { jobs, clean: run, close };
}

function pageOptions(config: Config): Omit<PageOptions, 'profiles'> {
  const { mode, format, noTitle, keepKicker, from, encoding, minConfidence, rules, maxBytes } = config;
  return { mode, format, noTitle, keepKicker, from, encoding, minConfidence, rules, maxBytes };
}
