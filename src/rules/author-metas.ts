/** Names of `meta` elements that hold the author, in lower case, the surer first. Source: as of the dates, `date-sources.ts`. */
export const AUTHOR_METAS: readonly string[] = [
  'author',
  'article:author_name',
  'article:author',
  'og:article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'mrf:authors',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'citation_author',
  'rnews:creator',
  'articleauthor',
  'article_author',
  'article.author',
  'authors',
  'byl',
  'byline',
  'creator',
  'shareaholic:article_author_name',
  'lp.article:author',
  'dable:author',
  'dcsext.author',
];

/** Those that write the family name first, as libraries do: `Marnow, Tilda`. */
export const FAMILY_FIRST_METAS: ReadonlySet<string> = new Set([
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
]);
