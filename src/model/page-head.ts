import type { BlockIndex } from './block.js';

/** What an HTML page says of itself besides its text: raw material for the metadata. */
export interface PageHead {
  /** Text of the first `title`; null where there is none. */
  readonly title: string | null;
  /** `lang` of the page; null where there is none. */
  readonly language: string | null;
  /** `href` of `base`; null where there is none. */
  readonly base: string | null;
  readonly metas: readonly Meta[];
  readonly links: readonly HeadLink[];
  /** Contents of `script` elements of the type `application/ld+json`, as written. */
  readonly jsonLd: readonly string[];
  readonly notes: readonly ElementNote[];
}

/** A `meta` element with a name and content. */
export interface Meta {
  /** Of `property`, `name`, `itemprop` or `http-equiv`, in lower case. */
  readonly name: string;
  readonly content: string;
}

/** A `link` element with an address. */
export interface HeadLink {
  /** Words of `rel`, in lower case. */
  readonly rel: readonly string[];
  readonly href: string;
  readonly hreflang: string | null;
}

/** An element that says what its text is. */
export interface ElementNote {
  /** `time`: a `time` element. `item`: one with `itemprop`. `author`: a link with `rel=author`. `byline`: one whose class or id says so. */
  readonly kind: 'time' | 'item' | 'author' | 'byline';
  /** Words of `itemprop` or of the class and id, in lower case, a space between. */
  readonly name: string;
  /** `datetime`, `content` or `href`, the first of them that is there; else null. */
  readonly value: string | null;
  /** Its text, white space collapsed, at most {@link MAX_NOTE} code units. */
  readonly text: string;
  /** The block in which it begins, or before which where it holds blocks itself; the number of blocks where none follows. */
  readonly block: BlockIndex;
}

/** Longest text of a note, in UTF-16 code units: names, dates and a line of prose. */
export const MAX_NOTE = 300;
