// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
//   confidence 0-0.1: 672 pages, mean 0.017, right 0.027
//   confidence 0.1-0.2: 137 pages, mean 0.143, right 0.139
//   confidence 0.2-0.3: 106 pages, mean 0.249, right 0.151
//   confidence 0.3-0.4: 108 pages, mean 0.347, right 0.324
//   confidence 0.4-0.5: 139 pages, mean 0.449, right 0.417
//   confidence 0.5-0.6: 187 pages, mean 0.550, right 0.524
//   confidence 0.6-0.7: 270 pages, mean 0.653, right 0.663
//   confidence 0.7-0.8: 510 pages, mean 0.754, right 0.739
//   confidence 0.8-0.9: 1277 pages, mean 0.858, right 0.875
//   confidence 0.9-1: 1775 pages, mean 0.937, right 0.936

/** A logistic regression over a page's signals. */
export interface ConfidenceModel {
  readonly intercept: number;
  /** In the order of `confidenceInputs`. */
  readonly weights: readonly number[];
}

export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -17.729,
  weights: [3.661, 5.187, 6.223, 1.395, 0.59, -0.015, 0.651, 0.472],
};
