// Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was fitted on:
//   fundus 33685fd992bdd5fd10d2f85cf8afeeecd13ebe3abc3736df029c77b7d39efbd7
//   consensus 2b8905774d9bac02b2b153c449ed861ee5c66a9f7eab12e0e8ad15826b804a9a
//   wcxb a3ef91381f517950ce5f21785b4868f034e931ae3f7109a0b4b67a1887334572
//   indonesia 491c8ba3c0636e36b7b2275b2b5503dc3e3145de2ca321a02bc9ad9c3eeaa307
//   readability 1e630c32231ed395205eee61951dc0b2aa15a503bbd79d0a1db01885d5dc856a
// F1 by tokens of blocks, cross-validated by publisher; `bare` is the article alone, without a page round it:
//   fundus layout 0.918
//   fundus bare 0.996
//   fundus lines 0.919
//   fundus wrapped 0.911
//   consensus layout 0.927
//   consensus bare 0.987
//   consensus lines 0.922
//   consensus wrapped 0.910
//   wcxb layout 0.903
//   wcxb bare 0.986
//   wcxb lines 0.888
//   wcxb wrapped 0.893
//   indonesia layout 0.935
//   indonesia bare 0.995
//   indonesia lines 0.943
//   indonesia wrapped 0.885
//   readability layout 0.895
//   readability bare 0.935
//   readability lines 0.851
//   readability wrapped 0.868

/** A logistic regression over the evidence on a block. */
export interface BodyModel {
  readonly intercept: number;
  /** Weight of each measure of `measure/evidence.ts`, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a block is body. */
  readonly limit: number;
}

export const BODY_MODEL: BodyModel = {
  intercept: 2.0932,
  weights: {
    length: 0.6955,
    long: -0.5986,
    prose: -0.1667,
    ending: 0.9879,
    opening: 1.7677,
    sentences: -0.2071,
    capitalised: -0.9273,
    wordLength: 0.0359,
    quoted: 0.5704,
    bullet: -0.2304,
    legal: -1.6758,
    copies: -0.4276,
    before1: 0.0671,
    after1: 0.0156,
    prose3: -0.0981,
    prose10: 0.1903,
    ending2: 0.8391,
    ending5: 0.8858,
    short3: -0.469,
    short10: 1.0705,
    capitals3: -0.6665,
    dropped10: -2.4029,
    inMain: 0.3305,
    inWide: 0.2988,
    inRich: 0.9156,
    depth: -0.1921,
    distance: -0.2557,
    behindMain: -0.5907,
    longInWide: -0.2774,
    proseBefore: -7.9146,
    proseBehind: -6.199,
    behindHeadline: 1.3187,
    ruleFree: 2.6614,
    headFree: 2.9156,
    layout: -0.2201,
  },
  limit: 0.45,
};
