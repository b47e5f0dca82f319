// Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was fitted on:
//   fundus 33685fd992bdd5fd10d2f85cf8afeeecd13ebe3abc3736df029c77b7d39efbd7
//   consensus 2b8905774d9bac02b2b153c449ed861ee5c66a9f7eab12e0e8ad15826b804a9a
//   wcxb a3ef91381f517950ce5f21785b4868f034e931ae3f7109a0b4b67a1887334572
//   indonesia 491c8ba3c0636e36b7b2275b2b5503dc3e3145de2ca321a02bc9ad9c3eeaa307
//   readability 1e630c32231ed395205eee61951dc0b2aa15a503bbd79d0a1db01885d5dc856a
// F1 by tokens of blocks, cross-validated by publisher; `bare` is the article alone, without a page round it:
//   fundus layout 0.920
//   fundus bare 0.997
//   fundus lines 0.924
//   fundus wrapped 0.912
//   consensus layout 0.935
//   consensus bare 0.989
//   consensus lines 0.929
//   consensus wrapped 0.921
//   wcxb layout 0.918
//   wcxb bare 0.990
//   wcxb lines 0.905
//   wcxb wrapped 0.910
//   indonesia layout 0.937
//   indonesia bare 0.996
//   indonesia lines 0.956
//   indonesia wrapped 0.902
//   readability layout 0.902
//   readability bare 0.936
//   readability lines 0.871
//   readability wrapped 0.880

/** A logistic regression over the evidence on a block. */
export interface BodyModel {
  readonly intercept: number;
  /** Weight of each measure of `measure/evidence.ts`, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a block is body. */
  readonly limit: number;
}

export const BODY_MODEL: BodyModel = {
  intercept: 2.4109,
  weights: {
    length: 0.7303,
    long: -1.2417,
    prose: -0.0649,
    ending: 0.8813,
    opening: 1.4963,
    sentences: -0.1889,
    capitalised: -0.7747,
    wordLength: 0.0372,
    quoted: 0.657,
    bullet: -0.1167,
    legal: -1.954,
    copies: -0.2972,
    before1: 0.066,
    after1: 0.074,
    prose3: -0.0943,
    prose10: 0.0932,
    ending2: 0.7616,
    ending5: 0.324,
    short3: -0.3589,
    short10: 0.7646,
    capitals3: -0.9887,
    dropped10: -2.029,
    inMain: 0.571,
    inWide: -0.2825,
    inRich: 0.9514,
    depth: -0.0977,
    distance: -0.1583,
    longInWide: 0.346,
    proseBefore: -6.7322,
    proseBehind: -5.3795,
    gapBefore: -0.1379,
    enclosed: -0.5203,
    shortDroppedInGap: -0.8268,
    behindLabel: -1.0499,
    labelBehindMain: -0.9069,
    behindComments: -1.9651,
    behindHeadline: 1.36,
    headFree: 1.5972,
    alone: 5.431,
    layout: -0.1585,
  },
  limit: 0.45,
};
