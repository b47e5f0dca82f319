import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLine } from '../../src/text/each-line.js';

function linesOf(text: string): string[] {
  const lines: string[] = [];
  eachLine(text, (start, end) => lines.push(text.slice(start, end)));
  return lines;
}

describe('eachLine', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb', ['a', 'b']],
    ['a\rb\nc', ['a', 'b', 'c']],
    ['\n\r', ['', '']],
    ['a\r', ['a']],
    ['\r\n\r\n', ['', '']],
  ])('cuts %j', (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  it('gives what a split at line breaks gives, but for an empty last line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), (text) => {
        const lines = text.split(/\r\n|\r|\n/);
        if (lines.at(-1) === '') lines.pop();
        expect(linesOf(text)).toEqual(lines);
      }),
    );
  });
});
