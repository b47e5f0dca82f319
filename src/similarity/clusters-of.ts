import type { Cluster } from './cluster.js';
import { clusters } from './clusters.js';
import { type PageSets, pageSets } from './page-sets.js';
import { pageStore, type StoredPage } from './page-store.js';
import { signatureOf } from './signature.js';

/** What is known of a page besides its text; what isn't told is taken for true. */
export interface PageFacts {
  /** The body is whole, as far as is known: no paywall, no end that is cut off. */
  readonly complete?: boolean;
  /** The page was read at the address that it calls its own. */
  readonly atCanonicalAddress?: boolean;
}

/** A page as it is compared. Those of many pages are best kept in a `PageStore` and a file: see `clusters`. */
export interface ComparedPage extends PageSets, StoredPage {
  readonly path: string;
}

/** Give what a page is compared by. `text`: the clean text, headline included or not as in all pages that it is compared with. */
export function comparedPage(path: string, text: string, facts: PageFacts = {}): ComparedPage {
  const sets = pageSets(text);
  return {
    path,
    ...sets,
    shingleCount: sets.shingles.length,
    signature: signatureOf(sets.shingles),
    complete: facts.complete ?? true,
    atCanonicalAddress: facts.atCanonicalAddress ?? true,
  };
}

/** Give the clusters among pages, sorted by the path of their canonical page; the same whatever the order of `pages`. */
export function clustersOf(pages: readonly ComparedPage[]): readonly Cluster[] {
  const store = pageStore();
  for (const page of pages) store.add(page);
  return clusters(store, { setsOf: (page) => pages[page]!, pathOf: (page) => pages[page]!.path });
}
