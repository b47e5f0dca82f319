import { namesMany } from '../batch/content.js';
import { type Source, sourcesOf } from '../batch/sources.js';
import { MIN_PAGES } from '../profile/site-counter.js';
import type { Config } from './config.js';
import { ExitCode, mergedExitCode } from './exit-codes.js';
import { systemCode } from './failure.js';
import { type Frame, frameFor } from './frame.js';
import { expandedInputs, type NamedInput } from './inputs.js';
import type { Io } from './io.js';
import { lookOf } from './look.js';
import { notes } from './messages.js';
import { cleanedPage } from './page.js';
import { type Printer, printerFor } from './printer.js';
import { readingOf } from './reading.js';
import { report, type Say } from './report.js';
import { type Stopper, stopper } from './signals.js';
import { type Sink, streamSink } from './sink.js';

/** So many files are a batch: there may be enough of them to learn what their site prints. */
const minFilesOfBatch = MIN_PAGES;

interface Task {
  readonly config: Config;
  readonly io: Io;
  readonly say: Say;
  readonly frame: Frame;
  readonly printer: Printer;
  readonly stop: AbortSignal;
}

/**
 * Clean all inputs in their order and print what the options ask for; a batch does so for folders and many files.
 * @throws UsageError when the output can't be written to; nothing is read then.
 */
export async function run(config: Config, io: Io, say: Say): Promise<ExitCode> {
  const stop = stopper(io);
  try {
    const inputs = await expandedInputs(config.names, io.cwd());
    if (await isBatch(config, inputs, io)) {
      const { runBatch } = await import('./run-batch.js');
      return await runBatch(config, inputs, io, say, stop);
    }
    return await runOneByOne(config, inputs, io, say, stop);
  } finally {
    stop.release();
  }
}

async function runOneByOne(config: Config, inputs: readonly NamedInput[], io: Io, say: Say, stop: Stopper): Promise<ExitCode> {
  const sink = await openSink(config, inputs, io);
  try {
    const frame = frameFor(config, sink, inputs.length !== 1);
    const printer = await printerFor(config, lookOf(config, io));
    const code = await cleanAll(inputs, { config, io, say, frame, printer, stop: stop.signal });
    await frame.end();
    await sink.finish(code === ExitCode.failed);
    return mergedExitCode(code, stop.code());
  } catch (error) {
    return await writeFailure(error, sink, config, say);
  }
}

/** Folders, many files or records, and what only workers, an output folder or a report can do. */
async function isBatch(config: Config, inputs: readonly NamedInput[], io: Io): Promise<boolean> {
  if (config.report !== null) return true;
  if (config.duplicates === 'mark' || config.duplicates === 'drop') return true;
  if (config.jobs !== null || config.timeout !== null || config.resume || inputs.length >= minFilesOfBatch) return true;
  if (inputs.some(({ kind, path }) => kind === 'folder' || (kind === 'file' && namesMany(path)))) return true;
  return config.output !== null && (await import('./output.js')).isFolder(config.output, io);
}

async function openSink(config: Config, inputs: readonly NamedInput[], io: Io): Promise<Sink> {
  if (config.output === null) return streamSink(io.stdout);
  const { openOutput } = await import('./output.js');
  return openOutput(config.output, config, inputs, io);
}

async function cleanAll(inputs: readonly NamedInput[], task: Task): Promise<ExitCode> {
  const { config, io, say, stop } = task;
  const reading = readingOf(config, io, stop);
  let code: ExitCode = ExitCode.ok;
  for (const input of inputs) {
    let pages = 0;
    if (input.kind === 'folder') continue;
    for await (const source of sourcesOf(input, reading)) {
      code = mergedExitCode(code, await cleanOne(source, task));
      pages++;
      if (stop.aborted || (code === ExitCode.failed && config.failFast)) return code;
    }
    if (stop.aborted) break;
    if (config.verbose && config.learn && pages >= MIN_PAGES) say(input.path, notes.nothingLearnt);
  }
  return code;
}

async function cleanOne(source: Source, { config, frame, printer, say }: Task): Promise<ExitCode> {
  const outcome = await cleanedPage(source, config, printer);
  await frame.add(source.path, outcome.body);
  return report(source.path, outcome, config, say);
}

/** @throws what isn't an error of the system: a reader that has gone, which is no failure, or a bug. */
async function writeFailure(error: unknown, sink: Sink, config: Config, say: Say): Promise<ExitCode> {
  await sink.discard();
  const code = systemCode(error);
  if (code === null) throw error;
  say(config.output ?? 'stdout', notes.unwritable(code), error instanceof Error ? error.stack : null);
  return ExitCode.failed;
}
