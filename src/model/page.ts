import type { Block } from './block.js';
import type { PageHead } from './page-head.js';

/** How a plain-text page was dumped: blank lines round paragraphs, a text node a line, or hard-wrapped lines. */
export type DumpStyle = 'layout' | 'lines' | 'wrapped';

/** A dump after parsing. */
export interface DumpPage extends Page {
  readonly style: DumpStyle;
}

/** A page after parsing: immutable, and all that stages may look at. */
export interface Page {
  /** The decoded text that spans count in: a dump, or the source of an HTML page. */
  readonly text: string;
  readonly style: DumpStyle | 'html';
  readonly blocks: readonly Block[];
  /** One more than the largest index of a container; 0 in plain text. */
  readonly containers: number;
  /** What the page says of itself; null in plain text. */
  readonly head: PageHead | null;
}
