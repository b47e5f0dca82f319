import { mixed } from '../text/hash.js';
import { byteList, numberList } from './number-list.js';
import { MIN_PROSE_WORDS, type PageKeys, SKETCH_SIZE } from './page-keys.js';

/** What the pages of a batch print, by hashes. Blocks have numbers from 0, in the order of pages; a page has each block once. */
export interface PrintedBlocks {
  /** Add a page and give its number, from 0. */
  readonly add: (page: PageKeys) => number;
  readonly pages: () => number;
  readonly blocks: () => number;
  /** Give the first block of a page; for the number of pages that of blocks. */
  readonly startOf: (page: number) => number;
  /** The two halves of the key's hash, unsigned 32-bit. */
  readonly firstOf: (block: number) => number;
  readonly secondOf: (block: number) => number;
  /** As in {@link PageKeys}. */
  readonly wordsOf: (block: number) => number;
  /** {@link SKETCH_SIZE} for each block of {@link MIN_PROSE_WORDS} words and more, in their order; those of two sites are others, but for one in some thousands by chance. */
  readonly sketches: { readonly size: () => number; readonly at: (place: number) => number };
}

/** Start with no page: 9 bytes a block, and 8 more for one of prose. */
export function printedBlocks(): PrintedBlocks {
  const [first, second, words] = [numberList(), numberList(), byteList()];
  const ends = numberList();
  const sketches = numberList();

  function add({ hashes, words: own, sketches: all, seed }: PageKeys): number {
    for (let i = 0; i < own.length; i++) {
      first.push(hashes[2 * i]!);
      second.push(hashes[2 * i + 1]!);
      words.push(own[i]!);
      if (own[i]! < MIN_PROSE_WORDS) continue;
      for (let k = SKETCH_SIZE * i; k < SKETCH_SIZE * (i + 1); k++) sketches.push(mixed(seed ^ all[k]!));
    }
    ends.push(words.size());
    return ends.size() - 1;
  }

  return {
    add,
    pages: ends.size,
    blocks: words.size,
    startOf: (page) => (page === 0 ? 0 : ends.at(page - 1)),
    firstOf: first.at,
    secondOf: second.at,
    wordsOf: words.at,
    sketches,
  };
}
