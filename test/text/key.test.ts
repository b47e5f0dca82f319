import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonKey, folded } from '../../src/text/key.js';
import { words } from '../../src/text/words.js';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      'İ',
      'Σ',
      'ﬁ',
      '①',
      '\u0301',
      ' ',
      '\u00a0',
      '’',
      "'",
      '.',
      '—',
      '#',
      '¨',
      '中',
      '\u200b',
      '_',
    ),
  }),
);

describe('comparisonKey', () => {
  it.each([
    ['  “Harga NAIK”, katanya… ', 'harga naik katanya'],
    ['ﬁnal №１', 'final no1'],
    ['—!?', ''],
    ['Cafe\u0301', 'café'],
  ])('of %j is %j', (from, key) => {
    expect(comparisonKey(from)).toBe(key);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (from) => {
        const key = comparisonKey(from);
        expect(comparisonKey(key)).toBe(key);
      }),
    );
  });

  it('does not depend on case, punctuation between words, or spacing of ASCII text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/)),
        fc.constantFrom(' ', '\n', ', ', ' – ', '…'),
        (list, between) => {
          expect(comparisonKey(list.join(between).toUpperCase())).toBe(list.join(' '));
        },
      ),
    );
  });

  it('is empty only for a text without words', () => {
    fc.assert(
      fc.property(text, (from) => {
        expect(comparisonKey(from) === '').toBe(words(from.normalize('NFKC').toLowerCase()).length === 0);
      }),
    );
  });
});

describe('folded', () => {
  it.each([
    ['  Artikel  Terkait: ', 'artikel terkait'],
    ['» Baca juga «', 'baca juga'],
    ['#Medan!', '#medan'],
    ['Read it, now?', 'read it, now'],
    ['today’s news', "today's news"],
    ['|||', ''],
    ['', ''],
  ])('of %j is %j', (from, phrase) => {
    expect(folded(from)).toBe(phrase);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(text, (from) => {
        const phrase = folded(from);
        expect(folded(phrase)).toBe(phrase);
      }),
    );
  });

  it.each(['.', ' .', '’', '\u0301', '#'])('takes a million characters of %j', (unit) => {
    const run = unit.repeat(1_000_000 / unit.length);
    expect(folded(`${run}x${run}`)).toContain('x');
  });
});
