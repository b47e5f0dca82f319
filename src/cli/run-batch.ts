import type { NamedInput } from '../batch/gather.js';
import { replay } from '../batch/replay.js';
import { type SiteProfiles, siteProfiles } from '../batch/site-profiles.js';
import type { Reading } from '../batch/sources.js';
import { MIN_PAGES } from '../profile/site-counter.js';
import { type BatchTarget, batchTarget, type Tally } from './batch-target.js';
import type { Cleaner } from './cleaner.js';
import type { Config } from './config.js';
import { ExitCode, mergedExitCode } from './exit-codes.js';
import { failureOf, systemCode } from './failure.js';
import type { HtmlReport } from './html-report.js';
import type { Io } from './io.js';
import { notes } from './messages.js';
import type { PageDone } from './page-task.js';
import { type Progress, progressFor } from './progress.js';
import { readingOf } from './reading.js';
import type { Say } from './report.js';
import type { Results } from './results.js';
import type { Stopper } from './signals.js';
import { type Numbered, workedPages } from './worked-pages.js';

interface Batch {
  readonly config: Config;
  readonly target: BatchTarget;
  readonly reading: Reading;
  readonly results: Results;
  /** What is known of the sites. */
  readonly profiles: SiteProfiles;
  readonly cleaner: Cleaner;
  readonly progress: Progress;
  readonly stop: AbortSignal;
}

/**
 * Clean the pages of folders and of many files, at the same time where that is worth it, and put them down in the order of inputs.
 * @throws UsageError when the output can't be written to; nothing is read then.
 */
export async function runBatch(config: Config, named: readonly NamedInput[], io: Io, say: Say, stop: Stopper): Promise<ExitCode> {
  return batchRun(config, await batchTarget(config, named, io), { io, say, stop });
}

/**
 * Clean the pages of a target's inputs.
 * @throws UsageError when the output can't be written to; nothing is read then.
 */
export async function batchRun(
  config: Config,
  target: BatchTarget,
  { io, say, stop }: { readonly io: Io; readonly say: Say; readonly stop: Stopper },
): Promise<ExitCode> {
  const progress = progressFor(config, io, target.inputs.length, say);
  const over = new AbortController();
  const twice = target.learnt.length > 0 ? replay(io.cwd()) : null;
  const reading = readingOf(config, io, AbortSignal.any([stop.signal, over.signal]), twice);
  let cleaner: Cleaner | null = null;
  let results: Results | null = null;
  let report: HtmlReport | null = null;
  try {
    report = await reportFor(config, target, io, progress.say);
    results = await target.open(progress.say);
    if (report !== null) results = report.around(results);
    const profiles = await profilesOf({ config, target, reading, progress, stop: stop.signal });
    cleaner = profiles === null ? null : await target.cleaner(profiles);
    const batch = { config, target, reading, results, progress, stop: stop.signal };
    const tally = profiles === null || cleaner === null ? nothingDone : await cleanedAll({ ...batch, profiles, cleaner });
    const copies = await results.end(tally.code, tally.whole);
    progress.end();
    const closing = config.quiet ? null : target.closing(tally, copies);
    if (closing !== null) say(placeOf(config), closing);
    if (config.verbose && config.learn && target.learnt.length === 0 && tally.pages >= MIN_PAGES)
      say(placeOf(config), notes.nothingLearnt);
    return mergedExitCode(mergedExitCode(tally.code, report?.code() ?? ExitCode.ok), stop.code());
  } catch (error) {
    progress.end();
    await results?.giveUp();
    await report?.giveUp();
    const code = systemCode(error);
    if (results === null || code === null) throw error;
    say(placeOf(config), notes.unwritable(code), failureOf(error).stack);
    return ExitCode.failed;
  } finally {
    over.abort();
    await cleaner?.close();
    results?.clear();
    twice?.close();
  }
}

async function reportFor(config: Config, target: BatchTarget, io: Io, say: Say): Promise<HtmlReport | null> {
  if (config.report === null) return null;
  const { openReport } = await import('./html-report.js');
  return openReport(config.report, config, target, io, say);
}

const nothingDone: Tally = { code: ExitCode.ok, pages: 0, failed: 0, without: 0, skipped: 0, whole: false };

/** Give what is known of the sites: what the user says, else what their pages say; null where the run was stopped. */
async function profilesOf({
  config,
  target,
  reading,
  progress,
  stop,
}: Omit<Batch, 'results' | 'profiles' | 'cleaner'>): Promise<SiteProfiles | null> {
  if (target.learnt.length === 0) {
    target.keep([]);
    return config.profiles;
  }
  const { learntSites } = await import('./learn-sites.js');
  const learnt = await learntSites(config, target.learnt, { reading, progress, stop });
  if (learnt === null) return null;
  const applied = [...siteProfiles(learnt)].filter(([site]) => !config.profiles.has(site));
  target.keep(applied.map(([, { profile }]) => profile));
  return new Map([...applied, ...config.profiles]);
}

async function cleanedAll(batch: Batch): Promise<Tally> {
  const { config, target, reading, results, profiles, cleaner, progress, stop } = batch;
  const tally: { -readonly [K in keyof Tally]: Tally[K] } = { ...nothingDone };
  const work = (page: Numbered): Promise<PageDone | null> => {
    const { source } = page;
    return cleaner.clean({
      source,
      hashed: target.isFolder,
      known: 'error' in source ? null : results.known(page, profiles),
      draft: 'error' in source ? null : results.draft(page),
    });
  };
  for await (const [page, done] of workedPages(target.inputs, reading, { jobs: cleaner.jobs, work }, stop)) {
    const { code, skipped } = await results.add(page, done);
    tally.code = mergedExitCode(tally.code, code);
    tally.pages++;
    if (code === ExitCode.failed) tally.failed++;
    if (code === ExitCode.noArticle) tally.without++;
    if (skipped) tally.skipped++;
    progress.page(page.number, code === ExitCode.failed);
    if (code === ExitCode.failed && config.failFast) return tally;
  }
  tally.whole = !stop.aborted;
  return tally;
}

function placeOf({ output }: Config): string {
  return output ?? 'stdout';
}
