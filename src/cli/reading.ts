import type { Replay } from '../batch/replay.js';
import { type Limits, type PageFile, type Reading, type Source, sourceOfFile } from '../batch/sources.js';
import type { Config } from './config.js';
import type { Io } from './io.js';

/** Give how inputs are read, by the options. @param replay Where they are read twice. */
export function readingOf(config: Config, io: Io, stop: AbortSignal, replay: Replay | null = null): Reading {
  return { ...limitsOf(config), cwd: io.cwd(), stdin: () => io.stdin, replay, stop };
}

/** Give a page with its content; null: its file holds many. Never throws: failures are values. */
export async function readSource(page: Source | PageFile, config: Pick<Config, 'from' | 'maxBytes'>): Promise<Source | null> {
  return 'file' in page ? sourceOfFile(page, limitsOf(config)) : page;
}

function limitsOf({ from, maxBytes }: Pick<Config, 'from' | 'maxBytes'>): Limits {
  return { maxBytes, byContent: from === 'auto' };
}
