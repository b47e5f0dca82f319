import { describe, expect, it } from 'vitest';
import { type Line, readLines, UNMEASURED } from '../../src/parse/lines.js';

const only = (text: string): Line => {
  const { lines } = readLines(text);
  expect(lines).toHaveLength(1);
  return lines[0]!;
};

describe('readLines', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('ends lines at %s and counts blank ones', (_, end) => {
    const { lines, count } = readLines(`satu${end}${end}dua${end}`);
    expect(lines.map(({ text, number }) => [text, number])).toEqual([
      ['satu', 0],
      ['dua', 2],
    ]);
    expect(count).toBe(3);
  });

  it('takes LF before CR for two line ends, and mixed ends as they come', () => {
    expect(readLines('a\n\rb').lines[1]).toMatchObject({ text: 'b', number: 2 });
    expect(readLines('a\r\nb\rc\nd').lines.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
  });

  it('starts no line behind a final line end, and none at all in an empty text', () => {
    expect(readLines('a\n').count).toBe(1);
    expect(readLines('a').count).toBe(1);
    expect(readLines('')).toEqual({ lines: [], count: 0 });
    expect(readLines('\n\n')).toEqual({ lines: [], count: 2 });
  });

  it('does not end a line at other separators', () => {
    expect(only('satu\u2028dua\u0085tiga\fempat').number).toBe(0);
  });

  it('says where the text stands, white space at both ends excluded', () => {
    const { lines } = readLines('x\n  \tdua kata \r\n');
    expect(lines[1]).toMatchObject({ start: 5, end: 13, text: 'dua kata' });
  });

  it('collapses white space and composes characters', () => {
    expect(only('a\u00a0 \t b').text).toBe('a b');
    expect(only('cafe\u0301').text).toBe('café');
  });

  it.each(['   ', '\t', '\u00a0', '\u200b', '\ufeff', '\u3000 '])('takes a line of %j alone for blank', (text) => {
    expect(readLines(text)).toEqual({ lines: [], count: 1 });
  });

  it.each([
    ['no indentation', 'x', 0],
    ['a space each', '   x', 3],
    ['a tab to column 8', '\tx', 8],
    ['a tab behind spaces to the same column', '   \tx', 8],
    ['a tab behind seven columns', '       \tx', 8],
    ['a tab behind eight columns', '        \tx', 16],
  ])('counts %s', (_, text, indent) => {
    expect(only(text)).toMatchObject({ indent, width: indent + 1 });
  });

  it('counts the width in columns: two for wide characters, none for marks', () => {
    expect(only('  東京').width).toBe(6);
    expect(only('กี่').width).toBe(1);
  });

  it.each([
    [399, 399],
    [400, 400],
    [401, UNMEASURED],
  ])('measures a line of %i characters as %d', (length, width) => {
    expect(only('x'.repeat(length)).width).toBe(width);
  });

  it.each(['•', '*', '+', '·', '▪', '➤', '✓', '◦', '■'])('takes %s and a space for a bullet', (bullet) => {
    expect(only(`${bullet}  satu`)).toMatchObject({ bullet: true, text: 'satu', start: 0, indent: 3 });
  });

  it.each([
    ['a dash, with which dialogue begins', '- satu', '- satu'],
    ['a bullet without a space', '*satu', '*satu'],
    ['two of them', '** satu', '** satu'],
    ['a lone bullet', '*', '*'],
    ['a bullet inside', 'satu * dua', 'satu * dua'],
  ])('leaves %s in the text', (_, text, kept) => {
    expect(only(text)).toMatchObject({ bullet: false, text: kept });
  });

  it.each([
    ['two spaces', 'Satu.  Dua', false],
    ['three', 'Satu   Dua', true],
    ['four', 'Satu    Dua', true],
    ['three before the text', '   Satu Dua', false],
    ['three behind the bullet', '*   Satu Dua', false],
    ['three behind the text', 'Satu Dua   ', false],
  ])('tells columns by a gap: %s', (_, text, columns) => {
    expect(only(text).columns).toBe(columns);
  });
});
