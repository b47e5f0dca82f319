import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKey } from '../../src/profile/block-key.js';
import { ProfileError, parseProfiles, profilesText } from '../../src/profile/profile-text.js';
import { mergeProfiles, type SiteProfile } from '../../src/profile/site-profile.js';

const profile = (site: string, pages: number, counts: Readonly<Record<string, number>> = {}): SiteProfile => ({
  site,
  pages,
  counts: new Map(Object.entries(counts)),
});

/** The lines of a profile's text under its head. */
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));

function problemOf(text: string): ProfileError {
  try {
    parseProfiles(text, 'pagi.profile');
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
  throw new Error('the profile was read');
}

describe('profilesText', () => {
  it('has a site a paragraph, and a line a block, both sorted', () => {
    const text = profilesText([profile('b.example', 5), profile('a.example', 40, { 'read also': 12, '# comments': 3 })]);
    expect(text.startsWith('# What sites print')).toBe(true);
    expect(text.endsWith('\nsite 40 a.example\n3 # comments\n12 read also\n\nsite 5 b.example\n')).toBe(true);
  });

  it('writes a name that is more than one plain word so that it is one line', () => {
    const names = ['a b', ' a', 'a\nsite 1 b', '"a"', 'a\u0085b', 'a\u2028b', 'a\ud800', '', 'koran/pagi', 'čas', 'a\u00a0'];
    expect(
      linesOf(profilesText(names.map((name) => profile(name, 1))))
        .map((line) => line.slice(7))
        .sort(),
    ).toEqual(
      [
        'a b',
        '" a"',
        '"a\\nsite 1 b"',
        '"\\"a\\""',
        '"a\\u0085b"',
        '"a\\u2028b"',
        '"a\\ud800"',
        '""',
        'koran/pagi',
        'čas',
        '"a\u00a0"',
      ].sort(),
    );
  });
});

describe('parseProfiles', () => {
  it('reads what a person wrote: other order, blocks as the page has them, comments, any line ends', () => {
    const text = '\ufeff# mine\r\nsite 9   B Koran\r\n\r\n  3 Baca Juga:\r\n4\t12 komentar\r\nsite 2 a\r\n2 x # yz\r\n';
    expect(parseProfiles(text, 'pagi.profile')).toEqual([
      profile('B Koran', 9, { '# komentar': 4, 'baca juga': 3 }),
      profile('a', 2, { 'x # yz': 2 }),
    ]);
  });

  it('adds files that stand one behind the other', () => {
    const one = [profile('a', 4, { 'read also': 3 })];
    const other = [profile('a', 6, { 'about us': 4, 'read also': 6 }), profile('b', 1)];
    expect(parseProfiles(profilesText(one) + profilesText(other), 'both')).toEqual([
      profile('a', 10, { 'about us': 4, 'read also': 9 }),
      profile('b', 1),
    ]);
  });

  it('gives back what was written', () => {
    const key = fc
      .string({
        unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom('a', 'B', ' ', '7', '字', '#')),
      })
      .map(blockKey)
      .filter((text) => text !== '');
    const anyProfile = fc
      .record({
        site: fc.string({ unit: 'binary' }),
        pages: fc.integer({ min: 9, max: 1_000_000 }),
        keys: fc.dictionary(key, fc.integer({ min: 1, max: 9 })),
      })
      .map(({ site, pages, keys }) => profile(site, pages, keys));
    fc.assert(
      fc.property(fc.array(anyProfile), (profiles) => {
        const text = profilesText(profiles);
        const read = parseProfiles(text, 'pagi.profile');
        expect(read).toEqual(mergeProfiles(profiles));
        expect(profilesText(read)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is total: any text is read or a line of it is named', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('site 3 a', 'site "', '2 read also', '# x', 'site 2 "a\\u0020"', '4 read also'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        try {
          parseProfiles(lines.join('\n'), 'p');
        } catch (error) {
          expect(error).toBeInstanceOf(ProfileError);
        }
      }),
    );
  });

  it.each([
    ['read also', "a line is 'site PAGES NAME', or 'PAGES BLOCK' as in '12 read also'"],
    ['-1 read also', "a line is 'site PAGES NAME', or 'PAGES BLOCK' as in '12 read also'"],
    ['12', "a line is 'site PAGES NAME', or 'PAGES BLOCK' as in '12 read also'"],
    ['site', "a site is written: site PAGES NAME, as in 'site 40 koran.example'"],
    ['site koran.example', "a site is written: site PAGES NAME, as in 'site 40 koran.example'"],
    ['site 12', "a site is written: site PAGES NAME, as in 'site 40 koran.example'"],
    ['site 0 koran.example', 'pages are a whole number from 1 to 1000000000'],
    ['site 1000000001 koran.example', 'pages are a whole number from 1 to 1000000000'],
    ['site 5 "koran', 'the name of the site begins with a quote and is no JSON string'],
    ['0 read also', 'pages are a whole number from 1 to 1000000000'],
    ['41 read also', 'on 41 pages of a site that has 40; lower the one or raise the other'],
    ['3 18 %', 'a block needs three letters'],
    ['3 Share!', "the block is there twice, as 'share'; leave one"],
  ])('names a line that it cannot read: %s', (line, problem) => {
    const error = problemOf(`# Koran Pagi\nsite 40 koran.example\n40 share\n${line}\nno\n`);
    expect(error.message).toBe(`pagi.profile:4: ${problem}`);
    expect([error.path, error.line]).toEqual(['pagi.profile', 4]);
  });

  it('takes no block without a site', () => {
    expect(problemOf('3 share').message).toBe("pagi.profile:1: a block stands under its site; begin with 'site PAGES NAME'");
  });

  it('takes the most pages, and a block on all of them', () => {
    expect(parseProfiles('site 1000000000 a\n1000000000 share', 'p')).toEqual([profile('a', 1e9, { share: 1e9 })]);
  });
});
