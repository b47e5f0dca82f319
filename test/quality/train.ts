/**
 * Writes the networks that the body decision is made by, `src/rules/body-networks.ts` for plain text and `html-networks.ts` for HTML,
 * trained on the training sets of the optional corpus; the models of confidence beside them; and `fixtures/quality/agreement.json`,
 * what the training's own routine gives on fictional pages.
 * Needs Python with `training/requirements.txt`. The same corpus, code, packages and processor give the same files.
 *
 *   npm run train [-- FOLDER [--trained] [--only text|html]]
 *
 * FOLDER keeps the examples and the models of the folds, for `npm run quality -- --folds FOLDER`. With `--trained` they are there already.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ConfidenceModel } from '../../src/rules/confidence-model.js';
import { fitConfidence, judgedPages, reliability } from './confidence.js';
import { corpusHash, hasCorpus, TRAINING_SETS } from './corpus.js';
import { bodyText, type FormName, type ModelFor, modelsOf, packedIn } from './models.js';
import { STYLES, samplesOf } from './samples.js';
import { mean, type Score, score } from './score.js';

/** Where what is trained for a form goes. */
const FILES: Readonly<Record<FormName, { readonly networks: string; readonly constant: string; readonly confidence: string }>> = {
  text: { networks: 'body-networks.ts', constant: 'BODY_NETWORKS', confidence: 'confidence-model.ts' },
  html: { networks: 'html-networks.ts', constant: 'HTML_NETWORKS', confidence: 'html-confidence-model.ts' },
};

/** Stands in the file of plain text. */
const TYPE = `/** A logistic regression over a page's signals. */
export interface ConfidenceModel {
  readonly intercept: number;
  /** In the order of \`confidenceInputs\`. */
  readonly weights: readonly number[];
}`;

if (!hasCorpus()) throw new Error('the corpus is not there; set IKM_CORPUS to its folder');

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { trained: { type: 'boolean' }, only: { type: 'string' } },
});
const given = positionals[0];
const folder = given ?? mkdtempSync(`${tmpdir()}/ikm-clean-train-`);
for (const form of ['text', 'html'] as const) if (flags.only === undefined || flags.only === form) await train(form);
if (given === undefined) rmSync(folder, { recursive: true });

async function train(form: FormName): Promise<void> {
  const own = `${folder}/${form}`;
  const { networks, constant, confidence } = FILES[form];
  if (flags.trained !== true) {
    mkdirSync(own, { recursive: true });
    runStep('tsx', [path('export.ts'), own, ...(form === 'html' ? ['--html'] : [])]);
    runStep('python3', [path('training/train.py'), own]);
  }
  const modelFor = await modelsOf(folder);
  writeRules(networks, source(await headerLines(form, modelFor), constant, own));
  if (form === 'text')
    writeFileSync(new URL('../../fixtures/quality/agreement.json', import.meta.url), readFileSync(`${own}/agreement.json`));
  const pages = await judgedPages(modelFor, form);
  const model = fitConfidence(pages);
  const table = reliability(pages, model);
  for (const line of table) console.log(line);
  writeRules(confidence, confidenceSource(model, table, form));
}

function writeRules(name: string, text: string): void {
  writeFileSync(new URL(`../../src/rules/${name}`, import.meta.url), text);
}

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function runStep(command: string, args: readonly string[]): void {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) throw new Error(`${command} failed`);
}

/** What the networks were trained on, and page F1 of the whole tool with models that had no part in the page's publisher. */
async function headerLines(form: FormName, modelFor: ModelFor): Promise<readonly string[]> {
  const scores: string[] = [];
  for (const set of TRAINING_SETS) {
    for (const style of STYLES.filter((one) => (one === 'html') === (form === 'html'))) {
      const pages: Score[] = [];
      for await (const { gold, page } of samplesOf(set, style))
        pages.push(score(bodyText(page, modelFor(gold, form)), gold.paragraphs.join('\n')));
      scores.push(`${set} ${style} ${mean(pages).f1.toFixed(3)}`);
    }
  }
  for (const line of scores) console.log(line);
  return [
    "Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was trained on:",
    ...TRAINING_SETS.map((set) => `  ${set} ${corpusHash(set)}`),
    `Seeds and folds: test/quality/training/settings.py. F1 of pages, cross-validated by publisher:`,
    ...scores.map((line) => `  ${line}`),
  ];
}

function source(header: readonly string[], constant: string, own: string): string {
  const { columns, lexicon, names, weights, ...shape } = packedIn(own, 'model');
  return `${header.map((line) => `// ${line}`).join('\n')}
import type { PackedBodyModel } from './packed-body-model.js';

export const ${constant}: PackedBodyModel = {
  ...${JSON.stringify(shape)},
  columns: ${JSON.stringify(columns)},
  lexicon: ${JSON.stringify(lexicon)},${names === undefined ? '' : `\n  names: ${JSON.stringify(names)},`}
  weights: [${weights.map((one) => `\n    '${one}',`).join('')}
  ],
};
`;
}

function confidenceSource({ intercept, weights }: ConfidenceModel, table: readonly string[], form: FormName): string {
  return `// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
${table.map((line) => `//   ${line}`).join('\n')}

${form === 'text' ? TYPE : "import type { ConfidenceModel } from './confidence-model.js';"}

export const ${form === 'text' ? '' : 'HTML_'}CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: ${intercept},
  weights: [${weights.join(', ')}],
};
`;
}
