import { describe, expect, it } from 'vitest';
import { measurePage } from '../../src/measure/page-measures.js';
import { depth, distance, inside, type Surroundings, surroundingsOf, windowMean } from '../../src/measure/surroundings.js';
import { page } from '../support/page.js';
import { prose } from '../support/words.js';

/** A page from its shape: `p` prose of 40 words, `s` a short line, `x` a short line that a rule dropped. */
function shaped(shape: string): Surroundings {
  const made = page([...shape].map((kind, i) => (kind === 'p' ? prose(40, i + 1) : `Menu ${i}`)));
  const dropped = Uint8Array.from(shape, (kind) => (kind === 'x' ? 1 : 0));
  return surroundingsOf({
    ...measurePage(made),
    dropped,
    label: new Uint8Array(shape.length),
    comments: new Uint8Array(shape.length),
    headline: -1,
    layout: true,
  });
}

describe('surroundingsOf', () => {
  it('finds the stretch of prose, short lines inside it included; that of sentences leaves them out sooner', () => {
    const { main, wide, rich } = shaped('ssspspppsss');
    expect([main, wide, rich]).toEqual([
      { start: 3, end: 8 },
      { start: 3, end: 8 },
      { start: 5, end: 8 },
    ]);
  });

  it('gives for each block the share of the prose that stands before it', () => {
    const { proseBefore } = shaped('spsp');
    expect([...proseBefore].map((share) => Math.round(share * 100))).toEqual([0, 0, expect.any(Number), expect.any(Number), 100]);
    expect(proseBefore[2]).toBe(proseBefore[3]);
    expect([...shaped('ss').proseBefore]).toEqual([0, 0, 0]);
  });

  it('counts the blocks to the prose before and behind, as many as the page has where there is none', () => {
    const { gapBefore, gapBehind } = shaped('sspssp');
    expect([...gapBefore]).toEqual([6, 7, 8, 0, 1, 2]);
    expect([...gapBehind]).toEqual([1, 0, 2, 1, 0, 6]);
  });

  it('counts what rules dropped between the prose before and behind, the block itself excluded', () => {
    expect([...shaped('pxsxp').droppedInGap]).toEqual([2, 1, 2, 1, 2]);
    expect([...shaped('xps').droppedInGap]).toEqual([0, 1, 0]);
  });

  it('measures pages of no block and of one', () => {
    expect(shaped('').count).toBe(0);
    expect(shaped('p')).toMatchObject({ count: 1, main: { start: 0, end: 1 } });
    expect(shaped('s')).toMatchObject({ count: 1, main: { start: 0, end: 0 } });
  });
});

describe('windowMean', () => {
  const sums = Float64Array.of(0, 1, 1, 2, 3);

  it.each([
    [0, 0, 1],
    [1, 0, 0],
    [1, 1, 2 / 3],
    [0, 1, 1 / 3],
    [3, 1, 2 / 3],
    [1, 9, 3 / 19],
  ])('counts what lies outside the page as 0: block %i, radius %i', (i, radius, mean) => {
    expect(windowMean(sums, i, radius)).toBe(mean);
  });
});

describe('inside, depth and distance', () => {
  const segment = { start: 2, end: 5 };

  it.each([
    [1, 0, 0, 1],
    [2, 1, 0, 0],
    [3, 1, 1, 0],
    [4, 1, 0, 0],
    [5, 0, 0, 1],
    [7, 0, 0, 3],
  ])('of block %i: %i, %i, %i', (i, isInside, deep, far) => {
    expect([inside(segment, i), depth(segment, i), distance(segment, i)]).toEqual([isInside, deep, far]);
  });
});
