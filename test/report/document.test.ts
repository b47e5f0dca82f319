import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Report, reportDocument } from '../../src/report/document.js';
import { DETAILED_CHARS, DETAILED_PAGES, PAIR_CHARS, SHOWN_CLUSTERS, SHOWN_COPIES } from '../../src/report/limits.js';
import { PAGE_ASSETS } from '../../src/report/page-assets.js';
import type { FoundCluster } from '../../src/report/report-data.js';
import { dataIn, idsIn, listsIn, type MadePage, madeReport } from '../support/report.js';

function htmlOf(report: Report): string {
  return [...reportDocument(report, PAGE_ASSETS)].join('');
}

function pathsIn(html: string): readonly string[] {
  return listsIn(html).pages.map(([path]) => path);
}

function cluster(canonical: number, ...pages: readonly number[]): FoundCluster {
  return { canonical, reason: 'longest-body', members: pages.map((page) => ({ page, relation: 'near', similarity: 0.9 })) };
}

function many(count: number, fields: Partial<MadePage> = {}): readonly MadePage[] {
  return Array.from({ length: count }, (_, i) => ({ path: `p${String(i).padStart(5, '0')}`, score: i / count, ...fields }));
}

describe('the list of pages', () => {
  const made: readonly MadePage[] = [
    { path: 'sure', score: 0.9 },
    { path: 'b', score: 0.1 },
    { path: 'gone', score: null },
    { path: 'a', score: 0.1 },
  ];

  test('begins with those that failed, then those of low confidence, of equal ones by path', () => {
    expect(pathsIn(htmlOf(madeReport(made)))).toEqual(['gone', 'a', 'b', 'sure']);
  });

  test('is the same, and all the rest, whatever the order in which pages came', () => {
    const [clusters, reversed] = [[cluster(0, 3, 1)], [cluster(3, 0, 2)]];
    expect(htmlOf(madeReport([...made].reverse(), reversed))).toBe(htmlOf(madeReport(made, clusters)));
  });

  test('tells of each page its site, and its cluster', () => {
    const { pages, sites, clusters } = listsIn(htmlOf(madeReport(made, [cluster(0, 3)])));
    expect(sites).toEqual(['a.example']);
    expect(pages.map((row) => [row[2], row[7]])).toEqual([
      [-1, -1],
      [0, 0],
      [0, -1],
      [0, 0],
    ]);
    expect(clusters).toEqual([{ canonical: 3, reason: 'longest-body', members: [[1, 'near', 0.9, 1]] }]);
  });
});

describe('details', () => {
  test('are there of every page that didn’t fail, where there are few', () => {
    const html = htmlOf(madeReport([{ path: 'a', score: null }, { path: 'b' }]));
    expect(idsIn(html, 'page-')).toEqual(['page-1']);
    expect(html).not.toContain('class="notes"><li>The text');
  });

  test.each([
    [DETAILED_PAGES, false],
    [DETAILED_PAGES + 1, true],
  ])('of %i pages: some are left out, and the page says so: %s', (count, said) => {
    const html = htmlOf(madeReport(many(count)));
    expect(idsIn(html, 'page-')).toHaveLength(DETAILED_PAGES);
    expect(html.includes('1,000 of 1,001 pages')).toBe(said);
    expect(listsIn(html).pages.at(-1)![8]).toBe(said ? 0 : 1);
  });

  test('are there of the clusters that are shown, whatever the confidence', () => {
    const html = htmlOf(madeReport(many(DETAILED_PAGES + 10), [cluster(DETAILED_PAGES + 3, DETAILED_PAGES + 5)]));
    expect(idsIn(html, 'page-').slice(DETAILED_PAGES)).toEqual([`page-${DETAILED_PAGES + 3}`, `page-${DETAILED_PAGES + 5}`]);
  });

  test.each([
    [DETAILED_CHARS / 2, 2],
    [DETAILED_CHARS / 2 + 1, 1],
  ])('that take %i characters each: %i of them', (chars, shown) => {
    expect(idsIn(htmlOf(madeReport(many(2, { chars }))), 'page-')).toHaveLength(shown);
  });
});

describe('clusters', () => {
  test('stand by the number of their copies', () => {
    const { clusters } = listsIn(htmlOf(madeReport(many(6), [cluster(0, 1), cluster(2, 3, 4)])));
    expect(clusters.map(({ canonical }) => canonical)).toEqual([2, 0]);
  });

  test('are compared in the file, copy by copy', () => {
    const made: readonly MadePage[] = [
      { path: 'a', paragraphs: ['One.', 'Two is here.'] },
      { path: 'b', paragraphs: ['One.', 'Two was here.'] },
    ];
    expect(JSON.parse(dataIn(htmlOf(madeReport(made, [cluster(0, 1)])), 'pair-0-0')).rows).toEqual([
      'One.',
      [
        [
          [0, 'Two '],
          [1, 'is'],
          [0, ' here.'],
        ],
        [
          [0, 'Two '],
          [1, 'was'],
          [0, ' here.'],
        ],
      ],
    ]);
  });

  test('of many copies compare the first', () => {
    const copies = Array.from({ length: SHOWN_COPIES + 1 }, (_, i) => i + 1);
    const html = htmlOf(madeReport(many(SHOWN_COPIES + 2), [cluster(0, ...copies)]));
    expect(idsIn(html, 'pair-')).toHaveLength(SHOWN_COPIES);
    expect(listsIn(html).clusters[0]!.members.map(([, , , pair]) => pair)).toEqual([...copies.slice(1).map(() => 1), 0]);
  });

  test.each([
    [SHOWN_CLUSTERS, false],
    [SHOWN_CLUSTERS + 1, true],
  ])('%i of them: some aren’t compared, and the page says so: %s', (count, said) => {
    const clusters = Array.from({ length: count }, (_, i) => cluster(2 * i, 2 * i + 1));
    const html = htmlOf(madeReport(many(2 * count), clusters));
    expect(idsIn(html, 'pair-')).toHaveLength(SHOWN_CLUSTERS);
    expect(html.includes('for 100 of 101 clusters')).toBe(said);
  });

  test.each([
    [PAIR_CHARS / 2, 1],
    [PAIR_CHARS / 2 + 1, 0],
  ])('whose pages take %i characters each: %i compared', (chars, shown) => {
    expect(idsIn(htmlOf(madeReport(many(2, { chars }), [cluster(0, 1)])), 'pair-')).toHaveLength(shown);
  });

  test.each([
    [null, true, 'Copies were not looked for.'],
    [null, false, 'Copies are looked for when all pages are done'],
    [[], true, 'No page is a copy of another.'],
  ] as const)('%j of a run that is whole (%s): %s', (clusters, whole, note) => {
    expect(htmlOf(madeReport(many(2), clusters, whole))).toContain(`<li>${note}`);
  });
});

describe('the page', () => {
  test('lets in its own script and style and nothing else', () => {
    const html = htmlOf(madeReport(many(1)));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
    expect(script.length).toBeGreaterThan(1_000);
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
    );
    expect(html).not.toMatch(/\son[a-z]+=|\sstyle=|src=|https?:/);
  });

  test('is no site of a hostile name', () => {
    const hostile = '</script><img src=x onerror=alert(1)>';
    const html = htmlOf(madeReport([{ path: hostile, title: hostile, site: hostile, paragraphs: [hostile, '\0\u202e\ud800'] }]));
    expect(html).not.toContain('<img');
    expect(listsIn(html).pages[0]!.slice(0, 2)).toEqual([hostile, hostile]);
    expect(JSON.parse(dataIn(html, 'page-0')).lines.map((line: readonly unknown[]) => line[2])).toEqual([
      hostile,
      '\0\u202e\ud800',
    ]);
  });
});
