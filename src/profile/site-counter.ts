import { keyFilter } from './key-filter.js';
import { keyTable } from './key-table.js';
import { numberList } from './number-list.js';
import { pageCopies } from './page-copies.js';
import type { PageKeys } from './page-keys.js';
import { printedBlocks } from './printed-blocks.js';
import { type SiteProfile, sortedCounts } from './site-profile.js';

/** Counts on how many pages of its site each block stands. */
export interface SiteCounter {
  /** Add a page and give its number, from 0 in the order in which they were added. */
  readonly add: (page: PageKeys) => number;
  /** Give for the number of a page that of its cluster: see {@link pageCopies}. */
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
 * Start counting. A block is kept as a hash of 64 bits. Only a key that was met before gets a number, and its text from the page on
 * with which `minPages` pages print it: 16 MB, about 12 bytes a block, and 40 a key that several pages print, beside its text
 * (`test/bench/site-counts.ts`). From ten million keys on, more and more new ones are taken for known and get a number too.
 *
 * @param minPages Fewest pages of a key; 1 for counts that are to be added to those of other machines without any loss.
 */
export function siteCounter(minPages: number = MIN_PAGES): SiteCounter {
  const sites = new Map<string, number>();
  const siteOfPages = numberList();
  const printed = printedBlocks();
  const met = keyFilter();
  /** Keys that several pages print, and those of one that the filter took for known; all keys where one page is enough. */
  const repeated = keyTable();
  /** By the number of a key: the most pages that may have printed it so far. */
  const atMost = numberList();
  const siteOfKeys = numberList();
  const texts: (string | null)[] = [];

  function add(read: PageKeys): number {
    const { site, hashes, words, text } = read;
    const siteNumber = sites.get(site) ?? sites.size;
    sites.set(site, siteNumber);
    siteOfPages.push(siteNumber);
    let keys: readonly string[] | null = null;
    for (let i = 0; i < words.length; i++) {
      if (!met.add(hashes[2 * i]!, hashes[2 * i + 1]!) && minPages > 1) continue;
      const number = repeated.numberOf(hashes[2 * i]!, hashes[2 * i + 1]!);
      if (number === texts.length) {
        // The page on which it was first met, if it was.
        atMost.push(1);
        siteOfKeys.push(siteNumber);
        texts.push(null);
      }
      atMost.increase(number);
      if (texts[number] !== null || atMost.at(number) < minPages) continue;
      keys ??= text.split('\n');
      // Put together anew: a piece of a string keeps all of it in memory.
      texts[number] = keys[i]!.split('').join('');
    }
    return printed.add(read);
  }

  /** Give for each block the number of its key; -1 where it has none: no other page prints it. */
  const keyOf = (block: number): number => repeated.find(printed.firstOf(block), printed.secondOf(block));

  /** Give for each number of a key how many pages print it. */
  function pagesOfKeys(): Uint32Array {
    const pages = new Uint32Array(repeated.size());
    for (let block = 0; block < printed.blocks(); block++) {
      const key = keyOf(block);
      if (key >= 0) pages[key]!++;
    }
    return pages;
  }

  function copies(): (page: number) => number {
    const pages = pagesOfKeys();
    const clusters = pageCopies(printed, (block) => pages[keyOf(block)] ?? 1);
    return (page) => clusters[page]!;
  }

  function profiles(clusterOf: (page: number) => number = (page) => page): readonly SiteProfile[] {
    const counts: [string, number][][] = Array.from(sites, () => []);
    const { starts, clusters } = clustersOfKeys(clusterOf);
    for (const [number, text] of texts.entries()) {
      const count = text === null ? 0 : distinct(clusters.subarray(starts[number], starts[number + 1]));
      if (count >= minPages) counts[siteOfKeys.at(number)]!.push([text!, count]);
    }
    const sizes = siteSizes(clusterOf);
    return [...sites]
      .map(([site, number]) => ({ site, pages: sizes[number]!, counts: sortedCounts(counts[number]!) }))
      .sort((a, b) => (a.site < b.site ? -1 : 1));
  }

  /** For each key with a text the clusters of the pages that print it: where they begin, and behind them those of the next. */
  function clustersOfKeys(clusterOf: (page: number) => number): { readonly starts: Uint32Array; readonly clusters: Uint32Array } {
    const pages = pagesOfKeys();
    const starts = new Uint32Array(pages.length + 1);
    for (let key = 0; key < pages.length; key++) starts[key + 1] = starts[key]! + (texts[key] === null ? 0 : pages[key]!);
    const clusters = new Uint32Array(starts.at(-1)!);
    const next = starts.slice();
    for (let page = 0; page < printed.pages(); page++) {
      for (let block = printed.startOf(page); block < printed.startOf(page + 1); block++) {
        const key = keyOf(block);
        if (key >= 0 && texts[key] !== null) clusters[next[key]!++] = clusterOf(page);
      }
    }
    return { starts, clusters };
  }

  /** For each site, by number, its clusters. */
  function siteSizes(clusterOf: (page: number) => number): readonly number[] {
    const pages: number[][] = Array.from(sites, () => []);
    for (let page = 0; page < siteOfPages.size(); page++) pages[siteOfPages.at(page)]!.push(clusterOf(page));
    return pages.map((list) => distinct(Uint32Array.from(list)));
  }

  return { add, copies, profiles };
}

/** Count the different numbers, which are put in order. */
function distinct(numbers: Uint32Array): number {
  numbers.sort();
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (i === 0 || numbers[i] !== numbers[i - 1]) count++;
  return count;
}
