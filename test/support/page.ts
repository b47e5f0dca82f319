import type { Block } from '../../src/model/block.js';
import type { Verdict } from '../../src/model/fate.js';
import type { DumpStyle, Page } from '../../src/model/page.js';
import type { Settled, SettledFate } from '../../src/stages/sift.js';
import type { StageName } from '../../src/stages/stage.js';
import { type BlockShape, block } from './block.js';

/** Build a page of blocks, a line each with a blank line between them; spans and indexes are counted here. */
export function page(shapes: readonly (string | BlockShape)[], style: DumpStyle = 'layout'): Page {
  let text = '';
  const blocks = shapes.map((shape, index): Block => {
    const one = typeof shape === 'string' ? block(shape) : block(shape.text, shape);
    const start = text.length;
    text += `${one.text}\n${'\n'.repeat(one.blankAfter)}`;
    return { ...one, index, span: { start, end: start + one.text.length } };
  });
  return { text, style, blocks, containers: 0, head: null };
}

/** Fates as an earlier stage would have given them. */
export function settledBy(stage: StageName, verdicts: readonly Verdict[]): Settled {
  return new Map(verdicts.map(({ block: index, fate }): [number, SettledFate] => [index, { fate, stage }]));
}

/** The verdict that a rule of the tables gives. */
export function chromeVerdict(index: number): Verdict {
  return { block: index, fate: { dropped: { code: 'chrome', kind: 'share', rule: '*:share:test', detail: null } } };
}

/** The blocks of a page that are open still. */
export function openBlocks({ blocks }: Page, settled: Settled): readonly Block[] {
  return blocks.filter(({ index }) => !settled.has(index));
}
