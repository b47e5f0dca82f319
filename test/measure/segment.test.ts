import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximalSegment } from '../../src/measure/segment.js';

describe('maximalSegment', () => {
  it.each([
    ['nothing', [], 0, 0],
    ['only negative scores', [-1, -2], 0, 0],
    ['only zeros', [0, 0], 0, 0],
    ['one positive score', [-1, 2, -1], 1, 2],
    ['a dip that is worth it', [3, -2, 3], 0, 3],
    ['a dip that is not', [3, -4, 5], 2, 3],
    ['a dip that costs all that was won: a new start', [3, -3, 5], 2, 3],
    ['the first of equal ones', [2, -5, 2], 0, 1],
  ])('gives the stretch of largest sum: %s', (_, scores, start, end) => {
    expect(maximalSegment(scores)).toEqual({ start, end });
  });

  it('agrees with trying all stretches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 12 }), (scores) => {
        const sum = (start: number, end: number): number => scores.slice(start, end).reduce((total, one) => total + one, 0);
        const { start, end } = maximalSegment(scores);
        for (let i = 0; i <= scores.length; i++) {
          for (let j = i; j <= scores.length; j++) expect(sum(start, end)).toBeGreaterThanOrEqual(sum(i, j));
        }
      }),
    );
  });
});
