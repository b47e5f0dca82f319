import type { Replay } from '../batch/replay.js';
import type { Reading } from '../batch/sources.js';
import type { Config } from './config.js';
import type { Io } from './io.js';

/** Give how inputs are read, by the options. @param replay Where they are read twice. */
export function readingOf(config: Config, io: Io, stop: AbortSignal, replay: Replay | null = null): Reading {
  return { cwd: io.cwd(), stdin: () => io.stdin, maxBytes: config.maxBytes, byContent: config.from === 'auto', replay, stop };
}
