import { pageKeys, type SitePage } from './page-keys.js';
import { MIN_PAGES, siteCounter } from './site-counter.js';
import type { SiteProfile } from './site-profile.js';

/** A page that sites are learnt from. */
export interface LearntPage extends SitePage {
  /** What pages that are copies of each other share, as the path of their canonical page; absent: the page is a copy of none. */
  readonly cluster?: string | undefined;
}

/**
 * Learn what each site prints: a profile a site, sorted by site, of the blocks that at least `minPages` of its pages print, copies of
 * one page counted as one. The same whatever the order of pages. 1 page keeps all counts, which then add up to those of all pages at once.
 */
export function learnProfiles(pages: Iterable<LearntPage>, minPages: number = MIN_PAGES): readonly SiteProfile[] {
  const counter = siteCounter(minPages);
  const first = new Map<string, number>();
  const clusters: number[] = [];
  for (const page of pages) {
    const number = counter.add(pageKeys(page));
    if (page.cluster !== undefined && !first.has(page.cluster)) first.set(page.cluster, number);
    clusters.push(page.cluster === undefined ? number : first.get(page.cluster)!);
  }
  return counter.profiles((page) => clusters[page]!);
}
