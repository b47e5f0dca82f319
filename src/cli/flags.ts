/** One flag of the command, as help, parser and completion see it. */
export interface Flag {
  /** One character, without its dash. */
  readonly short: string | null;
  /** Without its dashes. */
  readonly long: string;
  readonly value: FlagValue | null;
  readonly group: 'Output' | 'What becomes of a line' | 'Input' | 'Behaviour';
  readonly summary: string;
}

/** `choice`: one of `choices`. `file`: completed as a path. `list` and `files`: the flag may be given several times. */
type FlagValue =
  | { readonly name: string; readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly name: string; readonly kind: 'file' | 'files' | 'list' | 'number' | 'text' };

/** Flags as parsed, unchecked; the keys are the long names in camel case; `title`, `learn` and `progress` are false after `--no-…`. */
export interface RawFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly title?: boolean;
  readonly keepKicker?: boolean;
  readonly explain?: boolean;
  readonly diff?: boolean;
  readonly check?: boolean;
  readonly from?: string;
  readonly encoding?: string;
  readonly minConfidence?: string;
  readonly rules?: string;
  readonly profile?: readonly string[];
  readonly learn?: boolean;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly maxBytes?: string;
  readonly duplicates?: string;
  readonly report?: string;
  readonly jobs?: string;
  readonly timeout?: string;
  readonly resume?: boolean;
  readonly failFast?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly progress?: boolean;
  readonly color?: string;
}

const file = { name: 'FILE', kind: 'file' } as const;
const files = { name: 'FILE', kind: 'files' } as const;
const place = { name: 'FILE|FOLDER', kind: 'file' } as const;
const glob = { name: 'GLOB', kind: 'list' } as const;

/** Every flag but `--help` and `--version`, in the order of the help. */
export const flags: readonly Flag[] = [
  flag('f', 'format', 'Output', choice(['text', 'md', 'json', 'jsonl']), 'output form (default: text)'),
  flag(null, 'json', 'Output', null, 'one JSON document: an object for one page, an array for several'),
  flag('o', 'output', 'Output', place, 'write there, into a file or a folder; - is stdout'),
  flag(null, 'no-title', 'Output', null, 'leave the headline out of text and Markdown'),
  flag(null, 'keep-kicker', 'Output', null, 'keep the line over the headline in text and Markdown'),
  flag(null, 'duplicates', 'Output', choice(['ignore', 'mark', 'drop']), 'pages that are copies (default: mark in a folder)'),
  flag(null, 'report', 'Output', { name: 'FILE.html', kind: 'file' }, 'write a page to look at: totals, copies, every ledger'),
  flag(null, 'explain', 'What becomes of a line', null, 'print the line ledger: every line, kept or dropped, and why'),
  flag(null, 'diff', 'What becomes of a line', null, "print a unified diff from the page's text to the clean text"),
  flag(null, 'check', 'What becomes of a line', null, "write nothing; exit 4 when a page isn't clean already"),
  flag(null, 'from', 'Input', choice(['auto', 'text', 'html']), 'what the pages are (default: auto, told by content)'),
  flag(
    null,
    'encoding',
    'Input',
    { name: 'LABEL', kind: 'text' },
    "the pages' encoding, as in windows-1252 (default: told by content)",
  ),
  flag(null, 'min-confidence', 'Input', { name: '0..1', kind: 'number' }, "a page below it counts as 'no article' (default: 0)"),
  flag(null, 'rules', 'Input', file, 'your own phrases to drop or to keep, one a line'),
  flag(null, 'profile', 'Input', files, 'what sites print on their pages; may be given several times'),
  flag(null, 'no-learn', 'Input', null, "don't learn from many pages what their sites print on all of them"),
  flag(null, 'files-from', 'Input', file, 'read the list of inputs from a file, one a line; - is stdin'),
  flag('0', 'null', 'Input', null, 'the list of --files-from is separated by NUL'),
  flag(null, 'include', 'Input', glob, 'take only files of a folder that fit; may be given several times'),
  flag(null, 'exclude', 'Input', glob, "leave out a folder's files and folders that fit"),
  flag(null, 'max-bytes', 'Input', { name: 'N', kind: 'number' }, 'most bytes of a page or record (default: 67108864)'),
  flag('j', 'jobs', 'Behaviour', { name: 'N', kind: 'number' }, 'worker threads for many pages (default: the cores available)'),
  flag(null, 'timeout', 'Behaviour', { name: 'SECONDS', kind: 'number' }, 'most time for a page (default: 120 in a worker)'),
  flag(null, 'resume', 'Behaviour', null, 'skip what the manifest in the output folder says is done'),
  flag(null, 'fail-fast', 'Behaviour', null, 'stop at the first input that fails'),
  flag('q', 'quiet', 'Behaviour', null, 'print no warnings, summary or progress'),
  flag('v', 'verbose', 'Behaviour', null, 'print a line a page on stderr, and stack traces'),
  flag(null, 'no-progress', 'Behaviour', null, 'no progress bar on a terminal'),
  flag(null, 'color', 'Behaviour', choice(['auto', 'always', 'never']), 'colour (default: auto, on a terminal)'),
];

/** Give a row of a table of flags. */
export function flag(short: string | null, long: string, group: Flag['group'], value: FlagValue | null, summary: string): Flag {
  return { short, long, group, value, summary };
}

/** Give the flags of the main command with these long names, in their order: other commands share them. */
export function sharedFlags(names: readonly string[]): readonly Flag[] {
  return names.map((name) => flags.find(({ long }) => long === name)!);
}

/** Give the value of a flag that is one of some words. */
export function choice(choices: readonly string[]): FlagValue {
  return { name: choices.join('|'), kind: 'choice', choices };
}
