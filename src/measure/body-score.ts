import { BODY_MODEL, type BodyModel } from '../rules/body-model.js';
import { EVIDENCE, type Evidence } from './evidence.js';

/** Give for each block the probability that it is body, 0-1: the logistic function of its weighted evidence. */
export function bodyScores(evidence: Evidence, model: BodyModel = BODY_MODEL): Float64Array {
  const weights = Float64Array.from(EVIDENCE, ({ name }) => model.weights[name] ?? 0);
  const scores = new Float64Array(evidence.length / EVIDENCE.length);
  for (let i = 0; i < scores.length; i++) {
    let sum = model.intercept;
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * evidence[i * weights.length + k]!;
    scores[i] = 1 / (1 + Math.exp(-sum));
  }
  return scores;
}
