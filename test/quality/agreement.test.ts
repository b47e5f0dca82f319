import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyScores } from '../../src/measure/body-score.js';
import { trainedModel } from '../../src/measure/trained-model.js';
import { AGREEMENT_PAGES, fixtureExample } from './examples.js';

/** What the training's own routine gives for the blocks of fictional pages, by page: written by `npm run train`. */
const AGREEMENT = new URL('../../fixtures/quality/agreement.json', import.meta.url);
/** Most that two routines may differ by: they add in another order. */
const MAX_DIFFERENCE = 1e-3;

describe.skipIf(!existsSync(AGREEMENT))('training and use', () => {
  const expected: Readonly<Record<string, readonly number[]>> = existsSync(AGREEMENT)
    ? JSON.parse(readFileSync(AGREEMENT, 'utf8'))
    : {};

  it('are held against each other on every page that was agreed upon', () => {
    expect(Object.keys(expected).sort()).toEqual([...AGREEMENT_PAGES].sort());
  });

  it.each(AGREEMENT_PAGES)('give the blocks of %s the same scores', async (name) => {
    const { measured, evidence, open } = fixtureExample(name);
    const scores = bodyScores({ ...measured, evidence, open }, await trainedModel());
    const agreed = expected[name] ?? [];
    expect(agreed).toHaveLength(scores.length);
    const apart = agreed.flatMap((value, block) => {
      const score = scores[block]!;
      return Math.abs(value - score) <= MAX_DIFFERENCE ? [] : [{ block, value, score }];
    });
    expect(apart).toEqual([]);
  });
});
