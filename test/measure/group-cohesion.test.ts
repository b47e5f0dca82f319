import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grouping, groupCohesion } from '../../src/measure/cohesion.js';

const grouping = (...of: readonly number[]): Grouping => ({ of: Uint32Array.from(of), count: Math.max(-1, ...of) + 1 });

/** One block: how much of it is body by the first guess, and its length. */
type Guessed = readonly [guess: number, length: number];

/** The values of each block, a list a block. */
function values(groupings: readonly Grouping[], ...blocks: readonly Guessed[]): readonly (readonly number[])[] {
  const guess = Float32Array.from(blocks, ([value]) => value);
  const rows = groupCohesion(
    groupings,
    guess,
    Float64Array.from(blocks, ([, length]) => length),
  );
  expect(rows).toHaveLength(blocks.length * groupings.length);
  return blocks.map((_, i) => [...rows.subarray(i * groupings.length, (i + 1) * groupings.length)]);
}

const near = (value: number): unknown => expect.closeTo(value, 5);

describe('groupCohesion', () => {
  it('gives twice the share of body in the rest of the group, which is thought 60 longer', () => {
    const rows = values([grouping(0, 0, 0)], [1, 100], [0.5, 200], [0, 40]);
    expect(rows).toEqual([[near((2 * 100) / (240 + 60))], [near((2 * 100) / (140 + 60))], [near((2 * 200) / (300 + 60))]]);
  });

  it('leaves out the block itself: one that stands alone gets nothing, whatever the guess', () => {
    expect(values([grouping(0, 1)], [1, 100], [0, 100])).toEqual([[0], [0]]);
    const one = values([grouping(0, 0)], [0, 100], [1, 60])[0]![0];
    expect(values([grouping(0, 0)], [1, 100], [1, 60])[0]![0]).toBe(one);
    expect(one).toBe(1);
  });

  it('hears nothing of other groups', () => {
    const rows = values([grouping(1, 0, 1)], [0, 10], [1, 900], [1, 60]);
    expect(rows).toEqual([[near(1)], [0], [0]]);
  });

  it('gives a value a grouping, in their order, side by side', () => {
    const rows = values([grouping(0, 0, 1), grouping(0, 1, 0)], [0, 10], [1, 60], [1, 240]);
    expect(rows).toEqual([
      [near(1), near((2 * 240) / 300)],
      [0, 0],
      [0, 0],
    ]);
  });

  it('gives nothing of no blocks, and of no groupings', () => {
    expect(values([grouping()])).toEqual([]);
    expect(values([], [1, 60])).toEqual([[]]);
  });

  it('comes near to 2 where all the rest is body, and to 0 where none is', () => {
    const rows = values([grouping(0, 0, 1, 1)], [1, 1e6], [1, 1e6], [0, 1e6], [0, 1e6]);
    expect(rows[0]![0]).toBeGreaterThan(1.999);
    expect(rows[2]![0]).toBe(0);
  });

  it('is from 0 to 2 whatever the guess', () => {
    const block = fc.tuple(fc.float({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 22_000 }), fc.nat(4));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const rows = values(
          [grouping(...blocks.map(([, , group]) => group))],
          ...blocks.map(([guess, length]): Guessed => [guess, length]),
        );
        for (const [value] of rows) {
          expect(value).toBeGreaterThanOrEqual(-1e-4);
          expect(value).toBeLessThan(2);
        }
      }),
    );
  });
});
