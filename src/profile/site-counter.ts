import { keyTable, numberList } from './key-table.js';
import { pageProse } from './page-copies.js';
import type { PageKeys } from './page-keys.js';
import { type SiteProfile, sortedCounts } from './site-profile.js';

/** Counts on how many pages of its site each block stands. */
export interface SiteCounter {
  /** Add a page and give its number, from 0 in the order in which they were added. */
  readonly add: (page: PageKeys) => number;
  /** Give for the number of a page that of its cluster: see {@link pageProse}. */
  readonly copies: () => (page: number) => number;
  /**
   * Give a profile a site, sorted by site, of the keys that at least `minPages` pages print. `clusterOf` gives for the number of a page
   * that of its cluster, unsigned 32-bit (the number of the cluster's canonical page will do): pages of one cluster count as one.
   * Without it each page counts. The same whatever the order in which pages were added.
   */
  readonly profiles: (clusterOf?: (page: number) => number) => readonly SiteProfile[];
}

/** Fewest pages of a key that is kept in a profile: what two pages print may be a quotation. */
export const MIN_PAGES = 3;

/**
 * Start counting. A key is kept as 64 bits, and its text from the page on with which `minPages` pages print it: about 20 bytes a
 * distinct block of a site and 8 a block of a page: 130 MB for 100,000 pages of 80 blocks (`test/bench/site-counts.ts`).
 *
 * @param minPages Fewest pages of a key; 1 for counts that are to be added to those of other machines without any loss.
 */
export function siteCounter(minPages: number = MIN_PAGES): SiteCounter {
  const sites = new Map<string, number>();
  const siteOfPages = numberList();
  const table = keyTable();
  /** By the number of a key: pages that print it. */
  const pagesOf = numberList();
  const prose = pageProse();
  /** A key and a page for each block, those that a page prints again left out. */
  const printed = numberList();
  const printing = numberList();
  const texts = new Map<number, { readonly site: string; readonly key: string }>();

  function add(read: PageKeys): number {
    const { site, hashes, words, text } = read;
    const page = siteOfPages.size();
    if (!sites.has(site)) sites.set(site, sites.size);
    siteOfPages.push(sites.get(site)!);
    let keys: readonly string[] | null = null;
    const numbers = new Uint32Array(words.length);
    for (let i = 0; i < words.length; i++) {
      const number = table.numberOf(hashes[2 * i]!, hashes[2 * i + 1]!);
      if (number === pagesOf.size()) pagesOf.push(0);
      numbers[i] = number;
      pagesOf.increase(number);
      printed.push(number);
      printing.push(page);
      if (pagesOf.at(number) !== minPages) continue;
      keys ??= text.split('\n');
      // Put together anew: a piece of a string keeps all of it in memory.
      texts.set(number, { site, key: keys[i]!.split('').join('') });
    }
    prose.add(read, numbers);
    return page;
  }

  function copies(): (page: number) => number {
    const clusters = prose.copies(pagesOf.at);
    return (page) => clusters[page]!;
  }

  function profiles(clusterOf: (page: number) => number = (page) => page): readonly SiteProfile[] {
    const kept = pagesByKey();
    const counts = new Map<string, [string, number][]>([...sites.keys()].map((site) => [site, []]));
    for (const [number, { site, key }] of texts) {
      const count = distinctClusters(kept.get(number)!, clusterOf);
      if (count >= minPages) counts.get(site)!.push([key, count]);
    }
    const sizes = siteSizes(clusterOf);
    return [...counts]
      .map(([site, list]) => ({ site, pages: sizes[sites.get(site)!]!, counts: sortedCounts(list) }))
      .sort((a, b) => (a.site < b.site ? -1 : 1));
  }

  /** For each key with a text the pages that print it. */
  function pagesByKey(): ReadonlyMap<number, Uint32Array> {
    const pages = new Map<number, Uint32Array>();
    for (const number of texts.keys()) pages.set(number, new Uint32Array(pagesOf.at(number)));
    const filled = new Map<number, number>();
    for (let i = 0; i < printed.size(); i++) {
      const number = printed.at(i);
      const list = pages.get(number);
      if (list === undefined) continue;
      const place = filled.get(number) ?? 0;
      list[place] = printing.at(i);
      filled.set(number, place + 1);
    }
    return pages;
  }

  /** For each site, by number, its pages. */
  function siteSizes(clusterOf: (page: number) => number): readonly number[] {
    const pages: number[][] = Array.from(sites, () => []);
    for (let page = 0; page < siteOfPages.size(); page++) pages[siteOfPages.at(page)]!.push(page);
    return pages.map((list) => distinctClusters(Uint32Array.from(list), clusterOf));
  }

  return { add, copies, profiles };
}

function distinctClusters(pages: Uint32Array, clusterOf: (page: number) => number): number {
  const clusters = pages.map(clusterOf).sort();
  let count = 0;
  for (let i = 0; i < clusters.length; i++) if (i === 0 || clusters[i] !== clusters[i - 1]) count++;
  return count;
}
