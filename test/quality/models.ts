import { readFileSync } from 'node:fs';
import { type Article, articleOf } from '../../src/article.js';
import type { Form } from '../../src/form.js';
import { htmlForm } from '../../src/html-form.js';
import { type BodyModel, unpackBodyModel } from '../../src/measure/body-model.js';
import type { Page } from '../../src/model/page.js';
import type { PackedBodyModel } from '../../src/rules/packed-body-model.js';
import { siftArticle } from '../../src/stages/article.js';
import { textForm } from '../../src/text-form.js';
import type { Gold } from './corpus.js';
import { publisherOf } from './examples.js';
import { seedOf } from './random.js';

/** As many as training/settings.py has. */
export const FOLDS = 5;

/** What networks are trained for. */
export type FormName = Form['format'];
export const FORMS: Readonly<Record<FormName, Form>> = { text: textForm, html: htmlForm };

/** Gives the model that a page of a form is cleaned with. */
export type ModelFor = (gold: Gold, form: FormName) => BodyModel;

/** Give the models that ship, or, of a folder that the training wrote, for each page the one that its publisher had no part in. */
export async function modelsOf(folder: string | undefined): Promise<ModelFor> {
  if (folder === undefined) {
    const models = { text: await textForm.model(), html: await htmlForm.model() };
    return (_, form) => models[form];
  }
  const known = new Map<string, BodyModel>();
  return (gold, form) => {
    // Pages of `daniel` had a part in none.
    const name = gold.site === undefined ? `fold-${seedOf(publisherOf(gold)) % FOLDS}` : 'model';
    const path = `${folder}/${form}`;
    const model = known.get(`${path}/${name}`) ?? unpackBodyModel(packedIn(path, name));
    known.set(`${path}/${name}`, model);
    return model;
  };
}

/** Read a model that the training wrote. */
export function packedIn(folder: string, name: string): PackedBodyModel {
  return JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as PackedBodyModel;
}

/** Clean a page with a model, as the tool does with its own. */
export function articleIn(page: Page, model: BodyModel): Article {
  const { readMarkup, metadata, confidence } = FORMS[page.style === 'html' ? 'html' : 'text'];
  const facts = { metadata: metadata(page, null), reasons: [], confidence };
  return articleOf(page, siftArticle(page, model, { readMarkup }), facts);
}

/** Give the paragraphs that the tool finds in a page, a line each. */
export function bodyText(page: Page, model: BodyModel): string {
  return articleIn(page, model)
    .paragraphs.map((paragraph) => paragraph.text)
    .join('\n');
}
