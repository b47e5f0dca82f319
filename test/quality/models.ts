import { readFileSync } from 'node:fs';
import { type Article, articleOf } from '../../src/article.js';
import { repairedMojibake } from '../../src/decode/mojibake.js';
import { type BodyModel, unpackBodyModel } from '../../src/measure/body-model.js';
import { trainedModel } from '../../src/measure/trained-model.js';
import { parsePlain } from '../../src/parse/plain.js';
import type { PackedBodyModel } from '../../src/rules/packed-body-model.js';
import { siftArticle } from '../../src/stages/article.js';
import type { Gold } from './corpus.js';
import { publisherOf } from './examples.js';
import { seedOf } from './random.js';

/** As many as training/settings.py has. */
export const FOLDS = 5;

/** Gives the model that a page is cleaned with. */
export type ModelFor = (gold: Gold) => BodyModel;

/** Give the model that ships, or, of a folder that the training wrote, for each page the one that its publisher had no part in. */
export async function modelsOf(folder: string | undefined): Promise<ModelFor> {
  if (folder === undefined) {
    const model = await trainedModel();
    return () => model;
  }
  const folds = Array.from({ length: FOLDS }, (_, fold) => unpackBodyModel(packedIn(folder, `fold-${fold}`)));
  const whole = unpackBodyModel(packedIn(folder, 'model'));
  // Pages of `daniel` had a part in none.
  return (gold) => (gold.site === undefined ? folds[seedOf(publisherOf(gold)) % FOLDS]! : whole);
}

/** Read a model that the training wrote. */
export function packedIn(folder: string, name: string): PackedBodyModel {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as PackedBodyModel;
}

/** Clean a dump with a model, as the tool does with its own. */
export function articleIn(text: string, model: BodyModel): Article {
  const page = parsePlain(repairedMojibake(text));
  return articleOf(page, siftArticle(page, model));
}

/** Give the paragraphs that the tool finds in a dump, a line each. */
export function bodyText(text: string, model: BodyModel): string {
  return articleIn(text, model)
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
}
