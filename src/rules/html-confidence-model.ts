// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
//   confidence 0-0.1: 146 pages, mean 0.023, right 0.034
//   confidence 0.1-0.2: 27 pages, mean 0.148, right 0.111
//   confidence 0.2-0.3: 25 pages, mean 0.253, right 0.240
//   confidence 0.3-0.4: 23 pages, mean 0.351, right 0.391
//   confidence 0.4-0.5: 22 pages, mean 0.440, right 0.227
//   confidence 0.5-0.6: 34 pages, mean 0.555, right 0.500
//   confidence 0.6-0.7: 39 pages, mean 0.650, right 0.590
//   confidence 0.7-0.8: 76 pages, mean 0.750, right 0.842
//   confidence 0.8-0.9: 203 pages, mean 0.860, right 0.872
//   confidence 0.9-1: 1073 pages, mean 0.959, right 0.958

import type { ConfidenceModel } from './confidence-model.js';

export const HTML_CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -11.482,
  weights: [-1.437, 4.068, 2.836, 1.295, -1.138, 2.023, 1.241, 0.669],
};
