// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
//   confidence 0-0.1: 665 pages, mean 0.016, right 0.023
//   confidence 0.1-0.2: 133 pages, mean 0.146, right 0.150
//   confidence 0.2-0.3: 93 pages, mean 0.251, right 0.183
//   confidence 0.3-0.4: 117 pages, mean 0.351, right 0.299
//   confidence 0.4-0.5: 142 pages, mean 0.454, right 0.415
//   confidence 0.5-0.6: 181 pages, mean 0.554, right 0.552
//   confidence 0.6-0.7: 292 pages, mean 0.653, right 0.654
//   confidence 0.7-0.8: 496 pages, mean 0.755, right 0.760
//   confidence 0.8-0.9: 1243 pages, mean 0.859, right 0.868
//   confidence 0.9-1: 1812 pages, mean 0.937, right 0.937

/** A logistic regression over a page's signals. */
export interface ConfidenceModel {
  readonly intercept: number;
  /** In the order of `confidenceInputs`. */
  readonly weights: readonly number[];
}

export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -17.2,
  weights: [4.147, 3.945, 7.059, 1.35, 0.116, -0.232, 0.629, 0.517],
};
