import { type BatchInput, gathered } from '../batch/gather.js';
import { selectionOf } from '../batch/selection.js';
import type { Reading } from '../batch/sources.js';
import { profilesText } from '../profile/profile-text.js';
import { siteCounter } from '../profile/site-counter.js';
import type { SiteProfile } from '../profile/site-profile.js';
import { type Config, resolvedConfig } from './config.js';
import { ExitCode, mergedExitCode } from './exit-codes.js';
import { failureOf, systemCode } from './failure.js';
import { expandedInputs, namesOrStdin } from './inputs.js';
import type { Io } from './io.js';
import { learnNotes, learnUsage } from './learn-messages.js';
import { notes } from './messages.js';
import { openOutput } from './output.js';
import { parseLearnArguments } from './program.js';
import { type Progress, progressFor } from './progress.js';
import { readPages } from './read-pages.js';
import { readingOf } from './reading.js';
import type { Say } from './report.js';
import { stopper } from './signals.js';
import { streamSink } from './sink.js';
import { UsageError } from './usage-error.js';

/**
 * Learn what sites print on their pages: what the arguments after `learn` ask for.
 * @param columns Width of the help.
 * @throws UsageError when they are wrong; nothing is read then.
 */
export async function learn(argv: readonly string[], io: Io, say: Say, columns: number): Promise<ExitCode> {
  const request = parseLearnArguments(argv, columns);
  if (request.kind === 'print') {
    await streamSink(io.stdout).write(request.text);
    return ExitCode.ok;
  }
  const { inputs, flags } = request;
  const names = namesOrStdin(inputs, flags, io);
  if (names === null) throw new UsageError(learnUsage.noInput);
  const config = await resolvedConfig(names, flags, io);
  const stop = stopper(io);
  try {
    return mergedExitCode(await learntInto(config, io, say, stop.signal), stop.code());
  } finally {
    stop.release();
  }
}

async function learntInto(config: Config, io: Io, say: Say, stop: AbortSignal): Promise<ExitCode> {
  const selection = selectionOf(config.include, config.exclude);
  const named = await expandedInputs(config.names, io.cwd());
  const inputs = gathered(named, { selection, cwd: io.cwd(), output: null });
  const { output } = config;
  const read = inputs.map(({ input }) => input);
  const sink = output === null ? streamSink(io.stdout) : await openOutput(output, config, read, io);
  const progress = progressFor(config, io, inputs.length, say);
  const over = new AbortController();
  const reading = readingOf(config, io, AbortSignal.any([stop, over.signal]));
  try {
    const { code, learnt } = await counted(config, inputs, { reading, progress, stop });
    progress.end();
    if (learnt === null) {
      await sink.discard();
      return code;
    }
    await sink.write(profilesText(learnt.profiles));
    await sink.finish(false);
    if (!config.quiet) say(output ?? 'stdout', learnNotes.summary(learnt));
    return code;
  } catch (error) {
    progress.end();
    await sink.discard();
    const code = systemCode(error);
    if (code === null) throw error;
    say(output ?? 'stdout', notes.unwritable(code), failureOf(error).stack);
    return ExitCode.failed;
  } finally {
    over.abort();
  }
}

interface Counted {
  readonly code: ExitCode;
  /** Null where the run stopped early: half of the pages make no profile. */
  readonly learnt: Learnt | null;
}

interface Learnt {
  readonly pages: number;
  readonly failed: number;
  readonly profiles: readonly SiteProfile[];
}

interface Reads {
  readonly reading: Reading;
  readonly progress: Progress;
  readonly stop: AbortSignal;
}

async function counted(config: Config, inputs: readonly BatchInput[], { reading, progress, stop }: Reads): Promise<Counted> {
  const counter = siteCounter();
  let [pages, failed] = [0, 0];
  for await (const { page, learnt } of readPages(config, inputs, reading, stop)) {
    const { path } = page.source;
    pages++;
    progress.read(page.number);
    if (learnt.kind === 'read') {
      counter.add(learnt.keys);
      if (config.verbose) progress.say(path, learnNotes.page(learnt.keys.words.length, learnt.keys.site));
      continue;
    }
    failed++;
    progress.say(path, learnt.failure.message, learnt.failure.stack);
    if (config.failFast) return { code: ExitCode.failed, learnt: null };
  }
  const code = failed > 0 ? ExitCode.failed : ExitCode.ok;
  return { code, learnt: stop.aborted ? null : { pages, failed, profiles: counter.profiles(counter.copies()) } };
}
