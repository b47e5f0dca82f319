import { choice, type Flag, flag, type RawFlags, sharedFlags } from './flags.js';

/** Flags of `dedup` as parsed, unchecked. */
export interface RawDedupFlags extends RawFlags {
  readonly keep?: boolean;
  readonly against?: string;
}

/** Flags of the main command that mean the same here. */
const shared: readonly string[] = [
  'encoding',
  'min-confidence',
  'rules',
  'profile',
  'no-learn',
  'files-from',
  'include',
  'exclude',
  'max-bytes',
  'jobs',
  'timeout',
  'fail-fast',
  'quiet',
  'verbose',
  'no-progress',
];

const own: readonly Flag[] = [
  flag('f', 'format', 'Output', choice(['text', 'json', 'jsonl']), 'output form (default: text, a paragraph a cluster)'),
  flag(null, 'json', 'Output', null, 'one JSON document: an array of clusters'),
  flag('o', 'output', 'Output', { name: 'FILE', kind: 'file' }, 'write there, into a file; - is stdout'),
  flag(null, 'keep', 'Output', null, "print the inputs' paths without the copies instead, one a line"),
  flag('0', 'null', 'Output', null, 'NUL ends the paths of --keep, and those of the list of --files-from'),
  flag(
    null,
    'from',
    'Input',
    choice(['auto', 'text', 'html', 'article']),
    'what the pages are; an article is compared as it is (default: auto)',
  ),
  flag(
    null,
    'against',
    'Input',
    { name: 'FOLDER', kind: 'file' },
    'an earlier output folder: pages that are copies of pages there',
  ),
];

/** Every flag of `dedup` but `--help`, in the order of the help. */
export const dedupFlags: readonly Flag[] = [...own, ...sharedFlags(shared)];
