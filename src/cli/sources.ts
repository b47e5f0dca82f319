import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { CleanError } from '../errors.js';
import { type Failure, failureOf } from './failure.js';
import type { Input } from './inputs.js';
import type { InputStream } from './io.js';
import { problems } from './messages.js';
import { looksLikeRecords, namesRecords, type RawLine, rawLines, recordOf } from './records.js';

/** A page before cleaning, or why there is none. */
export type Source =
  | {
      readonly path: string;
      readonly url: string | null;
      readonly language: string | null;
      readonly content: Uint8Array | string;
      /** Null: told by the options. */
      readonly form: 'text' | 'html' | null;
    }
  | { readonly path: string; readonly failure: Failure };

export interface Reading {
  readonly cwd: string;
  /** Looked at only when an input is stdin. */
  readonly stdin: () => InputStream;
  readonly maxBytes: number;
  /** Tell JSON Lines by content too, not by name alone. */
  readonly sniffsRecords: boolean;
  /** Stops reading; what was read in part is left out. */
  readonly stop: AbortSignal;
}

const openBrace = 0x7b;
/** Most bytes read at once: nearly every page comes in one piece (the median of those measured has 11 KB). */
const maxChunkBytes = 1024 * 1024;

/** Give the pages of an input: one, or as many as it has records. Never throws: failures are values. */
export async function* sourcesOf(input: Input, reading: Reading): AsyncGenerator<Source> {
  if (input.kind === 'failed') {
    yield { path: input.path, failure: failureOf(input.error) };
    return;
  }
  const chunks = chunksOf(input, reading);
  try {
    yield* sourcesIn(chunks, input.path, reading);
  } catch (error) {
    if (!reading.stop.aborted) yield { path: input.path, failure: failureOf(error) };
  } finally {
    await chunks.return(undefined);
  }
}

/** Give all bytes of a stream. @throws CleanError `too-large` when they are more than `maxBytes`. */
async function wholeOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw new CleanError('too-large', problems.tooLarge(maxBytes));
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Give a stream's chunks as bytes, whatever its encoding. */
export async function* bytesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function* chunksOf(input: Input, { stdin, cwd, stop }: Reading): AsyncGenerator<Uint8Array> {
  yield* input.kind === 'stdin' ? streamChunks(stdin(), stop) : fileChunks(resolve(cwd, input.path), stop);
}

async function* sourcesIn(chunks: AsyncGenerator<Uint8Array>, path: string, reading: Reading): AsyncGenerator<Source> {
  const { maxBytes } = reading;
  const head = namesRecords(path) || !reading.sniffsRecords ? [] : await headOf(chunks, maxBytes);
  const all = chained(head, chunks);
  if (namesRecords(path) || (head.length > 0 && looksLikeRecords(Buffer.concat(head)))) {
    for await (const raw of rawLines(all, maxBytes)) {
      const source = recordSource(raw, path, maxBytes);
      if (source !== null) yield source;
    }
  } else {
    yield { path, url: null, language: null, content: await wholeOf(all, maxBytes), form: null };
  }
}

function recordSource({ line, bytes }: RawLine, path: string, maxBytes: number): Source | null {
  const place = `${path}:${line}`;
  try {
    if (bytes === null) throw new CleanError('too-large', problems.tooLarge(maxBytes));
    return recordOf(bytes, place);
  } catch (error) {
    return { path: place, failure: failureOf(error) };
  }
}

/** Give the first chunks: one, or where that begins like a record as many as hold two lines. */
async function headOf(chunks: AsyncGenerator<Uint8Array>, maxBytes: number): Promise<Uint8Array[]> {
  const head: Uint8Array[] = [];
  let size = 0;
  let lines = 0;
  while (size <= maxBytes && lines < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head.push(next.value);
    size += next.value.length;
    if (head.length === 1 && !beginsLikeRecord(next.value)) break;
    for (let at = next.value.indexOf(0x0a); at >= 0 && lines < 2; at = next.value.indexOf(0x0a, at + 1)) lines++;
  }
  return head;
}

/** Skips a byte order mark and ASCII white space. */
function beginsLikeRecord(chunk: Uint8Array): boolean {
  let at = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
  while (at < chunk.length && chunk[at]! <= 0x20) at++;
  return at === chunk.length || chunk[at] === openBrace;
}

async function* chained(head: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* rest;
}

/**
 * Give the bytes of a file. A regular one is read synchronously: pages are cleaned one after the other, and the first asynchronous
 * read starts a pool of threads, which takes longer than all else together. Pipes and devices may block and are read as streams.
 */
async function* fileChunks(path: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const fd = openSync(path, 'r');
  const stats = fstatSync(fd);
  if (!stats.isFile()) {
    yield* streamChunks(createReadStream(path, { fd }), stop);
    return;
  }
  try {
    const chunkBytes = Math.min(maxChunkBytes, stats.size + 1);
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const size = readSync(fd, chunk);
      if (size === 0) return;
      yield chunk.subarray(0, size);
    }
  } finally {
    closeSync(fd);
  }
}

async function* streamChunks(stream: InputStream, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const destroy = (): void => void stream.destroy();
  stop.addEventListener('abort', destroy);
  try {
    yield* bytesOf(stream);
  } finally {
    stop.removeEventListener('abort', destroy);
    destroy();
  }
}
