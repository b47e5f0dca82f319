import { describe, expect, it } from 'vitest';
import { type Piece, runsOn } from '../../src/parse/text-nodes.js';
import { textOf } from '../support/words.js';

/** A piece on one line. */
const piece = (text: string): Piece => ({ start: text, end: text, length: text.length });
const joins = (before: string, next: string, after: string | null = null): boolean => runsOn(piece(before), piece(next), after);

/** Lower case, exactly so long. */
const small = textOf;
const capital = (length: number): string => `A${textOf(length).slice(1)}`;

describe('runsOn', () => {
  it.each([
    [', kata dia', true],
    [',', true],
    ['، وقال', true],
    ['，他说', true],
    [') itu', true],
    ['] dijo', true],
    ['. Lalu', true],
    [')', false],
    ['.', true],
    ['..', false],
    ['... lalu', false],
    ['.5 persen', false],
    ['! Awas', false],
    ['» Ja', false],
  ])('joins what can only stand inside a text, even behind a sentence: %j %s', (next, expected) => {
    expect(joins('Selesai.', next)).toBe(expected);
  });

  describe('a piece that starts small', () => {
    it.each([
      [39, 24, false],
      [40, 24, true],
      [41, 24, true],
      [39, 25, true],
      [39, 26, true],
    ])('goes with %i characters before it when it has %i itself: %s', (before, next, expected) => {
      expect(joins(capital(before), small(next))).toBe(expected);
    });

    it.each(['.', '?', '!', '…', '.”', '.)', '。', '؟', ':', ' |'])('does not go with a text that ends in %s', (end) => {
      expect(joins(`${capital(60)}${end}`, small(60))).toBe(false);
    });

    it('goes with one that ends in a quotation', () => {
      expect(joins(`${capital(60)}”`, small(60))).toBe(true);
    });
  });

  describe('what stands behind an open end', () => {
    it.each([
      [24, false],
      [25, true],
      [26, true],
    ])('goes with a text of %i characters that ends in a comma: %s', (length, expected) => {
      expect(joins(`${capital(length - 1)},`, capital(80))).toBe(expected);
    });

    it('goes with one that ends in an opening bracket', () => {
      expect(joins(`${capital(30)} (`, capital(80))).toBe(true);
    });

    it('stays alone behind one that ends in a word', () => {
      expect(joins(capital(80), capital(80))).toBe(false);
    });
  });

  describe('a linked name', () => {
    const lead = 'Menurut seorang pejabat dinas perdagangan bernama';
    const behind = 'yang ditemui di pasar, harga beras naik.';

    it('goes with the sentence that runs on behind it', () => {
      expect(joins(lead, 'Budi Santoso', behind)).toBe(true);
      expect(joins(lead, 'Budi Santoso', ', harga naik')).toBe(true);
    });

    it.each([
      ['nothing follows', null],
      ['a new sentence follows', 'Harga beras naik sejak pekan lalu.'],
      ['a lone bracket follows', ')'],
    ])('stays alone where %s', (_, after) => {
      expect(joins(lead, 'Budi Santoso', after)).toBe(false);
    });

    it.each([
      [59, true],
      [60, true],
      [61, false],
    ])('may have %i characters: %s', (length, expected) => {
      expect(joins(lead, capital(length), behind)).toBe(expected);
    });

    it.each([
      [29, true],
      [30, true],
      [31, false],
    ])('of %i characters goes with a sentence of which only a word follows: %s', (length, expected) => {
      expect(joins(lead, capital(length), 'dan')).toBe(expected);
    });

    it.each([
      [24, false],
      [25, true],
      [26, true],
    ])('of 31 characters needs %i characters behind it: %s', (length, expected) => {
      expect(joins(lead, capital(31), small(length))).toBe(expected);
    });

    it.each([
      [39, false],
      [40, true],
      [41, true],
    ])('with a word or the full stop behind it needs %i characters before it: %s', (length, expected) => {
      expect(joins(capital(length), 'Budi Santoso', 'dan')).toBe(expected);
      expect(joins(capital(length), 'Budi Santoso', '.')).toBe(expected);
    });

    it.each([
      [24, 15, false],
      [25, 14, true],
      [26, 14, true],
      [24, 16, true],
      [24, 17, true],
    ])('with a clause behind it needs %i characters before it, where it has %i: %s', (before, length, expected) => {
      expect(joins(capital(before), capital(length), small(25))).toBe(expected);
    });

    it.each(['Selesai?', '| Budi', '#Budi', '– Budi'])('is not %j', (next) => {
      expect(joins(lead, next, behind)).toBe(false);
    });

    it('does not go with a menu entry', () => {
      expect(joins('Beranda', 'Olahraga', 'dan lain')).toBe(false);
    });
  });
});
