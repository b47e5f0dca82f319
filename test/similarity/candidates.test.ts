import { describe, expect, it } from 'vitest';
import { BANDS, bandKey } from '../../src/similarity/bands.js';
import { proposeBandPairs } from '../../src/similarity/candidates.js';
import { pageStore } from '../../src/similarity/page-store.js';
import { signatureOf } from '../../src/similarity/signature.js';
import { components } from '../../src/similarity/union-find.js';
import { mixed } from '../../src/text/hash.js';

const numbered = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => mixed(from + i));

interface Proposed {
  /** Pairs that were judged, `a b`. */
  readonly pairs: readonly string[];
  /** Pairs found to be copies, and what hangs together by them. */
  readonly areJoined: (a: number, b: number) => boolean;
}

/** Propose pairs of pages with these shingle sets; pages of one story are copies. */
function proposed(sets: readonly (readonly number[])[], storyOf: (page: number) => number): Proposed {
  const store = pageStore();
  for (const set of sets) {
    const shingles = Uint32Array.from(set).sort();
    store.add({
      key: [0, 0],
      words: set.length + 2,
      shingleCount: set.length,
      signature: signatureOf(shingles),
      complete: true,
      atCanonicalAddress: true,
    });
  }
  const joined = components(sets.length);
  const pairs: string[] = [];
  proposeBandPairs(
    store,
    Uint32Array.from(sets, (_, i) => i),
    {
      areJoined: joined.areJoined,
      judge: (a, b) => {
        pairs.push(`${a} ${b}`);
        const isCopy = storyOf(a) === storyOf(b);
        if (isCopy) joined.join(a, b);
        return isCopy;
      },
    },
  );
  return { pairs, areJoined: joined.areJoined };
}

/** Say whether the signatures of two sets agree on a band. */
function agree(a: readonly number[], b: readonly number[]): boolean {
  const [left, right] = [signatureOf(Uint32Array.from(a)), signatureOf(Uint32Array.from(b))];
  for (let band = 0; band < BANDS; band++) if (bandKey(left, 0, band) === bandKey(right, 0, band)) return true;
  return false;
}

describe('proposeBandPairs', () => {
  it('proposes pages that agree on a band, each pair once, the one that stands first first', () => {
    const sets = Array.from({ length: 40 }, (_, i) => [...numbered(1000 * (i % 4), 60), ...numbered(100_000 + 100 * i, 30)]);
    const { pairs } = proposed(sets, (page) => page);
    const expected: string[] = [];
    for (let b = 0; b < sets.length; b++) for (let a = 0; a < b; a++) if (agree(sets[a]!, sets[b]!)) expected.push(`${a} ${b}`);
    expect(pairs.toSorted()).toEqual(expected.toSorted());
    expect(expected.length).toBeGreaterThan(100);
  });

  it('proposes no more pairs of what hangs together', () => {
    const sets = Array.from({ length: 30 }, (_, i) => [...numbered(0, 90), ...numbered(1000 + 10 * i, 5)]);
    expect(proposed(sets, () => 0).pairs).toHaveLength(29);
  });

  it.each([
    [19, 0],
    [20, 1],
  ])('looks at equal sets of %i shingles: %i pairs', (count, expected) => {
    expect(proposed([numbered(0, count), numbered(0, count)], () => 0).pairs).toHaveLength(expected);
  });
});

describe('of a crowd', () => {
  const copies = 60;
  /** Pages of one template, which is most of them; the first have a copy each at the end, with twelve of their own eighty shingles. */
  const crowd = (count: number): readonly (readonly number[])[] => {
    const template = numbered(0, 120);
    const own = (page: number, kept: number): readonly number[] => numbered(10_000 + 1000 * page, kept);
    return [
      ...Array.from({ length: count }, (_, page) => [...template, ...own(page, 80)]),
      ...Array.from({ length: copies }, (_, page) => [...template, ...own(page, 12), ...numbered(90_000_000 + 1000 * page, 68)]),
    ];
  };

  it.each([300, 1200])('of %i pages of one template all copies that agree on a band are found', (count) => {
    const sets = crowd(count);
    const { pairs, areJoined } = proposed(sets, (page) => (page < count ? page : page - count));
    const candidates = Array.from({ length: copies }, (_, page) => page).filter((page) =>
      agree(sets[page]!, sets[count + page]!),
    );
    expect(candidates.length).toBeGreaterThan(copies / 2);
    expect(candidates.filter((page) => !areJoined(page, count + page))).toEqual([]);
    // All with all would be 300 and more a page.
    expect(pairs.length).toBeLessThan(80 * sets.length);
  });

  it('that are copies of a few stories each is compared with one of its own', () => {
    const stories = 5;
    const sets = Array.from({ length: 1000 }, (_, i) => [
      ...numbered(0, 40),
      ...numbered(1000 * ((i % stories) + 1), 100),
      ...numbered(1_000_000 + 10 * i, 4),
    ]);
    const { pairs, areJoined } = proposed(sets, (page) => page % stories);
    for (let page = stories; page < sets.length; page++) expect(areJoined(page, page % stories)).toBe(true);
    expect(pairs.length).toBeLessThan(6 * sets.length);
  });
});
