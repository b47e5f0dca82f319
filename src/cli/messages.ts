import type { Problem } from '../batch/problem.js';
import type { LedgerLine, LineOf, Sentences } from '../emit/ledger.js';
import type { CleanResult, Reason, WarningCode } from '../model/article.js';
import type { ChromeKind, DropReason, Ratio, Role } from '../model/fate.js';

const kept: Readonly<Record<Role, string>> = {
  body: 'body',
  headline: 'headline',
  kicker: 'kicker, the line over the headline',
  byline: 'byline',
  dateline: 'dateline',
};

const chrome: Readonly<Record<Exclude<ChromeKind, 'user'>, string>> = {
  weather: 'weather',
  clock: 'clock',
  'visit-date': 'date of the visit',
  breadcrumb: 'breadcrumb',
  navigation: 'navigation',
  section: 'label: section',
  related: 'label: related',
  popular: 'label: popular',
  latest: 'label: latest',
  'read-also': 'read also',
  share: 'share bar',
  comments: 'comments',
  newsletter: 'newsletter',
  login: 'login',
  cookies: 'cookie notice',
  advertising: 'advertising',
  credit: 'photo credit',
  tags: 'tags',
  copyright: 'copyright',
  footer: 'footer',
  player: 'media player',
  caption: 'caption',
  separator: 'separator',
};

/** Details that are words of the rules; any other is a phrase of the page. */
const details: ReadonlyMap<string, string> = new Map([
  ['temperature', 'temperature'],
  ['place', 'place, since it stands by a temperature'],
]);

/** Plural of each reason, for counts. */
const counted: Readonly<Record<DropReason['code'], readonly [one: string, several: string]>> = {
  chrome: ['chrome', 'chrome'],
  'outside-body': ['outside the body', 'outside the body'],
  site: ["the site's own", "the site's own"],
  'exact-copy': ['exact copy', 'exact copies'],
  'near-copy': ['near copy', 'near copies'],
};

const warnings: Readonly<Record<WarningCode, string>> = {
  'decoding-errors': "some bytes don't fit the encoding and became U+FFFD; name the right one with --encoding",
  'wrong-encoding-declared': "the declared encoding doesn't fit the bytes, so another was used",
  'mojibake-repaired': 'its UTF-8 was read as windows-1252 before it was stored (as in Ã© for é); the characters were repaired',
  'repeats-kept': 'some text repeats on purpose and was kept; see --explain',
};

/** The sentences of a ledger. */
export const sentences: Sentences = { what: whatBecame, closing: closingSentence };

/** Say why a line was kept or dropped, evidence included. */
export function whatBecame(
  { block, fate, repeats, reasons }: Pick<LedgerLine, 'block' | 'fate' | 'repeats' | 'reasons'>,
  lineOf: LineOf,
): string {
  const unit = block === null ? 'line' : 'block';
  if ('kept' in fate) return repeats === null ? kept[fate.kept] : `repeats ${unit} ${lineOf(repeats)} on purpose`;
  const reason = fate.dropped;
  switch (reason.code) {
    case 'chrome':
      return chromeSentence(reason);
    case 'outside-body':
      return `score ${ratio(reason.score)}, limit ${ratio(reason.limit)}${sidesOf(reasons)}`;
    case 'site':
      return `on ${reason.pages} of ${count(reason.of, 'page')} of the site`;
    case 'exact-copy':
      return `of ${unit} ${lineOf(reason.of)}`;
    case 'near-copy':
      return `of ${unit} ${lineOf(reason.of)}${reason.longer ? ', which is longer' : ''} (${reason.by} ${ratio(reason.similarity)})`;
  }
}

/** Name what speaks against a block and what for it. */
function sidesOf(reasons: readonly Reason[]): string {
  const side = (name: string, sign: number): string => {
    const abouts = reasons.filter(({ change }) => Math.sign(change) === sign).map(({ about }) => about);
    return abouts.length === 0 ? '' : `; ${name}: ${abouts.join(', ')}`;
  };
  return `${side('against', -1)}${side('for', 1)}`;
}

/** Say what a warning of a page means. */
export function warningSentence(code: WarningCode): string {
  return warnings[code];
}

/** Give a ratio with two places at most and no leading zero, as in `.98`. */
export function ratio(value: Ratio): string {
  const fixed = String(Math.round(value * 100) / 100);
  return fixed.startsWith('0.') ? fixed.slice(1) : fixed;
}

/** Give a count with its noun, as in `1 line`, `2 lines`. */
export function count(number: number, one: string, several: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}

function chromeSentence({ kind, rule, detail }: Extract<DropReason, { code: 'chrome' }>): string {
  if (rule === 'line:listed') return `listed under ${kind}`;
  if (kind !== 'user' && rule.startsWith('element:'))
    return `${chrome[kind].replace('label: ', '')}: inside "${rule.slice('element:'.length)}"`;
  const name = kind === 'user' ? `your own rule, line ${rule.slice(rule.indexOf(':') + 1)} of the rules file` : chrome[kind];
  if (detail === null) return name;
  const word = kind === 'weather' ? details.get(detail) : undefined;
  return word === undefined ? `${name} ("${detail}")` : `${name}: ${word}`;
}

function closingSentence(lines: readonly LedgerLine[], result: CleanResult): string {
  const dropped = new Map<DropReason['code'], number>();
  for (const { fate } of lines) {
    if ('dropped' in fate) dropped.set(fate.dropped.code, (dropped.get(fate.dropped.code) ?? 0) + 1);
  }
  const total = [...dropped.values()].reduce((sum, number) => sum + number, 0);
  const parts = (Object.keys(counted) as DropReason['code'][])
    .filter((code) => dropped.has(code))
    .map((code) => count(dropped.get(code) ?? 0, ...counted[code]));
  const why = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  const body = `${count(result.paragraphs.length, 'paragraph')} kept`;
  return `${body}, ${count(total, result.format === 'html' ? 'block' : 'line')} dropped${why}; confidence ${ratio(result.confidence.score)}`;
}

/** What can be wrong with an input before it is cleaned: what happened; what to do. */
export function problemSentence(problem: Problem): string {
  switch (problem.kind) {
    case 'too-large':
      return `more than ${problem.maxBytes} bytes; raise the limit with --max-bytes`;
    case 'no-match':
      return 'no file matches; check the pattern';
    case 'empty-folder':
      return 'no file to read in this folder; check the path, --include and --exclude';
    case 'record-not-utf8':
      return 'not UTF-8, as JSON Lines must be; convert it or clean it as a file with --from text';
    case 'record-not-json':
      return 'broken JSON; each line must be one JSON object';
    case 'record-not-object':
      return 'not a JSON object; each line must be one, with "text" or "html"';
    case 'record-without-text':
      return 'a record without "text" or "html"; one of them must be a string';
    case 'record-field':
      return `"${problem.name}" isn't a string; make it one or leave it out`;
    case 'truncated':
      return 'ends too early, so what follows is lost; fetch it again';
    case 'broken-compression':
      return 'its compression is damaged; fetch it again';
    case 'bomb':
      return `grows more than ${problem.times}-fold when it is decompressed; raise --max-bytes if that is meant`;
    case 'broken-archive':
      return 'broken WARC, so what follows is lost; fetch it again';
    case 'timed-out':
      return `took longer than ${count(problem.seconds, 'second')}; raise the limit with --timeout`;
    case 'worker-died':
      return 'the thread that cleaned it ended, perhaps for want of memory; try it with --jobs 1';
  }
}

/** What the system or this program says of an input. */
export const problems = {
  missing: 'no such file; check the path',
  denied: 'permission denied; make it readable',
  unreadable: (code: string): string => `can't be read (${code}); check the file`,
  internal: (error: unknown): string =>
    `internal error: ${error instanceof Error ? error.message : String(error)}; please report it`,
} as const;

/** What comes out of a page, for stderr. */
export const notes = {
  empty: 'no article found; see --explain',
  unsure: (score: Ratio, min: Ratio): string => `no article: confidence ${ratio(score)} is below ${ratio(min)}; see --explain`,
  wouldChange: 'would change; see --diff',
  cleaned: (paragraphs: number, words: number, score: Ratio): string =>
    `${count(paragraphs, 'paragraph')}, ${count(words, 'word')}; confidence ${ratio(score)}`,
  outputIsInput: 'its output would overwrite an input; choose another output folder',
  /** The closing line of a batch. `skipped`: done before, with --resume. */
  summary: (pages: number, failed: number, without: number, copies: string | null, skipped: number): string => {
    const parts = [
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(without > 0 ? [`${without} without an article`] : []),
      ...(copies === null ? [] : [copies]),
      ...(skipped > 0 ? [`${skipped} done before`] : []),
    ];
    return `${count(pages, 'page')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`;
  },
  /** In a report, of a page whose result is lost. */
  lost: "its result can't be written",
  stopped: '; stopped early, go on with --resume',
  /** The same while sites are learnt. */
  learning: (pages: number, perSecond: number): string => `learning from ${count(pages, 'page')}, ${perSecond}/s`,
  /** For pages that come one after the other out of what can't be known to hold many. */
  nothingLearnt: 'nothing was learnt of the sites of these pages, which were read once; see ikm-clean learn, and --profile',
  /** What the progress bar says beside pages done and time left. */
  progress: (pages: number, perSecond: number, failed: number): string =>
    `${count(pages, 'page')}, ${perSecond}/s${failed === 0 ? '' : `, ${failed} failed`}`,
  unwritable: (code: string): string => `can't be written (${code}); check the path and the space left`,
} as const;

/** What can be wrong with how the command was called. */
export const usage = {
  explainForms: '--explain has no Markdown form; use text, json or jsonl',
  textOnly: (flag: string): string => `${flag} has no form but its own; leave --format and --json out`,
  together: (a: string, b: string): string => `${a} and ${b} don't go together; leave one out`,
  nullAlone: '--null says how the list of --files-from is separated; add --files-from FILE',
  encoding: (label: string): string => `--encoding ${label}: no such encoding; use a label like utf-8, windows-1252 or gb18030`,
  minConfidence: (text: string): string => `--min-confidence ${text}: must be a number from 0 to 1, as in .5`,
  selector: (selector: string, problem: string): string => `'${selector}' is no CSS selector (${problem})`,
  maxBytes: (text: string): string => `--max-bytes ${text}: must be a whole number from 1, as in 1000000`,
  stdinTwice: 'stdin (-) can be read only once; name it once',
  unreadable: (path: string, cause: unknown): string => `${path}: can't be read (${systemWord(cause)}); check the path`,
  maxJobs: (text: string, most: number): string => `--jobs ${text}: must be a whole number from 1 to ${most}`,
  timeout: (text: string): string => `--timeout ${text}: must be a number of seconds over 0, as in 30`,
  outputFolderMissing: (path: string): string =>
    `${path}: is a folder, so its pages go to a folder too; add --output FOLDER, or --format jsonl`,
  outputIsFile: (path: string): string => `--output ${path}: is a file, and a folder is needed for these inputs; name another`,
  outputFolderForm: (path: string, form: string): string =>
    `--output ${path}: is a folder, which gets a file a page, and ${form} isn't one; use text, md or json, or name a file`,
  outputIsInputFolder: (path: string): string =>
    `--output ${path}: holds the inputs, which would be overwritten; name another folder`,
  resume: '--resume needs the output folder of the run that it resumes; add --output FOLDER',
  reportName: (path: string): string => `--report ${path}: must end with .html, as in report.html`,
  reportIsInput: (path: string): string => `--report ${path}: is an input, and inputs are never overwritten; name another file`,
  reportIsOutput: (path: string): string => `--report ${path}: is the file of --output, too; name another file`,
  reportFails: (path: string, cause: unknown): string =>
    `--report ${path}: can't be written (${systemWord(cause)}); check the folder`,
  outputIsInput: (path: string): string => `--output ${path}: is an input, and inputs are never overwritten; name another file`,
  outputFails: (path: string, cause: unknown): string =>
    `--output ${path}: can't be written (${systemWord(cause)}); check the folder`,
  shell: 'completion is for bash, zsh or fish; as in: ikm-clean completion bash',
} as const;

function systemWord(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
