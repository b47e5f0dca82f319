import type { BodyModel } from '../measure/body-model.js';
import { bodyScores, type ScoreFacts } from '../measure/body-score.js';
import type { ReadMarkup } from '../measure/markup-facts.js';
import { measurePage } from '../measure/page-measures.js';
import type { Page } from '../model/page.js';
import type { SiteProfile } from '../profile/site-profile.js';
import type { UserRules } from '../rules/user-rules.js';
import { bodyStage, scoreFactsOf } from './body.js';
import { chromeStage } from './chrome.js';
import { headlineStage } from './headline.js';
import { repeatsStage } from './repeats.js';
import type { Selection } from './selection.js';
import { type SettledFate, settle, sift } from './sift.js';
import { siteStage } from './site.js';

/** What becomes of a page's blocks, by block index. */
export interface Sifted {
  readonly fates: readonly SettledFate[];
  /** Probability that the block is body, 0-1, as far as its measures say. */
  readonly scores: Float32Array;
  /** What the scores were computed of. */
  readonly facts: ScoreFacts;
}

/** What else a page is judged by. */
export interface SiftOptions {
  /** The user's own rules, and what their selectors selected. */
  readonly rules?: UserRules;
  readonly selection?: Selection;
  /** Reads the markup of an HTML page. */
  readonly readMarkup?: ReadMarkup | null;
  /** What the page's site prints on its pages. */
  readonly profile?: SiteProfile | null;
}

/**
 * Give every block of a page its fate: page furniture goes by rules, the headline is found, the networks choose the body, what the
 * site prints on many pages goes, and of what is left each thing stays once.
 */
export function siftArticle(page: Page, model: BodyModel, options: SiftOptions = {}): Sifted {
  const { rules = [], selection = [], readMarkup = null, profile = null } = options;
  const measured = measurePage(page, readMarkup);
  const settled = settle(page, [chromeStage(rules, selection), headlineStage(measured)]);
  const facts = scoreFactsOf(page, settled, measured);
  // What the user keeps is body, whatever the networks say of it.
  const scores = bodyScores(facts, model).map((score, i) => (selection[i]?.action === 'keep' ? 1 : score));
  const elements = measured.markup?.elements.map((rule, i) => (selection[i]?.action === 'keep' ? null : rule)) ?? [];
  const body = bodyStage({ scores, limit: model.limit, keys: measured.keys, elements });
  const site = profile === null ? [] : [siteStage({ profile, scores, rules })];
  const fates = sift(page, [body, ...site, repeatsStage(measured.keys)], settled);
  return { fates, scores, facts };
}
