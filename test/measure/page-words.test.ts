import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordHash, wordsOf } from '../../src/measure/page-words.js';
import { block } from '../support/block.js';

const read = (...texts: readonly string[]) => wordsOf(texts.map((text) => block(text)));

/** Words of the block given, as numbers, in the order of the list. */
const hashesOf = (page: ReturnType<typeof wordsOf>, at: number = 0): readonly number[] => [
  ...page.hashes.subarray(page.starts[at], page.starts[at + 1]),
];
const idsOf = (page: ReturnType<typeof wordsOf>, at: number): readonly number[] => [
  ...page.ids.subarray(page.starts[at], page.starts[at + 1]),
];
const hashes = (...words: readonly string[]): readonly number[] => words.map(wordHash);

/** More words than are read of a block. */
const MAX_WORDS = 4000;

describe('wordHash', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a of 32 bits: %s', (word, hash) => {
    expect(wordHash(word)).toBe(hash);
  });
});

describe('wordsOf', () => {
  it('gives each word of a block once, in order of first appearance', () => {
    expect(hashesOf(read('dua satu dua tiga satu'))).toEqual(hashes('dua', 'satu', 'tiga'));
  });

  it('gives a word of two blocks in both, with one number', () => {
    const words = read('satu dua', 'tiga satu', 'dua tiga');
    expect([...words.starts]).toEqual([0, 2, 4, 6]);
    expect([0, 1, 2].map((at) => idsOf(words, at))).toEqual([
      [0, 1],
      [2, 0],
      [1, 2],
    ]);
    expect(words.count).toBe(3);
  });

  it.each([
    ['SATU Satu satu', ['satu']],
    ['Économie ÉCONOMIE', ['économie']],
    ['Москва МОСКВА', ['москва']],
    ['ΑΘΗΝΑ', ['αθηνα']],
  ])('folds the case of %s', (text, words) => {
    expect(hashesOf(read(text))).toEqual(hashes(...words));
  });

  it.each([
    ['satu, dua; (tiga)', ['satu', 'dua', 'tiga']],
    ['orang-orang', ['orang']],
    ["l'état", ['l', 'état']],
    ['3.500 rupiah', ['3', '500', 'rupiah']],
    ['covid19', ['covid19']],
    ['snake_case', ['snake_case']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['— | / ©', []],
  ])('ends words where neither letter, mark nor digit stands: %s', (text, words) => {
    expect(hashesOf(read(text))).toEqual(hashes(...words));
  });

  it.each([
    ['東京都', ['東京', '京都']],
    ['東京', ['東京']],
    ['東', []],
    ['東 京', []],
    ['東、京', []],
    ['กขค', ['กข', 'ขค']],
    ['あのね', ['あの', 'のね']],
    ['東京abc京都', ['東京', 'abc', '京都']],
    ['a東京', ['a', '東京']],
    ['東京東京', ['東京', '京東']],
  ])('gives pairs of neighbours in scripts without spaces: %s', (text, words) => {
    expect(hashesOf(read(text))).toEqual(hashes(...words));
  });

  it.each([
    ['abc', 0],
    ['abcd', 1],
    ['123', 0],
    ['1234', 1],
    ['ябв', 0],
    ['ябвг', 1],
    ['서', 0],
    ['서울', 1],
    ['م', 0],
    ['مي', 1],
    ['हि', 0],
    ['हिन', 1],
    ['東京', 1],
    ['กข', 1],
  ])('says whether %s has content: %i', (text, content) => {
    expect([...read(text).content]).toEqual([content]);
  });

  it('pairs letters of scripts without spaces over the marks between them', () => {
    expect(hashesOf(read('น้ำ ที่'))).toEqual(hashesOf(read('นำ ท')));
  });

  it('begins a word afresh behind a mark that stands alone', () => {
    expect(hashesOf(read('_ nama'))).toEqual(hashes('nama'));
  });

  it('reads no words of no blocks, and none of a block of signs', () => {
    expect(wordsOf([])).toEqual({
      starts: Uint32Array.of(0),
      hashes: new Uint32Array(0),
      ids: new Uint32Array(0),
      content: new Uint8Array(0),
      count: 0,
    });
    const words = read('—', 'satu', '/');
    expect([...words.starts]).toEqual([0, 0, 1, 1]);
  });

  it.each([
    [MAX_WORDS - 1, MAX_WORDS - 1],
    [MAX_WORDS, MAX_WORDS],
    [MAX_WORDS + 1, MAX_WORDS],
  ])('reads of a block of %i words the first %i, and goes on with the next', (count, expected) => {
    const many = Array.from({ length: count }, (_, i) => `kata${i}`);
    const words = read(many.join(' '), 'satu');
    expect([...words.starts]).toEqual([0, expected, expected + 1]);
    expect(hashesOf(words)).toEqual(hashes(...many.slice(0, expected)));
    expect(hashesOf(words, 1)).toEqual(hashes('satu'));
  });

  it('counts the same word again and again against the limit, so that no block is read without end', () => {
    expect(hashesOf(read(`${'satu '.repeat(MAX_WORDS - 1)}dua tiga`))).toEqual(hashes('satu', 'dua'));
  });
});

describe('the words of any page', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  const blocks = fc.array(fc.array(word, { minLength: 1, maxLength: 30 }), { maxLength: 20 });

  it('are those that a set of each block has, told apart by their numbers', () => {
    fc.assert(
      fc.property(blocks, (lists) => {
        const words = read(...lists.map((list) => list.join(' ')));
        // By hash: two words that share one, once in a million pages, are one word.
        const numbers = new Map<number, number>();
        lists.forEach((list, at) => {
          const different = [...new Set(hashes(...list))];
          expect(hashesOf(words, at)).toEqual(different);
          for (const one of different) if (!numbers.has(one)) numbers.set(one, numbers.size);
          expect(idsOf(words, at)).toEqual(different.map((one) => numbers.get(one)));
        });
        expect(words.count).toBe(numbers.size);
      }),
    );
  });

  it('have lists of one length, no longer than the text, and starts that only grow', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), { maxLength: 20 }), (texts) => {
        const { starts, hashes: found, ids, content, count } = read(...texts);
        expect(starts).toHaveLength(texts.length + 1);
        expect([found.length, ids.length, content.length]).toEqual(Array(3).fill(starts.at(-1)));
        // A capital I with a dot becomes two units in lower case.
        const longest = texts.map((text) => text.toLowerCase().length);
        expect(longest.every((length, i) => starts[i + 1]! >= starts[i]! && starts[i + 1]! - starts[i]! <= length)).toBe(true);
        expect(ids.every((id) => id < count)).toBe(true);
        expect(new Set(ids).size).toBe(count);
        expect(content.every((flag) => flag === 0 || flag === 1)).toBe(true);
      }),
    );
  });
});
