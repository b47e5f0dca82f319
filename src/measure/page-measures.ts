import type { Page } from '../model/page.js';
import { comparisonKey } from '../text/key.js';
import { type BlockMeasures, measureBlocks } from './block-measures.js';
import type { MarkupFacts, ReadMarkup } from './markup-facts.js';
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
  readonly markup: MarkupFacts | null;
}

/** Longest block whose key is compared, in UTF-16 code units: a headline or a label. */
const MAX_KEYED_LENGTH = 400;

/** Measure a page, and its markup with the reader for it. Linear in its length. */
export function measurePage(page: Page, readMarkup: ReadMarkup | null = null): PageMeasures {
  const keys = page.blocks.map((block) => (block.text.length <= MAX_KEYED_LENGTH ? comparisonKey(block.text) : ''));
  const counts = new Map<string, number>();
  const copiesBefore = Uint32Array.from(keys, (key) => {
    if (key === '') return 0;
    const before = counts.get(key) ?? 0;
    counts.set(key, before + 1);
    return before;
  });
  const measures = measureBlocks(page.blocks);
  return {
    measures,
    keys,
    copies: Uint32Array.from(keys, (key) => counts.get(key) ?? 0),
    copiesBefore,
    words: wordsOf(page.blocks),
    markup: readMarkup?.(page, measures) ?? null,
  };
}
