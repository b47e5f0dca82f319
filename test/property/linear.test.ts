import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import { parsePlain } from '../../src/parse/plain.js';
import { wrappedAt } from '../support/variants.js';
import { prose } from '../support/words.js';

const MEGABYTE = 1_000_000;
/** Characters a word of {@link prose} takes, with its space. */
const WORD = 7.4;
const proseOf = (length: number): string => prose(Math.round(length / WORD));

/**
 * Pages on which something quadratic would run for minutes: that each ends within the time limit of a test is what is tested.
 * No time is asserted.
 */
const pages: readonly (readonly [name: string, text: () => string])[] = [
  ['a line of 1 MB of prose', () => proseOf(MEGABYTE)],
  ['a line of 1 MB without a space', () => 'x'.repeat(MEGABYTE)],
  ['a line of 1 MB of spaces between two letters', () => `a${' '.repeat(MEGABYTE)}b`],
  ['a line of 1 MB of full stops', () => '.'.repeat(MEGABYTE)],
  ['a letter with a million marks', () => `e${'\u0301'.repeat(MEGABYTE)}`],
  ['a million blank lines', () => '\n'.repeat(MEGABYTE)],
  ['200,000 lines of one letter', () => Array.from({ length: 200_000 }, (_, i) => 'abcdefghij'[i % 10]).join('\n')],
  ['100,000 equal lines', () => 'Baca juga berita lain\n'.repeat(100_000)],
  ['100,000 equal sentences', () => 'Warga pulang ke desa.\n'.repeat(100_000)],
  ['100,000 bylines', () => 'Oleh: Rahmat Setiadi\n\n'.repeat(100_000)],
  ['100,000 dates', () => '12 Maret 2024\n'.repeat(100_000)],
  ['100,000 list items', () => '* satu\n'.repeat(100_000)],
  ['100,000 pieces of a sentence', () => 'dan kata itu lalu\n'.repeat(100_000)],
  ['1 MB of one wrapped paragraph', () => wrappedAt(80, proseOf(MEGABYTE))],
  ['1 MB of one divided paragraph', () => 'kata yang panjang itu lalu dibagi de-\n'.repeat(27_000)],
  ['5,000 equal paragraphs', () => `${prose(30)}\n\n`.repeat(5_000)],
];

describe.each(pages)('%s', (_, text) => {
  it('is parsed and cleaned in linear time', async () => {
    const page = text();
    const { blocks } = parsePlain(page);
    const { ledger } = await clean(page, { from: 'text' });
    expect(ledger).toHaveLength(blocks.length);
  }, 30_000);
});
