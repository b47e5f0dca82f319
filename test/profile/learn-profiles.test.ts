import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LearntPage, learnProfiles } from '../../src/profile/learn-profiles.js';
import { pageKeys } from '../../src/profile/page-keys.js';
import { siteCounter } from '../../src/profile/site-counter.js';
import { mergeProfiles, type SiteProfile } from '../../src/profile/site-profile.js';

const page = (site: string, texts: readonly string[], cluster?: string): LearntPage => ({
  site,
  blocks: texts.map((text) => ({ text })),
  ...(cluster === undefined ? {} : { cluster }),
});

/** Profiles as plain values: a map's order counts here. */
const plain = (profiles: readonly SiteProfile[]) => profiles.map(({ site, pages, counts }) => [site, pages, [...counts]]);

describe('learnProfiles', () => {
  it('counts the pages of each site that print a block, from three pages on', () => {
    const pages = [
      page('a', ['Share this', 'Only here', 'On two']),
      page('b', ['Share this']),
      page('a', ['SHARE THIS!', 'Share this', 'On two', '7 comments']),
      page('a', ['Share this', '12 comments']),
      page('a', ['1 comments']),
    ];
    expect(plain(learnProfiles(pages))).toEqual([
      [
        'a',
        4,
        [
          ['# comments', 3],
          ['share this', 3],
        ],
      ],
      ['b', 1, []],
    ]);
  });

  it('counts copies of one page as one, on each site', () => {
    const body = 'A story that three addresses print';
    const copies = ['x', 'x', 'x', undefined].map((cluster) => page('a', ['Share this', body], cluster));
    const others = ['y', 'z'].map((text) => page('a', ['Share this', `${text}${text}${text}`]));
    const elsewhere = page('b', ['Share this', body], 'x');
    expect(plain(learnProfiles([...copies, ...others, elsewhere]))).toEqual([
      ['a', 4, [['share this', 4]]],
      ['b', 1, []],
    ]);
    expect(plain(learnProfiles([...copies, elsewhere], 1))).toEqual([
      [
        'a',
        2,
        [
          ['a story that three addresses print', 2],
          ['share this', 2],
        ],
      ],
      [
        'b',
        1,
        [
          ['a story that three addresses print', 1],
          ['share this', 1],
        ],
      ],
    ]);
  });

  it('takes pages of any number of blocks, and none', () => {
    expect(learnProfiles([])).toEqual([]);
    expect(plain(learnProfiles([page('a', [])]))).toEqual([['a', 1, []]]);
  });
});

const anyPage = fc
  .record({
    site: fc.constantFrom('a', 'b', 'c'),
    texts: fc.array(
      fc.constantFrom('Share this', 'Read also', '3 comments', '14 comments', 'About us', 'Of', 'A line of prose'),
      { maxLength: 5 },
    ),
    cluster: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
  })
  .map(({ site, texts, cluster }) => page(site, texts, cluster));

describe('counting', () => {
  it('gives the same whatever the order of pages', () => {
    const shuffled = fc
      .array(anyPage)
      .chain((pages) => fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length })));
    fc.assert(
      fc.property(shuffled, ([pages, others]) => {
        expect(plain(learnProfiles(others))).toEqual(plain(learnProfiles(pages)));
      }),
    );
  });

  it('adds up: all pages at once, or in parts that no cluster spans', () => {
    fc.assert(
      fc.property(fc.array(anyPage), fc.array(anyPage), (some, more) => {
        const apart = more.map(({ cluster, ...one }) => (cluster === undefined ? one : { ...one, cluster: `more ${cluster}` }));
        const parts = [...learnProfiles(some, 1), ...learnProfiles(apart, 1)];
        expect(plain(mergeProfiles(parts))).toEqual(plain(learnProfiles([...some, ...apart], 1)));
        expect(plain(mergeProfiles(parts.toReversed()))).toEqual(plain(mergeProfiles(parts)));
      }),
    );
  });

  it('keeps in a profile what has enough pages, and counts it as the whole does', () => {
    fc.assert(
      fc.property(fc.array(anyPage), fc.integer({ min: 1, max: 4 }), (pages, minPages) => {
        const expected = learnProfiles(pages, 1).map(({ site, pages: of, counts }) => [
          site,
          of,
          [...counts].filter(([, count]) => count >= minPages),
        ]);
        expect(plain(learnProfiles(pages, minPages))).toEqual(expected);
      }),
    );
  });

  it('numbers pages, and asks for their clusters only at the end', () => {
    const counter = siteCounter(2);
    const numbers = ['Share this', 'Share this', 'Share this'].map((text) => counter.add(pageKeys(page('a', [text]))));
    expect(numbers).toEqual([0, 1, 2]);
    expect(plain(counter.profiles())).toEqual([['a', 3, [['share this', 3]]]]);
    expect(plain(counter.profiles((one) => Math.min(one, 1)))).toEqual([['a', 2, [['share this', 2]]]]);
    expect(plain(counter.profiles(() => 0))).toEqual([['a', 1, []]]);
  });
});
