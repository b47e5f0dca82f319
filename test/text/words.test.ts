import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachWord, wordCount, words } from '../../src/text/words.js';

const WORD = /[\p{L}\p{M}\p{N}\p{Pc}]+/gu;

/** Words of scripts that set spaces, each beginning with a letter or digit, and what stands between words. */
const spaced = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'Ž', 'ß', 'д', 'Я', 'λ', 'ش', 'א', 'क', '한', '7', '٣', 'ⅷ', '½'),
      fc.string({ unit: fc.constantFrom('b', 'É', 'ї', 'ω', 'ه', 'ב', 'ि', '\u0301', '글', '0', '_') }),
      fc.constantFrom(' ', '. ', '-', "'", '\n', ', «', '…', '/', '\u200b', '€'),
    ),
  )
  .map((parts) => parts.flat().join(''));

describe('words', () => {
  it.each([
    ['', []],
    ['… — !', []],
    ['Harga naik 2,4 persen.', ['Harga', 'naik', '2', '4', 'persen']],
    ["l’eau d'or", ['l', 'eau', 'd', 'or']],
    ['snake_case', ['snake_case']],
    ['_ \u0301 ', []],
    ['東京2024年', ['東', '京', '2024', '年']],
    ['ガ中A', ['ガ', '中', 'A']],
    ['か\u3099', ['か\u3099']],
    ['ไม่', ['ไ', 'ม่']],
    ['한국어 뉴스', ['한국어', '뉴스']],
    ['हिन्दी', ['हिन्दी']],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are the runs of letters, marks, digits and connectors in spaced scripts', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        expect(words(text)).toEqual(text.match(WORD) ?? []);
      }),
    );
  });

  it('are in order, never empty and never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        eachWord(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        });
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are as many as wordCount says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordCount(text)).toBe(words(text).length);
      }),
    );
  });
});
