import { components } from '../similarity/union-find.js';
import type { NumberList } from './key-table.js';

/** The keys of pages, as a counter keeps them. */
export interface PrintedKeys {
  readonly pages: number;
  /** The number of a key and of a page for each key of a page, page by page. */
  readonly printed: NumberList;
  readonly printing: NumberList;
  /** By the number of a key: pages that print it, and its words. */
  readonly pagesOf: NumberList;
  readonly wordsOf: NumberList;
}

/** Blocks of more words are prose; a list's line has fewer, and says nothing of whose page it is. */
const MIN_PROSE_WORDS = 13;
/**
 * Most pages that print a block which tells copies. It bounds the work: a page is compared with that many others for each of its blocks.
 * A story at more addresses counts as so many pages.
 */
const MAX_PRINTING = 256;
/** Least share of the prose, of the page with less of it, that copies have in common. */
const MIN_SHARED = 0.5;
/** A word that is on one page alone weighs this much: weights are whole numbers, whose sums depend on no order. */
const WEIGHT = 65_536;

/**
 * Give for each page the lowest number of a page that it hangs together with as copies: pages share half of their prose, where a word
 * counts for the less the more pages print it. So a story at three addresses is one story, while what all pages print makes no copies
 * of them. It needs no clean text, so it comes before cleaning, and misses copies whose every paragraph was edited. O(256 * keys).
 */
export function pageCopies(keys: PrintedKeys): Uint32Array {
  const { pages, pagesOf } = keys;
  const prose = proseOf(keys);
  const sums = new Float64Array(pages);
  for (let i = 0; i < prose.keys.length; i++) sums[prose.pages[i]!]! += weightOf(prose.keys[i]!, keys);
  const together = components(pages);
  const shared = new Float64Array(pages);
  const met: number[] = [];
  for (let i = 0; i < prose.keys.length; i++) {
    const [key, page] = [prose.keys[i]!, prose.pages[i]!];
    const weight = weightOf(key, keys);
    const from = prose.starts[key]!;
    for (let k = from; k < from + pagesOf.at(key); k++) {
      const other = prose.printers[k]!;
      // Printers are in order, and a pair is looked at once.
      if (other >= page) break;
      if (shared[other] === 0) met.push(other);
      shared[other]! += weight;
    }
    if (prose.pages[i + 1] === page) continue;
    for (const other of met) {
      if (shared[other]! >= MIN_SHARED * Math.min(sums[page]!, sums[other]!)) together.join(page, other);
      shared[other] = 0;
    }
    met.length = 0;
  }
  return Uint32Array.from({ length: pages }, (_, page) => together.rootOf(page));
}

function weightOf(key: number, { pagesOf, wordsOf }: PrintedKeys): number {
  return Math.floor((WEIGHT * wordsOf.at(key)) / pagesOf.at(key));
}

/** Which pages print which prose. */
interface Prose {
  /** A key and its page, page by page. */
  readonly keys: Uint32Array;
  readonly pages: Uint32Array;
  /** By the number of a key: where its printers begin. */
  readonly starts: Uint32Array;
  /** Pages, ascending for each key. */
  readonly printers: Uint32Array;
}

function proseOf({ printed, printing, pagesOf, wordsOf }: PrintedKeys): Prose {
  const tells = (key: number): boolean => wordsOf.at(key) >= MIN_PROSE_WORDS && pagesOf.at(key) <= MAX_PRINTING;
  const starts = new Uint32Array(pagesOf.size());
  let size = 0;
  for (let key = 0; key < starts.length; key++) {
    starts[key] = size;
    if (tells(key)) size += pagesOf.at(key);
  }
  const [keys, pages, printers] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const next = starts.slice();
  let at = 0;
  for (let i = 0; i < printed.size(); i++) {
    const key = printed.at(i);
    if (!tells(key)) continue;
    keys[at] = key;
    pages[at++] = printing.at(i);
    printers[next[key]!++] = printing.at(i);
  }
  return { keys, pages, starts, printers };
}
