/** What a page's word on itself was taken from. */
export type MetadataEvidence =
  /** The article, or what stands in its place, in the page's JSON-LD. */
  | 'json-ld'
  /** The page and the site there. */
  | 'json-ld-page'
  | 'json-ld-site'
  /** A `meta` element with the name behind the colon: `meta:og:title`, a row of the tables in `rules/meta-names.ts`. */
  | `meta:${string}`
  /** The page's `title` element. */
  | 'title'
  /** Its first heading of the highest level. */
  | 'h1'
  /** The block over the headline. */
  | 'over-headline'
  /** An element with `itemprop`; a `time` element; a link with `rel=author`; an element whose class or id names the author. */
  | 'item'
  | 'time'
  | 'rel-author'
  | 'byline'
  /** Text near the headline that reads as a byline or a date. */
  | 'near-headline'
  /** A line elsewhere that begins with a word for publication or a writer's, or links to the writer's page. */
  | 'labelled'
  /** `link rel=canonical`; the `lang` of the page. */
  | 'link'
  | 'lang'
  /** The page's address. */
  | 'address';

/** A value with what it was taken from. */
export interface Found<T> {
  readonly value: T;
  readonly evidence: MetadataEvidence;
}

/** What a page says of its article. Null where it says nothing; lists are never empty. */
export interface Metadata {
  /** Without the site's name. */
  readonly title: Found<string> | null;
  /** The line over the headline that leads to it. */
  readonly kicker: Found<string> | null;
  /** People, each once, in the page's order; the site or its staff as a whole only where the page's data state that and nobody is named. */
  readonly authors: Found<readonly string[]> | null;
  /** ISO 8601: a date, with time and offset as far as the page tells; never the date of the visit, of a comment or of another article. */
  readonly published: Found<string> | null;
  /** In the same form. */
  readonly modified: Found<string> | null;
  readonly siteName: Found<string> | null;
  /** Absolute, `http:` or `https:`. */
  readonly canonical: Found<string> | null;
  /** As declared, ISO 639-1 code in lower case. */
  readonly language: Found<string> | null;
  readonly description: Found<string> | null;
  /** Absolute address, `http:` or `https:`. */
  readonly image: Found<string> | null;
  readonly section: Found<string> | null;
  /** Each once, whatever its case. */
  readonly tags: Found<readonly string[]> | null;
}
