import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { articleText } from '../../src/emit/text.js';
import { pageCases } from '../golden/page-case.js';
import { withBlanksDoubled, withCr, withCrlf, withTrailingSpaces } from '../support/variants.js';
import { prose } from '../support/words.js';

const article = async (text: string): Promise<string> => articleText(await cleanText(text, { from: 'text', language: null }));

/** Pages as sites print them: a menu, a headline, paragraphs of prose, labels. */
const pages = fc
  .record({
    menu: fc.subarray(['Home', 'Sports', 'Business', 'Weather', 'Opinion']),
    title: fc.constantFrom('Harbour Council Reopens The Old Ferry Line', 'Village Market Finds A New Home'),
    seeds: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 9 }),
    words: fc.array(fc.integer({ min: 24, max: 70 }), { minLength: 9, maxLength: 9 }),
    labels: fc.subarray(['Related Articles', 'Popular', 'Latest Articles']),
  })
  .map(({ menu, title, seeds, words, labels }) =>
    [...menu, title, ...seeds.map((seed, i) => prose(words[i]!, seed)), ...labels].join('\n\n'),
  );

const rewritings: readonly (readonly [name: string, rewrite: (text: string) => string])[] = [
  ['CRLF between the lines', withCrlf],
  ['a lone CR between the lines', withCr],
  ['white space behind the lines', withTrailingSpaces],
  ['NFD', (text) => text.normalize('NFD')],
  ['NFC', (text) => text.normalize('NFC')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['blank lines at both ends', (text) => `\n\n${text}\n\n\n`],
];

describe('the article of a fixture does not change', () => {
  const cases = pageCases();

  it.each(rewritings)('with %s', async (_, rewrite) => {
    for (const { source, slug } of cases) expect([slug, await article(rewrite(source))]).toEqual([slug, await article(source)]);
  });

  it('with every blank line of a layout dump doubled', async () => {
    for (const { source, slug, about } of cases) {
      // A known failure stands at the limit of its score, which the number of blank lines moves a little.
      if (about.style === 'layout' && about.expect === 'pass')
        expect([slug, await article(withBlanksDoubled(source))]).toEqual([slug, await article(source)]);
    }
  });
});

describe('the article of any page does not change', () => {
  it.each([...rewritings, ['blank lines doubled', withBlanksDoubled] as const])('with %s', async (_, rewrite) => {
    await fc.assert(
      fc.asyncProperty(pages, async (text) => {
        expect(await article(rewrite(text))).toBe(await article(text));
      }),
      { numRuns: 30 },
    );
  });

  it('with a copy of a paragraph of it at the end of the body', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.nat(), async (text, pick) => {
        const before = await cleanText(text, { from: 'text', language: null });
        const long = before.paragraphs.filter((paragraph) => paragraph.text.length > 120);
        const copy = long[pick % long.length]!.text;
        const last = before.paragraphs.at(-1)!.text;
        const after = await article(text.replace(last, () => `${last}\n\n${copy}`));
        expect(after).toBe(articleText(before));
      }),
      { numRuns: 60 },
    );
  });

  it('with lines of separators between its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(pages, fc.constantFrom('/', '|', '***', '-----', '»', '_______'), async (text, separator) => {
        const lines = text.split('\n\n');
        const strewn = lines.flatMap((line, i) => (i % 3 === 2 ? [line, separator] : [line])).join('\n\n');
        expect(await article(strewn)).toBe(await article(text));
      }),
      { numRuns: 60 },
    );
  });
});
