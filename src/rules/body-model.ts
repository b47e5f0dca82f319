// Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was fitted on:
//   fundus 33685fd992bdd5fd10d2f85cf8afeeecd13ebe3abc3736df029c77b7d39efbd7
//   consensus 2b8905774d9bac02b2b153c449ed861ee5c66a9f7eab12e0e8ad15826b804a9a
//   wcxb a3ef91381f517950ce5f21785b4868f034e931ae3f7109a0b4b67a1887334572
//   indonesia 491c8ba3c0636e36b7b2275b2b5503dc3e3145de2ca321a02bc9ad9c3eeaa307
//   readability 1e630c32231ed395205eee61951dc0b2aa15a503bbd79d0a1db01885d5dc856a
// F1 by tokens of blocks, cross-validated by publisher (bare articles among the pages):
//   fundus layout 0.955
//   fundus lines 0.957
//   fundus wrapped 0.908
//   consensus layout 0.949
//   consensus lines 0.948
//   consensus wrapped 0.910
//   wcxb layout 0.931
//   wcxb lines 0.928
//   wcxb wrapped 0.891
//   indonesia layout 0.959
//   indonesia lines 0.965
//   indonesia wrapped 0.877
//   readability layout 0.901
//   readability lines 0.890
//   readability wrapped 0.859

/** A logistic regression over the evidence on a block. */
export interface BodyModel {
  readonly intercept: number;
  /** Weight of each measure of `measure/context-measures.ts`, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a block is body. */
  readonly limit: number;
}

export const BODY_MODEL: BodyModel = {
  intercept: 4.9233,
  weights: {
    length: 0.6448,
    long: -0.6821,
    prose: -0.1242,
    ending: 1.0319,
    opening: 1.6784,
    sentences: -0.1921,
    commas: 1.1542,
    separators: 0.3203,
    digits: -1.3631,
    capitalised: -1.0053,
    upper: 0.3239,
    wordLength: 0.0029,
    startsInside: 0.0002,
    quoted: 0.4646,
    bullet: -0.2989,
    address: -0.3255,
    legal: -1.7299,
    copies: -0.5178,
    before1: 0.0912,
    after1: 0.0305,
    prose1: -0.0691,
    prose3: 0.0317,
    prose10: -0.125,
    ending2: 0.8029,
    ending5: 0.7276,
    short3: 0.3488,
    short10: -0.7896,
    capitals3: -1.0096,
    separators3: 0.1339,
    chrome3: -0.3517,
    chrome10: -2.7223,
    chrome1before: 0.029,
    chrome1after: -0.2382,
    inMain: 0.286,
    inWide: 0.4933,
    inRich: 1.0009,
    insideMain: -0.2395,
    outsideMain: -0.35,
    beforeMain: 0.047,
    afterMain: -0.388,
    proseBefore: -8.9303,
    proseAfter: -7.2045,
    afterTitle: 1.0909,
    titleNear: -0.1866,
    pageProse: 0.5526,
    groupSize: 0.052,
    layout: 0.0032,
    longInWide: -0.4935,
    shortInMain: -0.0589,
    shortEndingInMain: -1.2833,
  },
  limit: 0.45,
};
