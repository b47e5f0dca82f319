import { type Flag, flag, sharedFlags } from './flags.js';

/** Flags of the main command that mean the same here. */
const shared: readonly string[] = [
  'from',
  'encoding',
  'files-from',
  'null',
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

/** Every flag of `learn` but `--help`, in the order of the help. */
export const learnFlags: readonly Flag[] = [
  flag('o', 'output', 'Output', { name: 'FILE', kind: 'file' }, 'write the profile there; - is stdout, the default'),
  ...sharedFlags(shared),
];
