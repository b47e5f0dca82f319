import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/cli/messages.js';
import { ledgerDocument, ledgerLines, lineOfBlocks } from '../../src/emit/ledger.js';
import { ledgerText } from '../../src/emit/ledger-text.js';
import type { CleanResult } from '../../src/model/article.js';
import type { Fate } from '../../src/model/fate.js';
import type { Metadata } from '../../src/model/metadata.js';
import { displayWidth } from '../../src/text/width.js';
import { SILENT_METADATA } from '../support/metadata.js';
import { body, resultOf } from '../support/results.js';

const nav: Fate = { dropped: { code: 'chrome', kind: 'navigation', rule: 'element:<nav', detail: null } };

/** An HTML page: its source has lines of its own, which the ledger doesn't show. */
const html: CleanResult = resultOf(
  [
    { text: 'Menu', fate: nav, stage: 'body', blankAfter: 3 },
    { text: 'A headline', fate: { kept: 'headline' }, stage: 'headline' },
    { text: 'A paragraph over\nthree lines\nof the source.', fate: body, blankAfter: 1 },
    { text: 'A headline', fate: { dropped: { code: 'exact-copy', of: 1 } }, stage: 'repeats' },
  ],
  { format: 'html', confidence: { score: 0.98, signals: [] } },
);

const METADATA: Metadata = {
  ...SILENT_METADATA,
  title: { value: 'A headline', evidence: 'meta:og:title' },
  authors: { value: ['Wulan Prasetya', 'Okello Dunmore'], evidence: 'json-ld' },
  published: { value: '2024-09-09', evidence: 'time' },
};

describe('ledgerLines of an HTML page', () => {
  it('gives every block once, with its number from 1, its text and the first line of its source', () => {
    expect(ledgerLines(html).map(({ block, line, text }) => [block, line, text])).toEqual([
      [1, 1, 'Menu'],
      [2, 5, 'A headline'],
      [3, 6, 'A paragraph over three lines of the source.'],
      [4, 10, 'A headline'],
    ]);
  });

  it('gives fate, stage, what a block repeats and the reasons', () => {
    const reasons = [{ measure: 'length', about: 'length', change: -0.5 }];
    const entry = { ...html.ledger[0]!, repeats: 2, reasons };
    expect(ledgerLines({ ...html, ledger: [entry] })).toEqual([
      { line: 1, block: 1, text: 'Menu', fate: nav, stage: 'body', repeats: 2, reasons },
    ]);
  });

  it('has no block in a dump', () => {
    expect(ledgerLines({ ...html, format: 'text' }).map(({ block, line }) => [block, line])).toEqual(
      [1, 5, 6, 7, 8, 10].map((line) => [null, line]),
    );
  });
});

describe('lineOfBlocks', () => {
  it('gives the number of a block in an HTML page, its first line in a dump', () => {
    expect([0, 2, 3].map(lineOfBlocks(html))).toEqual([1, 3, 4]);
    expect([0, 2, 3].map(lineOfBlocks({ ...html, format: 'text' }))).toEqual([1, 6, 10]);
  });
});

describe('ledgerDocument of an HTML page', () => {
  it('has line and block, and copies by block', () => {
    expect(ledgerDocument(html, 'a.html', sentences).ledger).toEqual([
      { line: 1, block: 1, fate: 'dropped', reason: 'chrome', stage: 'body', what: 'navigation: inside "<nav"' },
      { line: 5, block: 2, fate: 'kept', role: 'headline', stage: 'headline', what: 'headline' },
      { line: 6, block: 3, fate: 'kept', role: 'body', stage: null, what: 'body' },
      { line: 10, block: 4, fate: 'dropped', reason: 'exact-copy', of: 2, stage: 'repeats', what: 'of block 2' },
    ]);
  });

  it('has what the page says of itself, keys in their order; null for a dump', () => {
    const { tags, title, ...rest } = METADATA;
    const { metadata } = ledgerDocument({ ...html, metadata: { tags, ...rest, title } }, 'a.html', sentences);
    expect(metadata).toEqual(METADATA);
    expect(Object.keys(metadata!)).toEqual(Object.keys(SILENT_METADATA));
    expect(ledgerDocument(html, 'a.txt', sentences).metadata).toBeNull();
  });
});

describe('ledgerText of an HTML page', () => {
  it('shows what the page says of itself with what that was taken from, the blocks by number, and counts blocks', () => {
    expect(ledgerText({ ...html, metadata: METADATA }, sentences, { columns: 90 })).toBe(`\
                  title  A headline  meta:og:title
                authors  Wulan Prasetya, Okello Dunmore  json-ld
              published  2024-09-09  time
      1  - chrome        Menu                              navigation: inside "<nav"
      2  + headline      A headline
      3  + body          A paragraph over three lines of the source.
      4  - exact-copy    A headline                        of block 2
1 paragraph kept, 2 blocks dropped (1 chrome, 1 exact copy); confidence .98
`);
  });

  it('has no row for what the page doesn’t say', () => {
    const rows = (metadata: Metadata | null): readonly string[] =>
      ledgerText({ ...html, metadata }, sentences, { columns: 90 }).split('\n');
    expect(rows(SILENT_METADATA)).toEqual(rows(null));
    expect(rows(METADATA).slice(3)).toEqual(rows(null));
  });

  /** Rows of metadata, cut to fit. */
  const rowsOf = (metadata: Partial<Metadata>, columns: number): readonly string[] =>
    ledgerText({ ...html, metadata: { ...SILENT_METADATA, ...metadata } }, sentences, { columns })
      .split('\n')
      .slice(0, Object.keys(metadata).length);

  it.each([48, 60, 80, 120])('fits %i columns, evidence whole', (columns) => {
    const rows = rowsOf(
      {
        description: { value: 'The ferry came late. '.repeat(20), evidence: 'meta:description' },
        section: { value: '東京の天気'.repeat(30), evidence: 'json-ld' },
        tags: { value: Array.from({ length: 40 }, (_, i) => `tag ${i}`), evidence: 'meta:keywords' },
      },
      columns,
    );
    expect(rows.map((row) => row.split('  ').at(-1))).toEqual(['meta:description', 'json-ld', 'meta:keywords']);
    for (const row of rows) {
      expect(row).toContain('…');
      expect(displayWidth(row)).toBeLessThanOrEqual(columns);
      expect(displayWidth(row)).toBeGreaterThanOrEqual(columns - 1);
    }
  });

  // The longest evidence leaves less than no room for the value.
  it('fits 48 columns whatever the evidence', () => {
    const [row] = rowsOf({ published: { value: '2024-09-09', evidence: 'meta:article:published_time' } }, 48);
    expect(displayWidth(row!)).toBeLessThanOrEqual(48);
  });

  it('escapes what would move a cursor in metadata too', () => {
    const metadata: Metadata = { ...SILENT_METADATA, title: { value: 'a\u001b[2Jb', evidence: 'title' } };
    expect(ledgerText({ ...html, metadata }, sentences, { columns: 80 })).toContain('title  a\\x1b[2Jb  title');
  });

  it('paints metadata as an aside', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style = { kept: mark('k'), dropped: mark('d'), aside: mark('a'), headline: mark('h'), faint: mark('f') };
    const [row] = ledgerText({ ...html, metadata: METADATA }, sentences, { columns: 90, style }).split('\n');
    expect(row).toContain('<a>A headline</a>  <f>meta:og:title</f>');
  });
});
