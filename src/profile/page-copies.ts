import { components } from '../similarity/union-find.js';
import { mixed } from '../text/hash.js';
import { keyFilter } from './key-filter.js';
import { keyTable } from './key-table.js';
import { type NumberList, numberList } from './number-list.js';
import { MIN_PROSE_WORDS, SKETCH_SIZE } from './page-keys.js';
import type { PrintedBlocks } from './printed-blocks.js';

/**
 * Most blocks that are alike. It bounds the work: a page is compared with that many for each of its blocks. A story at more addresses
 * counts as so many pages.
 */
const MAX_ALIKE = 256;
/** Least share of the prose, of the page with less of it, that copies have in common. */
const MIN_SHARED = 0.5;
/** A word that is on one page alone weighs this much: weights are whole numbers, whose sums depend on no order. */
const WEIGHT = 65_536;

/**
 * Give for each page the lowest number of a page that it hangs together with as copies. Copies share half of their prose: blocks that
 * are alike, where one counts for the less the more pages print it to the letter. So a story at three addresses, and each version of
 * it, are one story, while what all pages print makes no copies of them. It needs no clean text, so it comes before cleaning. Some 40
 * bytes a block of prose and 32 MB while it works; O(256 * blocks).
 *
 * On `daniel`, of the optional corpus, profiles that count such clusters bring what those bring that count the clusters of the clean pages
 * (F1 .945 of dumps, .951 of HTML, either way; 2026-11-24).
 *
 * @param pagesOf Gives for a block how many pages print it.
 */
export function pageCopies(printed: PrintedBlocks, pagesOf: (block: number) => number): Uint32Array {
  const count = printed.pages();
  const { pages, weights } = proseOf(printed, pagesOf);
  const sums = new Float64Array(count);
  for (let i = 0; i < pages.length; i++) sums[pages[i]!]! += SKETCH_SIZE * weights[i]!;
  const together = components(count);
  const shared = new Float64Array(count);
  const met: number[] = [];
  const { blocks, likes, starts, alike } = sharedHashes(printed.sketches);
  for (let i = 0; i < blocks.length; i++) {
    const page = pages[blocks[i]!]!;
    const [from, end] = [starts[likes[i]!]!, starts[likes[i]! + 1]!];
    // Blocks are in the order of pages, and a pair is looked at once.
    for (let k = from; end - from <= MAX_ALIKE && k < end && pages[alike[k]!]! < page; k++) {
      const other = pages[alike[k]!]!;
      if (shared[other] === 0) met.push(other);
      shared[other]! += Math.min(weights[blocks[i]!]!, weights[alike[k]!]!);
    }
    if (i + 1 < blocks.length && pages[blocks[i + 1]!] === page) continue;
    for (const other of met) {
      if (shared[other]! >= MIN_SHARED * Math.min(sums[page]!, sums[other]!)) together.join(page, other);
      shared[other] = 0;
    }
    met.length = 0;
  }
  return Uint32Array.from({ length: count }, (_, page) => together.rootOf(page));
}

/** For each block of prose its page and its weight. */
function proseOf(printed: PrintedBlocks, pagesOf: (block: number) => number): Readonly<Record<'pages' | 'weights', Uint32Array>> {
  const pages = new Uint32Array(printed.sketches.size() / SKETCH_SIZE);
  const weights = new Uint32Array(pages.length);
  let prose = 0;
  for (let page = 0; page < printed.pages(); page++) {
    for (let block = printed.startOf(page); block < printed.startOf(page + 1); block++) {
      if (printed.wordsOf(block) < MIN_PROSE_WORDS) continue;
      pages[prose] = page;
      weights[prose++] = Math.floor((WEIGHT * printed.wordsOf(block)) / pagesOf(block));
    }
  }
  return { pages, weights };
}

/** The hashes that several blocks have. */
interface SharedHashes {
  /** The block of each, ascending, and the number of the hash. */
  readonly blocks: Uint32Array;
  readonly likes: Uint32Array;
  /** By the number of a hash: where its blocks begin, and behind them those of the next. */
  readonly starts: Uint32Array;
  /** Blocks, ascending for each hash. */
  readonly alike: Uint32Array;
}

/** Group the blocks by their hashes. Most hashes are of one block, and go before any is numbered. */
function sharedHashes(hashes: PrintedBlocks['sketches']): SharedHashes {
  const [once, twice] = [keyFilter(), keyFilter()];
  for (let i = 0; i < hashes.size(); i++) {
    const hash = hashes.at(i);
    if (once.add(hash, mixed(hash))) twice.add(hash, mixed(hash));
  }
  const numbers = keyTable();
  const [blocks, likes] = [numberList(), numberList()];
  for (let i = 0; i < hashes.size(); i++) {
    const hash = hashes.at(i);
    if (!twice.has(hash, mixed(hash))) continue;
    blocks.push(Math.floor(i / SKETCH_SIZE));
    likes.push(numbers.numberOf(0, hash));
  }
  const starts = new Uint32Array(numbers.size() + 1);
  for (let i = 0; i < likes.size(); i++) starts[likes.at(i) + 1]!++;
  for (let like = 0; like < numbers.size(); like++) starts[like + 1]! += starts[like]!;
  const next = starts.slice();
  const alike = new Uint32Array(likes.size());
  for (let i = 0; i < alike.length; i++) alike[next[likes.at(i)]!++] = blocks.at(i);
  return { blocks: wholeOf(blocks), likes: wholeOf(likes), starts, alike };
}

function wholeOf(list: NumberList): Uint32Array {
  return Uint32Array.from({ length: list.size() }, (_, i) => list.at(i));
}
