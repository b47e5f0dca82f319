import type { Markup } from './markup.js';
import type { Span } from './span.js';

/** Place of a block in `Page.blocks`, from 0; never renumbered. */
export type BlockIndex = number;

/** `cell`: a row of a table, its cells divided by ` | `. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'cell' | 'preformatted';

/** A run of text that a browser would set as one block: the unit that every stage judges. */
export interface Block {
  readonly index: BlockIndex;
  readonly kind: BlockKind;
  /** NFC, white space collapsed, trimmed, never empty. A list item's bullet is left out. */
  readonly text: string;
  /** Where it stands in `Page.text`, bullet included, line breaks at its ends excluded. */
  readonly span: Span;
  /** Blank lines between the block before (or the start of the page) and this one. */
  readonly blankBefore: number;
  /** Blank lines between this block and the next (or the end of the page). */
  readonly blankAfter: number;
  /** What the HTML says of it; null in plain text. */
  readonly markup: Markup | null;
}
