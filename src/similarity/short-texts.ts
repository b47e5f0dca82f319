import type { PageSets } from './page-sets.js';
import type { PageStore } from './page-store.js';
import { type Compared, MIN_SHINGLES, MIN_SHORT_CONTAINMENT, relationOf } from './relation.js';

/** Short texts that are found by one shingle: the first in their standing. More have nothing in them that tells them apart. */
const MAX_FOUND = 64;

/**
 * Compare each text of fewer than {@link MIN_SHINGLES} with every page of as many shingles or more that may hold nearly all of it.
 * Reads all pages once, in the order of their numbers, when there is a short text among them, and keeps the sets of those.
 *
 * Nearly all of k shingles: all but m. So a page that holds them holds at least one of any m + 1, and a short text is looked for by
 * the m + 1 of its shingles that are rarest in short texts. Nothing is lost by it, and few pages are compared in vain.
 */
export function compareShortTexts(
  store: PageStore,
  pages: Uint32Array,
  setsOf: (page: number) => PageSets,
  found: (short: number, page: number, compared: Compared | null) => void,
): void {
  const shorts = new Map<number, PageSets>();
  for (const page of pages) if (isShort(store, page)) shorts.set(page, setsOf(page));
  if (shorts.size === 0) return;
  const byShingle = byRarestShingles(shorts);
  const lastPage = new Map<number, number>();
  for (const page of pages.toSorted()) {
    const sets = shorts.get(page) ?? setsOf(page);
    for (const shingle of sets.shingles) {
      for (const short of byShingle.get(shingle) ?? []) {
        const shortSets = shorts.get(short)!;
        if (short === page || shortSets.shingles.length > sets.shingles.length || lastPage.get(short) === page) continue;
        lastPage.set(short, page);
        found(short, page, relationOf(shortSets, sets));
      }
    }
  }
}

function isShort(store: PageStore, page: number): boolean {
  return store.wordsOf(page) > 0 && store.shingleCountOf(page) < MIN_SHINGLES;
}

/** Short texts by those of their shingles that the fewest short texts have. */
function byRarestShingles(shorts: ReadonlyMap<number, PageSets>): ReadonlyMap<number, readonly number[]> {
  const counts = new Map<number, number>();
  for (const { shingles } of shorts.values()) for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  const found = new Map<number, number[]>();
  for (const [page, { shingles }] of shorts) {
    const mayMiss = shingles.length - Math.ceil((shingles.length * MIN_SHORT_CONTAINMENT) / 100);
    const rarest = [...shingles].sort((a, b) => counts.get(a)! - counts.get(b)! || a - b).slice(0, mayMiss + 1);
    for (const shingle of rarest) {
      const list = found.get(shingle) ?? [];
      if (list.length < MAX_FOUND) list.push(page);
      found.set(shingle, list);
    }
  }
  return found;
}
