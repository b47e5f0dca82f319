// Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was fitted on:
//   fundus 33685fd992bdd5fd10d2f85cf8afeeecd13ebe3abc3736df029c77b7d39efbd7
//   consensus 2b8905774d9bac02b2b153c449ed861ee5c66a9f7eab12e0e8ad15826b804a9a
//   wcxb a3ef91381f517950ce5f21785b4868f034e931ae3f7109a0b4b67a1887334572
//   indonesia 491c8ba3c0636e36b7b2275b2b5503dc3e3145de2ca321a02bc9ad9c3eeaa307
//   readability 1e630c32231ed395205eee61951dc0b2aa15a503bbd79d0a1db01885d5dc856a
// F1 by tokens of blocks, cross-validated by publisher; `bare` is the article alone, without a page round it:
//   fundus layout 0.920
//   fundus bare 0.997
//   fundus lines 0.923
//   fundus wrapped 0.911
//   consensus layout 0.935
//   consensus bare 0.988
//   consensus lines 0.929
//   consensus wrapped 0.922
//   wcxb layout 0.918
//   wcxb bare 0.990
//   wcxb lines 0.906
//   wcxb wrapped 0.909
//   indonesia layout 0.935
//   indonesia bare 0.997
//   indonesia lines 0.955
//   indonesia wrapped 0.902
//   readability layout 0.902
//   readability bare 0.936
//   readability lines 0.872
//   readability wrapped 0.884

/** A logistic regression over the evidence on a block. */
export interface BodyModel {
  readonly intercept: number;
  /** Weight of each measure of `measure/evidence.ts`, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a block is body. */
  readonly limit: number;
}

export const BODY_MODEL: BodyModel = {
  intercept: 2.4269,
  weights: {
    length: 0.7292,
    long: -1.2646,
    prose: -0.0595,
    ending: 0.8758,
    opening: 1.4646,
    sentences: -0.1909,
    capitalised: -0.7645,
    wordLength: 0.0265,
    quoted: 0.653,
    bullet: -0.1822,
    legal: -1.952,
    copies: -0.3026,
    before1: 0.0644,
    after1: 0.0715,
    prose3: -0.0904,
    prose10: 0.0758,
    ending2: 0.7547,
    ending5: 0.2644,
    short3: -0.3149,
    short10: 0.7186,
    capitals3: -1.043,
    dropped10: -2.0516,
    inMain: 0.607,
    inWide: -0.3892,
    inRich: 0.9713,
    depth: -0.0985,
    distance: -0.1467,
    longInWide: 0.3805,
    proseBefore: -6.8212,
    proseBehind: -5.3583,
    gapBefore: -0.1415,
    enclosed: -0.4879,
    shortDroppedInGap: -0.8676,
    behindLabel: -1.0789,
    labelBehindMain: -0.9461,
    behindComments: -2.0142,
    behindHeadline: 1.5861,
    headFree: 1.5286,
    alone: 5.4115,
    layout: -0.1459,
  },
  limit: 0.45,
};
