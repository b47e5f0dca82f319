import type { BodyModel } from '../measure/body-model.js';
import { bodyScores, type ScoreFacts } from '../measure/body-score.js';
import type { ReadMarkup } from '../measure/markup-facts.js';
import { measurePage } from '../measure/page-measures.js';
import type { Page } from '../model/page.js';
import type { UserRules } from '../rules/user-rules.js';
import { bodyStage, scoreFactsOf } from './body.js';
import { chromeStage } from './chrome.js';
import { headlineStage } from './headline.js';
import { repeatsStage } from './repeats.js';
import { type SettledFate, settle, sift } from './sift.js';

/** What becomes of a page's blocks, by block index. */
export interface Sifted {
  readonly fates: readonly SettledFate[];
  /** Probability that the block is body, 0-1, as far as its measures say. */
  readonly scores: Float32Array;
  /** What the scores were computed of. */
  readonly facts: ScoreFacts;
}

/**
 * Give every block of a page its fate: page furniture goes by rules, the headline is found, the networks choose the body, and of
 * what is left each thing stays once.
 */
export function siftArticle(page: Page, model: BodyModel, rules: UserRules = [], readMarkup: ReadMarkup | null = null): Sifted {
  const measured = measurePage(page, readMarkup);
  const settled = settle(page, [chromeStage(rules), headlineStage(measured)]);
  const facts = scoreFactsOf(page, settled, measured);
  const scores = bodyScores(facts, model);
  const fates = sift(page, [bodyStage(scores, model.limit, measured.keys), repeatsStage(measured.keys)], settled);
  return { fates, scores, facts };
}
