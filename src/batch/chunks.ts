import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { InputError } from './problem.js';

/** A stream of bytes that can be given up. */
export interface ByteStream extends AsyncIterable<Uint8Array | string> {
  destroy(): unknown;
}

/** Most bytes read at once: nearly every page comes in one piece (the median of those measured has 11 KB). */
const maxChunkBytes = 1024 * 1024;

/** Give a stream's chunks as bytes, whatever its encoding. */
export async function* bytesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** Give all bytes of a stream. @throws InputError `too-large` when they are more than `maxBytes`. */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > maxBytes) throw new InputError({ kind: 'too-large', maxBytes });
    parts.push(chunk);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Give the first chunks, then the rest. */
export async function* chained(head: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* rest;
}

/**
 * Give the bytes of a file. A regular one is read synchronously: the main thread has nothing else to do meanwhile, and the first
 * asynchronous read starts a pool of threads, which takes longer than a page. Pipes and devices may block and are read as streams.
 * @throws the system's error when it can't be read.
 */
export async function* fileChunks(path: string, stop: AbortSignal): AsyncGenerator<Uint8Array> {
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

/** Give the bytes of a stream, which is destroyed when nobody wants more, or when the run stops. */
export async function* streamChunks(stream: ByteStream, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  const destroy = (): void => void stream.destroy();
  stop.addEventListener('abort', destroy);
  try {
    yield* bytesOf(stream);
  } finally {
    stop.removeEventListener('abort', destroy);
    destroy();
  }
}
