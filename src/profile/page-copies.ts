import { components } from '../similarity/union-find.js';
import { mixed } from '../text/hash.js';
import { keyTable, type NumberList, numberList } from './key-table.js';
import { MIN_PROSE_WORDS, type PageKeys, SKETCH_SIZE } from './page-keys.js';

/** The prose of pages, by which copies are told. */
export interface PageProse {
  /** Add the next page. @param numbers Those of its keys. */
  readonly add: (page: PageKeys, numbers: ArrayLike<number>) => void;
  /** Give for each page the lowest number of a page that it hangs together with as copies. */
  readonly copies: (pagesOf: (key: number) => number) => Uint32Array;
}

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
 * Start with no page. Copies share half of their prose: blocks that are alike, where one counts for the less the more pages print it to
 * the letter. So a story at three addresses, and each version of it, are one story, while what all pages print makes no copies of
 * them. It needs no clean text, so it comes before cleaning. About 20 bytes a block of prose; O(256 * blocks).
 *
 * On `daniel`, of the optional corpus, profiles that count such clusters bring what those bring that count the clusters of the clean pages
 * (F1 .945 of dumps, .951 of HTML, either way; 2026-11-24).
 */
export function pageProse(): PageProse {
  /** A page, a key and its words for each block. */
  const [pages, keys, words] = [numberList(), numberList(), numberList()];
  /** A sketch for each block. */
  const hashes = numberList();
  let count = 0;

  function add(page: PageKeys, numbers: ArrayLike<number>): void {
    for (let i = 0; i < page.words.length; i++) {
      if (page.words[i]! < MIN_PROSE_WORDS) continue;
      pages.push(count);
      keys.push(numbers[i]!);
      words.push(page.words[i]!);
      for (let k = 0; k < SKETCH_SIZE; k++) hashes.push(mixed(page.seed ^ page.sketches[SKETCH_SIZE * i + k]!));
    }
    count++;
  }

  function copies(pagesOf: (key: number) => number): Uint32Array {
    const weights = new Uint32Array(pages.size());
    const sums = new Float64Array(count);
    for (let i = 0; i < weights.length; i++) {
      weights[i] = Math.floor((WEIGHT * words.at(i)) / pagesOf(keys.at(i)));
      sums[pages.at(i)]! += SKETCH_SIZE * weights[i]!;
    }
    const together = components(count);
    const shared = new Float64Array(count);
    const met: number[] = [];
    const { blocks, likes, starts, alike } = sharedHashes(hashes);
    for (let i = 0; i < blocks.length; i++) {
      const page = pages.at(blocks[i]!);
      const [from, end] = [starts[likes[i]!]!, starts[likes[i]! + 1]!];
      // Blocks are in the order of pages, and a pair is looked at once.
      for (let k = from; end - from <= MAX_ALIKE && k < end && pages.at(alike[k]!) < page; k++) {
        const other = pages.at(alike[k]!);
        if (shared[other] === 0) met.push(other);
        shared[other]! += Math.min(weights[blocks[i]!]!, weights[alike[k]!]!);
      }
      if (i + 1 < blocks.length && pages.at(blocks[i + 1]!) === page) continue;
      for (const other of met) {
        if (shared[other]! >= MIN_SHARED * Math.min(sums[page]!, sums[other]!)) together.join(page, other);
        shared[other] = 0;
      }
      met.length = 0;
    }
    return Uint32Array.from({ length: count }, (_, page) => together.rootOf(page));
  }

  return { add, copies };
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
function sharedHashes(hashes: NumberList): SharedHashes {
  const [once, twice] = [bitSet(), bitSet()];
  for (let i = 0; i < hashes.size(); i++) (once.has(hashes.at(i)) ? twice : once).add(hashes.at(i));
  const numbers = keyTable();
  const [blocks, likes] = [numberList(), numberList()];
  for (let i = 0; i < hashes.size(); i++) {
    if (!twice.has(hashes.at(i))) continue;
    blocks.push(Math.floor(i / SKETCH_SIZE));
    likes.push(numbers.numberOf(0, hashes.at(i)));
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

/** 16 MB: of six million hashes one in twenty meets another by chance, which costs its number and nothing else. */
const SET_BITS = 27;

/** A set of hashes that may hold more than were added. */
function bitSet(): { readonly has: (hash: number) => boolean; readonly add: (hash: number) => void } {
  const bits = new Uint32Array(2 ** (SET_BITS - 5));
  const wordOf = (hash: number): number => (hash >>> 5) & (bits.length - 1);
  return {
    has: (hash) => (bits[wordOf(hash)]! & (1 << (hash & 31))) !== 0,
    add: (hash) => {
      bits[wordOf(hash)]! |= 1 << (hash & 31);
    },
  };
}
