import type { Block, BlockKind } from '../../src/model/block.js';
import type { DropReason, Verdict } from '../../src/model/fate.js';
import type { Page } from '../../src/model/page.js';
import { repeatsStage } from '../../src/stages/repeats.js';
import type { SettledFate } from '../../src/stages/sift.js';

/** A block for the repeats stage: its text, and what an earlier stage made of it. */
export interface Line {
  readonly text: string;
  readonly kept?: 'headline' | 'kicker';
  readonly chrome?: true;
  readonly kind?: BlockKind;
}

export interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly page: Page;
  /** Why a block was dropped by this stage, by block. */
  readonly dropped: ReadonlyMap<number, DropReason>;
  /** Texts of the open blocks that stay. */
  readonly body: readonly string[];
}

/** Judge a page of these lines. */
export function judged(lines: readonly (Line | string)[]): Judged {
  const given = lines.map((line) => (typeof line === 'string' ? { text: line } : line));
  const page = pageOf(given);
  const settled = new Map<number, SettledFate>();
  given.forEach((line: Line, index) => {
    if (line.kept !== undefined) settled.set(index, { fate: { kept: line.kept }, stage: 'headline' });
    if (line.chrome) {
      settled.set(index, {
        fate: { dropped: { code: 'chrome', kind: 'share', rule: '*:share:test', detail: null } },
        stage: 'chrome',
      });
    }
  });
  const open = page.blocks.filter((block) => !settled.has(block.index));
  const verdicts = repeatsStage().judge(open, page, settled);
  const dropped = new Map(verdicts.flatMap(({ block, fate }) => ('dropped' in fate ? [[block, fate.dropped] as const] : [])));
  return { verdicts, page, dropped, body: open.filter((block) => !dropped.has(block.index)).map((block) => block.text) };
}

function pageOf(lines: readonly Line[]): Page {
  let start = 0;
  const blocks = lines.map(({ text, kind }, index): Block => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { index, kind: kind ?? 'paragraph', text, span, blankBefore: 0, blankAfter: 0, markup: null };
  });
  return { text: lines.map((line) => line.text).join('\n'), style: 'layout', blocks, containers: 0, head: null };
}
