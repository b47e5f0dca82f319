import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CharClass, charClasses } from '../../src/text/classes.js';
import { comparisonKey } from '../../src/text/key.js';
import { collapsed, isInvisible, isSettled } from '../../src/text/whitespace.js';
import { displayWidth } from '../../src/text/width.js';
import { wordCount, words } from '../../src/text/words.js';

function tidied(sign: string): string {
  return charClasses[sign.charCodeAt(0)] === CharClass.space ? '' : sign.normalize('NFKC').normalize('NFC');
}

/** Searches that spare a loop over the characters say the same as the table of classes. */
describe('a search in place of the table', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);

  it('finds each space and each invisible character', () => {
    const wrong = units.filter((unit) => {
      const isSpace = charClasses[unit] === CharClass.space;
      const between = !isSpace ? `${String.fromCharCode(unit)}` : isInvisible(unit) ? '' : ' ';
      return collapsed(`a${String.fromCharCode(unit)}b`) !== `a${between}b`.normalize('NFC');
    });
    expect(wrong).toEqual([]);
  });

  it('finds spaces at the ends and double ones', () => {
    expect([' a', 'a ', 'a  b', ' ', ''].map(collapsed)).toEqual(['a', 'a', 'a b', '', '']);
  });

  it('takes a text for settled only where nothing would change it', () => {
    const signs = units.map((unit) => String.fromCharCode(unit)).filter((sign) => sign !== ' ' && isSettled(sign));
    const changed = signs.filter((sign) => tidied(sign) !== sign || /^[\p{M}\u1160-\u11ff\ud800-\udfff]$/u.test(sign));
    expect(changed).toEqual([]);
    expect(signs.length).toBeGreaterThan(400);
    expect([' a b ', 'a  b', 'a\tb', 'e\u0301', 'ﬁ', 'a\u00a0b'].map(isSettled)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes a text for one column a character only where each has one', () => {
    const narrow = units.filter((unit) => unit < 0x300 && displayWidth(String.fromCharCode(unit)) !== 1);
    expect(narrow).toEqual([0xad]);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('a\u00adb')).toBe(2);
  });

  it('divides words where the table does', () => {
    const texts = units.map((unit) => `a${String.fromCharCode(unit)}b ${String.fromCharCode(unit)}c`);
    const wrong = texts.filter((text) => comparisonKey(text) !== words(text.normalize('NFKC').toLowerCase()).join(' '));
    expect(wrong).toEqual([]);
    expect(comparisonKey('_a_b __ c')).toBe('a_b c');
  });

  it('counts as many words as there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '_', '山', 'ก', '\u0301', '.', '\ud83d') }), (text) => {
        expect(wordCount(text)).toBe(words(text).length);
      }),
    );
  });
});
