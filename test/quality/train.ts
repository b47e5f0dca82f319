/**
 * Writes `src/rules/body-networks.ts`, the networks that the body decision is made by, trained on the training sets of the optional
 * corpus, `fixtures/quality/agreement.json`, what the training's own routine gives on fictional pages, and
 * `src/rules/confidence-model.ts`.
 * Needs Python with `training/requirements.txt`. The same corpus, code, packages and processor give the same files.
 *
 *   npm run train [-- FOLDER [--trained]]
 *
 * FOLDER keeps the examples and the models of the folds, for `npm run quality -- --folds FOLDER`. With `--trained` they are there already.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ConfidenceModel } from '../../src/rules/confidence-model.js';
import { fitConfidence, judgedPages, reliability } from './confidence.js';
import { corpusHash, dumpsOf, goldOf, hasCorpus, TRAINING_SETS } from './corpus.js';
import { bodyText, modelsOf, packedIn } from './models.js';
import { mean, score } from './score.js';

if (!hasCorpus()) throw new Error('the corpus is not there; set IKM_CORPUS to its folder');

const given = process.argv[2];
const folder = given ?? mkdtempSync(`${tmpdir()}/ikm-clean-train-`);
if (!process.argv.includes('--trained')) {
  runStep('tsx', [path('export.ts'), folder]);
  runStep('python3', [path('training/train.py'), folder]);
}
const header = await headerLines();
writeFileSync(new URL('../../src/rules/body-networks.ts', import.meta.url), source(header));
writeFileSync(new URL('../../fixtures/quality/agreement.json', import.meta.url), readFileSync(`${folder}/agreement.json`));
const pages = judgedPages(await modelsOf(folder));
const confidence = fitConfidence(pages);
const table = reliability(pages, confidence);
for (const line of table) console.log(line);
writeFileSync(new URL('../../src/rules/confidence-model.ts', import.meta.url), confidenceSource(confidence, table));
if (given === undefined) rmSync(folder, { recursive: true });

function path(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function runStep(command: string, args: readonly string[]): void {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) throw new Error(`${command} failed`);
}

/** What the networks were trained on, and page F1 of the whole tool with models that had no part in the page's publisher. */
async function headerLines(): Promise<readonly string[]> {
  const modelFor = await modelsOf(folder);
  const scores = TRAINING_SETS.flatMap((set) => {
    const gold = new Map(goldOf(set).map((row) => [row.id, row]));
    return (['layout', 'lines', 'wrapped'] as const).map((style) => {
      const pages = dumpsOf(set).filter((dump) => dump.style === style);
      const { f1 } = mean(
        pages.map(({ id, text }) => score(bodyText(text, modelFor(gold.get(id)!)), gold.get(id)!.paragraphs.join('\n'))),
      );
      return `${set} ${style} ${f1.toFixed(3)}`;
    });
  });
  for (const line of scores) console.log(line);
  return [
    "Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was trained on:",
    ...TRAINING_SETS.map((set) => `  ${set} ${corpusHash(set)}`),
    `Seeds and folds: test/quality/training/settings.py. F1 of pages, cross-validated by publisher:`,
    ...scores.map((line) => `  ${line}`),
  ];
}

function source(header: readonly string[]): string {
  const { columns, lexicon, weights, ...shape } = packedIn(folder, 'model');
  return `${header.map((line) => `// ${line}`).join('\n')}
import type { PackedBodyModel } from './packed-body-model.js';

export const BODY_NETWORKS: PackedBodyModel = {
  ...${JSON.stringify(shape)},
  columns: '${columns.join(' ')}'.split(' '),
  lexicon: ${JSON.stringify(lexicon)},
  weights:
    '${weights}',
};
`;
}

function confidenceSource({ intercept, weights }: ConfidenceModel, table: readonly string[]): string {
  return `// Written by test/quality/train.ts; don't edit by hand. Pages of the training sets, by models that their publisher had no part in;
// every fifth without its article too. Right is a page F1 of .9 or more:
${table.map((line) => `//   ${line}`).join('\n')}

/** A logistic regression over a page's signals. */
export interface ConfidenceModel {
  readonly intercept: number;
  /** In the order of \`confidenceInputs\`. */
  readonly weights: readonly number[];
}

export const CONFIDENCE_MODEL: ConfidenceModel = {
  intercept: ${intercept},
  weights: [${weights.join(', ')}],
};
`;
}
