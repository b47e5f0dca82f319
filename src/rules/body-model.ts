// Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was fitted on:
//   fundus 33685fd992bdd5fd10d2f85cf8afeeecd13ebe3abc3736df029c77b7d39efbd7
//   consensus 2b8905774d9bac02b2b153c449ed861ee5c66a9f7eab12e0e8ad15826b804a9a
//   wcxb a3ef91381f517950ce5f21785b4868f034e931ae3f7109a0b4b67a1887334572
//   indonesia 491c8ba3c0636e36b7b2275b2b5503dc3e3145de2ca321a02bc9ad9c3eeaa307
//   readability 1e630c32231ed395205eee61951dc0b2aa15a503bbd79d0a1db01885d5dc856a
// F1 by tokens of blocks, cross-validated by publisher; `bare` is the article alone, without a page round it:
//   fundus layout 0.918
//   fundus bare 0.996
//   fundus lines 0.920
//   fundus wrapped 0.910
//   consensus layout 0.928
//   consensus bare 0.987
//   consensus lines 0.924
//   consensus wrapped 0.908
//   wcxb layout 0.905
//   wcxb bare 0.987
//   wcxb lines 0.891
//   wcxb wrapped 0.895
//   indonesia layout 0.937
//   indonesia bare 0.995
//   indonesia lines 0.952
//   indonesia wrapped 0.884
//   readability layout 0.894
//   readability bare 0.935
//   readability lines 0.860
//   readability wrapped 0.874

/** A logistic regression over the evidence on a block. */
export interface BodyModel {
  readonly intercept: number;
  /** Weight of each measure of `measure/evidence.ts`, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a block is body. */
  readonly limit: number;
}

export const BODY_MODEL: BodyModel = {
  intercept: 3.0352,
  weights: {
    length: 0.6841,
    long: -1.0878,
    prose: -0.1894,
    ending: 0.9914,
    opening: 1.7273,
    sentences: -0.2116,
    capitalised: -0.9123,
    wordLength: 0.0391,
    quoted: 0.5713,
    bullet: -0.1621,
    legal: -1.6804,
    copies: -0.381,
    before1: 0.0524,
    after1: 0.051,
    prose3: -0.1095,
    prose10: 0.186,
    ending2: 0.8159,
    ending5: 0.8031,
    short3: -0.4111,
    short10: 1.1642,
    capitals3: -0.6869,
    dropped10: -2.1962,
    inMain: 0.317,
    inWide: -0.1542,
    inRich: 1.0055,
    depth: -0.1875,
    distance: -0.2423,
    behindMain: -0.6678,
    longInWide: 0.1547,
    proseBefore: -7.9755,
    proseBehind: -6.1185,
    gapBefore: -0.1657,
    enclosed: -0.5231,
    shortDroppedInGap: -0.6834,
    behindHeadline: 1.2349,
    ruleFree: 2.4444,
    headFree: 3.0463,
    layout: -0.199,
  },
  limit: 0.45,
};
