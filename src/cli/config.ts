import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bytesOf } from '../batch/chunks.js';
import type { SiteProfiles } from '../batch/site-profiles.js';
import { encodingLabel } from '../decode/labels.js';
import { DEFAULT_MAX_BYTES } from '../options.js';
import type { SiteProfile } from '../profile/site-profile.js';
import type { SelectorRule, UserRules } from '../rules/user-rules.js';
import type { RawFlags } from './flags.js';
import { listedNames } from './inputs.js';
import type { Io } from './io.js';
import { usage } from './messages.js';
import type { ColorChoice } from './style.js';
import { UsageError } from './usage-error.js';

type Format = 'text' | 'md' | 'json' | 'jsonl';
/** What is printed of a page. */
type Mode = 'article' | 'explain' | 'diff' | 'check';
/** What becomes of pages that are copies of others. */
type Duplicates = 'ignore' | 'mark' | 'drop';

/** What the flags mean, all checked. */
export interface Config {
  /** As named: expanded later. */
  readonly names: readonly string[];
  readonly mode: Mode;
  readonly format: Format;
  /** Null: stdout. */
  readonly output: string | null;
  readonly noTitle: boolean;
  readonly keepKicker: boolean;
  readonly from: 'auto' | 'text' | 'html';
  readonly encoding: string | null;
  readonly minConfidence: number;
  readonly rules: UserRules | null;
  /** What files of profiles say of sites. */
  readonly profiles: SiteProfiles;
  /** Learn from the pages of a batch what their sites print. */
  readonly learn: boolean;
  readonly maxBytes: number;
  /** Null: `mark` in an output folder, else `ignore`. */
  readonly duplicates: Duplicates | null;
  /** Page to look at, as named; null: none. */
  readonly report: string | null;
  /** Globs for the files of folders. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Null: as many as there are cores. */
  readonly jobs: number | null;
  /** Most seconds for a page; null: the default, where there is one. */
  readonly timeout: number | null;
  readonly resume: boolean;
  readonly failFast: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly progress: boolean;
  readonly color: ColorChoice;
  /** Files that the options name, which the output may not be. */
  readonly read: readonly string[];
}

/** Far more threads than any machine has cores; each takes tens of megabytes. */
const maxJobs = 1_024;
const maxTimeout = 2_000_000;
const reportName = /\.html?$/i;
const wholeNumber = /^\d{1,15}$/;
const decimal = /^(?:\d{1,15}|\d{0,15}\.\d{1,15})$/;

/**
 * Check the flags, and read the files that they name.
 * @throws UsageError for the first thing wrong.
 */
export async function resolvedConfig(inputs: readonly string[], raw: RawFlags, io: Io): Promise<Config> {
  const [format, mode] = [formatOf(raw), modeOf(raw)];
  if (mode === 'explain' && format === 'md') throw new UsageError(usage.explainForms);
  if ((mode === 'diff' || mode === 'check') && format !== 'text') throw new UsageError(usage.textOnly(`--${mode}`));
  if (mode === 'check' && raw.output !== undefined) throw new UsageError(usage.together('--check', '--output'));
  if (raw.duplicates !== undefined && raw.duplicates !== 'ignore' && mode !== 'article')
    throw new UsageError(usage.together(`--${mode}`, `--duplicates ${raw.duplicates}`));
  if (raw.null === true && raw.filesFrom === undefined) throw new UsageError(usage.nullAlone);
  if (raw.resume === true && (raw.output === undefined || raw.output === '-')) throw new UsageError(usage.resume);
  const checked = {
    mode,
    format,
    output: raw.output === undefined || raw.output === '-' ? null : raw.output,
    noTitle: raw.title === false,
    keepKicker: raw.keepKicker === true,
    from: (raw.from ?? 'auto') as Config['from'],
    encoding: encodingOf(raw.encoding),
    minConfidence: minConfidenceOf(raw.minConfidence),
    learn: raw.learn !== false,
    maxBytes: maxBytesOf(raw.maxBytes),
    duplicates: (raw.duplicates ?? null) as Duplicates | null,
    report: reportOf(raw),
    include: raw.include ?? [],
    exclude: raw.exclude ?? [],
    jobs: jobsOf(raw.jobs),
    timeout: timeoutOf(raw.timeout),
    resume: raw.resume === true,
    failFast: raw.failFast === true,
    quiet: raw.quiet === true,
    verbose: raw.verbose === true,
    progress: raw.progress !== false,
    color: (raw.color ?? 'auto') as ColorChoice,
    read: [raw.rules, raw.filesFrom, ...(raw.profile ?? [])].filter(
      (path) => path !== undefined && path !== '-',
    ) as readonly string[],
  };
  const rules = raw.rules === undefined ? null : await rulesOf(raw.rules, io);
  const profiles = raw.profile === undefined ? new Map() : await profilesOf(raw.profile, io);
  return { ...checked, rules, profiles, names: await namesOf(inputs, raw, io) };
}

function formatOf(raw: RawFlags): Format {
  if (raw.json === true && raw.format !== undefined && raw.format !== 'json')
    throw new UsageError(usage.together('--json', `--format ${raw.format}`));
  return raw.json === true ? 'json' : ((raw.format ?? 'text') as Format);
}

function modeOf(raw: RawFlags): Mode {
  const modes = (['explain', 'diff', 'check'] as const).filter((mode) => raw[mode] === true);
  if (modes.length > 1) throw new UsageError(usage.together(`--${modes[0]}`, `--${modes[1]}`));
  return modes[0] ?? 'article';
}

function reportOf({ report, check }: RawFlags): string | null {
  if (report === undefined) return null;
  if (check === true) throw new UsageError(usage.together('--check', '--report'));
  if (!reportName.test(report)) throw new UsageError(usage.reportName(report));
  return report;
}

function encodingOf(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return encodingLabel(label);
  } catch {
    throw new UsageError(usage.encoding(label));
  }
}

function minConfidenceOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 1)) throw new UsageError(usage.minConfidence(text));
  return value;
}

function maxBytesOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MAX_BYTES;
  const value = wholeNumber.test(text) ? Number(text) : 0;
  if (value === 0) throw new UsageError(usage.maxBytes(text));
  return value;
}

function jobsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = wholeNumber.test(text) ? Number(text) : 0;
  if (value === 0 || value > maxJobs) throw new UsageError(usage.maxJobs(text, maxJobs));
  return value;
}

function timeoutOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = decimal.test(text) ? Number(text) : 0;
  // A timer counts milliseconds in 31 bits.
  if (value === 0 || value > maxTimeout) throw new UsageError(usage.timeout(text));
  return value;
}

async function rulesOf(path: string, io: Io): Promise<UserRules> {
  const { parseUserRules, RulesError, selectorRules } = await import('../rules/user-rules.js');
  const text = await fileOrStdin(path, io);
  try {
    const rules = parseUserRules(text, path);
    await checkSelectors(selectorRules(rules), path);
    return rules;
  } catch (error) {
    throw error instanceof RulesError ? new UsageError(error.message, { cause: error }) : error;
  }
}

/** @throws RulesError for the first selector that isn't one. */
async function checkSelectors(rules: readonly SelectorRule[], path: string): Promise<void> {
  if (rules.length === 0) return;
  const [{ selectorProblem }, { RulesError }] = await Promise.all([
    import('../parse/html/select.js'),
    import('../rules/user-rules.js'),
  ]);
  for (const { selector, line } of rules) {
    const problem = await selectorProblem(selector);
    if (problem !== null) throw new RulesError(path, line, usage.selector(selector, problem));
  }
}

/** Profiles of one site in several files are added. */
async function profilesOf(paths: readonly string[], io: Io): Promise<SiteProfiles> {
  const [{ siteProfiles }, { mergeProfiles }, { ProfileError, parseProfiles }] = await Promise.all([
    import('../batch/site-profiles.js'),
    import('../profile/site-profile.js'),
    import('../profile/profile-text.js'),
  ]);
  const profiles: SiteProfile[] = [];
  for (const path of paths) {
    const text = await fileOrStdin(path, io);
    try {
      profiles.push(...parseProfiles(text, path));
    } catch (error) {
      throw error instanceof ProfileError ? new UsageError(error.message, { cause: error }) : error;
    }
  }
  return siteProfiles(mergeProfiles(profiles));
}

async function namesOf(inputs: readonly string[], raw: RawFlags, io: Io): Promise<readonly string[]> {
  const stdinUses = [...inputs, raw.filesFrom, raw.rules, ...(raw.profile ?? [])].filter((name) => name === '-').length;
  if (stdinUses > 1) throw new UsageError(usage.stdinTwice);
  if (raw.filesFrom === undefined) return inputs;
  const listed = listedNames(await fileOrStdin(raw.filesFrom, io), raw.null === true ? '\0' : '\n');
  if (listed.includes('-') && stdinUses > 0) throw new UsageError(usage.stdinTwice);
  return [...inputs, ...listed];
}

async function fileOrStdin(path: string, io: Io): Promise<string> {
  try {
    if (path !== '-') return readFileSync(resolve(io.cwd(), path), 'utf8');
    const parts: Uint8Array[] = [];
    for await (const part of bytesOf(io.stdin)) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  } catch (cause) {
    throw new UsageError(usage.unreadable(path, cause), { cause });
  }
}
