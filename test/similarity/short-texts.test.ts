import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedPage } from '../../src/similarity/clusters-of.js';
import { pageStore } from '../../src/similarity/page-store.js';
import { MIN_SHINGLES, relationOf } from '../../src/similarity/relation.js';
import { compareShortTexts } from '../../src/similarity/short-texts.js';
import { story, storyWords } from '../support/stories.js';

/** Pairs of a short text and a page that it is a copy of, `short page`. */
function foundIn(texts: readonly string[]): { readonly pairs: readonly string[]; readonly read: readonly number[] } {
  const pages = texts.map((text, i) => comparedPage(`${i}`, text));
  const store = pageStore();
  for (const page of pages) store.add(page);
  const pairs: string[] = [];
  const read: number[] = [];
  compareShortTexts(
    store,
    Uint32Array.from(pages, (_, i) => i),
    (page) => {
      read.push(page);
      return pages[page]!;
    },
    (short, page, compared) => {
      if (compared !== null) pairs.push(`${short} ${page}`);
    },
  );
  return { pairs, read };
}

const part = (from: number, count: number): string =>
  storyWords(1, 200)
    .slice(from, from + count)
    .join(' ');

describe('compareShortTexts', () => {
  it('finds a short text in a long one, wherever it stands there', () => {
    expect(foundIn([story(2), part(150, 10), story(1, 200), part(0, 3)]).pairs.toSorted()).toEqual(['1 2', '3 2']);
  });

  it('finds a text of ten shingles and more of which one is not there, whichever that is', () => {
    for (const from of [0, 20, 40, 60, 80, 100, 120]) {
      const words = storyWords(1, 200).slice(from, from + 14);
      const pages = [story(1, 200), ['Other', ...words.slice(1)].join(' '), [...words.slice(0, -1), 'other'].join(' ')];
      const { pairs } = foundIn(pages.map((text) => text.toLowerCase().replaceAll(/\d/g, '')));
      expect(pairs).toContain('1 0');
      expect(pairs).toContain('2 0');
    }
  });

  it('finds a short text in another', () => {
    expect(foundIn([part(0, 12), part(2, 8)]).pairs).toEqual(['1 0']);
  });

  it('reads no page when all are long', () => {
    expect(foundIn([story(1), story(2), part(0, MIN_SHINGLES + 2)]).read).toEqual([]);
    expect(foundIn([story(1), story(2), part(0, MIN_SHINGLES + 1)]).read).toEqual([2, 0, 1]);
  });

  it('finds what a comparison of all with all would', () => {
    const words = fc.array(fc.constantFrom('the', 'ferry', 'sank', 'again', 'in', 'may'), { maxLength: 24 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (lists) => {
        const texts = lists.map((list) => list.join(' '));
        const pages = texts.map((text) => comparedPage('', text));
        const expected = pages.flatMap((short, a) =>
          pages.flatMap((page, b) =>
            a !== b &&
            short.words > 0 &&
            short.shingleCount < MIN_SHINGLES &&
            short.shingleCount <= page.shingleCount &&
            (relationOf(short, page)?.relation ?? 'same') !== 'same'
              ? [`${a} ${b}`]
              : [],
          ),
        );
        const found = foundIn(texts).pairs.filter((pair) => {
          const [a, b] = pair.split(' ').map(Number);
          return relationOf(pages[a!]!, pages[b!]!)?.relation !== 'same';
        });
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
