import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashedWords, SHINGLE_CHARACTERS, SHINGLE_WORDS, shingles } from '../../src/similarity/shingle.js';
import { hash32 } from '../../src/text/hash.js';
import { comparisonKey } from '../../src/text/key.js';
import { words } from '../../src/text/words.js';

describe('hashedWords', () => {
  it('hashes each word as hash32 does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const key = comparisonKey(text);
        expect([...hashedWords(key).hashes]).toEqual(key === '' ? [] : key.split(' ').map((word) => hash32(word)));
      }),
    );
  });

  it('tells scripts without spaces by most of the words', () => {
    expect(hashedWords(comparisonKey('灯塔 on the hill of the old town')).unspaced).toBe(false);
    expect(hashedWords(comparisonKey('北湾的旧灯塔 relit')).unspaced).toBe(true);
    expect(hashedWords(comparisonKey('ตลาดเก่า')).unspaced).toBe(true);
    expect(hashedWords('').unspaced).toBe(false);
  });
});

describe('shingles', () => {
  it('gives one for each run of three words', () => {
    expect(SHINGLE_WORDS).toBe(3);
    expect(shingles('one two three four five')).toHaveLength(3);
  });

  it('gives one for each run of five characters where no spaces are set', () => {
    expect(SHINGLE_CHARACTERS).toBe(5);
    expect(shingles('北湾的旧灯塔')).toHaveLength(2);
  });

  it('takes fewer words than a shingle for one, and none for none', () => {
    expect(shingles('one two')).toHaveLength(1);
    expect(shingles('')).toHaveLength(0);
    expect(shingles('* * *')).toHaveLength(0);
  });

  it('tells two words from the same two among others', () => {
    expect(shingles('one two')).not.toEqual(shingles('one two three').slice(0, 1));
  });

  it('lists a repeated run once', () => {
    expect(shingles('a b c a b c a b c')).toHaveLength(3);
  });

  it('ascends, has no two alike, and no more than there are words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const set = shingles(text);
        expect(set.length).toBeLessThanOrEqual(words(text.normalize('NFKC').toLowerCase()).length);
        for (let i = 1; i < set.length; i++) expect(set[i]!).toBeGreaterThan(set[i - 1]!);
      }),
    );
  });

  it('is the same whatever the case, punctuation and spacing', () => {
    expect(shingles('The Ferry, again: sailed!')).toEqual(shingles('the  ferry again sailed'));
  });

  it('has fixed values', () => {
    expect([...shingles('the ferry sailed')]).toEqual([FERRY]);
  });
});

/** Worked out by hand from hash32 of the three words: sets kept in files must mean the same next year. */
const FERRY = 3128305636;
