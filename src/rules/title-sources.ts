import type { MetadataEvidence } from '../model/metadata.js';

/** A place where a page states its title, and how much its word counts. */
export interface TitleSource {
  readonly evidence: MetadataEvidence;
  /** Sources with the same title are added up; the title with most wins. */
  readonly weight: number;
}

/**
 * Sources of the title, in the order in which they win when their sums are equal. Weights from 884 pages of the sets `fundus` and `wcxb` whose
 * headline people marked (2026-11-24): the heading is right most often; on news pages JSON-LD and `og:title` together know better than a heading
 * that nothing else agrees with. Twitter's title mostly copies `og:title`, and the `title` element is written for search engines.
 */
export const TITLE_SOURCES: Readonly<Record<'h1' | 'jsonLd' | 'openGraph' | 'twitter' | 'item' | 'title', TitleSource>> = {
  h1: { evidence: 'h1', weight: 2.2 },
  jsonLd: { evidence: 'json-ld', weight: 2 },
  openGraph: { evidence: 'meta:og:title', weight: 1.6 },
  twitter: { evidence: 'meta:twitter:title', weight: 0.5 },
  item: { evidence: 'item', weight: 0.4 },
  title: { evidence: 'title', weight: 0.3 },
};

/** Names of `meta` elements that hold a title on few sites, and what each counts. */
export const RARE_TITLE_METAS: readonly string[] = [
  'headline',
  'title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'cxenseparse:title',
  'cxenseparse:recs:articletitle',
];
export const RARE_TITLE_WEIGHT = 0.2;
