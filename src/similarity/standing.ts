import type { PageStore } from './page-store.js';

/** What sets one page before another: the first of these in which they differ. Equal texts differ in `canonical-address` and `path` alone. */
export type Precedence = 'complete-body' | 'longest-body' | 'canonical-address' | 'content-key' | 'path';

/** Give the pages of a store in their standing: those that other pages may be called copies of come first. The same whatever the order in which they were added. */
export function byStanding(store: PageStore, pathOf: (page: number) => string): Uint32Array {
  const pages = Uint32Array.from({ length: store.size() }, (_, page) => page);
  return pages.sort((a, b) => standing(store, pathOf, a, b).order);
}

/** Say why page `a` stands before page `b`. */
export function precedence(store: PageStore, pathOf: (page: number) => string, a: number, b: number): Precedence {
  return standing(store, pathOf, a, b).by;
}

/** Negative when page `a` stands before page `b`, and what decides. */
function standing(
  store: PageStore,
  pathOf: (page: number) => string,
  a: number,
  b: number,
): { readonly order: number; readonly by: Precedence } {
  const complete = Number(store.isComplete(b)) - Number(store.isComplete(a));
  if (complete !== 0) return { order: complete, by: 'complete-body' };
  const words = store.wordsOf(b) - store.wordsOf(a);
  if (words !== 0) return { order: words, by: 'longest-body' };
  const canonical = Number(store.isAtCanonicalAddress(b)) - Number(store.isAtCanonicalAddress(a));
  if (canonical !== 0) return { order: canonical, by: 'canonical-address' };
  const key = store.keyOf(a, 0) - store.keyOf(b, 0) || store.keyOf(a, 1) - store.keyOf(b, 1);
  if (key !== 0) return { order: key, by: 'content-key' };
  const [pathA, pathB] = [pathOf(a), pathOf(b)];
  return { order: pathA < pathB ? -1 : Number(pathA > pathB), by: 'path' };
}
