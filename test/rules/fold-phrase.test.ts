import { describe, expect, it } from 'vitest';
import { foldPhrase, masked } from '../../src/rules/fold-phrase.js';

describe('masked', () => {
  it.each([
    ['baca juga', 'baca juga'],
    ['7 komentar', '# komentar'],
    ['1.234 views', '# views'],
    ['3,4k suka', '# suka'],
    ['3kg beras', '#kg beras'],
    ['5 dari 10', '# dari #'],
    ['pada 10.', 'pada #.'],
    ['1..2', '#..#'],
    ['10m', '#'],
    ['۱۲ نظر', '# نظر'],
    ['२५ टिप्पणियाँ', '# टिप्पणियाँ'],
    ['第3页', '第#页'],
    ['5k1', '#k#'],
  ])('makes %s into %s', (text, result) => {
    expect(masked(text)).toBe(result);
  });

  it('sees full-width and circled digits once they are folded', () => {
    expect(foldPhrase('「１２」③')).toBe('#」#');
  });
});
