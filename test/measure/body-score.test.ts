import { describe, expect, it } from 'vitest';
import type { BodyModel, BodyNetworks } from '../../src/measure/body-model.js';
import { bodyScores, type ScoreFacts } from '../../src/measure/body-score.js';
import { COHESION } from '../../src/measure/cohesion.js';
import { EVIDENCE } from '../../src/measure/evidence.js';
import { measurePage } from '../../src/measure/page-measures.js';
import { wordHash } from '../../src/measure/page-words.js';
import { trainedModel } from '../../src/measure/trained-model.js';
import type { Verdict } from '../../src/model/fate.js';
import { scoreFactsOf } from '../../src/stages/body.js';
import { summingNetwork as network } from '../support/network.js';
import { page, settledBy } from '../support/page.js';
import { prose } from '../support/words.js';

const COLUMNS = EVIDENCE.map(({ name }) => name);

/** Place of a measure among a network's inputs; words stand behind the measures, and cohesion behind them. */
const measure = (name: string): number => COLUMNS.indexOf(name);
const WORD = COLUMNS.length;
const cohesion = (name: (typeof COHESION)[number]): number => COLUMNS.length + 1 + COHESION.indexOf(name);

/** A model that passes measures on as they are and knows one word, `ferry`, of the value 1. */
function model(parts: Partial<BodyNetworks> = {}): BodyModel {
  return { members: [networks(parts)], limit: 0.5 };
}

function networks(parts: Partial<BodyNetworks>): BodyNetworks {
  return {
    means: new Float32Array(COLUMNS.length),
    scales: new Float32Array(COLUMNS.length).fill(1),
    lexicon: new Map([[wordHash('ferry'), 0]]),
    wordValues: Float32Array.of(1),
    wordWidth: 1,
    names: null,
    guess: network(COLUMNS.length + 1, {}, -200),
    judge: network(COLUMNS.length + 1 + COHESION.length, {}),
    ...parts,
  };
}

const judge = (weights: Readonly<Record<number, number>>, bias?: number): Pick<BodyNetworks, 'judge'> => ({
  judge: network(COLUMNS.length + 1 + COHESION.length, weights, bias),
});

function facts(texts: readonly string[], verdicts: readonly Verdict[] = []): ScoreFacts {
  const made = page(texts);
  return scoreFactsOf(made, settledBy('headline', verdicts), measurePage(made));
}

/** What stands behind the logistic function. */
const sums = (scores: Float32Array): readonly number[] => Array.from(scores, (p) => Math.log(p / (1 - p)));
const close = (values: readonly number[]): readonly unknown[] => values.map((value) => expect.closeTo(value, 4));

describe('bodyScores', () => {
  it('gives nothing for a page without blocks', () => {
    expect(bodyScores(facts([]), model())).toHaveLength(0);
  });

  it('gives the judge the measures in deviations from their means', () => {
    const means = new Float32Array(COLUMNS.length);
    const scales = new Float32Array(COLUMNS.length).fill(1);
    means[measure('capitalised')] = 0.25;
    scales[measure('capitalised')] = 2;
    const scores = bodyScores(
      facts(['Ferry Line', 'Ferry line']),
      model({ means, scales, ...judge({ [measure('capitalised')]: 1 }) }),
    );
    expect(sums(scores)).toEqual(close([1.5, 0.5]));
  });

  it.each([
    [3.9, 3.9],
    [4, 4],
    [4.1, 4],
    [50, 4],
    [-4.1, -4],
  ])('cuts deviations at four: %d counts as %d', (scale, expected) => {
    const scales = new Float32Array(COLUMNS.length).fill(scale);
    const given = judge({ [measure('ending')]: Math.sign(scale) });
    expect(sums(bodyScores(facts(['Selesai.']), model({ scales, ...given })))).toEqual(close([Math.abs(expected)]));
  });

  it("gives it twice the mean of the lexicon's values over a block's words and one more", () => {
    const given = judge({ [WORD]: 1 });
    const scores = bodyScores(facts(['Ferry', 'the ferry harbour ferry', 'harbour', '—']), model(given));
    expect(sums(scores)).toEqual(close([2 / 2, 2 / 4, 0, 0]));
  });

  it('guesses first, and gives the judge what the guess says of the page', () => {
    const guess = network(COLUMNS.length + 1, { [measure('ending')]: 400 }, -200);
    const page = facts(['Selesai.', 'Menu']);
    expect(sums(bodyScores(page, model({ guess, ...judge({ [cohesion('guess')]: 1 }) })))).toEqual(close([2, 0]));
    const before = bodyScores(page, model({ guess, ...judge({ [cohesion('bodyBefore')]: 1 }) }));
    expect(sums(before)).toEqual(close([0, (2 * 8) / (8 + 60)]));
  });

  it('counts a block of 22,000 characters and a longer one as the same mass', () => {
    const guess = network(COLUMNS.length + 1, {}, 200);
    const total = (length: number) =>
      sums(bodyScores(facts(['x'.repeat(length)]), model({ guess, ...judge({ [cohesion('bodyTotal')]: 1 }) })))[0]!;
    expect(total(21_000)).toBeCloseTo(Math.log1p(21_000) / 8, 4);
    expect(total(22_000)).toBeCloseTo(Math.log1p(22_000) / 8, 4);
    expect(total(30_000)).toBeCloseTo(Math.log1p(22_000) / 8, 4);
  });

  it('gives the mean of what several networks say', () => {
    const page = facts(['Selesai.', 'Menu']);
    const [first, second] = [networks(judge({ [measure('ending')]: 2 })), networks(judge({}, -1))];
    const scores = bodyScores(page, { members: [first, second], limit: 0.5 });
    const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
    expect([...scores]).toEqual(close([(logistic(2) + logistic(-1)) / 2, (logistic(0) + logistic(-1)) / 2]));
  });

  it('takes what an earlier stage settled for no body, whatever the guess', () => {
    const guess = network(COLUMNS.length + 1, {}, 200);
    const page = facts(['Judul', 'Satu'], [{ block: 0, fate: { kept: 'headline' } }]);
    expect(sums(bodyScores(page, model({ guess, ...judge({ [cohesion('guess')]: 1 }) })))).toEqual(close([0, 2]));
  });

  it('tells prose from menus by the model that ships', async () => {
    const body = [1, 2, 3, 4, 5, 6].map((seed) => prose(45, seed));
    const head = ['Home', 'Sports', 'Business', 'Culture', 'Weather'];
    const foot = ['Contact us', 'Privacy policy', 'Terms of use', 'About us', 'Sitemap'];
    const texts = [...head, 'Harbour Council Reopens The Ferry', ...body, ...foot];
    const shipped = await trainedModel();
    const scores = bodyScores(facts(texts, [{ block: head.length, fate: { kept: 'headline' } }]), shipped);
    const prosaic = texts.flatMap((text, i) => (body.includes(text) ? [scores[i]!] : []));
    const others = texts.flatMap((text, i) => (body.includes(text) || i === head.length ? [] : [scores[i]!]));
    expect(Math.min(...prosaic)).toBeGreaterThan(shipped.limit);
    expect(Math.min(...prosaic)).toBeGreaterThan(Math.max(...others));
    // Those next to the text are nearest to it: what stands further off is no body by far.
    expect(Math.max(...others.slice(0, 3), ...others.slice(-3))).toBeLessThan(shipped.limit);
  });
});
