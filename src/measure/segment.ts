/** A stretch of blocks, end exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/**
 * Give the stretch of largest sum (Kadane); of equal ones the first, empty where every score is negative.
 * Linear in the number of scores.
 */
export function maximalSegment(scores: ArrayLike<number>): Segment {
  let best: Segment = { start: 0, end: 0 };
  let bestSum = 0;
  let start = 0;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += scores[i]!;
    if (sum > bestSum) {
      bestSum = sum;
      best = { start, end: i + 1 };
    }
  }
  return best;
}
