import { type Input, type Reading, type Source, sourcesOf } from '../../src/batch/sources.js';

/** Give all sources of a file, or of stdin for `-`. */
export async function sourcesIn(cwd: string, path: string, reading: Partial<Reading> = {}): Promise<readonly Source[]> {
  const input: Input = { kind: path === '-' ? 'stdin' : 'file', path };
  const sources: Source[] = [];
  for await (const source of sourcesOf(input, readingIn(cwd, reading))) sources.push(source);
  return sources;
}

/** Give how inputs of a folder are read. */
export function readingIn(cwd: string, reading: Partial<Reading> = {}): Reading {
  const stdin = (): never => {
    throw new Error('stdin is not read');
  };
  const stop = new AbortController().signal;
  return { cwd, stdin, maxBytes: 1_000_000, byContent: true, replay: null, stop, ...reading };
}

/** Give a source in short: its path with the text, or the problem. */
export function brief(source: Source): string {
  if ('error' in source) {
    const { error } = source;
    return `${source.path} ! ${error instanceof Error ? error.message : String(error)}`;
  }
  return `${source.path} = ${typeof source.content === 'string' ? source.content : Buffer.from(source.content).toString()}`;
}
