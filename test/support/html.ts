import { metadataOf } from '../../src/metadata/metadata.js';
import { type ArticleHead, articleHead } from '../../src/metadata/near-headline.js';
import { type PageFacts, pageFacts } from '../../src/metadata/page-facts.js';
import { siteNames } from '../../src/metadata/site-names.js';
import { findTitle } from '../../src/metadata/title.js';
import type { Metadata } from '../../src/model/metadata.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';

/** Where the pages of the tests are found. */
export const ADDRESS = 'https://www.larkhavenpost.example/news/saddlers';

/** What a page says of itself. */
export function factsOf(html: string, url: string | null = ADDRESS): PageFacts {
  return pageFacts(parseHtml(html), url);
}

/** The same, with the head of its article. */
export function factsAndHead(
  html: string,
  url: string | null = ADDRESS,
): { readonly facts: PageFacts; readonly head: ArticleHead } {
  const facts = factsOf(html, url);
  return { facts, head: articleHead(facts, findTitle(facts, siteNames(facts)).headline) };
}

/** The metadata of a page. */
export function metadataIn(html: string, url: string | null = ADDRESS): Metadata {
  return metadataOf(parseHtml(html), url);
}

/** A script of JSON-LD. */
export function linked(...values: readonly object[]): string {
  return values.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`).join('');
}

/** A `meta` element. */
export function meta(name: string, content: string): string {
  return `<meta property="${name}" content="${content}">`;
}
