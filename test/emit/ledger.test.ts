import { describe, expect, test } from 'vitest';
import { sentences } from '../../src/cli/messages.js';
import { ledgerDocument, ledgerLines } from '../../src/emit/ledger.js';
import { ledgerText } from '../../src/emit/ledger-text.js';
import type { Fate } from '../../src/model/fate.js';
import { displayWidth } from '../../src/text/width.js';
import { body, resultOf } from '../support/results.js';

const temperature: Fate = { dropped: { code: 'chrome', kind: 'weather', rule: 'weather:temperature', detail: 'temperature' } };
const page = resultOf(
  [
    { text: '29 C', fate: temperature, stage: 'chrome', blankAfter: 1 },
    { text: 'A headline', fate: { kept: 'headline' }, stage: 'headline', blankAfter: 1 },
    { text: 'A paragraph over\n\n  two lines of the page.', fate: body, blankAfter: 1 },
    { text: 'Kick', fate: { kept: 'kicker' }, stage: 'headline' },
    { text: 'A headline', fate: { dropped: { code: 'exact-copy', of: 1 } }, stage: 'repeats' },
    {
      text: 'A paragraph',
      fate: { dropped: { code: 'near-copy', of: 2, similarity: 0.984, by: 'containment', longer: true } },
      stage: 'repeats',
    },
  ],
  { confidence: { score: 0.98, signals: [] } },
);

describe('ledgerLines', () => {
  test('gives every line that is not blank, with the text of the line and the fate of its block', () => {
    expect(ledgerLines(page).map(({ line, text }) => [line, text])).toEqual([
      [1, '29 C'],
      [3, 'A headline'],
      [5, 'A paragraph over'],
      [7, 'two lines of the page.'],
      [9, 'Kick'],
      [10, 'A headline'],
      [11, 'A paragraph'],
    ]);
  });
});

describe('ledgerDocument', () => {
  test('gives role or reason, the line of the block that a copy repeats, and a sentence', () => {
    const document = ledgerDocument(page, 'a.txt', sentences);
    expect(Object.keys(document)).toEqual(['schemaVersion', 'path', 'confidence', 'metadata', 'ledger']);
    expect(document.ledger).toEqual([
      { line: 1, fate: 'dropped', reason: 'chrome', stage: 'chrome', what: 'weather: temperature' },
      { line: 3, fate: 'kept', role: 'headline', stage: 'headline', what: 'headline' },
      { line: 5, fate: 'kept', role: 'body', stage: null, what: 'body' },
      { line: 7, fate: 'kept', role: 'body', stage: null, what: 'body' },
      { line: 9, fate: 'kept', role: 'kicker', stage: 'headline', what: 'kicker, the line over the headline' },
      { line: 10, fate: 'dropped', reason: 'exact-copy', of: 3, stage: 'repeats', what: 'of line 3' },
      {
        line: 11,
        fate: 'dropped',
        reason: 'near-copy',
        of: 5,
        stage: 'repeats',
        what: 'of line 5, which is longer (containment .98)',
      },
    ]);
  });
});

test('a row of what the site prints has the pages, and no block that it would be a copy of', () => {
  const fate = { dropped: { code: 'site', pages: 12, of: 40 } } as const;
  const document = ledgerDocument(resultOf([{ text: 'Our app', fate, stage: 'site' }]), 'a.txt', sentences);
  expect(document.ledger).toEqual([
    {
      line: 1,
      fate: 'dropped',
      reason: 'site',
      pages: 12,
      sitePages: 40,
      stage: 'site',
      what: 'on 12 of 40 pages of the site',
    },
  ]);
});

describe('ledgerText', () => {
  test('shows number, sign, label, line and evidence, and closes with the counts', () => {
    expect(ledgerText(page, sentences, { columns: 90 })).toBe(`\
      1  - chrome        29 C                              weather: temperature
      3  + headline      A headline
      5  + body          A paragraph over
      7  + body          two lines of the page.
      9  · kicker        Kick
     10  - exact-copy    A headline                        of line 3
     11  - near-copy     A paragraph                       of line 5, which is longer (co…
1 paragraph kept, 3 lines dropped (1 chrome, 1 exact copy, 1 near copy); confidence .98
`);
  });

  test.each([48, 60, 80, 200])('fits %i columns, wide characters counted twice', (columns) => {
    const long = resultOf([
      { text: 'words '.repeat(60), fate: temperature },
      { text: '東京の天気'.repeat(30), fate: temperature },
      { text: '東京の天気'.repeat(30), fate: body },
      { text: 'e\u0301\ud83d\ude00'.repeat(80), fate: { dropped: { code: 'exact-copy', of: 2 } } },
    ]);
    const rows = ledgerText(long, sentences, { columns }).split('\n').slice(0, 4);
    for (const row of rows) expect(displayWidth(row)).toBeLessThanOrEqual(columns);
    expect(displayWidth(rows[2]!)).toBeGreaterThanOrEqual(columns - 1);
  });

  test.each([
    [53, `${'字'.repeat(26)}x`, `${'字'.repeat(26)}x`],
    [54, '字'.repeat(27), '字'.repeat(27)],
    [55, `${'字'.repeat(27)}x`, `${'字'.repeat(26)}…`],
  ])('shows of a line of %i columns what fits in 54', (_width, text, shown) => {
    expect(ledgerText(resultOf([{ text, fate: body }]), sentences, { columns: 54 + 25 }).split('\n')[0]).toBe(
      `      1  + body          ${shown}`,
    );
  });

  test('escapes what would move a cursor', () => {
    const hostile = resultOf([{ text: 'a\u001b[2Jb\u009bc', fate: body }]);
    expect(ledgerText(hostile, sentences, { columns: 80 })).toContain('a\\x1b[2Jb\\x9bc');
  });

  test('paints by fate', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const style = { kept: mark('k'), dropped: mark('d'), aside: mark('a'), headline: mark('h'), faint: mark('f') };
    const rows = ledgerText(page, sentences, { columns: 90, style }).split('\n');
    expect(rows[0]).toContain('<d>- chrome      </d>');
    expect(rows[1]).toContain('<h>A headline</h>');
    expect(rows[2]).toContain('<k>A paragraph over</k>');
    expect(rows[4]).toContain('<a>Kick</a>');
  });
});
