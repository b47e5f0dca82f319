import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIPPED_ROWS } from '../../src/report/limits.js';
import { pagePair } from '../../src/report/pair.js';
import type { PairRow } from '../../src/report/report-data.js';

/** Put a side of the rows together again. */
function side(rows: readonly PairRow[], at: 0 | 1): readonly string[] {
  return rows.flatMap((row) => {
    if (typeof row === 'string') return [row];
    const segments = row[at];
    return segments === null ? [] : [segments.map(([, text]) => text).join('')];
  });
}

describe('pagePair', () => {
  test('gives paragraphs that both have once', () => {
    expect(pagePair(['One.', 'Two.'], ['One.', 'Two.'])).toEqual({ rows: ['One.', 'Two.'], omitted: 0 });
  });

  test('marks the words that differ, and no others', () => {
    const { rows } = pagePair(['The mayor spoke on Friday at noon.'], ['The mayor spoke on Monday at noon.']);
    expect(rows).toEqual([
      [
        [
          [0, 'The mayor spoke on '],
          [1, 'Friday'],
          [0, ' at noon.'],
        ],
        [
          [0, 'The mayor spoke on '],
          [1, 'Monday'],
          [0, ' at noon.'],
        ],
      ],
    ]);
  });

  test('marks single characters where a script sets no spaces', () => {
    expect(pagePair(['市長は金曜日に話した。'], ['市長は月曜日に話した。']).rows[0]).toEqual([
      [
        [0, '市長は'],
        [1, '金'],
        [0, '曜日に話した。'],
      ],
      [
        [0, '市長は'],
        [1, '月'],
        [0, '曜日に話した。'],
      ],
    ]);
  });

  test('sets a paragraph that one page has beside nothing', () => {
    const added = 'Nobody else was asked.';
    expect(pagePair(['One here.', 'Two here.'], ['One here.', added, 'Two here.']).rows).toEqual([
      'One here.',
      [null, [[1, added]]],
      'Two here.',
    ]);
  });

  test('sets paragraphs that share nothing under each other', () => {
    const rows = pagePair(['Apples grow on the hill.'], ['Ferries cross every morning']).rows;
    expect(rows.map((row) => (typeof row === 'string' ? row : row.map((one) => one !== null)))).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test.each([
    [CLIPPED_ROWS, 0],
    [CLIPPED_ROWS + 1, 1],
  ])('of %i rows leaves out %i', (count, omitted) => {
    const paragraphs = Array.from({ length: count }, (_, i) => `Paragraph ${i}`);
    const pair = pagePair(paragraphs, paragraphs);
    expect([pair.rows.length, pair.omitted]).toEqual([count - omitted, omitted]);
  });

  test('holds all that both pages say, whatever they say', () => {
    const paragraphs = fc.array(fc.constantFrom('a b c d', 'a b c e', 'x y', 'a b', 'z', 'x q'), { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (left, right) => {
        const { rows } = pagePair(left, right);
        expect([side(rows, 0), side(rows, 1)]).toEqual([left, right]);
      }),
    );
  });
});
