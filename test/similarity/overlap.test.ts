import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, resemblance, sharedCount } from '../../src/similarity/overlap.js';

const set = (...values: number[]): Uint32Array => Uint32Array.from(values);
const sets = fc.uniqueArray(fc.nat(40)).map((values) => Uint32Array.from(values).sort());

describe('overlap of shingle sets', () => {
  it('counts what is shared', () => {
    expect(sharedCount(set(1, 3, 5, 9), set(2, 3, 4, 9, 12))).toBe(2);
    expect(sharedCount(set(), set(1))).toBe(0);
  });

  it('counts as a plain intersection does', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const other = new Set(b);
        expect(sharedCount(a, b)).toBe([...a].filter((value) => other.has(value)).length);
      }),
    );
  });

  it('divides by all for resemblance, by the part for containment', () => {
    expect(resemblance(set(1, 2, 3), set(2, 3, 4, 5))).toBe(2 / 5);
    expect(containment(set(1, 2, 3), set(2, 3, 4, 5))).toBe(2 / 3);
    expect(containment(set(2, 3, 4, 5), set(1, 2, 3))).toBe(2 / 4);
  });

  it('gives values from 0 to 1, 1 on equal sets; resemblance is symmetric and no more than containment', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        const alike = resemblance(a, b);
        expect(alike).toBe(resemblance(b, a));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(containment(a, b)).toBeLessThanOrEqual(1);
        expect(alike).toBeLessThanOrEqual(Math.max(containment(a, b), containment(b, a)));
        expect(resemblance(a, a)).toBe(1);
        expect(containment(a, a)).toBe(1);
      }),
    );
  });

  it('takes an empty part for contained, and two empty sets for equal', () => {
    expect(containment(set(), set(1))).toBe(1);
    expect(resemblance(set(), set())).toBe(1);
    expect(resemblance(set(), set(1))).toBe(0);
  });
});
