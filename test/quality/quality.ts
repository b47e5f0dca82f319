/**
 * Prints how well the tool does on the optional corpus, beside simple rules, and holds the scores against the floors.
 *
 *   npm run quality                    every set and style, and the pages that repeat
 *   npm run quality -- fundus repeats  those sets alone
 *   npm run quality -- --worst 10      and the worst pages of each
 *   npm run quality -- --folds FOLDER  with models that the page had no part in, which the training left in the
 *                                    folder, and a table of how reliable the confidence is
 *   npm run quality -- --no-peers      without other extractors, which take most of the time
 *   npm run quality -- --pin           raises the floors; lowers none without --allow-regression
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cleanText } from '../../src/clean.js';
import { judgedPages, reliability } from './confidence.js';
import { ALL_SETS, hasCorpus, type RepeatCase, repeatCases, type SetName } from './corpus.js';
import { checkFloors, pinFloors } from './floors.js';
import { bodyText, FORMS, type FormName, type ModelFor, modelsOf } from './models.js';
import { PEERS, peerText } from './peers.js';
import { type Sample, STYLES, type Style, samplesOf } from './samples.js';
import { f1, mean, type Score, score } from './score.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    worst: { type: 'string' },
    folds: { type: 'string' },
    'no-peers': { type: 'boolean' },
    pin: { type: 'boolean' },
    'allow-regression': { type: 'boolean' },
  },
});

/** Simple rules that a line is kept by: what the tool must beat by far. */
const BASELINES: Readonly<Record<string, (line: string) => boolean>> = {
  everything: () => true,
  '80+ characters': (line) => line.length >= 80,
  'ends a sentence': (line) => /[.!?…。！？।]["'”’»」)\]]*\s*$/u.test(line),
};

if (!hasCorpus()) {
  console.log('skipped: the corpus is not there; set IKM_CORPUS to its folder');
} else {
  const measured = new Map<string, number>();
  const modelFor = await modelsOf(flags.folds);
  const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);
  for (const set of ALL_SETS) if (wanted(set)) await sets(set, measured, modelFor);
  if (wanted('repeats') && flags.folds === undefined) await repeats(measured);
  if (flags.folds !== undefined && positionals.length === 0)
    for (const form of (['text', 'html'] as const).filter(isMeasured)) {
      console.log(form);
      for (const line of reliability(await judgedPages(modelFor, form), FORMS[form].confidence)) console.log(line);
    }
  if (flags.pin === true) pinFloors(measured, flags['allow-regression'] === true);
  else if (!checkFloors(measured)) process.exitCode = 1;
}

async function sets(set: SetName, measured: Map<string, number>, modelFor: ModelFor): Promise<void> {
  const dumped = new Map<string, string>();
  for (const style of STYLES.filter((one) => isMeasured(formOf(one)))) {
    const samples: Sample[] = [];
    for await (const sample of samplesOf(set, style)) samples.push(sample);
    const found = samples.map(({ gold, page }) => bodyText(page, modelFor(gold, formOf(style))));
    const scored = found.map((text, i) => ({ id: samples[i]!.gold.id, ...score(text, goldText(samples[i]!)) }));
    const empty = found.filter((text) => text === '').length;
    report(flags.folds === undefined ? `${set} ${style}` : `${set} ${style} cross-validated`, scored, measured, empty);
    if (flags.folds === undefined) await others(samples, style);
    for (const [i, { gold }] of style === 'layout' ? samples.entries() : []) dumped.set(gold.id, found[i]!);
    if (style === 'html' && dumped.size > 0) agreement(set, samples, found, dumped, measured);
  }
}

/** How far the article of a page's HTML is the article of its `layout` dump. */
function agreement(
  set: SetName,
  samples: readonly Sample[],
  found: readonly string[],
  dumped: ReadonlyMap<string, string>,
  measured: Map<string, number>,
): void {
  const scored = samples.flatMap(({ gold: { id } }, i) => {
    const other = dumped.get(id);
    return other === undefined ? [] : [{ id, ...score(found[i]!, other) }];
  });
  report(`${set} html as layout${flags.folds === undefined ? '' : ' cross-validated'}`, scored, measured, 0);
}

function formOf(style: Style): FormName {
  return style === 'html' ? 'html' : 'text';
}

/** A folder may hold the folds of one form alone. */
function isMeasured(form: FormName): boolean {
  return flags.folds === undefined || existsSync(`${flags.folds}/${form}`);
}

function goldText({ gold }: Sample): string {
  return gold.paragraphs.join('\n');
}

/** Simple rules, and for HTML other extractors, on the same pages. */
async function others(samples: readonly Sample[], style: Style): Promise<void> {
  for (const [name, keeps] of Object.entries(BASELINES)) {
    compare(
      name,
      samples.map((sample) => score(linesOf(sample).filter(keeps).join('\n'), goldText(sample))),
    );
  }
  for (const name of style === 'html' && flags['no-peers'] !== true ? Object.keys(PEERS) : []) {
    const scores: Score[] = [];
    for (const sample of samples) scores.push(score(await peerText(name, sample.page.text), goldText(sample)));
    compare(name, scores);
  }
}

function linesOf({ page }: Sample): readonly string[] {
  return page.style === 'html' ? page.blocks.map(({ text }) => text) : page.text.split('\n');
}

function compare(name: string, scores: readonly Score[]): void {
  const { f1, precision, recall } = mean(scores);
  console.log(`    ${name.padEnd(30)} ${f1.toFixed(4)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`);
}

async function repeats(measured: Map<string, number>): Promise<void> {
  for (const frame of ['bare', 'page'] as const) {
    const cases = repeatCases().filter((one) => one.frame === frame);
    const scored = new Map<string, (Score & { readonly id: string })[]>();
    for (const one of cases) scored.set(one.kind, [...(scored.get(one.kind) ?? []), await scoreRepeats(one)]);
    for (const [kind, list] of scored) report(`repeats ${frame} ${kind}`, list, measured, 0);
    report(`repeats ${frame} all`, [...scored.values()].flat(), measured, 0);
  }
}

async function scoreRepeats({ id, text, paragraphs }: RepeatCase): Promise<Score & { readonly id: string }> {
  const found = (await cleanText(text, { language: null, from: 'text' })).paragraphs
    .map((paragraph) => paragraph.text)
    .join('\n');
  return { id, ...score(found, paragraphs.join('\n')) };
}

function report(
  name: string,
  scored: readonly (Score & { readonly id: string })[],
  measured: Map<string, number>,
  empty: number,
): void {
  const all = mean(scored);
  measured.set(name, all.f1);
  const note = empty > 0 ? `  (${empty} without an article)` : '';
  console.log(
    `${name.padEnd(34)} ${all.f1.toFixed(4)}  precision ${all.precision.toFixed(3)}  recall ${all.recall.toFixed(3)}${note}`,
  );
  const worst = [...scored].sort((a, b) => f1(a) - f1(b)).slice(0, Number(flags.worst ?? 0));
  for (const one of worst)
    console.log(`      ${f1(one).toFixed(3)}  ${one.precision.toFixed(3)} ${one.recall.toFixed(3)}  ${one.id}`);
}
