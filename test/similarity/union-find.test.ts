import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { components } from '../../src/similarity/union-find.js';

const COUNT = 12;
const joins = fc.array(fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1)));

/** What hangs together, found by walking. */
function reachable(from: number, pairs: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set([from]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [a, b] of pairs) {
      if (found.has(a)) found.add(b);
      if (found.has(b)) found.add(a);
    }
  }
  return found;
}

describe('components', () => {
  it('start with each alone', () => {
    const { rootOf, areJoined, count } = components(3);
    expect([count, rootOf(0), rootOf(1), rootOf(2)]).toEqual([3, 0, 1, 2]);
    expect(areJoined(0, 1)).toBe(false);
    expect(areJoined(1, 1)).toBe(true);
  });

  it('hold what was joined, over any number of steps, with the lowest as their root', () => {
    fc.assert(
      fc.property(joins, (pairs) => {
        const { join, areJoined, rootOf } = components(COUNT);
        for (const [a, b] of pairs) join(a, b);
        for (let one = 0; one < COUNT; one++) {
          const together = reachable(one, pairs);
          expect(rootOf(one)).toBe(Math.min(...together));
          for (let other = 0; other < COUNT; other++) expect(areJoined(one, other)).toBe(together.has(other));
        }
      }),
    );
  });
});
