import type { Container } from './container.js';

/** A stretch of a block's text that the page sets apart, in UTF-16 code units of `Block.text`, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'strong' | 'emphasis' | 'code' | 'link';
  /** Address of a link, as written; empty for other marks. */
  readonly href: string;
}

/** What the HTML says of a block. */
export interface Markup {
  /** The innermost element round it that is set as a block. */
  readonly container: Container;
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** UTF-16 code units of its text that are inside links, and that are bold. */
  readonly linkChars: number;
  readonly strongChars: number;
  /** In order of their ends. */
  readonly marks: readonly Mark[];
}
