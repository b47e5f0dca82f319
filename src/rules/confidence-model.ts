// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
//   confidence 0-0.1: 615 pages, mean 0.017, right 0.021
//   confidence 0.1-0.2: 129 pages, mean 0.142, right 0.124
//   confidence 0.2-0.3: 100 pages, mean 0.248, right 0.190
//   confidence 0.3-0.4: 108 pages, mean 0.355, right 0.361
//   confidence 0.4-0.5: 149 pages, mean 0.455, right 0.416
//   confidence 0.5-0.6: 164 pages, mean 0.552, right 0.561
//   confidence 0.6-0.7: 290 pages, mean 0.649, right 0.610
//   confidence 0.7-0.8: 544 pages, mean 0.755, right 0.756
//   confidence 0.8-0.9: 1236 pages, mean 0.859, right 0.878
//   confidence 0.9-1: 1806 pages, mean 0.937, right 0.937

/** A logistic regression over a page's signals. */
export interface ConfidenceModel {
  readonly intercept: number;
  /** In the order of `confidenceInputs`. */
  readonly weights: readonly number[];
}

export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -16.123,
  weights: [3.147, 4.046, 6.635, 1.336, -0.06, -0.227, 0.829, 0.481],
};
