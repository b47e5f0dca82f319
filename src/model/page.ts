import type { Block } from './block.js';

/** How a plain-text page was dumped: blank lines round paragraphs, a text node a line, or hard-wrapped lines. */
export type DumpStyle = 'layout' | 'lines' | 'wrapped';

/** A page after parsing: immutable, and all that stages may look at. */
export interface Page {
  /** The decoded text that spans count in. */
  readonly text: string;
  readonly style: DumpStyle;
  readonly blocks: readonly Block[];
}
