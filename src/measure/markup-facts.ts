import type { Page } from '../model/page.js';
import { bitsOf } from '../rules/container-words.js';
import type { ElementRule } from '../rules/element-rules.js';
import type { BlockMeasures } from './block-measures.js';
import type { Grouping } from './cohesion.js';
import { elementWords } from './element-words.js';
import type { EvidenceRow } from './evidence.js';
import { HTML_EVIDENCE } from './markup-evidence.js';
import { type MarkupMeasures, markupMeasures } from './markup-measures.js';
import { namesOf, type PageNames } from './page-names.js';
import { describedBlocks } from './page-titles.js';

/** All that the markup of an HTML page says of its blocks, in `Page.blocks` order. */
export interface MarkupFacts {
  readonly measures: MarkupMeasures;
  readonly names: PageNames;
  /** 1 for a block in a list, a menu or another place where no headline stands, or that isn't shown. */
  readonly elsewhere: Uint8Array;
  /** 1 for a block that says what the page states to be about. */
  readonly described: Uint8Array;
  /** What an element round the block says for certain; null where none does. */
  readonly elements: readonly (ElementRule | null)[];
  /** What blocks stand together in: their element, the next one out, and all that look alike. */
  readonly groupings: readonly Grouping[];
  /** The rows that tell the body of such pages. */
  readonly evidence: readonly EvidenceRow[];
}

/** Reads the markup of a page: plain text has none, and never loads what this needs. */
export type ReadMarkup = (page: Page, measures: BlockMeasures) => MarkupFacts;

const ELSEWHERE = bitsOf(['navigation', 'aside', 'footer', 'comments', 'related', 'offer', 'list']);

/** Read the markup of an HTML page. Linear in its blocks and elements. */
export const readMarkup: ReadMarkup = (page, blockMeasures) => {
  const { blocks, containers } = page;
  const measures = markupMeasures(blocks, blockMeasures, containers);
  const { parents, grandparents, kinds, kindCount, purposes } = measures;
  return {
    measures,
    names: namesOf(blocks),
    elsewhere: Uint8Array.from(blocks, ({ markup }, i) =>
      (purposes[parents[i]!]! & ELSEWHERE) !== 0 || markup!.container.hidden ? 1 : 0,
    ),
    described: describedBlocks(page),
    elements: elementWords(measures),
    groupings: [
      { of: parents, count: containers },
      { of: grandparents, count: containers },
      { of: kinds, count: kindCount },
    ],
    evidence: HTML_EVIDENCE,
  };
};
