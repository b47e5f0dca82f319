import type { Page } from '../model/page.js';
import { comparisonKey } from '../text/key.js';
import { type BlockMeasures, measureBlocks } from './block-measures.js';
import { type MarkupMeasures, markupMeasures } from './markup-measures.js';
import { namesOf, type PageNames } from './page-names.js';
import { type PageWords, wordsOf } from './page-words.js';

/** What is computed of a page once and read by several stages. Arrays in `Page.blocks` order. */
export interface PageMeasures {
  readonly measures: BlockMeasures;
  /** Comparison keys of short blocks; empty for longer ones. */
  readonly keys: readonly string[];
  /** How many blocks have that key; 0 where there is none. */
  readonly copies: Uint32Array;
  /** How many of them stand before the block. */
  readonly copiesBefore: Uint32Array;
  readonly words: PageWords;
  /** What the elements round the blocks say; null in plain text. */
  readonly markup: MarkupMeasures | null;
  readonly names: PageNames | null;
}

/** Longest block whose key is compared, in UTF-16 code units: a headline or a label. */
const MAX_KEYED_LENGTH = 400;

/** Measure a page. Linear in its length. */
export function measurePage(page: Page): PageMeasures {
  const keys = page.blocks.map((block) => (block.text.length <= MAX_KEYED_LENGTH ? comparisonKey(block.text) : ''));
  const counts = new Map<string, number>();
  const copiesBefore = Uint32Array.from(keys, (key) => {
    if (key === '') return 0;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  });
  const measures = measureBlocks(page.blocks);
  const isMarkup = page.style === 'html';
  return {
    measures,
    keys,
    copies: Uint32Array.from(keys, (key) => counts.get(key) ?? 0),
    copiesBefore,
    words: wordsOf(page.blocks),
    markup: isMarkup ? markupMeasures(page.blocks, measures, page.containers) : null,
    names: isMarkup ? namesOf(page.blocks) : null,
  };
}
