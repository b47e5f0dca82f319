import { type Input, type Reading, type Source, sourcesOf } from '../../src/batch/sources.js';

/** Give all sources of a file, or of stdin for `-`. */
export async function sourcesIn(cwd: string, path: string, reading: Partial<Reading> = {}): Promise<readonly Source[]> {
  const stdin = (): never => {
    throw new Error('stdin is not read');
  };
  const all: Reading = {
    cwd,
    stdin,
    maxBytes: 1_000_000,
    byContent: true,
    replay: null,
    stop: new AbortController().signal,
    ...reading,
  };
  const input: Input = { kind: path === '-' ? 'stdin' : 'file', path };
  const sources: Source[] = [];
  for await (const source of sourcesOf(input, all)) sources.push(source);
  return sources;
}

/** Give a source in short: its path with the text, or the problem. */
export function brief(source: Source): string {
  if ('error' in source) {
    const { error } = source;
    return `${source.path} ! ${error instanceof Error ? error.message : String(error)}`;
  }
  return `${source.path} = ${typeof source.content === 'string' ? source.content : Buffer.from(source.content).toString()}`;
}
