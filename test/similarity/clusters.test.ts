import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../src/similarity/cluster.js';
import { clustersOf, comparedPage, type PageFacts } from '../../src/similarity/clusters-of.js';
import { relationOf } from '../../src/similarity/relation.js';
import { edited, renamed, story } from '../support/stories.js';

const found = (texts: Readonly<Record<string, string>>, facts: Readonly<Record<string, PageFacts>> = {}): readonly Cluster[] =>
  clustersOf(Object.entries(texts).map(([path, text]) => comparedPage(path, text, facts[path])));

/** A cluster in short: the canonical page, then its copies with their relations. */
const short = (clusters: readonly Cluster[]): readonly string[] =>
  clusters.map(({ canonical, members }) =>
    [canonical, ...members.map(({ path, relation }) => `${path} ${relation}`)].join(' | '),
  );

const cut = (text: string, words: number): string => text.split(' ').slice(0, words).join(' ');
const text = story(1, 200);

describe('clusters', () => {
  it('are none of no pages, of one and of pages that have nothing in common', () => {
    expect(found({})).toEqual([]);
    expect(found({ a: text })).toEqual([]);
    expect(found({ a: text, b: story(2, 200), c: renamed(text, 3) })).toEqual([]);
  });

  it('name the canonical page, why it is, and each copy with its similarity', () => {
    expect(found({ 'b.txt': edited(text, 40), 'c.txt': text, 'a.txt': `${text} ${story(9, 20)}` })).toEqual([
      {
        canonical: 'a.txt',
        reason: 'longest-body',
        members: [
          { path: 'b.txt', relation: 'near', similarity: 0.801 },
          { path: 'c.txt', relation: 'near', similarity: 0.908 },
        ],
      },
    ]);
  });

  it('come sorted by their canonical page, and their members by path', () => {
    const other = story(2, 150);
    expect(short(found({ z: other, y: other, m: text, c: text, d: text }))).toEqual(['c | d same | m same', 'y | z same']);
  });

  it('keep the complete body before the longer one, and the canonical address among equal texts', () => {
    expect(found({ a: text, b: cut(text, 170) }, { a: { complete: false } })[0]).toMatchObject({
      canonical: 'b',
      reason: 'complete-body',
    });
    expect(
      found({ a: text, b: text, c: text }, { a: { atCanonicalAddress: false }, b: { atCanonicalAddress: false } })[0],
    ).toMatchObject({
      canonical: 'c',
      reason: 'canonical-address',
    });
    expect(found({ b: text, a: text })[0]).toMatchObject({ canonical: 'a', reason: 'path' });
  });

  it('give the copies of a text that follows another that one’s relation', () => {
    expect(short(found({ a: text, b: edited(text, 30), c: edited(text, 30) }))).toEqual(['a | b near | c near']);
  });

  it('call a text in one of more than twice its size contained', () => {
    const [cluster] = found({ long: text, part: cut(text, 95) });
    expect(cluster).toEqual({
      canonical: 'long',
      reason: 'longest-body',
      members: [{ path: 'part', relation: 'contained', similarity: 1 }],
    });
  });

  it('do not make one story of the stories in a digest, nor hide their copies', () => {
    const [first, second] = [story(13, 100), story(14, 100)];
    const pages = { digest: `${first} ${second} ${story(12, 10)}`, first, second, again: cut(edited(second, 30), 98) };
    expect(short(found(pages))).toEqual(['digest | first contained', 'second | again near']);
    expect(short(found({ digest: pages.digest, first, second }))).toEqual(['digest | first contained | second contained']);
  });

  it('take no longer text for contained, though the shorter one stands first as the complete one', () => {
    expect(found({ whole: cut(text, 95), broken: text }, { broken: { complete: false } })).toEqual([]);
  });

  it('find short texts: equal ones, and those in a long page', () => {
    const line = cut(text, 12);
    const pages = { long: text, line, again: line.toUpperCase(), other: cut(story(5), 12) };
    expect(short(found({ line, again: pages.again, other: pages.other }))).toEqual(['again | line same']);
    expect(short(found({ long: text, line, other: pages.other }))).toEqual(['long | line contained']);
  });

  it('join no pages without words', () => {
    expect(found({ a: '', b: '', c: '* * *' })).toEqual([]);
  });

  it('find copies in scripts that set no spaces', () => {
    const sentence = (year: number): string => `北湾の古い灯台が${year}年に再び点灯し、島の住民が夜の海を見守るために集まった。`;
    const japanese = [1884, 1921, 1950, 1987, 2003, 2024].map(sentence).join('町長は橋の修理にも触れた。');
    expect(short(found({ a: japanese, b: `${japanese}取材は続く。` }))).toEqual(['b | a near']);
  });

  it.each([
    ['without words', 30_000, () => '***'],
    ['of one text', 30_000, () => text],
    ['of one short text', 30_000, () => 'Ferry sank'],
    ['of a template in one line', 10_000, (i: number) => `Ferry ${i} sails to Gull Island again on Monday`],
    ['of a template', 5000, (i: number) => `${cut(text, 60)} ${story(1000 + i, 60)}`],
  ])('take linear time for pages %s: %i of them', (_, count, textOf) => {
    // That it ends within the limit of a test is what is tested: each with each would take far longer.
    const made = new Map<string, ReturnType<typeof comparedPage>>();
    const pages = Array.from({ length: count }, (_page, i) => {
      const page = made.get(textOf(i)) ?? comparedPage('', textOf(i));
      made.set(textOf(i), page);
      return { ...page, path: `${i}` };
    });
    const inClusters = clustersOf(pages).reduce((sum, { members }) => sum + members.length + 1, 0);
    expect(inClusters).toBe(made.size === 1 && pages[0]!.words > 0 ? count : 0);
  });

  it('call no page of a chain a copy of one that it is unlike', () => {
    const chain = [text];
    for (let link = 1; link < 25; link++) chain.push(edited(chain.at(-1)!, 23, link));
    const pages = chain.map((link, i) => comparedPage(`link ${i}`, link));
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const clusters = clustersOf(pages);
    expect(clusters.length).toBeGreaterThan(1);
    for (const { canonical, members } of clusters)
      for (const { path, relation } of members)
        expect(relationOf(byPath.get(canonical)!, byPath.get(path)!)?.relation).toBe(relation);
  });
});

describe('clusters of any pages', () => {
  const story1 = story(21, 60);
  const base = fc.constantFrom(story1, story(22, 60), story(23, 200), cut(story1, 12), 'Ferry sank', '');
  const change = fc.constantFrom<(whole: string) => string>(
    (whole) => whole,
    (whole) => edited(whole, 9),
    (whole) => edited(whole, 25, 3),
    (whole) => renamed(whole, 4),
    (whole) => cut(whole, 40),
    (whole) => `${whole} ${story1}`,
    (whole) => whole.toUpperCase(),
  );
  const pages = fc
    .array(fc.tuple(base, change, change, fc.boolean(), fc.boolean()), { maxLength: 14 })
    .map((list) =>
      list.map(([whole, one, other, complete, atCanonicalAddress], i) =>
        comparedPage(`page ${i}`, other(one(whole)), { complete, atCanonicalAddress }),
      ),
    );

  it('are disjoint, of two or more pages, and name as members pages that are copies of the canonical one', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const byPath = new Map(list.map((page) => [page.path, page]));
        const clusters = clustersOf(list);
        const paths = clusters.flatMap(({ canonical, members }) => [canonical, ...members.map(({ path }) => path)]);
        expect(new Set(paths).size).toBe(paths.length);
        for (const { canonical, members } of clusters) {
          expect(members.length).toBeGreaterThan(0);
          for (const { path, relation, similarity } of members) {
            const compared = relationOf(byPath.get(canonical)!, byPath.get(path)!)!;
            expect(compared.relation).toBe(relation);
            const measured = relation === 'contained' ? compared.containment : compared.resemblance;
            expect(Math.abs(similarity - measured)).toBeLessThanOrEqual(0.001);
            if (relation !== 'contained') expect(similarity === 1).toBe(relation === 'same');
          }
        }
      }),
    );
  });

  it('do not depend on the order of the pages', () => {
    fc.assert(
      fc.property(
        pages.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(clustersOf(shuffled)).toEqual(clustersOf(list));
        },
      ),
    );
  });

  it('hold all pages of one text', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (list, pick) => {
        const page = list[pick % list.length];
        fc.pre(page !== undefined && page.words > 0);
        const again = { ...page!, path: 'the same again' };
        const clusters = clustersOf([...list, again]);
        const of = (path: string): number =>
          clusters.findIndex(({ canonical, members }) => [canonical, ...members.map((member) => member.path)].includes(path));
        expect(of(again.path)).toBeGreaterThanOrEqual(0);
        expect(of(again.path)).toBe(of(page!.path));
      }),
    );
  });

  it('are the same when a page that is like none is added', () => {
    fc.assert(
      fc.property(pages, (list) => {
        expect(clustersOf([...list, comparedPage('stranger', story(99, 300))])).toEqual(clustersOf(list));
      }),
    );
  });
});
