import { describe, expect, it } from 'vitest';
import { siteNames } from '../../src/metadata/site-names.js';
import { findTitle, type TitleFound } from '../../src/metadata/title.js';
import { factsOf, linked, meta } from '../support/html.js';

const TITLE = 'Mayor signs deal with saddlers';

function found(html: string): TitleFound {
  const facts = factsOf(html);
  return findTitle(facts, siteNames(facts));
}
const titleIn = (html: string): string | undefined => found(html).title?.value;

describe('findTitle', () => {
  it('takes what the page states, wherever that is', () => {
    expect(found(`<h1>${TITLE}</h1>`).title).toEqual({ value: TITLE, evidence: 'h1' });
    expect(found(linked({ '@type': 'NewsArticle', headline: TITLE })).title).toEqual({ value: TITLE, evidence: 'json-ld' });
    expect(found(meta('og:title', TITLE)).title).toEqual({ value: TITLE, evidence: 'meta:og:title' });
    expect(found(meta('twitter:title', TITLE)).title).toEqual({ value: TITLE, evidence: 'meta:twitter:title' });
    expect(found(`<title>${TITLE}</title>`).title).toEqual({ value: TITLE, evidence: 'title' });
    expect(found(`<h2 itemprop="headline">${TITLE}</h2>`).title).toEqual({ value: TITLE, evidence: 'item' });
    expect(found(meta('dc.title', TITLE)).title).toEqual({ value: TITLE, evidence: 'meta:dc.title' });
  });

  it('is null where the page states none, or its site’s name only', () => {
    expect(found('<p>Text.</p>')).toEqual({ title: null, headline: -1 });
    expect(titleIn(`<title>Larkhaven Post</title><h1>Larkhaven Post</h1>`)).toBeUndefined();
  });

  it('takes the heading before one statement that differs', () => {
    expect(titleIn(`${meta('og:title', 'Mayor and saddlers: a deal')}<h1>${TITLE}</h1>`)).toBe(TITLE);
  });

  it('takes what JSON-LD and og:title agree on before the heading', () => {
    const html = `${meta('og:title', TITLE)}${linked({ '@type': 'Article', headline: TITLE })}<h1>Deal with saddlers: mayor signs</h1>`;
    expect(titleIn(html)).toBe(TITLE);
  });

  it.each([
    ['Mayor signs four words', 'Mayor signs four words'],
    ['Mayor signs four five', 'Mayor signs four five'],
    ['Mayor signs three four five', TITLE],
    ['Mayor eats four words', TITLE],
  ])('believes a heading that shares half of its words with the other titles: %s', (heading, expected) => {
    expect(titleIn(`<title>${TITLE}</title><h1>${heading}</h1>`)).toBe(expected);
  });

  it('takes the heading that shares most words with the other titles', () => {
    expect(titleIn(`<title>${TITLE}</title><h1>Ferry runs again</h1><h1>Mayor signs a deal with saddlers</h1>`)).toBe(
      'Mayor signs a deal with saddlers',
    );
  });

  it('takes the line of a heading that is stated elsewhere, where the other is a kicker', () => {
    expect(titleIn(`<title>${TITLE}</title><h1><div>Old crafts</div><div>${TITLE}</div></h1>`)).toBe(TITLE);
    expect(titleIn(`<title>Old crafts ${TITLE}</title><h1><div>Old crafts</div><div>${TITLE}</div></h1>`)).toBe(
      `Old crafts ${TITLE}`,
    );
  });

  it('passes over a title that is too long to be one', () => {
    expect(titleIn(`${meta('og:title', 'x'.repeat(400))}`)).toHaveLength(400);
    expect(titleIn(`${meta('og:title', 'x'.repeat(401))}`)).toBeUndefined();
  });

  it('finds where the title is printed: in a heading, in a line, else in the only main heading', () => {
    expect(found(`<title>${TITLE}</title><p>One</p><h2>${TITLE}</h2>`).headline).toBe(1);
    expect(found(`<title>${TITLE}</title><p>One</p><div>${TITLE}</div>`).headline).toBe(1);
    expect(found(`${meta('og:title', 'Other words for all of it')}<p>One</p><h1>Saddlers</h1>`).headline).toBe(1);
    expect(found(`<title>${TITLE}</title><h3>${TITLE}</h3><h1>${TITLE}</h1>`).headline).toBe(1);
    expect(found(`<title>${TITLE}</title><p>One</p>`).headline).toBe(-1);
  });

  describe('where another heading stands below the main one', () => {
    const OTHER = 'Saddlers: What the mayor signed';
    const stated = meta('og:title', OTHER);
    const page = (below: string, head = stated): string =>
      `<title>${TITLE}</title>${linked({ '@type': 'Article', headline: TITLE })}${head}<h1>${TITLE}</h1>${below}`;

    it('takes that for the headline where the head states it too', () => {
      expect(found(page(`<h2>${OTHER}</h2>`))).toEqual({ title: { value: OTHER, evidence: 'meta:og:title' }, headline: 1 });
    });

    it('takes it without the kicker that leads to it', () => {
      expect(found(page(`<h2>Old crafts ${OTHER}</h2>`))).toEqual({
        title: { value: OTHER, evidence: 'meta:og:title' },
        headline: 1,
      });
      expect(titleIn(page('<h2>Old crafts: two words</h2>', meta('og:title', 'Two words')))).toBe(TITLE);
    });

    it.each([
      [3, OTHER],
      [4, TITLE],
    ])('looks for it %i blocks below the main one: %s', (distance, expected) => {
      expect(titleIn(page(`${'<p>a b</p>'.repeat(distance - 1)}<h2>${OTHER}</h2>`))).toBe(expected);
    });

    it.each([
      ['it stands above', `<h2>${OTHER}</h2><h1>${TITLE}</h1>`],
      ['it is of a lower level', `<h1>${TITLE}</h1><h3>${OTHER}</h3>`],
      ['another heading stands between', `<h1>${TITLE}</h1><h2>Part one</h2><h2>${OTHER}</h2>`],
    ])('stays with the main one where %s', (_, headings) => {
      expect(titleIn(`<title>${TITLE}</title>${linked({ '@type': 'Article', headline: TITLE })}${stated}${headings}`)).toBe(
        TITLE,
      );
    });

    it('stays with the main one where only the title element has a part of it', () => {
      const html = `<title>Tilda Marnow Saddler | ${TITLE}</title><h1>${TITLE}</h1><h2>Tilda Marnow Saddler</h2>`;
      expect(titleIn(html)).toBe(TITLE);
    });
  });

  it('is the first heading of the second level where nothing else tells', () => {
    expect(found(`<p>One</p><h3>News</h3><h2>${TITLE}</h2><h2>More</h2>`)).toEqual({
      title: { value: TITLE, evidence: 'h1' },
      headline: 2,
    });
    expect(titleIn(`<h2>Larkhaven Post</h2><h2>${TITLE}</h2>${meta('og:site_name', 'Larkhaven Post')}`)).toBe(TITLE);
    expect(titleIn(`<h3>${TITLE}</h3>`)).toBeUndefined();
    expect(titleIn(`<h2>${'x'.repeat(401)}</h2>`)).toBeUndefined();
  });
});
