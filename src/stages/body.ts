import { bodyScores } from '../measure/body-score.js';
import { type Evidence, gatherEvidence } from '../measure/evidence.js';
import type { PageMeasures } from '../measure/page-measures.js';
import type { Block } from '../model/block.js';
import type { Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import { BODY_MODEL } from '../rules/body-model.js';
import type { Settled } from './sift.js';
import type { Stage } from './stage.js';

/** Drop what the measures speak against. What copies a kept line stays open: the next stage says of what it is a copy. */
export function bodyStage(measured: PageMeasures): Stage {
  return { name: 'body', judge: (open, page, settled) => judge(open, page, settled, measured) };
}

/** Give the evidence on a page's blocks with what earlier stages found. */
export function evidenceOf(page: Page, settled: Settled, measured: PageMeasures): Evidence {
  const dropped = new Uint8Array(page.blocks.length);
  let headline = -1;
  for (const [block, { fate }] of settled) {
    if ('dropped' in fate) dropped[block] = 1;
    else if (fate.kept === 'headline') headline = block;
  }
  return gatherEvidence({ ...measured, dropped, headline, layout: page.style === 'layout' });
}

function judge(open: readonly Block[], page: Page, settled: Settled, measured: PageMeasures): readonly Verdict[] {
  const scores = bodyScores(evidenceOf(page, settled, measured));
  const kept = new Set<string>();
  for (const [block, { fate }] of settled) if ('kept' in fate) kept.add(measured.keys[block]!);
  kept.delete('');
  return open
    .filter(({ index }) => scores[index]! < BODY_MODEL.limit && !kept.has(measured.keys[index]!))
    .map(({ index }) => ({
      block: index,
      fate: { dropped: { code: 'outside-body', score: rounded(scores[index]!), limit: BODY_MODEL.limit } },
    }));
}

/** Three decimals: the last bits of a sum differ between machines, and JSON is compared by bytes. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
