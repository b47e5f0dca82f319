import type { BatchInput, NamedInput } from '../batch/gather.js';
import { inOrder } from '../batch/in-order.js';
import { type Reading, type Source, sourcesOf } from '../batch/sources.js';
import { type BatchTarget, batchTarget, type Tally } from './batch-target.js';
import type { Cleaner } from './cleaner.js';
import type { Config } from './config.js';
import { ExitCode, mergedExitCode } from './exit-codes.js';
import { failureOf, systemCode } from './failure.js';
import type { Io } from './io.js';
import { notes } from './messages.js';
import type { PageDone } from './page-task.js';
import { type Progress, progressFor } from './progress.js';
import { readingOf } from './reading.js';
import type { Say } from './report.js';
import type { BatchPage, Results } from './results.js';
import type { Stopper } from './signals.js';

/** Pages that may be read ahead for each that is cleaned, so that a slow one doesn't stop the others. */
const aheadPerJob = 8;
const minAhead = 32;
/** Bytes of pages that are read and not yet written: what memory may grow by, besides what cleaning a page takes. */
const aheadBytes = 64 * 1024 * 1024;

interface Batch {
  readonly config: Config;
  readonly target: BatchTarget;
  readonly reading: Reading;
  readonly results: Results;
  readonly cleaner: Cleaner;
  readonly progress: Progress;
  readonly stop: AbortSignal;
}

/** A source with the number of its input, from 1. */
interface Numbered extends BatchPage {
  readonly number: number;
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
  const reading = readingOf(config, io, AbortSignal.any([stop.signal, over.signal]));
  const cleaner = await target.cleaner();
  let results: Results | null = null;
  try {
    results = await target.open(progress.say);
    const tally = await cleanedAll({ config, target, reading, results, cleaner, progress, stop: stop.signal });
    const copies = await results.end(tally.code, tally.whole);
    progress.end();
    const closing = config.quiet ? null : target.closing(tally, copies);
    if (closing !== null) say(placeOf(config), closing);
    return mergedExitCode(tally.code, stop.code());
  } catch (error) {
    progress.end();
    await results?.giveUp();
    const code = systemCode(error);
    if (results === null || code === null) throw error;
    say(placeOf(config), notes.unwritable(code), failureOf(error).stack);
    return ExitCode.failed;
  } finally {
    over.abort();
    await cleaner.close();
  }
}

async function cleanedAll(batch: Batch): Promise<Tally> {
  const { config, target, reading, results, cleaner, progress, stop } = batch;
  const tally: { -readonly [K in keyof Tally]: Tally[K] } = {
    code: ExitCode.ok,
    pages: 0,
    failed: 0,
    without: 0,
    skipped: 0,
    whole: false,
  };
  const work = async (page: Numbered): Promise<readonly [Numbered, PageDone]> => {
    const { source } = page;
    const done = await cleaner.clean({ source, hashed: target.isFolder, known: 'error' in source ? null : results.known(page) });
    return [page, done];
  };
  const ahead = { items: Math.max(minAhead, aheadPerJob * cleaner.jobs), bytes: aheadBytes };
  for await (const [page, done] of inOrder(
    numberedSources(target.inputs, reading),
    work,
    ({ source }) => sizeOf(source),
    ahead,
    stop,
  )) {
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

async function* numberedSources(inputs: readonly BatchInput[], reading: Reading): AsyncGenerator<Numbered> {
  for (const [i, from] of inputs.entries()) {
    for await (const source of sourcesOf(from.input, reading)) yield { from, source, number: i + 1 };
    if (reading.stop.aborted) return;
  }
}

function sizeOf(source: Source): number {
  return 'error' in source ? 0 : source.content.length;
}

function placeOf({ output }: Config): string {
  return output ?? 'stdout';
}
