import { resolve } from 'node:path';
import { type ByteStream, chained, fileChunks, streamChunks, wholeOf } from './chunks.js';
import { contentOf, headOf, packingOf, unpackedName } from './content.js';
import { InputError } from './problem.js';
import { type RawLine, rawLines, recordOf } from './records.js';
import type { Replay } from './replay.js';

/** One input; `path` is `-` for stdin. */
export type Input =
  | { readonly kind: 'file' | 'stdin'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: unknown };

/** A page before cleaning, or why there is none. */
export type Source = PageSource | FailedSource;

export interface PageSource {
  readonly path: string;
  readonly url: string | null;
  readonly language: string | null;
  readonly content: Uint8Array | string;
  /** Null: told by the options. */
  readonly form: 'text' | 'html' | null;
  /** Label that came with the page; null where none did. */
  readonly encoding: string | null;
  /** Number of the record that it is in its input, from 1; null where the input is a page. */
  readonly record: number | null;
}

/** A file that is likely to be one page, to be read by whoever works on it. */
export interface PageFile {
  readonly path: string;
  /** Absolute path. */
  readonly file: string;
  readonly bytes: number;
  readonly record: null;
}

interface FailedSource {
  readonly path: string;
  readonly error: unknown;
  /** As in a page; null where the input failed as a whole. */
  readonly record: number | null;
}

/** How bytes are told and what they may be. */
export interface Limits {
  readonly maxBytes: number;
  /** Tell JSON Lines and archives by content too, not by name alone. */
  readonly byContent: boolean;
}

export interface Reading extends Limits {
  readonly cwd: string;
  /** Looked at only when an input is stdin. */
  readonly stdin: () => ByteStream;
  /** Where inputs are read twice; null: they aren't. */
  readonly replay: Replay | null;
  /** Stops reading; what was read in part is left out. */
  readonly stop: AbortSignal;
}

/** Give the pages of an input: one, or as many as it has records. Never throws: failures are values. */
export async function* sourcesOf(input: Input, reading: Reading): AsyncGenerator<Source> {
  const { path } = input;
  if (input.kind === 'failed') {
    yield { path, error: input.error, record: null };
    return;
  }
  const { stop, replay } = reading;
  const open = (): AsyncGenerator<Uint8Array> =>
    input.kind === 'stdin' ? streamChunks(reading.stdin(), stop) : fileChunks(resolve(reading.cwd, path), stop);
  const chunks = replay === null ? open() : replay.chunks(input, open);
  try {
    yield* sourcesIn(chunks, path, { ...reading, many: true });
  } catch (error) {
    if (!stop.aborted) yield { path, error, record: null };
  } finally {
    await chunks.return(undefined);
  }
}

/** Give the page of a file, null where it holds many. Never throws: failures are values. */
export async function sourceOfFile({ path, file }: PageFile, limits: Limits): Promise<Source | null> {
  const chunks = fileChunks(file, new AbortController().signal);
  try {
    for await (const source of sourcesIn(chunks, path, { ...limits, many: false })) return source;
    return null;
  } catch (error) {
    return { path, error, record: null };
  } finally {
    await chunks.return(undefined);
  }
}

interface Unpacking extends Limits {
  /** False: where there are many pages, none is given. */
  readonly many: boolean;
}

async function* sourcesIn(chunks: AsyncGenerator<Uint8Array>, path: string, reading: Unpacking): AsyncGenerator<Source> {
  const { maxBytes } = reading;
  const head = await headOf(chunks, maxBytes);
  const packing = packingOf(joined(head), path);
  if (packing === null) {
    yield* unpackedSources(head, chunks, path, path, reading);
    return;
  }
  const { unpacked } = await import('./unpack.js');
  const inner = unpacked(chained(head, chunks), packing, maxBytes);
  try {
    yield* unpackedSources(await headOf(inner, maxBytes), inner, path, unpackedName(path), reading);
  } finally {
    await inner.return(undefined);
  }
}

/** @param name What the input would be called if it weren't packed. */
async function* unpackedSources(
  head: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
  path: string,
  name: string,
  { maxBytes, byContent, many }: Unpacking,
): AsyncGenerator<Source> {
  const chunks = chained(head, rest);
  const content = contentOf(joined(head), name, byContent);
  if (content !== 'page' && !many) return;
  if (content === 'archive') {
    const { archiveSources } = await import('./archive.js');
    yield* archiveSources(chunks, path, maxBytes);
  } else if (content === 'records') {
    for await (const raw of rawLines(chunks, maxBytes)) {
      const source = recordSource(raw, path, maxBytes);
      if (source !== null) yield source;
    }
  } else {
    const whole = await wholeOf(chunks, maxBytes);
    yield { path, url: null, language: null, content: whole, form: null, encoding: null, record: null };
  }
}

function recordSource({ line, bytes }: RawLine, path: string, maxBytes: number): Source | null {
  const place = `${path}:${line}`;
  try {
    if (bytes === null) throw new InputError({ kind: 'too-large', maxBytes });
    const page = recordOf(bytes, place);
    return page === null ? null : { ...page, encoding: null, record: line };
  } catch (error) {
    return { path: place, error, record: line };
  }
}

function joined(head: readonly Uint8Array[]): Uint8Array {
  return head.length === 1 ? head[0]! : Buffer.concat(head);
}
