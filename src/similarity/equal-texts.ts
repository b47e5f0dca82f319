import type { GroupByKey } from './key-groups.js';
import { agreeing, type PageStore } from './page-store.js';
import { SIGNATURE_VALUES } from './signature.js';

/** For each page the first of its text in their standing: the page itself, where it is the first. */
export function firstOfText(store: PageStore, standing: Uint32Array, group: GroupByKey): Uint32Array {
  const first = Uint32Array.from({ length: store.size() }, (_, page) => page);
  group(
    // Texts without words have one key, and none is equal to another.
    standing.filter((page) => store.wordsOf(page) > 0),
    (page) => store.keyOf(page, 0),
    (pages) => {
      // One page a text: the key's first half alone tells all but one in millions apart.
      const texts: number[] = [];
      for (const page of pages) {
        const equal = texts.find((text) => areEqual(store, text, page));
        if (equal === undefined) texts.push(page);
        else first[page] = equal;
      }
    },
  );
  return first;
}

/** All that is kept of a text must be equal, its 128 MinHash values included. */
function areEqual(store: PageStore, a: number, b: number): boolean {
  return (
    store.keyOf(a, 1) === store.keyOf(b, 1) &&
    store.wordsOf(a) === store.wordsOf(b) &&
    store.shingleCountOf(a) === store.shingleCountOf(b) &&
    agreeing(store, a, b) === SIGNATURE_VALUES
  );
}
