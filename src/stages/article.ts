import type { BodyModel } from '../measure/body-model.js';
import { measurePage, type PageMeasures } from '../measure/page-measures.js';
import type { Page } from '../model/page.js';
import type { UserRules } from '../rules/user-rules.js';
import { bodyStage } from './body.js';
import { chromeStage } from './chrome.js';
import { headlineStage } from './headline.js';
import { repeatsStage } from './repeats.js';
import { type SettledFate, sift } from './sift.js';
import type { Stage } from './stage.js';

/** The recipe: page furniture goes by rules, the headline is found, the networks choose the body, and of what is left each thing stays once. */
function articleStages(measured: PageMeasures, model: BodyModel, rules: UserRules): readonly Stage[] {
  return [chromeStage(rules), headlineStage(measured), bodyStage(measured, model), repeatsStage(measured.keys)];
}

/** Give every block of a page its fate, by block index. */
export function siftArticle(page: Page, model: BodyModel, rules: UserRules = []): readonly SettledFate[] {
  return sift(page, articleStages(measurePage(page), model, rules));
}
