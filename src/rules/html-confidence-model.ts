// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
//   confidence 0-0.1: 141 pages, mean 0.024, right 0.057
//   confidence 0.1-0.2: 35 pages, mean 0.151, right 0.114
//   confidence 0.2-0.3: 24 pages, mean 0.256, right 0.125
//   confidence 0.3-0.4: 20 pages, mean 0.345, right 0.250
//   confidence 0.4-0.5: 34 pages, mean 0.445, right 0.441
//   confidence 0.5-0.6: 38 pages, mean 0.547, right 0.474
//   confidence 0.6-0.7: 58 pages, mean 0.655, right 0.707
//   confidence 0.7-0.8: 73 pages, mean 0.750, right 0.753
//   confidence 0.8-0.9: 252 pages, mean 0.853, right 0.869
//   confidence 0.9-1: 1014 pages, mean 0.961, right 0.960

import type { ConfidenceModel } from './confidence-model.js';

export const HTML_CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -7.206,
  weights: [-4.307, 2.627, 2.386, 0.147, -0.623, 1.957, 1.429, 0.709],
};
