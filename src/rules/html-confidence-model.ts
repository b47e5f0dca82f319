// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
//   confidence 0-0.1: 147 pages, mean 0.022, right 0.027
//   confidence 0.1-0.2: 29 pages, mean 0.145, right 0.241
//   confidence 0.2-0.3: 25 pages, mean 0.243, right 0.120
//   confidence 0.3-0.4: 22 pages, mean 0.347, right 0.364
//   confidence 0.4-0.5: 29 pages, mean 0.447, right 0.414
//   confidence 0.5-0.6: 34 pages, mean 0.553, right 0.471
//   confidence 0.6-0.7: 50 pages, mean 0.655, right 0.760
//   confidence 0.7-0.8: 65 pages, mean 0.762, right 0.754
//   confidence 0.8-0.9: 236 pages, mean 0.861, right 0.847
//   confidence 0.9-1: 1047 pages, mean 0.958, right 0.961

import type { ConfidenceModel } from './confidence-model.js';

export const HTML_CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: -9.165,
  weights: [-1.368, 1.847, 3.027, 0.604, -1.091, 1.823, 1.24, 0.727],
};
