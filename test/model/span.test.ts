import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineStarts, linesOf } from '../../src/model/span.js';

const LINE_END = /\r\n|\r|\n/;

describe('lineStarts', () => {
  it.each([
    ['', [0]],
    ['a', [0]],
    ['a\nb', [0, 2]],
    ['a\rb', [0, 2]],
    ['a\r\nb', [0, 3]],
    ['a\n\rb', [0, 2, 3]],
    ['a\r\rb', [0, 2, 3]],
    ['a\n', [0]],
    ['a\r\n', [0]],
    ['\n\na', [0, 1, 2]],
    ['\n\n', [0, 1]],
  ])('of %j are %j', (text, starts) => {
    expect(lineStarts(text)).toEqual(starts);
  });

  it('are as many as the lines that splitting gives, an empty last one apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\u2028') }), (text) => {
        const lines = text.split(LINE_END);
        if (lines.length > 1 && lines.at(-1) === '') lines.pop();
        const starts = lineStarts(text);
        expect(starts).toHaveLength(lines.length);
        lines.forEach((line, i) => {
          expect(text.startsWith(line, starts[i]!)).toBe(true);
        });
      }),
    );
  });
});

describe('linesOf', () => {
  const text = 'one\r\ntwo\rthree\n\nfive';
  const starts = lineStarts(text);

  it.each([
    ['one', [1, 1]],
    ['two', [2, 2]],
    ['two\rthree', [2, 3]],
    ['e\r\nt', [1, 2]],
    ['five', [5, 5]],
    [text, [1, 5]],
  ])('of %j', (part, lines) => {
    const start = text.indexOf(part);
    expect(linesOf({ start, end: start + part.length }, starts)).toEqual(lines);
  });

  it('counts a line break to the line that it ends', () => {
    expect(linesOf({ start: 3, end: 5 }, starts)).toEqual([1, 1]);
    expect(linesOf({ start: 15, end: 16 }, starts)).toEqual([4, 4]);
  });

  it('gives the line of an empty span', () => {
    expect(linesOf({ start: 5, end: 5 }, starts)).toEqual([2, 2]);
    expect(linesOf({ start: 0, end: 0 }, lineStarts(''))).toEqual([1, 1]);
  });

  it('agrees with counting line by line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n'), minLength: 1 }), fc.nat(), (from, at) => {
        const offset = at % from.length;
        const all = lineStarts(from);
        const counted = all.filter((start) => start <= offset).length;
        expect(linesOf({ start: offset, end: offset + 1 }, all)).toEqual([counted, counted]);
      }),
    );
  });
});
