import { describe, expect, test } from 'vitest';
import { CATEGORIES, type PageFacts } from '../../src/report/report-data.js';
import { joinedTotals, newCounter, sumOf } from '../../src/report/totals.js';

function facts(site: string | null, words: readonly number[], fields: Partial<PageFacts> = {}): PageFacts {
  const all = CATEGORIES.map((_, i) => words[i] ?? 0);
  return { path: 'p', title: null, site, status: 'article', score: 0.5, words: all, error: null, ...fields };
}

describe('newCounter', () => {
  test('counts pages and words in all and by site, sites with the most words first, then by name', () => {
    const counter = newCounter();
    counter.add(facts('b.example', [10, 5]));
    counter.add(facts('a.example', [15]));
    counter.add(facts('c.example', [20, 1], { status: 'no-article' }));
    counter.add(facts(null, [], { status: 'failed', score: null }));
    counter.add(facts('c.example', [0, 3]));
    expect(counter.totals()).toMatchObject({ pages: 5, articles: 3, without: 1, failed: 1 });
    expect(counter.totals().words.slice(0, 2)).toEqual([45, 9]);
    expect(counter.sites().map(({ site, pages, words }) => [site, pages, sumOf(words)])).toEqual([
      ['c.example', 2, 24],
      ['a.example', 1, 15],
      ['b.example', 1, 15],
    ]);
  });

  test('puts scores into tenths, 1 into the last', () => {
    const counter = newCounter();
    for (const score of [0, 0.0999, 0.1, 0.9, 1]) counter.add(facts('a', [], { score }));
    counter.add(facts(null, [], { status: 'failed', score: null }));
    expect(counter.scores()).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
  });
});

test('joinedTotals adds up', () => {
  const counter = newCounter();
  counter.add(facts('a', [1, 2]));
  counter.add(facts('b', [3], { status: 'no-article' }));
  expect(joinedTotals(counter.sites())).toEqual(counter.totals());
});
