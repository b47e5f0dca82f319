import { proposeBandPairs } from './candidates.js';
import type { Cluster } from './cluster.js';
import { containers } from './containers.js';
import { firstOfText } from './equal-texts.js';
import { keyGroups } from './key-groups.js';
import { joinLeaders } from './near-leaders.js';
import type { PageStore } from './page-store.js';
import { comparePages, type PagesRead } from './pages-read.js';
import type { Compared } from './relation.js';
import { compareShortTexts } from './short-texts.js';
import { byStanding } from './standing.js';
import { components } from './union-find.js';
import { writtenClusters } from './written-clusters.js';

/**
 * Give the clusters among the pages of a store, sorted by their canonical page's path: the same whatever the order in which pages were
 * added. O(pages) in time; of memory 528 bytes a page for the store and about 50 more while this runs.
 *
 * 1. Equal texts: the first in the standing speaks for all.
 * 2. Bands propose pairs, short texts are looked for in all pages; each pair is compared on its sets.
 * 3. Of what hangs together by `same` and `near`, each page joins the first leader that it is itself a copy of.
 * 4. A page that is alone after that may join one that contains it. Contained pages connect nothing: a digest of ten stories would
 *    make one story of them, and hide their own copies.
 */
export function clusters(store: PageStore, read: PagesRead): readonly Cluster[] {
  const standing = byStanding(store, read.pathOf);
  const ranks = new Uint32Array(store.size());
  standing.forEach((page, rank) => {
    ranks[page] = rank;
  });
  const first = firstOfText(store, standing, keyGroups(store.size()));
  const texts = standing.filter((page) => first[page] === page);

  const compare = (a: number, b: number): Compared | null => comparePages(store, read, a, b);
  const joined = components(store.size());
  const contained = containers((page) => ranks[page]!, compare);

  /** Note what two pages are to each other and say whether they are copies that hang together. */
  const note = (a: number, b: number, compared: Compared | null): boolean => {
    if (compared === null) return false;
    if (compared.relation !== 'contained') joined.join(a, b);
    else noteContained(a, b, compared);
    return compared.relation !== 'contained';
  };
  const noteContained = (a: number, b: number, compared: Compared): void => {
    const [container, page] = store.shingleCountOf(a) > store.shingleCountOf(b) ? [a, b] : [b, a];
    // A whole text in one that ends too soon: neither is the other's copy.
    if (ranks[container]! < ranks[page]!) contained.add(container, page, compared);
  };

  proposeBandPairs(store, texts, { areJoined: joined.areJoined, judge: (a, b) => note(a, b, compare(a, b)) });
  compareShortTexts(store, texts, read.setsOf, note);
  const following = joinLeaders(texts, joined, (leader, page) => {
    const compared = compare(leader, page);
    note(leader, page, compared);
    return compared;
  });
  const copied = new Set<number>();
  for (const { leader } of following.values()) copied.add(leader);
  standing.forEach((page) => {
    if (first[page] !== page) copied.add(first[page]!);
  });
  contained.join(
    texts.filter((page) => !following.has(page) && !copied.has(page)),
    following,
  );
  return writtenClusters(store, read.pathOf, standing, first, following);
}
