import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../src/profile/page-keys.js';
import { siteCounter } from '../../src/profile/site-counter.js';

/** Words that no other seed has. */
function prose(seed: string, words: number = 40): string {
  return Array.from({ length: words }, (_, i) => `${seed}${String.fromCharCode(97 + (i % 26))}${i}`).join(' ');
}

/** For each page the number of the first that it hangs together with. */
function clusters(pages: readonly (readonly string[])[], sites: readonly string[] = []): readonly number[] {
  const counter = siteCounter();
  for (const [i, texts] of pages.entries())
    counter.add(pageKeys({ site: sites[i] ?? 'a', blocks: texts.map((text) => ({ text })) }));
  const clusterOf = counter.copies();
  return pages.map((_, i) => clusterOf(i));
}

const own = (name: string): readonly string[] => [1, 2, 3].map((i) => prose(`${name}${'xyz'[i - 1]}`));
const chrome = [prose('cookies', 60), prose('about', 60)];
const others = Array.from({ length: 9 }, (_, i) => [...own(`o${'abcdefghi'[i]}`), ...chrome]);

describe('copies', () => {
  it('are pages that share their prose, whatever stands round it', () => {
    const [a, b] = [own('a'), own('b')];
    expect(clusters([[...a, ...chrome], [...b, ...chrome], a, ['Home', ...a, 'Print'], ...others])).toEqual([
      0, 1, 0, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('are no pages that share what the site prints on all of them, though it is longer than they are', () => {
    expect(clusters(others)).toEqual(others.map((_, i) => i));
  });

  it('share half of the prose of the page with less of it', () => {
    const [x, y, z] = own('a');
    expect(clusters([[x!, y!, z!], [x!], [prose('p'), prose('q')]])).toEqual([0, 0, 2]);
    // What two pages print counts half of what one does.
    expect(
      clusters([
        [x!, prose('p', 20)],
        [x!, prose('q', 20)],
      ]),
    ).toEqual([0, 0]);
    expect(
      clusters([
        [x!, prose('p', 21)],
        [x!, prose('q', 21)],
      ]),
    ).toEqual([0, 1]);
  });

  it('are versions of a page, though a word of each paragraph differs', () => {
    const version = (i: number): readonly string[] => own('a').map((text) => text.replace(/(?<= )\S+(?= \S+$)/, `edited${i}`));
    expect(clusters(Array.from({ length: 12 }, (_, i) => [...version(i), ...chrome]))).toEqual(
      Array.from({ length: 12 }, () => 0),
    );
  });

  it('are told by blocks of thirteen words and more, and within a site', () => {
    const [twelve, thirteen] = [prose('s', 12), prose('t', 13)];
    expect(clusters([[twelve], [twelve]])).toEqual([0, 1]);
    expect(clusters([[thirteen], [thirteen]])).toEqual([0, 0]);
    expect(clusters([[thirteen], [thirteen]], ['a', 'b'])).toEqual([0, 1]);
  });

  it('hang together through others', () => {
    const [x, y, z] = own('a');
    expect(
      clusters([
        [x!, y!],
        [z!, prose('w')],
        [x!, y!, z!, prose('w')],
      ]),
    ).toEqual([0, 0, 0]);
  });

  it('are the same whatever the order of pages', () => {
    const block = fc.constantFrom(
      ...own('a'),
      ...own('b'),
      ...chrome,
      'Share this',
      ...own('a').map((text) => text.replace(' ', ' also ')),
    );
    const pages = fc.array(fc.array(block, { maxLength: 6 }), { maxLength: 12 });
    const shuffled = pages.chain((list) => {
      const places = list.map((_, i) => i);
      return fc.tuple(fc.constant(list), fc.shuffledSubarray(places, { minLength: places.length }));
    });
    fc.assert(
      fc.property(shuffled, ([list, order]) => {
        const [plain, other] = [clusters(list), clusters(order.map((place) => list[place]!))];
        for (const [i, a] of order.entries())
          for (const [j, b] of order.entries()) expect(other[i] === other[j]).toBe(plain[a] === plain[b]);
      }),
    );
  });
});
