import type { CleanResult, Confidence, LedgerEntry, Reason } from '../model/article.js';
import type { BlockIndex } from '../model/block.js';
import type { DropReason, Fate, Role } from '../model/fate.js';
import { lineStarts } from '../model/span.js';
import { collapsed } from '../text/whitespace.js';
import { roundedConfidence, SCHEMA_VERSION } from './json.js';

/** A line of the page that isn't blank, with the fate of its block. */
export interface LedgerLine {
  /** From 1. */
  readonly line: number;
  /** The line itself, white space collapsed. */
  readonly text: string;
  readonly fate: Fate;
  readonly stage: LedgerEntry['stage'];
  /** The kept block before it that says the same. */
  readonly repeats: BlockIndex | null;
  /** What speaks against it and for it, where its score dropped it. */
  readonly reasons: readonly Reason[];
}

/** Give the first line, from 1, of a block. */
export type LineOf = (block: BlockIndex) => number;

/** Makes the sentences of a ledger: English lives in the command, not here. */
export interface Sentences {
  /** Why a line is kept or dropped. */
  readonly what: (line: Pick<LedgerLine, 'fate' | 'repeats' | 'reasons'>, lineOf: LineOf) => string;
  /** The whole ledger in one sentence. */
  readonly closing: (lines: readonly LedgerLine[], result: CleanResult) => string;
}

/** A line in the ledger's JSON: `role` where it is kept, `reason` where it is dropped, `of` where it is a copy. */
interface LedgerRow {
  readonly line: number;
  readonly fate: 'kept' | 'dropped';
  readonly role?: Role;
  readonly reason?: DropReason['code'];
  /** First line of the block that it is a copy of. */
  readonly of?: number;
  readonly stage: LedgerEntry['stage'];
  readonly what: string;
}

/** The ledger of a page in JSON. */
export interface LedgerDocument {
  readonly schemaVersion: 1;
  readonly path: string;
  readonly confidence: Confidence;
  readonly ledger: readonly LedgerRow[];
}

/** Give every line of the page that isn't blank, in order; a block over several lines gives each of them. */
export function ledgerLines(result: CleanResult): readonly LedgerLine[] {
  const source = result.page.text;
  const starts = lineStarts(source);
  const lines: LedgerLine[] = [];
  for (const { lines: stretch, fate, stage, repeats, reasons } of result.ledger) {
    for (let line = stretch[0]; line <= stretch[1]; line++) {
      const text = collapsed(source.slice(starts[line - 1] ?? source.length, starts[line] ?? source.length));
      if (text !== '') lines.push({ line, text, fate, stage, repeats, reasons });
    }
  }
  return lines;
}

/** Give the first line of each block. */
export function lineOfBlocks(result: CleanResult): LineOf {
  const first = new Map(result.ledger.map((entry) => [entry.block, entry.lines[0]]));
  return (block) => first.get(block) ?? 0;
}

/** Give a page's ledger as a JSON document. */
export function ledgerDocument(result: CleanResult, path: string, sentences: Sentences): LedgerDocument {
  const lineOf = lineOfBlocks(result);
  return {
    schemaVersion: SCHEMA_VERSION,
    path,
    confidence: roundedConfidence(result.confidence),
    ledger: ledgerLines(result).map((line) => row(line, lineOf, sentences)),
  };
}

function row(entry: LedgerLine, lineOf: LineOf, sentences: Sentences): LedgerRow {
  const { line, fate, stage } = entry;
  const what = sentences.what(entry, lineOf);
  if ('kept' in fate) return { line, fate: 'kept', role: fate.kept, stage, what };
  const reason = fate.dropped;
  const of = 'of' in reason ? { of: lineOf(reason.of) } : {};
  return { line, fate: 'dropped', reason: reason.code, ...of, stage, what };
}
