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
  intercept: 2.3661,
  weights: {
    length: 0.727,
    long: -1.2391,
    prose: -0.0622,
    ending: 0.8778,
    opening: 1.4932,
    sentences: -0.1884,
    capitalised: -0.7795,
    wordLength: 0.0368,
    quoted: 0.6478,
    bullet: -0.1679,
    legal: -1.9496,
    copies: -0.301,
    before1: 0.0666,
    after1: 0.0741,
    prose3: -0.0946,
    prose10: 0.0951,
    ending2: 0.7618,
    ending5: 0.3263,
    short3: -0.3598,
    short10: 0.8054,
    capitals3: -0.9843,
    dropped10: -2.0074,
    inMain: 0.5764,
    inWide: -0.2889,
    inRich: 0.9499,
    depth: -0.0966,
    distance: -0.1559,
    longInWide: 0.3449,
    proseBefore: -6.7669,
    proseBehind: -5.4039,
    gapBefore: -0.1351,
    enclosed: -0.5145,
    shortDroppedInGap: -0.8258,
    behindLabel: -1.0629,
    labelBehindMain: -0.8937,
    behindComments: -2.0015,
    behindHeadline: 1.4133,
    headFree: 1.6257,
    alone: 5.4244,
    layout: -0.1521,
  },
  limit: 0.45,
};
