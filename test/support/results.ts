import type { CleanResult, LedgerEntry, Paragraph } from '../../src/model/article.js';
import type { Block, BlockKind } from '../../src/model/block.js';
import type { Fate } from '../../src/model/fate.js';

/** A line of a page for {@link resultOf}: its text, what becomes of it, and how many blank lines follow. */
export interface LineSpec {
  readonly text: string;
  readonly fate: Fate;
  readonly kind?: BlockKind;
  readonly stage?: LedgerEntry['stage'];
  readonly blankAfter?: number;
}

export const body: Fate = { kept: 'body' };

/** Build a result from lines, a block each, with neutral values for everything else. */
export function resultOf(lines: readonly LineSpec[], fields: Partial<CleanResult> = {}): CleanResult {
  let text = '';
  let line = 1;
  const blocks: Block[] = [];
  const ledger: LedgerEntry[] = [];
  for (const [index, spec] of lines.entries()) {
    const span = { start: text.length, end: text.length + spec.text.length };
    const rows = spec.text.split('\n').length;
    const blankAfter = spec.blankAfter ?? 0;
    const joined = spec.text.replaceAll('\n', ' ');
    blocks.push({ index, kind: spec.kind ?? 'paragraph', text: joined, span, blankBefore: 0, blankAfter, markup: null });
    ledger.push({
      block: index,
      lines: [line, line + rows - 1],
      text: joined,
      fate: spec.fate,
      stage: spec.stage ?? null,
      repeats: null,
      reasons: [],
    });
    text += `${spec.text}\n${'\n'.repeat(blankAfter)}`;
    line += rows + blankAfter;
  }
  const paragraphs: Paragraph[] = ledger
    .filter(({ fate }) => 'kept' in fate && fate.kept === 'body')
    .map((entry) => ({ block: entry.block, text: entry.text, kind: blocks[entry.block]!.kind, lines: entry.lines }));
  return { ...neutral, paragraphs, ledger, page: { text, style: 'layout', blocks, containers: 0, head: null }, ...fields };
}

/** Build a result whose body is these paragraphs. */
export function articleOf(paragraphs: readonly string[], fields: Partial<CleanResult> = {}): CleanResult {
  return resultOf(
    paragraphs.map((text) => ({ text, fate: body, blankAfter: 1 })),
    fields,
  );
}

const neutral = {
  title: null,
  kicker: null,
  authors: [],
  signature: null,
  published: null,
  language: null,
  format: 'text',
  encoding: { label: 'utf-8', evidence: 'utf-8' },
  metadata: null,
  confidence: { score: 0.5, signals: [] },
  words: 0,
  removed: [],
  warnings: [],
} as const;
