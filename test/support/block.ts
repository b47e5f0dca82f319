import type { Block } from '../../src/model/block.js';

/** What a test says of a block; the rest is neutral. */
export interface BlockShape extends Partial<Pick<Block, 'kind' | 'blankBefore' | 'blankAfter'>> {
  readonly text: string;
}

/** Build a block: a paragraph with a blank line on either side, unless the shape says otherwise. */
export function block(text: string, shape: Partial<Block> = {}): Block {
  return {
    index: 0,
    kind: 'paragraph',
    span: { start: 0, end: text.length },
    blankBefore: 1,
    blankAfter: 1,
    markup: null,
    ...shape,
    text,
  };
}
