import { CATEGORIES, type PageFacts, type WordCounts } from './report-data.js';

/** Counts over pages. */
export interface Totals {
  readonly pages: number;
  readonly articles: number;
  readonly without: number;
  readonly failed: number;
  readonly words: WordCounts;
}

/** Counts over the pages of a site. */
export interface SiteTotals extends Totals {
  readonly site: string;
}

/** Pages by confidence, ten classes of a tenth each; the last holds 1, too. */
export type ScoreCounts = readonly number[];

/** Counts as pages come. Memory grows with sites, not with pages. */
export interface Counter {
  readonly add: (facts: PageFacts) => void;
  readonly totals: () => Totals;
  /** Give the counts by site, those with the most words first, then by name. Pages that failed have no site. */
  readonly sites: () => readonly SiteTotals[];
  readonly scores: () => ScoreCounts;
}

interface Counts {
  pages: number;
  articles: number;
  without: number;
  failed: number;
  readonly words: number[];
}

const SCORE_CLASSES = 10;

/** Start to count. */
export function newCounter(): Counter {
  const all = newCounts();
  const bySite = new Map<string, Counts>();
  const scores = new Array<number>(SCORE_CLASSES).fill(0);
  return {
    add: (facts) => {
      count(all, facts);
      if (facts.score !== null) scores[Math.min(SCORE_CLASSES - 1, Math.floor(facts.score * SCORE_CLASSES))]!++;
      if (facts.site === null) return;
      const counts = bySite.get(facts.site) ?? newCounts();
      bySite.set(facts.site, counts);
      count(counts, facts);
    },
    totals: () => all,
    sites: () =>
      [...bySite]
        .map(([site, counts]) => ({ site, ...counts }))
        .sort((a, b) => sumOf(b.words) - sumOf(a.words) || (a.site < b.site ? -1 : 1)),
    scores: () => scores,
  };
}

/** Give the counts of several sites together. */
export function joinedTotals(several: readonly Totals[]): Totals {
  const joined = newCounts();
  for (const one of several) {
    joined.pages += one.pages;
    joined.articles += one.articles;
    joined.without += one.without;
    joined.failed += one.failed;
    addWords(joined.words, one.words);
  }
  return joined;
}

/** Give the words of all categories. */
export function sumOf(words: WordCounts): number {
  return words.reduce((sum, one) => sum + one, 0);
}

function newCounts(): Counts {
  return { pages: 0, articles: 0, without: 0, failed: 0, words: CATEGORIES.map(() => 0) };
}

function count(counts: Counts, { status, words }: PageFacts): void {
  counts.pages++;
  if (status === 'article') counts.articles++;
  if (status === 'no-article') counts.without++;
  if (status === 'failed') counts.failed++;
  addWords(counts.words, words);
}

function addWords(into: number[], words: WordCounts): void {
  for (const [i, one] of words.entries()) into[i]! += one;
}
