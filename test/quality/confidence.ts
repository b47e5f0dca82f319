import { confidenceInputs, confidenceOf } from '../../src/confidence.js';
import type { BodyModel } from '../../src/measure/body-model.js';
import type { Signal } from '../../src/model/article.js';
import type { Page } from '../../src/model/page.js';
import { parsePlain } from '../../src/parse/plain.js';
import type { ConfidenceModel } from '../../src/rules/confidence-model.js';
import { TRAINING_SETS } from './corpus.js';
import { assembledHtml, htmlPieces } from './html-pieces.js';
import { fitLogistic } from './logistic.js';
import { articleIn, type FormName, type ModelFor } from './models.js';
import { labelled, type Piece, piecesOf } from './pieces.js';
import { STYLES, samplesOf } from './samples.js';
import { f1, score } from './score.js';

/** A page's signals, and whether the result was right. */
export interface Judged {
  readonly signals: readonly Signal[];
  readonly right: 0 | 1;
}

/** Page F1 from which on a result is right. */
const RIGHT = 0.9;
/** One page of so many is judged without its article too: most that is scraped are articles. */
const WITHOUT = 5;
/** In units of a page; the weights are few and the pages thousands. */
const PENALTY = 1;
const DECIMALS = 3;

/** Clean the pages of the training sets, each by a model that its publisher had no part in; some of them without their article. */
export async function judgedPages(modelFor: ModelFor, form: FormName): Promise<readonly Judged[]> {
  const pages: Judged[] = [];
  for (const set of TRAINING_SETS) {
    for (const style of STYLES.filter((one) => (one === 'html') === (form === 'html'))) {
      let i = 0;
      for await (const { gold, page } of samplesOf(set, style)) {
        const model = modelFor(gold, form);
        pages.push(...judged(page, gold.paragraphs, model));
        if (i++ % WITHOUT === 0) pages.push(...judged(withoutArticle(page, gold.paragraphs), [], model));
      }
    }
  }
  return pages;
}

function withoutArticle(page: Page, gold: readonly string[]): Page {
  const isRest = ({ body, copy }: Piece): boolean => body === 0 && copy === 0;
  if (page.style !== 'html') return parsePlain(labelled(piecesOf(page.text, gold).pieces.filter(isRest)).text);
  return assembledHtml(page, htmlPieces(page, gold).pieces.filter(isRest));
}

/** Nothing, for a page that gives nothing: its confidence is 0 without a model. */
function judged(page: Page, gold: readonly string[], model: BodyModel): readonly Judged[] {
  const { paragraphs, confidence } = articleIn(page, model);
  if (paragraphs.length === 0) return [];
  const found = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const right = gold.length > 0 && f1(score(found, gold.join('\n'))) >= RIGHT ? 1 : 0;
  return [{ signals: confidence.signals, right }];
}

/** Fit the model that says how likely a result is right. */
export function fitConfidence(pages: readonly Judged[]): ConfidenceModel {
  const rows = pages.map(({ signals }) => confidenceInputs(signals));
  const columns = rows[0]!.length;
  const { intercept, weights } = fitLogistic(
    {
      values: Float64Array.from(rows.flat()),
      labels: Uint8Array.from(pages, ({ right }) => right),
      weights: new Float64Array(pages.length).fill(1),
      columns,
    },
    PENALTY,
  );
  return { intercept: rounded(intercept), weights: Array.from(weights, rounded) };
}

/** Give a line for each tenth of confidence: pages, their mean confidence, the share that is right. */
export function reliability(pages: readonly Judged[], model: ConfidenceModel): readonly string[] {
  const scored = pages.map(({ signals, right }) => ({ right, confidence: confidenceOf(signals, model).score }));
  return Array.from({ length: 10 }, (_, tenth) => {
    const bin = scored.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    const mean = bin.reduce((sum, one) => sum + one.confidence, 0) / Math.max(1, bin.length);
    const right = bin.reduce((sum, one) => sum + one.right, 0) / Math.max(1, bin.length);
    return `confidence ${tenth / 10}-${(tenth + 1) / 10}: ${bin.length} pages, mean ${mean.toFixed(3)}, right ${right.toFixed(3)}`;
  });
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}
