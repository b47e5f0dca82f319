import type { CleanResult, Confidence, LedgerEntry, Reason } from '../model/article.js';
import type { BlockIndex } from '../model/block.js';
import type { DropReason, Fate, Role } from '../model/fate.js';
import type { Metadata } from '../model/metadata.js';
import { lineStarts } from '../model/span.js';
import { collapsed } from '../text/whitespace.js';
import { metadataDocument, roundedConfidence, SCHEMA_VERSION } from './json.js';

/** A line of a dump that isn't blank, or a block of an HTML page, with its fate. */
export interface LedgerLine {
  /** From 1; of a block, its first. */
  readonly line: number;
  /** Number of the block, from 1, in an HTML page; null in a dump. */
  readonly block: number | null;
  /** The line or block itself, white space collapsed. */
  readonly text: string;
  readonly fate: Fate;
  readonly stage: LedgerEntry['stage'];
  /** The kept block before it that says the same. */
  readonly repeats: BlockIndex | null;
  /** What speaks against it and for it, where its score dropped it. */
  readonly reasons: readonly Reason[];
}

/** Give the first line, from 1, of a block; in an HTML page, where lines say nothing, the block's number from 1. */
export type LineOf = (block: BlockIndex) => number;

/** Makes the sentences of a ledger: English lives in the command, not here. */
export interface Sentences {
  /** Why a line is kept or dropped. */
  readonly what: (line: Pick<LedgerLine, 'block' | 'fate' | 'repeats' | 'reasons'>, lineOf: LineOf) => string;
  /** The whole ledger in one sentence. */
  readonly closing: (lines: readonly LedgerLine[], result: CleanResult) => string;
}

/** A line in the ledger's JSON: `role` where it is kept, `reason` where it is dropped, with its evidence. */
interface LedgerRow {
  readonly line: number;
  /** In an HTML page: number of the block, from 1. */
  readonly block?: number;
  readonly fate: 'kept' | 'dropped';
  readonly role?: Role;
  readonly reason?: DropReason['code'];
  /** First line of the block that it is a copy of; in an HTML page the block's number. */
  readonly of?: number;
  /** Pages of the site that print it, and all that were counted. */
  readonly pages?: number;
  readonly sitePages?: number;
  readonly stage: LedgerEntry['stage'];
  readonly what: string;
}

/** The ledger of a page in JSON. */
export interface LedgerDocument {
  readonly schemaVersion: 1;
  readonly path: string;
  readonly confidence: Confidence;
  /** What an HTML page says of itself, with what each was taken from; null for plain text. */
  readonly metadata: Metadata | null;
  readonly ledger: readonly LedgerRow[];
}

/**
 * Give every line of a dump that isn't blank, in order: a block over several lines gives each of them. Of an HTML page, whose lines
 * say nothing to a reader, every block.
 */
export function ledgerLines(result: CleanResult): readonly LedgerLine[] {
  if (result.format === 'html') {
    return result.ledger.map(({ block, lines, text, fate, stage, repeats, reasons }) => {
      return { line: lines[0], block: block + 1, text, fate, stage, repeats, reasons };
    });
  }
  const source = result.page.text;
  const starts = lineStarts(source);
  const lines: LedgerLine[] = [];
  for (const { lines: stretch, fate, stage, repeats, reasons } of result.ledger) {
    for (let line = stretch[0]; line <= stretch[1]; line++) {
      const text = collapsed(source.slice(starts[line - 1] ?? source.length, starts[line] ?? source.length));
      if (text !== '') lines.push({ line, block: null, text, fate, stage, repeats, reasons });
    }
  }
  return lines;
}

/** Give the first line of each block, or its number in an HTML page. */
export function lineOfBlocks(result: CleanResult): LineOf {
  if (result.format === 'html') return (block) => block + 1;
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
    metadata: metadataDocument(result.metadata),
    ledger: ledgerLines(result).map((line) => row(line, lineOf, sentences)),
  };
}

function row(entry: LedgerLine, lineOf: LineOf, sentences: Sentences): LedgerRow {
  const { line, block, fate, stage } = entry;
  const place = block === null ? { line } : { line, block };
  const what = sentences.what(entry, lineOf);
  if ('kept' in fate) return { ...place, fate: 'kept', role: fate.kept, stage, what };
  const reason = fate.dropped;
  return { ...place, fate: 'dropped', reason: reason.code, ...evidence(reason, lineOf), stage, what };
}

function evidence(reason: DropReason, lineOf: LineOf): Pick<LedgerRow, 'of' | 'pages' | 'sitePages'> {
  if (reason.code === 'site') return { pages: reason.pages, sitePages: reason.of };
  return 'of' in reason ? { of: lineOf(reason.of) } : {};
}
