import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { articleText } from '../../src/emit/text.js';
import type { CleanResult } from '../../src/model/article.js';
import { htmlCases } from '../golden/page-case.js';
import { inDivs, withComments, withCopy, withHtmlCrlf, withNav, withUpperTags } from '../support/html-variants.js';

/** Pages on which no score is near to the limit: what is asked here is the article's, not a score's. */
const SLUGS: readonly string[] = [
  'html-de-article-about-cookie-banners',
  'html-el-paragraph-that-is-a-link',
  'html-id-headline-twice',
];
const LINKS = ['Home', 'Sports', 'Business', 'Culture', 'Weather', 'Letters', 'Harbour', 'Tides', 'Obituaries', 'Puzzles'];
/** Least length of a paragraph that is printed again, in UTF-16 code units: shorter ones may repeat on purpose. */
const MIN_COPIED = 120;

const cleaned = (source: string): Promise<CleanResult> => cleanText(source, { from: 'html' });
const article = async (source: string): Promise<string> => articleText(await cleaned(source));

const cases = await Promise.all(
  htmlCases()
    .filter(({ slug }) => SLUGS.includes(slug))
    .map(async ({ slug, source }) => {
      const before = await cleaned(source);
      const paragraphs = before.paragraphs.filter(({ text, kind }) => kind === 'paragraph' && text.length >= MIN_COPIED);
      return { slug, source, text: articleText(before), paragraphs: paragraphs.map(({ text }) => text) };
    }),
);

const links = fc.subarray(LINKS, { minLength: 1 });
const divs = fc.integer({ min: 1, max: 40 });

it('has three pages to rewrite, whose articles have paragraphs to copy', () => {
  expect(cases.map(({ slug }) => slug)).toEqual(SLUGS);
  for (const { paragraphs } of cases) expect(paragraphs.length).toBeGreaterThan(4);
});

describe.each(cases)('the article of $slug does not change', ({ source, text, paragraphs }) => {
  it('with CRLF between the lines', async () => {
    expect(await article(withHtmlCrlf(source))).toBe(text);
  });

  it('with its tags in capitals', async () => {
    const upper = withUpperTags(source);
    expect(upper).toMatch(/<BODY[\s>]/);
    expect(await article(upper)).toBe(text);
  });

  it('with comments between its tags', async () => {
    const commented = withComments(source);
    expect(commented.match(/<!-- <p>no/g)!.length).toBeGreaterThan(30);
    expect(await article(commented)).toBe(text);
  });

  it('with a menu of links before it', async () => {
    await fc.assert(
      fc.asyncProperty(links, async (items) => {
        expect(await article(withNav(items, source))).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it('with divs round it', async () => {
    await fc.assert(
      fc.asyncProperty(divs, async (count) => {
        expect(await article(inDivs(count, source))).toBe(text);
      }),
      { numRuns: 15 },
    );
  });

  it.each(paragraphs.map((_, i) => i))('with a copy of its paragraph %i at the end of the text', async (i) => {
    expect(await article(withCopy(paragraphs[i]!, paragraphs.at(-1)!, source))).toBe(text);
  });

  it('with all of that at once', async () => {
    await fc.assert(
      fc.asyncProperty(links, divs, fc.nat(), async (items, count, pick) => {
        const copied = withCopy(paragraphs[pick % paragraphs.length]!, paragraphs.at(-1)!, source);
        const page = inDivs(count, withNav(items, withComments(copied)));
        expect(await article(withHtmlCrlf(withUpperTags(page)))).toBe(text);
      }),
      { numRuns: 15 },
    );
  });
});
