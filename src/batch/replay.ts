import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Input } from './sources.js';
import { type Spool, temporarySpool } from './spool.js';

/** Lets inputs be read twice, those that the system gives only once from a temporary file. */
export interface Replay {
  /** Give an input's chunks: as `open` gives them, and if that can't be done again, as it gave them the first time. */
  readonly chunks: (input: Input, open: () => AsyncGenerator<Uint8Array>) => AsyncGenerator<Uint8Array>;
  /** May be called twice. */
  readonly close: () => void;
}

/** What was read of an input, up to where its reader wanted no more. */
interface Kept {
  readonly offset: number;
  size: number;
  /** Why it ended there; null: it was over, or nobody wanted more. */
  error: { readonly cause: unknown } | null;
}

/** Read again at once. */
const CHUNK_BYTES = 1024 * 1024;

/** Start with nothing kept. Inputs are read one after the other, and again in any order. */
export function replay(cwd: string): Replay {
  const kept = new Map<Input, Kept>();
  let spool: Spool | null = null;

  async function* keeping(input: Input, open: () => AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
    spool ??= temporarySpool();
    const entry: Kept = { offset: spool.size(), size: 0, error: null };
    kept.set(input, entry);
    try {
      for await (const chunk of open()) {
        spool.append(chunk);
        entry.size += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      entry.error = { cause };
      throw cause;
    }
  }

  return {
    chunks: (input, open) => {
      const before = kept.get(input);
      if (before !== undefined) return again(spool!, before);
      if (!comesOnce(input, cwd)) return open();
      return keeping(input, open);
    },
    close: () => spool?.close(),
  };
}

/** Streams and pipes. What can't be looked at isn't kept: opening it says why. */
function comesOnce({ kind, path }: Input, cwd: string): boolean {
  if (kind !== 'file') return kind === 'stdin';
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

async function* again(spool: Spool, { offset, size, error }: Kept): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += CHUNK_BYTES) {
    const chunk = new Uint8Array(Math.min(CHUNK_BYTES, size - at));
    if (!spool.read(offset + at, chunk)) throw new RangeError(`nothing was kept at ${offset + at}`);
    yield chunk;
  }
  if (error !== null) throw error.cause;
}
