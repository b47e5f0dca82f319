import type { BatchInput } from '../batch/gather.js';
import { type Ahead, inOrder } from '../batch/in-order.js';
import { pageFile } from '../batch/page-file.js';
import { type PageFile, type Reading, type Source, sourcesOf } from '../batch/sources.js';

/** A page with its input and the number of that, from 1. */
export interface Numbered {
  readonly from: BatchInput;
  readonly source: Source | PageFile;
  readonly number: number;
}

export interface Work<R> {
  /** How many pages are worked on at once. */
  readonly jobs: number;
  /** Work on a page; null: its file holds many, and nothing was done. Must not fail. */
  readonly work: (page: Numbered) => Promise<R | null>;
}

/** Pages that may be under way for each worker: two messages of them, so that the next is there when one is done, and a slow page doesn't stop the others. */
const aheadPerJob = 32;
const minAhead = 32;
/** Bytes of pages that are under way and not yet written: what memory may grow by, besides what work on a page takes. */
const aheadBytes = 64 * 1024 * 1024;

/** Work on all pages of inputs, many at the same time, and give what came of each in the order of the inputs, one after the other. */
export async function* workedPages<R>(
  inputs: readonly BatchInput[],
  reading: Reading,
  { jobs, work }: Work<R>,
  stop: AbortSignal,
): AsyncGenerator<readonly [Numbered, R]> {
  const ahead: Ahead = { items: Math.max(minAhead, aheadPerJob * jobs), bytes: aheadBytes };
  const worked = async (page: Numbered): Promise<readonly [Numbered, R | null]> => [page, await work(page)];
  for await (const [page, done] of inOrder(numberedPages(inputs, reading), worked, sizeOf, ahead, stop)) {
    if (done !== null) {
      yield [page, done];
      continue;
    }
    for await (const [record, result] of inOrder(numberedRecords(page, reading), worked, sizeOf, ahead, stop))
      if (result !== null) yield [record, result];
  }
}

/** Pages are read here unless a file is likely to be one page: many workers would wait for a single thread that reads for all. */
async function* numberedPages(inputs: readonly BatchInput[], reading: Reading): AsyncGenerator<Numbered> {
  for (const [i, from] of inputs.entries()) {
    const file = pageFile(from.input, reading.cwd);
    if (file !== null) yield { from, source: file, number: i + 1 };
    else yield* numberedRecords({ from, number: i + 1 }, reading);
    if (reading.stop.aborted) return;
  }
}

async function* numberedRecords({ from, number }: Pick<Numbered, 'from' | 'number'>, reading: Reading): AsyncGenerator<Numbered> {
  for await (const source of sourcesOf(from.input, reading)) yield { from, source, number };
}

/** Give the size of a page, about its bytes. */
export function sizeOf({ source }: Pick<Numbered, 'source'>): number {
  if ('error' in source) return 0;
  return 'file' in source ? source.bytes : source.content.length;
}
