import { describe, expect, it } from 'vitest';
import { findAuthors } from '../../src/metadata/authors.js';
import { siteNames } from '../../src/metadata/site-names.js';
import { factsAndHead, linked, meta } from '../support/html.js';

const SITE = 'Larkhaven and District News';
const HEAD = '<h1>Mayor signs deal with saddlers</h1>';
const LINE = `${HEAD}<p>17 May 2024 | Tilda Marnow | read 1204 times</p>`;
const title = (text: string): string => `<title>${text}</title>`;

function authors(html: string): readonly string[] | undefined {
  const { facts, head } = factsAndHead(html, null);
  return findAuthors(facts, siteNames(facts), head)?.value;
}

describe('findAuthors where the site stands in the author’s place', () => {
  const site = meta('author', 'Larkhaven and district news');

  it.each([
    `Mayor signs deal with saddlers - ${SITE}`,
    `${SITE} | Mayor signs deal with saddlers`,
    `${SITE} - News - Mayor signs`,
  ])('knows the site by an end of the page’s title: %s', (text) => {
    expect(authors(title(text) + site + LINE)).toEqual(['Tilda Marnow']);
    expect(authors(title(text) + site + HEAD)).toEqual(['Larkhaven and district news']);
  });

  it.each([
    ['the title has no such end', title('Mayor signs deal with saddlers')],
    ['it stands in the middle of the title', title(`Mayor signs - ${SITE} - News`)],
    ['it is the whole title', title(SITE)],
  ])('takes the name as stated where %s', (_, head) => {
    expect(authors(head + site + LINE)).toEqual(['Larkhaven and district news']);
  });

  it('knows a writer whose name ends the title of their pages', () => {
    expect(authors(title('Mayor signs deal - Tilda Marnow') + meta('author', 'Tilda Marnow') + HEAD)).toEqual(['Tilda Marnow']);
  });

  it('reads the line with the date where data name the site for the author of all pages, and not where they name its staff', () => {
    const named = meta('og:site_name', SITE);
    expect(authors(title(`Mayor signs deal - ${SITE}`) + site + LINE)).toEqual(['Tilda Marnow']);
    expect(authors(named + site + LINE)).toEqual(['Tilda Marnow']);
    expect(authors(named + linked({ '@type': 'NewsArticle', author: SITE }) + LINE)).toEqual(['Tilda Marnow']);
    const staff = ['Larkhaven Staff'];
    expect(authors(meta('author', 'Larkhaven Staff') + LINE)).toEqual(staff);
    expect(authors(named + linked({ '@type': 'NewsArticle', author: 'Larkhaven Staff' }) + LINE)).toEqual(staff);
  });
});
