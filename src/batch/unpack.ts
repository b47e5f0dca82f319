import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Packing } from './content.js';
import { InputError } from './problem.js';

/**
 * By how many times bytes may grow when they are unpacked, once there are more than `maxBytes` of them. Measured with gzip: a page
 * grows 4-fold, a file of one record over and over 150- to 410-fold, zeros 1,028-fold; with Brotli such a file of equal records
 * grows 11,000-fold, and is taken for a bomb.
 */
const maxGrowth = 500;

/** In pieces, or as one. */
type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** `deflate`: as in HTTP, with the header of zlib (RFC 9110, 8.4.1.2). */
type Coding = Packing | 'deflate';

/**
 * Give the unpacked bytes of a stream, a piece at a time; several members of gzip one after the other are one.
 * @throws InputError `truncated`, `broken-compression`, or `bomb` for more than `maxBytes` that were packed into next to nothing.
 */
export async function* unpacked(chunks: Chunks, coding: Coding, maxBytes: number): AsyncGenerator<Uint8Array> {
  let [read, given] = [0, 0];
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      read += chunk.length;
      yield chunk;
    }
  };
  const decoder = coding === 'gzip' ? createGunzip() : coding === 'deflate' ? createInflate() : createBrotliDecompress();
  // Errors of both ends come out of the decoder, below.
  pipeline(Readable.from(counted()), decoder, () => {});
  try {
    for await (const chunk of decoder as AsyncIterable<Uint8Array>) {
      given += chunk.length;
      if (given > maxBytes && given > maxGrowth * read) throw new InputError({ kind: 'bomb', times: maxGrowth });
      yield chunk;
    }
  } catch (cause) {
    throw problemOf(cause);
  } finally {
    decoder.destroy();
  }
}

/** Codes of zlib: `Z_BUF_ERROR` says that more was to come; Brotli's begin with `ERR_` and have a number, as no other error has. */
function problemOf(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || !('errno' in cause) || 'syscall' in cause) return cause;
  return new InputError({ kind: cause.code === 'Z_BUF_ERROR' ? 'truncated' : 'broken-compression' }, { cause });
}
