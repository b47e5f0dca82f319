import type { PageSets } from './page-sets.js';
import { agreeing, type PageStore } from './page-store.js';
import { type Compared, MIN_SHINGLES, relationOf } from './relation.js';

/** What is asked about pages of a store, by their number. Both must give the same for the same page each time. */
export interface PagesRead {
  /** Asked for candidates alone, and for all pages in order when there are short texts among them. */
  readonly setsOf: (page: number) => PageSets;
  readonly pathOf: (page: number) => string;
}

/**
 * Equal values, of 128, that two pages have at least to be compared on their sets. Copies have a resemblance of .25 at least: three
 * fifths of a page in one of twice its size. Those have fewer once in 2,600 pairs; a band that agrees by chance goes without its pages
 * being read.
 */
export const MIN_AGREEING = 16;

/** Compare two pages of a store: null when signatures or sets say that neither is a copy of the other. */
export function comparePages(store: PageStore, { setsOf }: PagesRead, a: number, b: number): Compared | null {
  // Signatures of short texts say little, and nothing of a short one in a long one.
  const isShort = Math.min(store.shingleCountOf(a), store.shingleCountOf(b)) < MIN_SHINGLES;
  return isShort || agreeing(store, a, b) >= MIN_AGREEING ? relationOf(setsOf(a), setsOf(b)) : null;
}

/** Give a function that hands out what `read` gave for the last `capacity` pages that were asked for, without reading them again. */
export function recentlyRead(read: (page: number) => PageSets, capacity: number): (page: number) => PageSets {
  const kept = new Map<number, PageSets>();
  return (page) => {
    const known = kept.get(page);
    if (known !== undefined) return known;
    const sets = read(page);
    if (kept.size >= capacity) for (const [oldest] of kept) if (kept.delete(oldest)) break;
    kept.set(page, sets);
    return sets;
  };
}
