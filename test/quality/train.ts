/**
 * Writes `src/rules/body-model.ts`: the weights of the body decision, fitted on the training sets of the optional corpus.
 * Run it with `npm run train`. No chance in it: the same corpus and code give the same file.
 */
import { writeFileSync } from 'node:fs';
import { EVIDENCE } from '../../src/measure/evidence.js';
import { corpusHash, hasCorpus, TRAINING_SETS } from './corpus.js';
import { COLUMNS, type Example, examplesOf } from './examples.js';
import { type Fit, fitLogistic } from './logistic.js';

const FOLDS = 5;
/** In units of a page's weight; .3 to 10 give the same F1 to .001. */
const PENALTY = 1;
/** .4 to .5 give the same F1 to .003 on every set; lower keeps more short lines, higher fewer foreign ones. */
const LIMIT = 0.45;
/** Weights are written with so many decimals: fewer change no page of the training sets. */
const DECIMALS = 4;

if (!hasCorpus()) throw new Error('the corpus is not there; set IKM_CORPUS to its folder');

const examples = TRAINING_SETS.flatMap((set) => examplesOf(set));
const folds = Array.from({ length: FOLDS }, (_, fold) => fitted(examples.filter((one) => foldOf(one.publisher) !== fold)));
const scores = scoreBySet(examples, (one) => folds[foldOf(one.publisher)]!);
for (const [name, f1] of scores) console.log(name.padEnd(24), f1.toFixed(4));

const model = fitted(examples);
for (const [name, f1] of scoreBySet(examplesOf('daniel'), () => model))
  console.log(name.padEnd(24), f1.toFixed(4), '(never trained on)');
writeFileSync(new URL('../../src/rules/body-model.ts', import.meta.url), source(model));

function fitted(rows: readonly Example[]): Fit {
  const count = rows.reduce((sum, one) => sum + one.label.length, 0);
  const values = new Float64Array(count * COLUMNS);
  const labels = new Uint8Array(count);
  const weights = new Float64Array(count);
  let at = 0;
  for (const one of rows) {
    values.set(one.evidence, at * COLUMNS);
    labels.set(one.label, at);
    weights.set(one.weight, at);
    // What rules settle never reaches the decision.
    one.open.forEach((open, i) => {
      if (open === 0) weights[at + i] = 0;
    });
    at += one.label.length;
  }
  return fitLogistic({ values, labels, weights, columns: COLUMNS }, PENALTY);
}

/** Publishers go to folds by a hash of their name, so that a new page changes no other's fold. */
function foldOf(publisher: string): number {
  let hash = 0;
  for (let i = 0; i < publisher.length; i++) hash = (Math.imul(hash, 31) + publisher.charCodeAt(i)) >>> 0;
  return hash % FOLDS;
}

/** F1 by tokens of blocks: quicker than the score of the whole tool, and close to it. */
function scoreBySet(rows: readonly Example[], fitFor: (one: Example) => Fit): ReadonlyMap<string, number> {
  const groups = new Map<string, { precision: number; recall: number; count: number }>();
  for (const one of rows) {
    const { intercept, weights } = fitFor(one);
    let shared = 0;
    let kept = 0;
    let wanted = 0;
    for (let i = 0; i < one.label.length; i++) {
      let sum = intercept;
      for (let k = 0; k < COLUMNS; k++) sum += weights[k]! * one.evidence[i * COLUMNS + k]!;
      const isKept = one.open[i] === 1 && 1 / (1 + Math.exp(-sum)) >= LIMIT;
      if (isKept) kept += one.size[i]!;
      if (one.label[i] === 1) wanted += one.size[i]!;
      if (isKept && one.label[i] === 1) shared += one.size[i]!;
    }
    const name = `${one.set} ${one.bare ? 'bare' : one.style}`;
    const group = groups.get(name) ?? { precision: 0, recall: 0, count: 0 };
    group.precision += kept === 0 ? 0 : shared / kept;
    group.recall += wanted === 0 ? 0 : shared / wanted;
    group.count++;
    groups.set(name, group);
  }
  return new Map(
    [...groups].map(([name, { precision, recall, count }]) => {
      const [p, r] = [precision / count, recall / count];
      return [name, (2 * p * r) / (p + r)];
    }),
  );
}

function source({ intercept, weights }: Fit): string {
  const rows = EVIDENCE.map(({ name }, k) => `    ${name}: ${rounded(weights[k]!)},`);
  return `// Written by test/quality/train.ts; don't edit by hand. Sets and SHA-256 of what it was fitted on:
${TRAINING_SETS.map((set) => `//   ${set} ${corpusHash(set)}`).join('\n')}
// F1 by tokens of blocks, cross-validated by publisher; \`bare\` is the article alone, without a page round it:
${[...scores].map(([name, f1]) => `//   ${name} ${f1.toFixed(3)}`).join('\n')}

/** A logistic regression over the evidence on a block. */
export interface BodyModel {
  readonly intercept: number;
  /** Weight of each measure of \`measure/evidence.ts\`, by its name. */
  readonly weights: Readonly<Record<string, number>>;
  /** Probability from which on a block is body. */
  readonly limit: number;
}

export const BODY_MODEL: BodyModel = {
  intercept: ${rounded(intercept)},
  weights: {
${rows.join('\n')}
  },
  limit: ${LIMIT},
};
`;
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}
