import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUMBER, pageSets } from '../../src/similarity/page-sets.js';
import { hashedWords, shingles } from '../../src/similarity/shingle.js';
import { hash32 } from '../../src/text/hash.js';
import { comparisonKey } from '../../src/text/key.js';

const namesOf = (text: string): readonly number[] => [...pageSets(text).names];
const hashes = (...words: readonly string[]): readonly number[] =>
  words.map((word) => (/\d/.test(word) ? (hash32(word) | NUMBER) >>> 0 : (hash32(word) & ~NUMBER) >>> 0)).sort((a, b) => a - b);

describe('the shingle set of a page', () => {
  it('is that of its comparison key in scripts that set spaces', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aÉß ñŁЖgеا한०9_.,’-\n\u0301') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(pageSets(text).shingles).toEqual(shingles(text));
      }),
    );
  });

  it('is that of its comparison key in scripts that set none', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'北湾的旧灯塔カな ตลาเก่。、') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(pageSets(text).shingles).toEqual(shingles(text));
      }),
    );
  });

  it('counts the words of the comparison key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // A character without width divides words there and none here; of letters beyond the basic plane the case isn't known here.
        fc.pre(!/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text));
        expect(pageSets(text).words).toBe(hashedWords(comparisonKey(text)).hashes.length);
      }),
    );
  });

  it('has both kinds in a text of two scripts, whichever of them is more', () => {
    const japanese = '北湾の古い灯台が';
    const english = 'the old lighthouse of the north bay';
    const both = new Set(pageSets(`${english} ${japanese}`).shingles);
    for (const shingle of [...shingles(english), ...shingles(japanese)]) expect(both.has(shingle)).toBe(true);
  });

  it('takes fewer words than a shingle for one, and none for none', () => {
    expect(pageSets('one two').shingles).toHaveLength(1);
    expect(pageSets('北湾的旧').shingles).toHaveLength(1);
    expect(pageSets(' * * * ').shingles).toHaveLength(0);
    expect(pageSets('').words).toBe(0);
  });

  it('reads a text of single characters, which has more words than room was made for', () => {
    expect(pageSets('湾'.repeat(5000)).words).toBe(5000);
    expect(pageSets('a '.repeat(5000)).words).toBe(5000);
  });
});

describe('names and numbers', () => {
  it('are words with a capital that start nothing, and words with a digit', () => {
    expect(namesOf('The ferry of Larkhaven took 61 people to McAllister on iPad. Then it sank, Nobody cared.')).toEqual(
      hashes('larkhaven', '61', 'mcallister', 'ipad', 'nobody'),
    );
  });

  it.each([
    ['at the start of the text', 'Ferry'],
    ['at the start of a line', 'the boat\nFerry'],
    ['behind a full stop', 'the boat sank. Ferry'],
    ['behind a quotation mark', 'he said “Ferry'],
    ['behind a colon', 'the mayor: Ferry'],
    ['behind a dash', 'the mayor – Ferry'],
    ['in lower case', 'the ferry'],
  ])('are no words %s', (_, text) => {
    expect(namesOf(text)).toEqual([]);
  });

  it('are each listed once, whatever their case there', () => {
    expect(namesOf('in Larkhaven and LARKHAVEN on the 9th and 9TH')).toEqual(hashes('larkhaven', '9th'));
  });

  it('have the number bit as numbers and lack it as names', () => {
    const { names } = pageSets('from 12 to 99 in 2024 and 7 of Larkhaven and Medan and Ulm and Oslo');
    expect([...names].map((hash) => hash & NUMBER).sort()).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it('are numbers alone in scripts without capitals', () => {
    const sets = pageSets('北湾の灯台は1884年に建てられ、2024年に');
    expect([...sets.names]).toEqual(hashes('1884', '2024'));
    expect(sets.cased).toBe(false);
    expect(pageSets('the ferry').cased).toBe(true);
    expect(pageSets('여객선은 월요일 Larkhaven').cased).toBe(false);
    expect(pageSets('12 13').cased).toBe(false);
  });
});

describe('the key of a page', () => {
  it('has fixed values', () => {
    // Computed with Python's integers from the definition.
    expect(pageSets('The ferry sailed').key).toEqual([1451097625, 337710]);
  });

  it('is the same whatever the case, punctuation, spacing and compatibility forms', () => {
    const { key } = pageSets('The Ferry, again: sailed fine!');
    expect(pageSets('the  ferry again sailed\u00a0ﬁne').key).toEqual(key);
    expect(pageSets('the fer\u00adry again sailed fine').key).toEqual(key);
  });

  it('is the same for both small sigmas and for the dotted capital I', () => {
    expect(pageSets('ΟΔΟΣ ΣΟΦΙΑΣ').key).toEqual(pageSets('οδος σοφιας').key);
    expect(pageSets('İZMİR').key).toEqual(pageSets('izmir').key);
  });

  it('tells the order of words, and one word more', () => {
    expect(pageSets('ferry the sailed').key).not.toEqual(pageSets('the ferry sailed').key);
    expect(pageSets('the ferry sailed sailed').key).not.toEqual(pageSets('the ferry sailed').key);
  });
});
