import type { Metadata } from '../model/metadata.js';
import type { Page } from '../model/page.js';
import { findAuthors } from './authors.js';
import { findDates } from './dates.js';
import { descriptionOf, sectionOf, siteNameOf, tagsOf } from './descriptions.js';
import { findKicker } from './kicker.js';
import { declaredLanguage } from './language.js';
import { articleHead } from './near-headline.js';
import { articleBody } from './own-nodes.js';
import { canonicalAddress, imageAddress } from './page-addresses.js';
import { addressFacts, pageFacts } from './page-facts.js';
import { siteNames } from './site-names.js';
import { findTitle } from './title.js';

/**
 * Find what a page says of its article, each with what it was taken from. Linear in the page's length; never throws.
 * @param url where the page was found; null where that isn't known.
 */
export function metadataOf(page: Page, url: string | null): Metadata {
  const facts = pageFacts(page, url);
  const names = siteNames(facts);
  const { title, headline } = findTitle(facts, names);
  const head = articleHead(facts, headline);
  return {
    title,
    kicker: findKicker(page, title?.value ?? null, headline),
    authors: findAuthors(facts, names, head),
    ...findDates(facts, head),
    siteName: siteNameOf(facts),
    canonical: canonicalAddress(facts),
    language: declaredLanguage(facts),
    description: descriptionOf(facts),
    image: imageAddress(facts),
    section: sectionOf(facts),
    tags: tagsOf(facts),
  };
}

/** Give what {@link metadataOf} gives as the page's own address, without the work for all else. */
export function ownAddress(page: Page, url: string | null): string | null {
  return canonicalAddress(addressFacts(page, url))?.value ?? null;
}

/** Give the article's text as the page's JSON-LD has it, a line a paragraph; null where it has none. */
export function statedBody(page: Page, url: string | null): string | null {
  return articleBody(pageFacts(page, url).own);
}
