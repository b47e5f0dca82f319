import type { Metadata } from '../model/metadata.js';
import type { Page } from '../model/page.js';
import { findAuthors } from './authors.js';
import { findDates } from './dates.js';
import { articleHead } from './near-headline.js';
import { pageFacts } from './page-facts.js';
import { siteNames } from './site-names.js';
import { findTitle } from './title.js';

/** Find what a page says of its article. `url` is where the page was found, null where that isn't known. Linear in the page's length. */
export function metadataOf(page: Page, url: string | null): Metadata {
  const facts = pageFacts(page, url);
  const names = siteNames(facts);
  const { title, headline } = findTitle(facts, names);
  const head = articleHead(facts, headline);
  return {
    title,
    ...findDates(facts, head),
    kicker: null,
    authors: findAuthors(facts, names, head),

    siteName: null,
    canonical: null,
    language: null,
    description: null,
    image: null,
    section: null,
    tags: null,
  };
}
