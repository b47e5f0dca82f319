import { describe, expect, it } from 'vitest';
import { comparedPage } from '../../src/similarity/clusters-of.js';
import { firstOfText } from '../../src/similarity/equal-texts.js';
import { keyGroups } from '../../src/similarity/key-groups.js';
import { pageSets } from '../../src/similarity/page-sets.js';
import { agreeing, pageStore, type StoredPage, signatureOffset } from '../../src/similarity/page-store.js';
import { comparePages, MIN_AGREEING, recentlyRead } from '../../src/similarity/pages-read.js';
import { RELATION_LIMITS } from '../../src/similarity/relation.js';
import { SIGNATURE_VALUES } from '../../src/similarity/signature.js';
import { byStanding, precedence } from '../../src/similarity/standing.js';
import { story } from '../support/stories.js';

const page = (more: Partial<StoredPage> = {}): StoredPage => ({ ...comparedPage('page', story(1)), ...more });

describe('pageStore', () => {
  it('gives back what was added, over the border of its pieces', () => {
    const store = pageStore();
    for (let i = 0; i < 5000; i++) {
      const complete = i % 2 === 0;
      const signature = new Uint32Array(SIGNATURE_VALUES).fill(i);
      expect(
        store.add({
          key: [i, 0xffffffff - i],
          words: i,
          shingleCount: 2 * i,
          signature,
          complete,
          atCanonicalAddress: !complete,
        }),
      ).toBe(i);
    }
    expect(store.size()).toBe(5000);
    for (const i of [0, 1, 4095, 4096, 4999]) {
      expect([store.keyOf(i, 0), store.keyOf(i, 1), store.wordsOf(i), store.shingleCountOf(i)]).toEqual([
        i,
        0xffffffff - i,
        i,
        2 * i,
      ]);
      expect([store.isComplete(i), store.isAtCanonicalAddress(i)]).toEqual([i % 2 === 0, i % 2 === 1]);
      const values = store.valuesOf(i).subarray(signatureOffset(i), signatureOffset(i) + SIGNATURE_VALUES);
      expect(values.every((value) => value === i)).toBe(true);
    }
    expect(agreeing(store, 4095, 4096)).toBe(0);
    expect(agreeing(store, 4096, 4096)).toBe(SIGNATURE_VALUES);
  });
});

describe('recentlyRead', () => {
  it('reads a page again only when as many others were asked for', () => {
    const asked: number[] = [];
    const read = recentlyRead((one) => {
      asked.push(one);
      return pageSets(`${one}`);
    }, 2);
    expect(read(1)).toBe(read(1));
    read(2);
    read(1);
    expect(asked).toEqual([1, 2]);
    read(3);
    read(2);
    read(1);
    expect(asked).toEqual([1, 2, 3, 1]);
  });
});

describe('the standing of pages', () => {
  const standing = (pages: readonly Partial<StoredPage>[], paths: readonly string[] = []): readonly (number | string)[] => {
    const store = pageStore();
    for (const one of pages) store.add(page(one));
    const pathOf = (at: number): string => paths[at] ?? 'page';
    const order = byStanding(store, pathOf);
    return [...order, precedence(store, pathOf, order[0]!, order[1]!)];
  };

  it.each([
    ['the complete body', [{ complete: false, words: 900 }, { words: 100 }], 'complete-body'],
    ['the longer body', [{ words: 100 }, { words: 101, atCanonicalAddress: false }], 'longest-body'],
    [
      'the canonical address',
      [{ atCanonicalAddress: false, key: [1, 1] as const }, { key: [2, 2] as const }],
      'canonical-address',
    ],
    ['the lower key', [{ key: [2, 1] as const }, { key: [1, 9] as const }], 'content-key'],
    ['the lower second half of the key', [{ key: [1, 9] as const }, { key: [1, 2] as const }], 'content-key'],
  ])('sets %s first', (_, pages, reason) => {
    expect(standing(pages)).toEqual([1, 0, reason]);
    expect(standing(pages.toReversed())).toEqual([0, 1, reason]);
  });

  it('sets equal texts in the order of their paths, by code units', () => {
    expect(standing([{}, {}, {}], ['b', 'a', 'Z'])).toEqual([2, 1, 0, 'path']);
  });

  it('asks for a few agreeing values before sets are read: far fewer than copies have', () => {
    const least = (RELATION_LIMITS.minContainment / 100) * (1 / (3 - RELATION_LIMITS.minContainment / 100));
    expect(least).toBeCloseTo(0.25, 10);
    const deviation = Math.sqrt(least * (1 - least) * SIGNATURE_VALUES);
    expect(MIN_AGREEING).toBeLessThan(least * SIGNATURE_VALUES - 3.2 * deviation);
  });
});

describe('firstOfText', () => {
  const other = new Uint32Array(SIGNATURE_VALUES);
  const firsts = (pages: readonly Partial<StoredPage>[]): readonly number[] => {
    const store = pageStore();
    for (const one of pages) store.add(page(one));
    const standing = Uint32Array.from(pages, (_, i) => pages.length - 1 - i);
    return [...firstOfText(store, standing, keyGroups(pages.length))];
  };

  it('gives the first in the standing for each page of a text', () => {
    expect(firsts([{}, { key: [7, 7] }, {}, {}, { key: [7, 7] }])).toEqual([3, 4, 3, 3, 4]);
  });

  it.each([
    ['half of the key', { key: [page().key[0], 1] as const }],
    ['the words', { words: 7 }],
    ['the shingles', { shingleCount: 7 }],
    ['the signature', { signature: other }],
  ])('takes no two pages for one text that differ in %s', (_, more) => {
    expect(firsts([{}, more])).toEqual([0, 1]);
    expect(firsts([{}, more, more, {}])).toEqual([3, 2, 2, 3]);
  });

  it('takes no two pages without words for one text', () => {
    expect(firsts([{ words: 0 }, { words: 0 }])).toEqual([0, 1]);
  });
});

describe('comparePages', () => {
  const compared = (a: string, b: string): readonly [relation: string | null, read: number] => {
    const pages = [comparedPage('a', a), comparedPage('b', b)];
    const store = pageStore();
    for (const one of pages) store.add(one);
    let read = 0;
    const setsOf = (at: number) => {
      read++;
      return pages[at]!;
    };
    return [comparePages(store, { setsOf, pathOf: String }, 0, 1)?.relation ?? null, read];
  };

  it('reads the sets of pages whose signatures agree enough', () => {
    expect(compared(story(1), `${story(1)} again`)).toEqual(['near', 2]);
    expect(compared(story(1), story(2))).toEqual([null, 0]);
  });

  it('reads those of a short text in any case', () => {
    expect(compared(story(1), story(1, 10))).toEqual(['contained', 2]);
    expect(compared(story(1), story(2, 10))).toEqual([null, 2]);
  });
});
