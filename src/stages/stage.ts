import type { Block } from '../model/block.js';
import type { Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import type { Settled } from './sift.js';

/**
 * A pure function from the blocks whose fate is open to verdicts on some of them.
 * It can't add, edit, reorder or restore a block. `settled` holds the fates that earlier stages gave.
 */
export interface Stage {
  readonly name: StageName;
  readonly judge: (open: readonly Block[], page: Page, settled: Settled) => readonly Verdict[];
}

export type StageName = 'chrome' | 'headline' | 'body' | 'site' | 'repeats';
