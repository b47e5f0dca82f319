import { describe, expect, test } from 'vitest';
import { sentences, warningSentence } from '../../src/cli/messages.js';
import type { Fate } from '../../src/model/fate.js';
import {
  clippedText,
  MAX_LINE_CHARS,
  MAX_LINES,
  MAX_PAGE_CHARS,
  type PageReport,
  pageReport,
} from '../../src/report/page-report.js';
import { body, type LineSpec, resultOf } from '../support/results.js';

const dropped: Fate = { dropped: { code: 'exact-copy', of: 0 } };

function reportOf(lines: readonly LineSpec[], article: boolean = true): PageReport {
  const removed = [{ reason: 'exact-copy', count: 1, words: 3 }] as const;
  const result = resultOf(lines, { title: 'Ferry', words: 7, removed, confidence: { score: 0.123456, signals: [] } });
  return pageReport(result, { path: 'a/b.txt', url: null, article }, { ...sentences, warning: warningSentence });
}

describe('pageReport', () => {
  const lines = [
    { text: 'The ferry is back.', fate: body },
    { text: 'The ferry is back.', fate: dropped },
  ];

  test('counts words by what became of them', () => {
    const { facts } = reportOf(lines);
    expect(facts).toEqual({
      path: 'a/b.txt',
      title: 'Ferry',
      site: 'a',
      status: 'article',
      score: 0.1235,
      words: [7, 0, 0, 0, 3, 0, 0],
      error: null,
    });
  });

  test('keeps no word of a page that counts as no article', () => {
    expect(reportOf(lines, false).facts).toMatchObject({ status: 'no-article', words: [0, 0, 0, 0, 3, 0, 7] });
  });

  test('gives the ledger over the text, and why a line went', () => {
    expect(reportOf(lines).detail).toEqual({
      closing: '1 paragraph kept, 1 line dropped (1 exact copy); confidence .12',
      signals: [],
      warnings: [],
      lines: [
        [1, 'body', 'The ferry is back.', ''],
        [2, 'exact-copy', 'The ferry is back.', 'of line 1'],
      ],
      omitted: 0,
    });
  });

  test.each([
    [MAX_LINES, 0],
    [MAX_LINES + 1, 1],
  ])('of %i lines leaves out %i', (count, omitted) => {
    const { detail } = reportOf(Array.from({ length: count }, () => ({ text: 'word', fate: body })));
    expect([detail.lines.length, detail.omitted]).toEqual([count - omitted, omitted]);
  });

  test('holds as many long lines as there is room for, and of a single one its start', () => {
    const long = { text: 'x'.repeat(MAX_LINE_CHARS + 1), fate: body };
    const { detail, paragraphs } = reportOf(Array.from({ length: 100 }, () => long));
    expect(detail.lines).toHaveLength(MAX_PAGE_CHARS / MAX_LINE_CHARS);
    expect(paragraphs).toHaveLength(MAX_PAGE_CHARS / MAX_LINE_CHARS);
    expect(detail.lines[0]![2]).toBe(`${'x'.repeat(MAX_LINE_CHARS - 1)}…`);
  });
});

describe('clippedText', () => {
  test.each([
    ['abcd', 4, 'abcd'],
    ['abcde', 4, 'abc…'],
    ['ab🐐d', 4, 'ab…'],
    ['a🐐bcd', 4, 'a🐐…'],
  ])('of %s leaves %i units', (text, chars, clipped) => {
    expect(clippedText(text, chars)).toBe(clipped);
  });
});
