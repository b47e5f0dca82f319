import type { BatchInput } from '../batch/gather.js';
import type { Ahead } from '../batch/in-order.js';
import { type Reading, type Source, sourcesOf } from '../batch/sources.js';

/** A source with its input and the number of that, from 1. */
export interface Numbered {
  readonly from: BatchInput;
  readonly source: Source;
  readonly number: number;
}

/** Pages that may be read ahead for each worker: two messages of them, so that the next is there when one is done, and a slow page doesn't stop the others. */
const aheadPerJob = 32;
const minAhead = 32;
/** Bytes of pages that are read and not yet written: what memory may grow by, besides what work on a page takes. */
const aheadBytes = 64 * 1024 * 1024;

/** Say how far reading may run ahead of so many workers. */
export function aheadOf(jobs: number): Ahead {
  return { items: Math.max(minAhead, aheadPerJob * jobs), bytes: aheadBytes };
}

/** Give the sources of all inputs, one after the other. */
export async function* numberedSources(inputs: readonly BatchInput[], reading: Reading): AsyncGenerator<Numbered> {
  for (const [i, from] of inputs.entries()) {
    for await (const source of sourcesOf(from.input, reading)) yield { from, source, number: i + 1 };
    if (reading.stop.aborted) return;
  }
}

/** Give the size of a source, about its bytes. */
export function sizeOf({ source }: Pick<Numbered, 'source'>): number {
  return 'error' in source ? 0 : source.content.length;
}
