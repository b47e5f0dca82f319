import type { PageWords } from './page-words.js';

/** Values a block that {@link cohesionOf} gives. */
export const COHESION = [
  'bodyWords',
  'foreignWords',
  'seenInBody',
  'seenOutside',
  'guess',
  'bodyBefore',
  'bodyBehind',
  'bodyTotal',
] as const;

/** Mass that each word gets on both sides, in blocks: a word seen once must not decide. */
const PRIOR = 0.3;
/** Length that a page's body is thought longer by: shares of next to nothing say nothing. */
const MIN_TOTAL = 60;

/**
 * Say how well each block fits the page's body, as far as a first guess knows it: naive Bayes of the page's own words, body against
 * the rest, built from the guess with the block itself left out; and where the body's mass stands.
 * `guess` is 0-1 a block, `lengths` as measured; the rows hold `COHESION.length` values a block, scaled to about ±1.
 */
export function cohesionOf({ starts, ids, content, count }: PageWords, guess: Float32Array, lengths: Float64Array): Float32Array {
  const inBody = new Float64Array(count);
  const outside = new Float64Array(count);
  for (let block = 0; block < guess.length; block++) {
    for (let i = starts[block]!; i < starts[block + 1]!; i++) {
      inBody[ids[i]!]! += guess[block]!;
      outside[ids[i]!]! += 1 - guess[block]!;
    }
  }
  const width = COHESION.length;
  const rows = new Float32Array(guess.length * width);
  let total = 0;
  for (let block = 0; block < guess.length; block++) total += guess[block]! * lengths[block]!;
  let before = 0;
  for (let block = 0; block < guess.length; block++) {
    const own = guess[block]!;
    let [ratio, negative, seen, foreign, words] = [0, 0, 0, 0, 0];
    for (let i = starts[block]!; i < starts[block + 1]!; i++) {
      if (content[i] === 0) continue;
      words++;
      const body = inBody[ids[i]!]! - own;
      const rest = outside[ids[i]!]! - (1 - own);
      const logRatio = Math.log((body + PRIOR) / (rest + PRIOR));
      ratio += logRatio;
      if (logRatio < 0) negative += logRatio;
      seen += Math.min(1, body);
      foreign += Math.min(1, rest);
    }
    const mass = own * lengths[block]!;
    rows[block * width] = ratio / (words + 1);
    rows[block * width + 1] = negative / (words + 1);
    rows[block * width + 2] = (2 * seen) / (words + 1);
    rows[block * width + 3] = (2 * foreign) / (words + 1);
    rows[block * width + 4] = 2 * own;
    rows[block * width + 5] = (2 * before) / (total + MIN_TOTAL);
    rows[block * width + 6] = (2 * (total - before - mass)) / (total + MIN_TOTAL);
    rows[block * width + 7] = Math.log1p(total) / 8;
    before += mass;
  }
  return rows;
}

/** Blocks that stand together, by a number from 0 a block: those of one group have one number. */
export interface Grouping {
  readonly of: Uint32Array;
  /** One more than the largest number. */
  readonly count: number;
}

/** Length that a group is thought longer by: one of a label tells nothing. */
const MIN_GROUP = 60;

/**
 * Say how much of what stands together with a block is body, as far as a first guess knows: a value a block and grouping, 0 to 2,
 * the block itself left out.
 */
export function groupCohesion(groupings: readonly Grouping[], guess: Float32Array, lengths: Float64Array): Float32Array {
  const width = groupings.length;
  const rows = new Float32Array(guess.length * width);
  groupings.forEach(({ of, count }, k) => {
    const body = new Float64Array(count);
    const total = new Float64Array(count);
    for (let i = 0; i < guess.length; i++) {
      body[of[i]!]! += guess[i]! * lengths[i]!;
      total[of[i]!]! += lengths[i]!;
    }
    for (let i = 0; i < guess.length; i++) {
      const others = body[of[i]!]! - guess[i]! * lengths[i]!;
      rows[i * width + k] = (2 * others) / (total[of[i]!]! - lengths[i]! + MIN_GROUP);
    }
  });
  return rows;
}
