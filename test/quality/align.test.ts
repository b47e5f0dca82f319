import { describe, expect, it } from 'vitest';
import { bestChain, indexGold, type Run, runsOf } from './align.js';

const run = (page: number, gold: number, length: number, more: Partial<Run> = {}): Run => ({
  block: page,
  page,
  gold,
  length,
  short: length < 4,
  borders: 0,
  ...more,
});

const found = (blocks: readonly string[], gold: readonly string[]): readonly (readonly number[])[] => {
  const index = indexGold(gold.map((paragraph) => paragraph.split(' ')));
  const words = blocks.map((block) => Int32Array.from(block.split(' '), (word) => index.numbers.get(word) ?? -1));
  return runsOf(words, index).map(({ block, page, gold: place, length, borders }) => [block, page, place, length, borders]);
};

const kept = (...runs: readonly Run[]): readonly number[] => bestChain(runs).map((one) => runs.indexOf(one));

describe('runsOf', () => {
  it('extends seeds of four words both ways, over borders of paragraphs', () => {
    expect(found(['x a b c d e f x'], ['a b c', 'd e', 'f'])).toEqual([[0, 1, 0, 6, 2]]);
    expect(found(['x a b c x d e f'], ['a b c d e f'])).toEqual([]);
  });

  it('counts places on the page over all blocks', () => {
    expect(found(['x x x', 'x a b c d'], ['z a b c d'])).toEqual([[1, 4, 1, 4, 0]]);
  });

  it('finds every place of a run, in page order', () => {
    expect(found(['a b c d e f g h'], ['a b c d', 'x', 'e f g h', 'y', 'a b c d e'])).toEqual([
      [0, 0, 0, 4, 0],
      [0, 0, 10, 5, 0],
      [0, 4, 5, 4, 0],
    ]);
  });

  it('finds blocks under four words whole or not at all', () => {
    expect(found(['b c', 'b x', 'x'], ['a b c d'])).toEqual([[0, 0, 1, 2, 0]]);
  });

  it('does not take a word that the gold lacks for another', () => {
    expect(found(['a b c x', 'x d a b', 'x x x x'], ['a b c d a b c d'])).toEqual([]);
    expect(found(['a b d x'], ['a b c d'])).toEqual([]);
  });

  it('looks at 30 places of a line, around the one that the page has reached', () => {
    const lines = Array.from({ length: 100 }, () => 'no entry');
    const landmark = 'the eight words that stand before the rest';
    const gold = [...lines.slice(0, 50), landmark, ...lines.slice(50)];
    const places = found([landmark, 'no entry'], gold).map(([, , place]) => place!);
    expect(places).toHaveLength(31);
    expect(places[0]).toBe(100);
    expect(Math.min(...places)).toBe(80);
    expect(Math.max(...places)).toBe(146);
    expect(found(['no entry'], gold)).toHaveLength(30);
    expect(found([landmark, 'no entry'], [...lines, landmark])).toHaveLength(31);
    expect(found(['no entry'], lines.slice(0, 29))).toHaveLength(29);
  });
});

describe('bestChain', () => {
  it('keeps runs that follow each other in both orders', () => {
    expect(kept(run(0, 0, 20), run(20, 20, 20), run(40, 10, 5), run(45, 40, 20))).toEqual([0, 1, 3]);
    expect(kept()).toEqual([]);
  });

  it('takes of two runs at one place the longer', () => {
    expect(kept(run(0, 0, 20), run(20, 20, 9), run(40, 20, 10))).toEqual([0, 2]);
  });

  it('counts words in two runs once', () => {
    expect(kept(run(0, 0, 30), run(30, 25, 6))).toEqual([0, 1]);
    expect(kept(run(0, 0, 30), run(30, 24, 6))).toEqual([0]);
  });

  it.each([
    // 2 words − .6 − .3 − .01 a word.
    [109, [0, 1]],
    [111, [0]],
  ])('lets %i words of the page stand before a block of two words', (gap, chain) => {
    expect(kept(run(0, 0, 20), run(20 + gap, 20, 2))).toEqual(chain);
  });

  it.each([
    // 2 words − .6 − .004 a word, − 1 over a gap of three.
    [3, 1, [0, 1]],
    [3, 2, [0, 1]],
    [4, 1, [0]],
    [4, 2, [0, 1]],
    [99, 2, [0, 1]],
    [101, 2, [0]],
  ])('lets %i words of the gold be missing before a block of %i words', (gap, length, chain) => {
    expect(kept(run(0, 0, 20), run(20, 20 + gap, length))).toEqual(chain);
  });

  it('bridges any gap for a run of eight words, none for seven', () => {
    expect(kept(run(0, 0, 20), run(9_000, 9_000, 8))).toEqual([0, 1]);
    expect(kept(run(0, 0, 20), run(9_000, 9_000, 7))).toEqual([0]);
    expect(kept(run(0, 0, 20), run(9_000, 20, 5))).toEqual([0, 1]);
    expect(kept(run(0, 0, 20), run(9_000, 20, 4))).toEqual([0]);
    expect(kept(run(0, 0, 20), run(20, 9_000, 4))).toEqual([0, 1]);
  });

  it('takes a short block rather as part of a long one', () => {
    expect(kept(run(0, 0, 3), run(3, 0, 3, { short: false }))).toEqual([1]);
  });

  it('takes paragraphs rather than one line, but a line of cells for what it is', () => {
    const paragraphs = [run(20, 0, 20), run(45, 20, 20)];
    expect(kept(run(0, 0, 40, { borders: 1 }), ...paragraphs)).toEqual([1, 2]);
    expect(kept(run(0, 0, 40), ...paragraphs)).toEqual([0]);
    expect(kept(run(0, 0, 40, { borders: 39 }), run(60, 0, 30))).toEqual([0]);
  });

  it('looks back over a thousand runs that lead nowhere', () => {
    const nowhere = Array.from({ length: 998 }, (_, i) => run(20 + i, 20 + 2000 - i, 4));
    expect(kept(run(0, 0, 20), ...nowhere, run(2000, 20, 20))).toEqual([0, 999]);
  });
});
