import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSimilarity, lengthsAllow, MAX_EDIT_LENGTH } from '../../src/similarity/edit.js';

/** The plain recursion over prefixes, kept in a table. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 });

describe('editSimilarity', () => {
  it('is 1 less the distance by the longer length', () => {
    expect(editSimilarity('kitten', 'sitting', 0)).toBeCloseTo(1 - 3 / 7, 12);
  });

  it('agrees with the plain formula whenever it is not 0, is symmetric and lies between 0 and 1', () => {
    fc.assert(
      fc.property(short, short, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, least) => {
        const found = editSimilarity(a, b, least);
        const plain = a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length);
        expect(found).toBe(plain >= least ? plain : 0);
        expect(editSimilarity(b, a, least)).toBe(found);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('lets the least itself pass', () => {
    expect(editSimilarity('abcd', 'abce', 0.75)).toBe(0.75);
    expect(editSimilarity('abcd', 'abce', 0.7501)).toBe(0);
    expect(editSimilarity('abcd', 'abce', 0.7499)).toBe(0.75);
  });

  it('does not compare what is too long, unless it is equal', () => {
    const at = 'x'.repeat(MAX_EDIT_LENGTH);
    expect(editSimilarity(at, `${at.slice(1)}y`, 0)).toBeGreaterThan(0.99);
    expect(editSimilarity(`${at}x`, `${at}y`, 0)).toBe(0);
    expect(editSimilarity(`${at}x`, `${at}x`, 1)).toBe(1);
  });
});

describe('lengthsAllow', () => {
  it('lets the least itself and the longest length pass, and no more', () => {
    expect(lengthsAllow('a'.repeat(9), 'b'.repeat(10), 0.9)).toBe(true);
    expect(lengthsAllow('a'.repeat(9), 'b'.repeat(10), 0.91)).toBe(false);
    expect(lengthsAllow('a'.repeat(MAX_EDIT_LENGTH), 'b'.repeat(MAX_EDIT_LENGTH), 1)).toBe(true);
    expect(lengthsAllow('a'.repeat(MAX_EDIT_LENGTH + 1), 'b'.repeat(MAX_EDIT_LENGTH + 1), 1)).toBe(false);
  });

  it('is true of equal texts of any length', () => {
    expect(lengthsAllow('a'.repeat(MAX_EDIT_LENGTH + 1), 'a'.repeat(MAX_EDIT_LENGTH + 1), 1)).toBe(true);
  });
});
