import { describe, expect, it } from 'vitest';
import { findHeadline, type Headline } from '../../src/measure/headline-candidates.js';
import { comparisonKey } from '../../src/text/key.js';
import { measuredHtml } from '../support/markup.js';
import { prose } from '../support/words.js';

/** Two lines of the text's words, as long as each other: nothing but the markup and the page's titles tells which is the headline. */
const TITLE = 'Harbour Council Ferry Village Morning';
const OTHER = 'Orchard Keeper Lantern Market Bridge';
const TEXT = [1, 2, 3].map((seed) => `<p>${prose(40, seed)}</p>`).join('');

/** The headline of a page, among what is open. */
function found(html: string, titles: readonly string[] = [], settled: readonly string[] = []): Headline | null {
  const { page, measured } = measuredHtml(html);
  const open = Uint8Array.from(page.blocks, ({ text }) => (settled.includes(text) ? 0 : 1));
  return findHeadline({ blocks: page.blocks, page: measured, open, titles: titles.map(comparisonKey) });
}

function headlineIn(html: string, ...titles: readonly string[]): string | null {
  const headline = found(html, titles);
  return headline === null ? null : measuredHtml(html).page.blocks[headline.block]!.text;
}

describe('the headline of an HTML page', () => {
  it('is the h1 rather than a longer heading in a list', () => {
    const longer = `${TITLE} ${OTHER}`;
    expect(headlineIn(`<h1>${TITLE}</h1><ul><li><h2>${longer}</h2></ul>${TEXT}`)).toBe(TITLE);
    // Nothing but the markup speaks against the second.
    expect(headlineIn(`<div>${TITLE}</div><div>${longer}</div>${TEXT}`)).toBe(longer);
  });

  it.each([
    ['h1', 'h2'],
    ['h2', 'h3'],
    ['h3', 'div'],
    ['h1', 'div'],
  ])('is the %s rather than the %s below it', (high, low) => {
    const of = (first: string, second: string): string | null =>
      headlineIn(`<${high}>${first}</${high}><${low}>${second}</${low}>${TEXT}`);
    expect([of(TITLE, OTHER), of(OTHER, TITLE)]).toEqual([TITLE, OTHER]);
  });

  it('is as likely an h4 as what is no heading: the nearer of the two', () => {
    expect(headlineIn(`Harian<h4>${OTHER}</h4><div>${TITLE}</div>${TEXT}`)).toBe(TITLE);
    expect(headlineIn(`Harian<h3>${OTHER}</h3><div>${TITLE}</div>${TEXT}`)).toBe(OTHER);
  });

  it.each(['nav', 'aside', 'footer', 'ul', 'div class="related"', 'div class="comments"', 'div hidden'])(
    'is no heading inside <%s>, where another one can be it',
    (element) => {
      const name = element.split(' ')[0];
      expect(headlineIn(`<h2>${TITLE}</h2><${element}><h1>${OTHER}</h1></${name}>${TEXT}`)).toBe(TITLE);
      expect(headlineIn(`<h2>${TITLE}</h2><div><h1>${OTHER}</h1></div>${TEXT}`)).toBe(OTHER);
    },
  );

  it('is a heading of a list where there is no better one', () => {
    expect(headlineIn(`<aside><h1>${TITLE}</h1></aside>${TEXT}`)).toBe(TITLE);
  });

  it('is the heading inside an aside that holds the text itself', () => {
    expect(headlineIn(`<h2>${OTHER}</h2><aside><h1>${TITLE}</h1>${TEXT}</aside>`)).toBe(TITLE);
  });

  it('is none of a page without prose', () => {
    expect(headlineIn(`<h1>${TITLE}</h1><p>Menu</p>`, TITLE)).toBeNull();
  });
});

describe('the titles that a page states', () => {
  it('speak for the block that says the same', () => {
    const html = `<h1>${OTHER}</h1><h2>${TITLE}</h2>${TEXT}`;
    expect(headlineIn(html)).toBe(OTHER);
    expect(headlineIn(html, TITLE)).toBe(TITLE);
    expect(headlineIn(html, `${TITLE} | Harian Muara`)).toBe(TITLE);
  });

  it('are heard each, the best of them', () => {
    expect(headlineIn(`<h1>${OTHER}</h1><h2>${TITLE}</h2>${TEXT}`, 'Harian Muara', TITLE)).toBe(TITLE);
  });

  it.each([
    ['begins in the middle of a word of it', `X${TITLE}`],
    ['is less than three tenths of it', `${TITLE} ${'x'.repeat(100)}`],
  ])('say nothing of a block that %s', (_, title) => {
    expect(headlineIn(`<h1>${OTHER}</h1><h2>${TITLE}</h2>${TEXT}`, title)).toBe(OTHER);
  });

  it('speak for the first block of the page too, which is no title line of the page then', () => {
    const html = `<div>${TITLE}</div><h2>${OTHER}</h2>${TEXT}`;
    expect(headlineIn(html, TITLE)).toBe(TITLE);
    expect(found(html, [TITLE])).toEqual({ block: 0, pageTitle: -1 });
  });

  it('stand in for the first block, which drops as a title line where there are none', () => {
    const line = `${TITLE} Harian`;
    const html = `<div>${line}</div><h1>${TITLE}</h1>${TEXT}`;
    expect(found(html)).toEqual({ block: 1, pageTitle: 0 });
    expect(found(html, [TITLE])).toEqual({ block: 1, pageTitle: -1 });
  });

  it('make a headline of no block that is settled', () => {
    const html = `<h1>${TITLE}</h1><h2>${OTHER}</h2>${TEXT}`;
    expect(found(html, [TITLE])).toMatchObject({ block: 0 });
    expect(found(html, [TITLE], [TITLE])).toMatchObject({ block: 1 });
  });

  it('make up for a place in a list', () => {
    expect(headlineIn(`<h2>${OTHER}</h2><aside><h1>${TITLE}</h1></aside>${TEXT}`, TITLE)).toBe(TITLE);
  });
});
