/** A logistic regression over a page's signals. */
export interface ConfidenceModel {
  readonly intercept: number;
  /** In the order of `confidenceInputs`. */
  readonly weights: readonly number[];
}

export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -8,
  weights: [4, 4, 1, 0.5, 0.5, 1, 0.5, 0.5],
};
