import type { Block } from '../model/block.js';
import type { Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import { dropAlone } from './repeats/alone.js';
import { dropDoubled } from './repeats/doubled.js';
import { type Drops, noDrops } from './repeats/drops.js';
import { type Entry, entriesOf } from './repeats/entry.js';
import { isContained } from './repeats/guards.js';
import { MAX_ALONE_SHARE } from './repeats/limits.js';
import { mergedLines } from './repeats/merged.js';
import { type Run, repeatedRuns, sizeOf } from './repeats/runs.js';
import { shingleIndex } from './repeats/shingle-index.js';
import type { Settled } from './sift.js';
import type { Stage } from './stage.js';

/**
 * Drop what the page prints again. Runs last: copies are judged among what would be kept. `keys` holds the comparison keys that are
 * known already, in `Page.blocks` order; where one is empty or missing it is made.
 */
export function repeatsStage(keys: readonly string[] = []): Stage {
  return { name: 'repeats', judge: (open, page, settled) => repeats(open, page, settled, keys) };
}

/** Find the copies among the open blocks and what earlier stages kept, and say for each which kept block it is a copy of. */
function repeats(open: readonly Block[], page: Page, settled: Settled, keys: readonly string[]): readonly Verdict[] {
  const entries = entriesOf(open, page, settled, keys);
  const drops = noDrops(entries);
  const index = shingleIndex(entries);
  const runs = repeatedRuns(entries, index);
  for (const { line, first, similarity } of mergedLines(entries, index, page)) drops.drop(line, first, similarity);
  const passedOver = new Set<Entry>();
  for (const run of runs) dropCopy(run, drops, passedOver);
  dropDoubled(entries, drops);
  dropAloneWithin(entries, drops, passedOver);
  return drops.verdicts();
}

/** Drop one copy of a run: the one with fewer words, else the one above the headline, else the second. */
function dropCopy(run: Run, drops: Drops, passedOver: Set<Entry>): void {
  const first = sizeOf(run, 0);
  const second = sizeOf(run, 1);
  const isSecondKept = second > first || (second === first && run.pairs[0]![0].above && !run.pairs[0]![1].above);
  for (const pair of run.pairs) {
    const [copy, original] = isSecondKept ? pair : [pair[1], pair[0]];
    if (!copy.open || drops.isDropped(copy)) continue;
    if (copy.size > original.size && !isContained(copy, original)) passedOver.add(copy);
    else drops.drop(copy, original);
  }
}

/** Drop copies outside runs, or none where they are too large a part of what is left: then the page is a list of likenesses. */
function dropAloneWithin(entries: readonly Entry[], drops: Drops, passedOver: ReadonlySet<Entry>): void {
  const left = wordsOf(entries.filter((entry) => entry.open && !drops.isDropped(entry)));
  const alone = dropAlone(entries, drops, passedOver);
  if (wordsOf(alone) <= MAX_ALONE_SHARE * left) return;
  for (const entry of alone) drops.undo(entry);
}

function wordsOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.size, 0);
}
