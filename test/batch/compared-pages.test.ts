import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { comparedPages } from '../../src/batch/compared-pages.js';
import { copyMarks, mayGo } from '../../src/batch/copy-marks.js';
import { setsRecord } from '../../src/batch/sets-record.js';
import { temporarySpool } from '../../src/batch/spool.js';
import { clustersOf, comparedPage } from '../../src/similarity/clusters-of.js';
import { edited, story } from '../support/stories.js';

const fixtures = new URL('../../fixtures/near-duplicates/pages/', import.meta.url);
const names = readdirSync(fixtures).sort();
const compared = names.map((name) => comparedPage(name, readFileSync(new URL(name, fixtures), 'utf8')));
const unnamed = { name: '', contentHash: null, outputHash: null };

describe('comparedPages', () => {
  test('has the clusters of the same pages in memory, added one way or the other', () => {
    const pages = comparedPages(temporarySpool());
    for (const [i, page] of compared.entries()) {
      const number = i % 2 === 0 ? pages.add(page.path, page, unnamed) : pages.addRecord(page.path, setsRecord(unnamed, page));
      expect(number).toBe(i);
    }
    const found = pages.clusters().map(({ canonical, reason, members }) => ({
      canonical: pages.pathOf(canonical),
      reason,
      members: members.map(({ page, relation, similarity }) => ({ path: pages.pathOf(page), relation, similarity })),
    }));
    expect(found).toEqual(clustersOf(compared));
    expect(found.length).toBeGreaterThan(5);
    pages.close();
  });

  test('tells pages of one path apart', () => {
    const pages = comparedPages(temporarySpool());
    for (const text of [story(1), story(2), story(2)]) pages.add('same', comparedPage('same', text), unnamed);
    expect(pages.clusters()).toEqual([{ canonical: 1, reason: 'path', members: [{ page: 2, relation: 'same', similarity: 1 }] }]);
    pages.close();
  });
});

describe('copyMarks', () => {
  test('names the canonical page of each copy', () => {
    const pages = comparedPages(temporarySpool());
    const texts = [story(1), story(2), `${story(2)} and more of it`, edited(story(2), 50)];
    for (const [i, text] of texts.entries()) pages.add(`${i}.txt`, comparedPage('', text), unnamed);
    const marks = copyMarks(pages.clusters(), pages.pathOf);
    expect([...marks.keys()].sort()).toEqual([1, 3]);
    expect(marks.get(1)).toMatchObject({ duplicateOf: { path: '2.txt' }, relation: 'near' });
    pages.close();
  });

  test('lets copies go, and never what is contained', () => {
    expect((['same', 'near', 'contained'] as const).map(mayGo)).toEqual([true, true, false]);
  });
});
