import type { CleanResult, EncodingFound, LedgerEntry, Paragraph } from './model/article.js';
import { linesOf, lineStarts } from './model/span.js';
import type { CleanOptions } from './options.js';
import { parsePlain } from './parse/plain.js';
import { sift } from './stages/sift.js';
import { wordCount } from './text/words.js';

/**
 * Clean one page.
 * @throws CleanError when the bytes hold no text, are HTML, or are more than `maxBytes`.
 */
export async function clean(source: Uint8Array | string, options: CleanOptions = {}): Promise<CleanResult> {
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  return cleanDecoded(text, { label: 'utf-8', evidence: 'string' }, options);
}

/** Clean one plain-text page that is decoded already. */
export async function cleanText(text: string, options: CleanOptions = {}): Promise<CleanResult> {
  return cleanDecoded(text, { label: 'utf-8', evidence: 'string' }, options);
}

async function cleanDecoded(text: string, encoding: EncodingFound, _options: CleanOptions): Promise<CleanResult> {
  const page = parsePlain(text);
  const fates = sift(page, []);
  const starts = lineStarts(text);
  const ledger: LedgerEntry[] = page.blocks.map((block, i) => ({
    block: block.index,
    lines: linesOf(block.span, starts),
    text: block.text,
    fate: fates[i]!.fate,
    stage: fates[i]!.stage,
  }));
  const paragraphs: Paragraph[] = ledger.map((entry) => ({
    block: entry.block,
    text: entry.text,
    kind: page.blocks[entry.block]!.kind,
    lines: entry.lines,
  }));
  return {
    title: null,
    kicker: null,
    authors: [],
    signature: null,
    published: null,
    language: null,
    format: 'text',
    encoding,
    confidence: { score: 0, signals: [] },
    paragraphs,
    words: paragraphs.reduce((sum, paragraph) => sum + wordCount(paragraph.text), 0),
    removed: [],
    warnings: [],
    ledger,
    page,
  };
}
