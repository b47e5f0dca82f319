import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { bodyText } from '../../src/emit/text.js';
import { f1, score } from '../quality/score.js';
import { cleanedCase, dumpOf, htmlCases, type PageCase } from './page-case.js';

/** Fewest pages that have their dump beside them. */
const MIN_PAGES = 10;
/** Least agreement of the two articles of a page. */
const MIN_AGREEMENT = 0.93;

/**
 * Dumps that give more than the page (captions that read like prose, lists right under the text), or less (a short entry of a live blog,
 * and the headings of entries). Red when they start to pass.
 */
const KNOWN: ReadonlySet<string> = new Set([
  'html-hi-figures-and-credits',
  'html-ja-body-in-breaks',
  'html-en-unclosed-tags',
  'html-en-live-blog',
]);

const pages = htmlCases().filter((page) => dumpOf(page) !== null);

describe('a page and its dump', () => {
  it(`stand side by side for ${MIN_PAGES} pages or more, in as many languages`, () => {
    expect(pages.length).toBeGreaterThanOrEqual(MIN_PAGES);
    expect(new Set(pages.map(({ about }) => about.language)).size).toBeGreaterThanOrEqual(MIN_PAGES - 1);
  });

  it.each(pages.filter(({ slug }) => !KNOWN.has(slug)))('give the same article: $slug', async (page) => {
    expect(await agreement(page)).toBeGreaterThanOrEqual(MIN_AGREEMENT);
  });

  it.fails.each(pages.filter(({ slug }) => KNOWN.has(slug)))('give the same article: $slug (a known failure)', async (page) => {
    expect(await agreement(page)).toBeGreaterThanOrEqual(MIN_AGREEMENT);
  });
});

/** F1 of the dump's article against that of the page; 0 where the page gives none. */
async function agreement(page: PageCase): Promise<number> {
  const fromHtml = bodyText(await cleanedCase(page));
  const fromDump = bodyText(await cleanText(dumpOf(page)!, { from: 'text' }));
  return fromHtml === '' ? 0 : f1(score(fromDump, fromHtml));
}
