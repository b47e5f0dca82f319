import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { dumpsOf, goldOf, hasCorpus, repeatCases } from './corpus.js';
import { mean, type Score, score } from './score.js';

/**
 * A part of what `npm run quality` measures, quick enough for every run. Floors are what was measured on 2026-11-24, rounded down to
 * a hundredth, less one hundredth: the subset is small.
 */
const FLOORS: Readonly<Record<string, number>> = {
  fundus: 0.88,
  indonesia: 0.91,
  bare: 0.98,
  page: 0.95,
};

/** Pages of a set; `indonesia` has no more layout dumps. */
const PAGES: Readonly<Record<'fundus' | 'indonesia', number>> = { fundus: 34, indonesia: 26 };
const CASES_A_FRAME = 30;

/** Take so many of a list, at equal distances. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, i) => items[Math.floor((i * items.length) / Math.min(count, items.length))]!,
  );
}

async function scored(text: string, gold: readonly string[]): Promise<Score> {
  const { paragraphs } = await cleanText(text, { from: 'text', language: null });
  return score(paragraphs.map((paragraph) => paragraph.text).join('\n'), gold.join('\n'));
}

async function pagesOf(set: keyof typeof PAGES): Promise<readonly Score[]> {
  const gold = new Map(goldOf(set).map((row) => [row.id, row.paragraphs]));
  const dumps = dumpsOf(set).filter(({ style }) => style === 'layout');
  return Promise.all(spread(dumps, PAGES[set]).map(({ id, text }) => scored(text, gold.get(id)!)));
}

async function repeatsIn(frame: 'bare' | 'page'): Promise<readonly Score[]> {
  const cases = repeatCases().filter((one) => one.frame === frame);
  return Promise.all(spread(cases, CASES_A_FRAME).map(({ text, paragraphs }) => scored(text, paragraphs)));
}

describe.skipIf(!hasCorpus())(
  'quality on a part of the optional corpus (skipped where IKM_CORPUS and ../shared/corpus are not there)',
  () => {
    it.each(['fundus', 'indonesia'] as const)('finds the article in layout dumps of %s', async (set) => {
      const scores = await pagesOf(set);
      expect(scores).toHaveLength(PAGES[set]);
      expect(mean(scores).f1).toBeGreaterThanOrEqual(FLOORS[set]!);
    });

    it.each(['bare', 'page'] as const)('keeps each thing once where a page repeats itself, frame %s', async (frame) => {
      const scores = await repeatsIn(frame);
      expect(scores).toHaveLength(CASES_A_FRAME);
      expect(mean(scores).f1).toBeGreaterThanOrEqual(FLOORS[frame]!);
    });
  },
);
