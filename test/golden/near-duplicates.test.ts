import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clustersOf, comparedPage } from '../../src/similarity/clusters-of.js';

const folder = new URL('../../fixtures/near-duplicates/', import.meta.url);
const names = readdirSync(new URL('pages/', folder)).sort();
const pages = names.map((name) => comparedPage(name, readFileSync(new URL(`pages/${name}`, folder), 'utf8')));
const clusters = clustersOf(pages);

describe('fixtures/near-duplicates', () => {
  it('has what a case has, and twenty pages and more', () => {
    expect(readdirSync(folder).sort()).toEqual(['about.json', 'expected.json', 'pages']);
    expect(Object.keys(JSON.parse(readFileSync(new URL('about.json', folder), 'utf8')))).toEqual([
      'why',
      'origin',
      'licence',
      'expect',
    ]);
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it('has the clusters that were reviewed', async () => {
    await expect(`${JSON.stringify(clusters, null, 2)}\n`).toMatchFileSnapshot(new URL('expected.json', folder).pathname);
  });

  it('leaves each page alone that only looks like a copy', () => {
    const inClusters = clusters.flatMap(({ canonical, members }) => [canonical, ...members.map(({ path }) => path)]);
    const alone = names.filter((name) => !inClusters.includes(name));
    expect(alone).toEqual([
      'empty.txt',
      'en-ferry-of-another-town.txt',
      'en-forecast-larkhaven.txt',
      'en-forecast-pinemouth.txt',
      'en-prices-monday.txt',
      'en-single.txt',
      'ja-hashi.txt',
      'short-ferry-other-day.txt',
    ]);
  });

  it('has the same clusters in any order of the pages', () => {
    expect(clustersOf(pages.toReversed())).toEqual(clusters);
  });
});
