import type { Page } from '../model/page.js';
import { comparisonKey } from '../text/key.js';
import { type BlockMeasures, measureBlocks } from './block-measures.js';

/** What is computed of a page once and read by several stages. Arrays in `Page.blocks` order. */
export interface PageMeasures {
  readonly measures: BlockMeasures;
  /** Comparison keys of short blocks; empty for longer ones. */
  readonly keys: readonly string[];
  /** How many blocks have that key; 0 where there is none. */
  readonly copies: Uint32Array;
}

/** Longest block whose key is compared, in UTF-16 code units: a headline or a label. */
const MAX_KEYED_LENGTH = 400;

/** Measure a page. Linear in its length. */
export function measurePage(page: Page): PageMeasures {
  const keys = page.blocks.map((block) => (block.text.length <= MAX_KEYED_LENGTH ? comparisonKey(block.text) : ''));
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return {
    measures: measureBlocks(page.blocks),
    keys,
    copies: Uint32Array.from(keys, (key) => counts.get(key) ?? 0),
  };
}
