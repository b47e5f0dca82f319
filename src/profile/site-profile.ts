/** How many pages of a site print a block: what a person sees as the site's own lines. */
export interface SiteProfile {
  /** Host without `www.`, or a folder. */
  readonly site: string;
  /** Pages of the site that were counted, copies of one page as one. */
  readonly pages: number;
  /** For each key of `blockKey` the pages, of those, that print it; sorted by key. */
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Give one profile a site, sorted by site: the pages of profiles of the same site are added, and so are the pages of each key. A profile
 * from which rare keys were left out adds as if no page printed them. The same whatever the order.
 */
export function mergeProfiles(profiles: Iterable<SiteProfile>): readonly SiteProfile[] {
  const sums = new Map<string, { pages: number; readonly counts: Map<string, number> }>();
  for (const { site, pages, counts } of profiles) {
    const sum = sums.get(site) ?? { pages: 0, counts: new Map<string, number>() };
    sum.pages += pages;
    for (const [key, count] of counts) sum.counts.set(key, (sum.counts.get(key) ?? 0) + count);
    sums.set(site, sum);
  }
  return [...sums]
    .map(([site, { pages, counts }]) => ({ site, pages, counts: sortedCounts(counts) }))
    .sort((a, b) => (a.site < b.site ? -1 : 1));
}

/** Give counts in the order of their keys: `<` on code units. No key is there twice. */
export function sortedCounts(counts: Iterable<readonly [string, number]>): ReadonlyMap<string, number> {
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
