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

/** `choice`: one of `choices`. `file`: completed as a path. */
type FlagValue =
  | { readonly name: string; readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly name: string; readonly kind: 'file' | 'number' | 'text' };

/** Flags as parsed, unchecked; the keys are the long names in camel case, and `title` is false after `--no-title`. */
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
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly maxBytes?: string;
  readonly failFast?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: string;
}

const file = { name: 'FILE', kind: 'file' } as const;

/** Every flag but `--help` and `--version`, in the order of the help. */
export const flags: readonly Flag[] = [
  flag('f', 'format', 'Output', choice(['text', 'md', 'json', 'jsonl']), 'output form (default: text)'),
  flag(null, 'json', 'Output', null, 'one JSON document: an object for one page, an array for several'),
  flag('o', 'output', 'Output', file, 'write there instead of to stdout; - is stdout'),
  flag(null, 'no-title', 'Output', null, 'leave the headline out of text and Markdown'),
  flag(null, 'keep-kicker', 'Output', null, 'keep the line over the headline in text and Markdown'),
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
  flag(null, 'files-from', 'Input', file, 'read the list of inputs from a file, one a line; - is stdin'),
  flag('0', 'null', 'Input', null, 'the list of --files-from is separated by NUL'),
  flag(null, 'max-bytes', 'Input', { name: 'N', kind: 'number' }, 'most bytes of a page or record (default: 67108864)'),
  flag(null, 'fail-fast', 'Behaviour', null, 'stop at the first input that fails'),
  flag('q', 'quiet', 'Behaviour', null, 'print no warnings'),
  flag('v', 'verbose', 'Behaviour', null, 'print a line a page on stderr, and stack traces'),
  flag(null, 'color', 'Behaviour', choice(['auto', 'always', 'never']), 'colour (default: auto, on a terminal)'),
];

function flag(short: string | null, long: string, group: Flag['group'], value: FlagValue | null, summary: string): Flag {
  return { short, long, group, value, summary };
}

function choice(choices: readonly string[]): FlagValue {
  return { name: choices.join('|'), kind: 'choice', choices };
}
