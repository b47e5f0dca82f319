import type { BlockIndex } from '../model/block.js';
import type { Fate } from '../model/fate.js';
import type { Page } from '../model/page.js';
import type { Stage, StageName } from './stage.js';

/** Fates given so far, by block. */
export type Settled = ReadonlyMap<BlockIndex, SettledFate>;

export interface SettledFate {
  readonly fate: Fate;
  /** Who gave it; null: no stage did, so it is body. */
  readonly stage: StageName | null;
}

/**
 * Run the stages in order over what is open, and give the fates so far with those that they give.
 * @throws RangeError when a stage judges a block that isn't open: a bug of that stage, which it names.
 */
export function settle(page: Page, stages: readonly Stage[], before: Settled = new Map()): Settled {
  const settled = new Map(before);
  for (const stage of stages) {
    const open = page.blocks.filter((block) => !settled.has(block.index));
    const isOpen = new Uint8Array(page.blocks.length);
    for (const { index } of open) isOpen[index] = 1;
    for (const { block, fate } of stage.judge(open, page, settled)) {
      if (isOpen[block] !== 1) throw new RangeError(`stage '${stage.name}' judged block ${block}, which isn't open`);
      isOpen[block] = 0;
      settled.set(block, { fate, stage: stage.name });
    }
  }
  return settled;
}

/** Run the stages in order and give every block of the page its fate, by block index: what no stage settled is body. */
export function sift(page: Page, stages: readonly Stage[], before: Settled = new Map()): readonly SettledFate[] {
  const settled = settle(page, stages, before);
  return page.blocks.map((block) => settled.get(block.index) ?? { fate: { kept: 'body' }, stage: null });
}
