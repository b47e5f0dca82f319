import { clean } from '../clean.js';
import { articleText } from '../emit/text.js';
import type { CleanResult } from '../model/article.js';
import type { CleanOptions } from '../options.js';
import type { Config } from './config.js';
import { ExitCode, mergedExitCode } from './exit-codes.js';
import { type Failure, failureOf, systemCode } from './failure.js';
import { type Frame, frameFor } from './frame.js';
import { expandedInputs, type Input } from './inputs.js';
import type { Io } from './io.js';
import { notes, warningSentence } from './messages.js';
import { type Printer, printerFor } from './printer.js';
import { stopper } from './signals.js';
import { type Sink, streamSink } from './sink.js';
import { type Source, sourcesOf } from './sources.js';
import { styleFor, wantsColor } from './style.js';

/** Columns of a ledger that goes to a file or pipe. */
const columnsWithoutTerminal = 120;

/** Prints a line on stderr: what happened to which input. A cause's stack follows with `--verbose`. */
export type Say = (path: string, message: string, cause?: unknown) => void;

interface Task {
  readonly config: Config;
  readonly io: Io;
  readonly say: Say;
  readonly frame: Frame;
  readonly printer: Printer;
  readonly stop: AbortSignal;
}

/**
 * Clean all inputs in their order and print what the options ask for.
 * @throws UsageError when the output can't be written to; nothing is read then.
 */
export async function run(config: Config, io: Io, say: Say): Promise<ExitCode> {
  const inputs = await expandedInputs(config.names, io.cwd());
  const sink = await openSink(config, inputs, io);
  const stop = stopper(io);
  try {
    const frame = frameFor(config, sink, inputs.length !== 1);
    const task: Task = { config, io, say, frame, printer: await printerOf(config, io), stop: stop.signal };
    const code = await cleanAll(inputs, task);
    await frame.end();
    await sink.finish(code === ExitCode.failed);
    return mergedExitCode(code, stop.code());
  } catch (error) {
    return await writeFailure(error, sink, config, say);
  } finally {
    stop.release();
  }
}

/** Say whether a page counts as an article. */
export function holdsArticle(result: CleanResult, minConfidence: number): boolean {
  return result.paragraphs.length > 0 && result.confidence.score >= minConfidence;
}

async function openSink(config: Config, inputs: readonly Input[], io: Io): Promise<Sink> {
  if (config.output === null) return streamSink(io.stdout);
  const { openOutput } = await import('./output.js');
  return openOutput(config.output, config, inputs, io);
}

async function cleanAll(inputs: readonly Input[], task: Task): Promise<ExitCode> {
  const { config, io, stop } = task;
  const reading = {
    cwd: io.cwd(),
    stdin: () => io.stdin,
    maxBytes: config.maxBytes,
    sniffsRecords: config.from === 'auto',
    stop,
  };
  let code: ExitCode = ExitCode.ok;
  for (const input of inputs) {
    for await (const source of sourcesOf(input, reading)) {
      code = mergedExitCode(code, await cleanOne(source, task));
      if (stop.aborted || (code === ExitCode.failed && config.failFast)) return code;
    }
    if (stop.aborted) break;
  }
  return code;
}

async function cleanOne(source: Source, task: Task): Promise<ExitCode> {
  if ('failure' in source) return fail(source.path, source.failure, task);
  let result: CleanResult;
  try {
    result = await clean(source.content, cleanOptions(source, task.config));
  } catch (error) {
    return fail(source.path, failureOf(error), task);
  }
  const article = holdsArticle(result, task.config.minConfidence);
  await task.frame.add(source.path, await task.printer.page(source, result, article));
  return report(source.path, result, article, task);
}

async function fail(path: string, failure: Failure, { frame, printer, say }: Task): Promise<ExitCode> {
  await frame.add(path, printer.failure(path, failure));
  say(path, failure.message, failure.cause);
  return ExitCode.failed;
}

function report(path: string, result: CleanResult, article: boolean, { config, say }: Task): ExitCode {
  if (!config.quiet) {
    const told = result.warnings.filter((code) => config.verbose || code !== 'repeats-kept');
    for (const code of told) say(path, warningSentence(code));
  }
  if (!article) {
    const empty = result.paragraphs.length === 0;
    say(path, empty ? notes.empty : notes.unsure(result.confidence.score, config.minConfidence));
    return ExitCode.noArticle;
  }
  if (config.verbose) say(path, notes.cleaned(result));
  if (config.mode !== 'check' || articleText(result, config) === result.page.text) return ExitCode.ok;
  say(path, notes.wouldChange);
  return ExitCode.wouldChange;
}

function cleanOptions(source: Extract<Source, { content: unknown }>, config: Config): CleanOptions {
  const wantsLanguage = config.mode === 'article' && (config.format === 'json' || config.format === 'jsonl');
  const language = wantsLanguage ? source.language : undefined;
  return {
    from: source.form ?? config.from,
    maxBytes: config.maxBytes,
    reasons: config.mode === 'explain',
    ...(config.encoding === null ? {} : { encoding: config.encoding }),
    ...(config.rules === null ? {} : { rules: config.rules }),
    // Detection loads its tables, which only JSON is worth.
    ...(wantsLanguage && language === null ? {} : { language: language ?? null }),
  };
}

async function printerOf(config: Config, io: Io): Promise<Printer> {
  const toStdout = config.output === null;
  const terminal = toStdout && io.stdout.isTTY === true;
  const color = wantsColor(config.color, toStdout ? io.stdout : {}, io.env);
  return printerFor(config, {
    terminal,
    // A terminal that doesn't know its width says 0.
    columns: (terminal && io.stdout.columns) || columnsWithoutTerminal,
    style: await styleFor(color && (config.mode === 'explain' || config.mode === 'diff')),
  });
}

/** @throws what isn't an error of the system: a reader that has gone, which is no failure, or a bug. */
async function writeFailure(error: unknown, sink: Sink, config: Config, say: Say): Promise<ExitCode> {
  await sink.discard();
  const code = systemCode(error);
  if (code === null) throw error;
  say(config.output ?? 'stdout', notes.unwritable(code), error);
  return ExitCode.failed;
}
