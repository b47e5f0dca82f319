import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['Medan', 5],
    ['año', 3],
    ['an\u0303o', 3],
    ['中文', 4],
    ['カタ', 4],
    ['ｶﾀ', 2],
    ['한국', 4],
    ['，', 2],
    ['😀', 2],
    ['𠀀', 2],
    ['ไม่', 2],
    ['soft\u00adhyphen', 10],
    ['zero\u200bwidth\u200d\ufeff', 9],
    ['snake_case', 10],
    ['a‿b', 3],
    ['＿', 2],
  ])('gives the columns of %j', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('gives the length of ASCII text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(displayWidth(text)).toBe(text.length);
      }),
    );
  });

  it('adds up over any cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(displayWidth(a + b)).toBe(displayWidth(a) + displayWidth(b));
      }),
    );
  });
});
