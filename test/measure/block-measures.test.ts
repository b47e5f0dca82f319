import { describe, expect, it } from 'vitest';
import { type BlockMeasures, measureBlocks } from '../../src/measure/block-measures.js';
import { block } from '../support/block.js';
import { textOf } from '../support/words.js';

const measured = (text: string, kind: 'paragraph' | 'list-item' = 'paragraph'): Readonly<Record<keyof BlockMeasures, number>> => {
  const measures = measureBlocks([block(text, { kind })]);
  return Object.fromEntries(Object.entries(measures).map(([name, values]) => [name, values[0]])) as Record<
    keyof BlockMeasures,
    number
  >;
};

describe('measureBlocks', () => {
  it('gives a value a block, in order, and none for no block', () => {
    expect(measureBlocks([]).length).toHaveLength(0);
    expect([...measureBlocks([block('satu dua'), block('tiga')]).words]).toEqual([2, 1]);
  });

  it.each([
    ['satu dua', 8],
    ['東京都', 9],
    ['กรุง', 4],
    ['서울시', 3],
    ['東a', 4],
  ])('counts ideographs three times in the length of %s', (text, length) => {
    expect(measured(text).length).toBe(length);
  });

  it.each([
    [99, 0],
    [100, 1],
    [101, 1],
  ])('takes %i characters of Thai without a full stop for so many sentences: %i', (count, sentences) => {
    expect(measured('ก'.repeat(count)).sentences).toBe(sentences);
  });

  it.each([
    [59, 0],
    [60, 60],
    [61, 61],
  ])('calls a sentence of %i characters prose of %i', (length, prose) => {
    expect(measured(`${textOf(length - 1)}.`).prose).toBe(prose);
  });

  it('calls nothing prose that has no sentence end', () => {
    expect(measured(textOf(200)).prose).toBe(0);
    expect(measured(`${textOf(100)}. Lalu ${textOf(100)}`).prose).toBeGreaterThan(0);
  });

  it.each([
    ['Selesai.', 1],
    ['Selesai?', 1],
    ['“Selesai.”', 1],
    ['(Selesai.)', 1],
    ['終わった。', 1],
    ['समाप्त।', 1],
    ['انتهى؟', 1],
    ['Selesai', 0],
    ['Selesai,', 0],
    ['Selesai:', 0],
    ['Hal. 3', 0],
  ])('says whether %s ends a sentence: %i', (text, ending) => {
    expect(measured(text).ending).toBe(ending);
  });

  it.each([
    ['Isinya:', 1],
    ['Isinya,', 1],
    ['Isinya –', 1],
    ['Isinya.', 0],
    ['Isinya', 0],
    [': isinya', 0],
  ])('says whether something must follow %s: %i', (text, opening) => {
    expect(measured(text).opening).toBe(opening);
  });

  it.each([
    ['tanpa akhir', 0],
    ['Satu.', 1],
    ['Satu. Dua! Tiga? empat', 3],
    ['Harga 3.500 rupiah', 0],
    ['Satu... dua', 1],
    ['“Satu.” Dua.', 2],
    ['一つ。二つ！三つ', 2],
    ['berita.example', 0],
  ])('counts the sentence ends of %s: %i', (text, sentences) => {
    expect(measured(text).sentences).toBe(sentences);
  });

  it.each([
    ['satu dua-tiga 4', 4],
    ['東京 2024', 3],
    ["don't", 2],
    ['— | /', 0],
    ['हिन्दी में', 2],
  ])('counts the words of %s: %i', (text, words) => {
    expect(measured(text).words).toBe(words);
  });

  it.each([
    ['Budi Santoso', 1],
    ['Budi pergi', 0.5],
    ['budi pergi', 0],
    ['2024 Budi', 0.5],
    ['—', 0],
    ['ميناء', 0],
    ['東京', 0],
  ])('gives the share of capitalised words in %s: %d', (text, capitalised) => {
    expect(measured(text).capitalised).toBe(capitalised);
  });

  it.each([
    ['ab abcd', 3],
    ['2024', 0],
    ['x'.repeat(19), 19],
    ['x'.repeat(20), 20],
    ['x'.repeat(21), 20],
  ])('gives letters a word, at most 20: %s', (text, wordLength) => {
    expect(measured(text).wordLength).toBe(wordLength);
  });

  it.each([
    ['“Benar,” kata dia', 1],
    ['Kata dia, “benar”', 1],
    ['"Benar"', 1],
    ['«Да», сказал он', 1],
    ['「はい」と', 1],
    ['Kata “dia” benar', 0],
  ])('says whether a quotation mark stands at an end of %s: %i', (text, quoted) => {
    expect(measured(text).quoted).toBe(quoted);
  });

  it('says what is a list item and what holds a legal sign', () => {
    expect(measured('satu', 'list-item').bullet).toBe(1);
    expect(measured('satu').bullet).toBe(0);
    for (const sign of '©®™') expect(measured(`Harian ${sign} 2024`).legal).toBe(1);
    expect(measured('Harian (c) 2024').legal).toBe(0);
  });

  it.each([
    ['ABcd', 0.5],
    ['AB 12', 1],
    ['abc', 0],
    ['東京A', 1 / 3],
  ])('gives the share of letters of %s that are capitals: %d', (text, upper) => {
    expect(measured(text).upper).toBe(upper);
  });

  it.each([
    ['a1b2', 0.5, 0.5],
    ['2024', 1, 0],
    ['a b,', 0, 0.5],
    ['東京12', 0.5, 0.5],
    ['กข1', 1 / 3, 2 / 3],
    ['١٢', 1, 0],
    ['—', 0, 0],
  ])('gives the shares of the characters of %s that are digits and letters: %d, %d', (text, digits, letters) => {
    expect(measured(text)).toMatchObject({ digits, letters });
  });

  it.each([
    ['a, b', 0.25, 0],
    ['一、二', 1 / 3, 0],
    ['a | b', 0, 0.2],
    ['a·b·', 0, 0.5],
    ['a; b', 0, 0],
    ['a. b', 0, 0],
  ])('gives commas and dividers of menus by the character in %s: %d, %d', (text, commas, separators) => {
    expect(measured(text)).toMatchObject({ commas, separators });
  });

  it.each([
    ['Pemeran: Budi', 1],
    ['主演：三郎', 1],
    ['a:b:', 1],
    ['Pemeran:', 0],
    [':', 0],
    ['Pemeran Budi', 0],
  ])('says whether a colon stands before the end of %s: %i', (text, labelled) => {
    expect(measured(text).labelled).toBe(labelled);
  });

  it.each([
    ['redaksi@harian.example', 1],
    ['lihat www.harian.example', 1],
    ['https://harian.example/a', 1],
    ['@harian', 1],
    ['harian.example', 0],
    ['ww.harian', 0],
    ['www harian', 0],
    ['a:/b', 0],
  ])('says whether %s has an address: %i', (text, address) => {
    expect(measured(text).address).toBe(address);
  });

  it.each([
    ['tahun 1899', 0],
    ['tahun 1900', 1],
    ['tahun 2024, lalu', 1],
    ['tahun 2099', 1],
    ['tahun 2100', 0],
    ['nomor 20245', 0],
    ['nomor 02024', 0],
    ['kode a2024', 0],
    ['(2024)', 1],
  ])('says whether a year stands in %s: %i', (text, year) => {
    expect(measured(text).year).toBe(year);
  });

  it.each([
    ['pukul 14:05', 1],
    ['pukul 14.05 WIB', 1],
    ['pukul 9:05', 1],
    ['pukul 23:59', 1],
    ['pukul 0:00', 1],
    ['skor 24:00', 0],
    ['skor 14:60', 0],
    ['skor 14:5', 0],
    ['Rp 14.055', 0],
    ['pukul 014:05', 0],
    ['pukul 14,05', 0],
  ])('says whether a time of day stands in %s: %i', (text, clock) => {
    expect(measured(text).clock).toBe(clock);
  });

  it.each([
    ['dan lalu', 1, 0],
    [', lalu', 1, 0],
    [') lalu', 1, 0],
    ['Dan lalu', 0, 0],
    ['(lalu', 0, 0],
    ['“dan', 0, 0],
    ['東京', 0, 0],
    ['12 orang', 0, 1],
    ['a12', 1, 0],
  ])('says whether %s goes on with something, and whether it begins with a digit: %i, %i', (text, continues, startsDigit) => {
    expect(measured(text)).toMatchObject({ continues, startsDigit });
  });

  it('begins to count afresh with each block', () => {
    const { upper, digits, commas, labelled } = measureBlocks([block('A1, b: C'), block('ab')]);
    expect([upper[1], digits[1], commas[1], labelled[1]]).toEqual([0, 0, 0, 0]);
  });

  it('does not count letters of many scripts in the legal sign or sentence ends', () => {
    expect(measured('§ 5')).toMatchObject({ legal: 0, sentences: 0 });
  });
});
