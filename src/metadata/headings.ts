import type { Block, BlockIndex } from '../model/block.js';
import type { Container } from '../model/container.js';
import type { Page } from '../model/page.js';

/** A heading of the page: the blocks of one heading element. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  /** Texts of its blocks: more than one where it breaks its lines. */
  readonly lines: readonly string[];
  /** Its first block. */
  readonly block: BlockIndex;
}

const HEADING_TAG = /^h[1-6]$/;
/** Containers of a block that are looked at for the heading element. */
const REACH = 4;

/** Lines of a heading that are read; one with more is no headline. */
const MAX_LINES = 8;

/** Give the headings of a page in order. */
export function headingsOf({ blocks }: Page): readonly Heading[] {
  const found: { readonly first: Block; readonly lines: string[] }[] = [];
  let element: Container | null = null;
  for (const block of blocks) {
    const isHeading = (block.markup?.level ?? 0) > 0;
    const own = isHeading ? headingElement(block) : null;
    if (isHeading && (own === null || own !== element)) found.push({ first: block, lines: [block.text] });
    else if (isHeading && found.at(-1)!.lines.length < MAX_LINES) found.at(-1)!.lines.push(block.text);
    element = own;
  }
  return found.map(({ first, lines }) => ({ level: first.markup!.level, text: lines.join(' '), lines, block: first.index }));
}

function headingElement(block: Block): Container | null {
  let one: Container | null = block.markup?.container ?? null;
  for (let i = 0; i < REACH && one !== null; i++) {
    if (HEADING_TAG.test(one.tag)) return one;
    one = one.outer;
  }
  return null;
}
