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
  intercept: 2.4049,
  weights: {
    length: 0.7301,
    long: -1.2418,
    prose: -0.065,
    ending: 0.8812,
    opening: 1.4964,
    sentences: -0.189,
    capitalised: -0.7748,
    wordLength: 0.0372,
    quoted: 0.6567,
    bullet: -0.1162,
    legal: -1.9539,
    copies: -0.297,
    before1: 0.066,
    after1: 0.0739,
    prose3: -0.0941,
    prose10: 0.0931,
    ending2: 0.7616,
    ending5: 0.3238,
    short3: -0.3592,
    short10: 0.7651,
    capitals3: -0.9875,
    dropped10: -2.0299,
    inMain: 0.572,
    inWide: -0.2842,
    inRich: 0.9517,
    depth: -0.0978,
    distance: -0.1582,
    longInWide: 0.3461,
    proseBefore: -6.7336,
    proseBehind: -5.3783,
    gapBefore: -0.1377,
    enclosed: -0.5197,
    shortDroppedInGap: -0.8268,
    behindLabel: -1.0473,
    labelBehindMain: -0.9052,
    behindComments: -1.9655,
    behindHeadline: 1.3663,
    headFree: 1.5997,
    alone: 5.4332,
    layout: -0.1587,
  },
  limit: 0.45,
};
