import { existsSync, realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { namesMany } from '../batch/content.js';
import { type BatchInput, gathered, type NamedInput } from '../batch/gather.js';
import { byCodeUnits } from '../batch/order.js';
import { firstOverwritten, outputFolder } from '../batch/output-folder.js';
import { keepProfiles } from '../batch/profile-file.js';
import { selectionOf } from '../batch/selection.js';
import type { SiteProfiles } from '../batch/site-profiles.js';
import { MIN_PAGES } from '../profile/site-counter.js';
import type { SiteProfile } from '../profile/site-profile.js';
import { type Cleaner, cleanerFor } from './cleaner.js';
import type { Config } from './config.js';
import { copyNotes, dedupUsage } from './dedup-messages.js';
import type { ExitCode } from './exit-codes.js';
import { type endings, folderResults, namesFor } from './folder-results.js';
import type { Io } from './io.js';
import { notes, usage } from './messages.js';
import { isFolder, openOutput } from './output.js';
import type { Say } from './report.js';
import type { Copies, Results } from './results.js';
import { streamSink } from './sink.js';
import { spooledResults } from './spooled-results.js';
import { streamResults } from './stream-results.js';
import { UsageError } from './usage-error.js';

/** What became of a batch. */
export interface Tally {
  readonly code: ExitCode;
  readonly pages: number;
  readonly failed: number;
  readonly without: number;
  readonly skipped: number;
  /** All inputs were done. */
  readonly whole: boolean;
}

/** What a batch reads, how it is cleaned, and where its results go. */
export interface BatchTarget {
  readonly inputs: readonly BatchInput[];
  /** Open the place that results go to. @throws UsageError when it can't be. */
  readonly open: (say: Say) => Promise<Results>;
  /** Those that sites are learnt from, before any is cleaned; none: nothing is learnt. */
  readonly learnt: readonly BatchInput[];
  /** Put down what was learnt, once results are open. */
  readonly keep: (profiles: readonly SiteProfile[]) => void;
  /** Start what cleans the pages, by what is known of their sites. */
  readonly cleaner: (profiles: SiteProfiles) => Promise<Cleaner>;
  /** Give the closing line; null: none. */
  readonly closing: (tally: Tally, copies: Copies) => string | null;
  /** Results go to a folder. */
  readonly isFolder: boolean;
}

/**
 * Find all inputs, and settle where results go.
 * @throws UsageError when they can't go there; nothing is written then.
 */
export async function batchTarget(config: Config, named: readonly NamedInput[], io: Io): Promise<BatchTarget> {
  const folder = await folderOf(config, named, io);
  const selection = selectionOf(config.include, config.exclude);
  const cwd = io.cwd();
  if (folder !== null) return folderTarget(config, named, folder, { selection, cwd }, io);
  const compared = (config.duplicates ?? 'ignore') !== 'ignore';
  if (config.duplicates === 'mark' && config.format !== 'json' && config.format !== 'jsonl')
    throw new UsageError(dedupUsage.marksNowhere);
  const inputs = gathered(named, { selection, cwd, output: null });
  const several = named.length !== 1 || named[0]!.kind === 'folder';
  const open = async (say: Say): Promise<Results> => {
    const { output } = config;
    const read = inputs.map(({ input }) => input);
    const sink = output === null ? streamSink(io.stdout) : await openOutput(output, config, read, io);
    return compared
      ? spooledResults(config, sink, several, config.duplicates === 'drop', say)
      : streamResults(config, sink, several, say);
  };
  const wanted = compared || (config.report !== null && config.duplicates === null);
  const closing = (tally: Tally, copies: Copies): string | null =>
    named.some(({ kind }) => kind === 'folder') ? summary(tally, copies) : null;
  return {
    inputs,
    learnt: learntInputs(config, named, inputs),
    open,
    keep: () => {},
    cleaner: (profiles) => cleanerFor(config, io, wanted, profiles),
    closing,
    isFolder: false,
  };
}

/** Give the output folder as the user named it; null where results go to stdout or a file. */
async function folderOf(config: Config, named: readonly NamedInput[], io: Io): Promise<string | null> {
  const { output, mode, format } = config;
  const input = named.find(({ kind }) => kind === 'folder');
  const manyFiles = input !== undefined && mode === 'article' && format !== 'jsonl';
  if (output === null) {
    if (manyFiles && format !== 'json') throw new UsageError(usage.outputFolderMissing(input.path));
    return null;
  }
  // A document of all pages is named like one: `all.json`.
  const isDocument = !manyFiles || (format === 'json' && extname(output) !== '');
  if (isDocument && !config.resume && !(await isFolder(output, io))) return null;
  if (mode !== 'article') throw new UsageError(usage.outputFolderForm(output, `--${mode}`));
  if (format === 'jsonl') throw new UsageError(usage.outputFolderForm(output, format));
  return output;
}

/** Inputs are in the order of their paths, each once, so that the manifest doesn't depend on how they were named. */
function folderTarget(
  config: Config,
  named: readonly NamedInput[],
  output: string,
  gathering: Pick<Parameters<typeof gathered>[1], 'selection' | 'cwd'>,
  io: Io,
): BatchTarget {
  const { cwd } = gathering;
  const root = resolve(cwd, output);
  const real = existsSync(root) ? realpathSync(root) : null;
  if (real !== null && !statSync(real).isDirectory()) throw new UsageError(usage.outputIsFile(output));
  if (named.some(({ kind, path }) => kind === 'folder' && realpathSync(resolve(cwd, path)) === real))
    throw new UsageError(usage.outputIsInputFolder(output));
  const inputs = eachOnce(gathered(named, { ...gathering, output: real }));
  const format = config.format as keyof typeof endings;
  const names = namesFor(inputs, format);
  const files = inputs.flatMap(({ input, place }) => (input.kind === 'file' && place !== null ? [{ input, place }] : []));
  const written = files.map(({ place }) => names.page(place));
  const read = [...files.map(({ input }) => input.path), ...config.read].map((path) => resolve(cwd, path));
  if (firstOverwritten(root, written, read) !== null) throw new UsageError(usage.outputIsInputFolder(output));
  const open = async (say: Say): Promise<Results> => {
    try {
      return folderResults(config, root, names, say);
    } catch (cause) {
      throw new UsageError(usage.outputFails(output, cause), { cause });
    }
  };
  const closing = (tally: Tally, copies: Copies): string => summary(tally, copies) + (tally.whole ? '' : notes.stopped);
  return {
    inputs,
    learnt: config.learn ? inputs : [],
    open,
    keep: (profiles) => keepProfiles(outputFolder(root), profiles),
    cleaner: (profiles) => cleanerFor(config, io, config.duplicates !== 'ignore', profiles),
    closing,
    isFolder: true,
  };
}

/**
 * Give the inputs that sites are learnt from: all, if they are so many, or their names promise so many pages, that there
 * may be enough of a site. Nothing else counts, lest the number of workers or the like change a page.
 */
export function learntInputs(
  { learn }: Pick<Config, 'learn'>,
  named: readonly NamedInput[],
  inputs: readonly BatchInput[],
): readonly BatchInput[] {
  const many =
    named.length >= MIN_PAGES || named.some(({ kind, path }) => kind === 'folder' || (kind === 'file' && namesMany(path)));
  return learn && many ? inputs : [];
}

function summary({ pages, failed, without, skipped }: Tally, { copies, dropped }: Copies): string {
  return notes.summary(pages, failed, without, copyNotes.found(copies, dropped), skipped);
}

function eachOnce(inputs: readonly BatchInput[]): readonly BatchInput[] {
  const byPlace = new Map(inputs.map((input) => [input.place ?? `\0${input.input.path}`, input]));
  return [...byPlace.values()].sort((a, b) => byCodeUnits(a.place ?? a.input.path, b.place ?? b.input.path));
}
