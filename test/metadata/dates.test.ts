import { describe, expect, it } from 'vitest';
import { type Dates, findDates } from '../../src/metadata/dates.js';
import { ADDRESS, factsAndHead, linked, meta } from '../support/html.js';

const HEAD = '<h1>Mayor signs deal with saddlers</h1>';

function found(html: string, url: string | null = ADDRESS): Dates {
  const { facts, head } = factsAndHead(html, url);
  return findDates(facts, head);
}
const published = (html: string, url?: string | null) => found(html, url).published;
const modified = (html: string) => found(html).modified;

describe('findDates: published', () => {
  it.each([
    [
      'JSON-LD of the article',
      linked({ '@type': 'NewsArticle', datePublished: '2024-05-17T10:15:00+02:00' }),
      'json-ld',
      '2024-05-17T10:15:00+02:00',
    ],
    [
      'a meta element',
      meta('article:published_time', '2024-05-17T08:15:00Z'),
      'meta:article:published_time',
      '2024-05-17T08:15:00Z',
    ],
    ['a meta element whose name says it', meta('x-publish-date', '2024-05-17'), 'meta:x-publish-date', '2024-05-17'],
    ['JSON-LD of the page', linked({ '@type': 'WebPage', datePublished: '2024-05-17' }), 'json-ld-page', '2024-05-17'],
    [
      'an element with itemprop',
      `${HEAD}<p><span itemprop="datePublished" content="2024-05-17">then</span></p>`,
      'item',
      '2024-05-17',
    ],
    ['a time element', `${HEAD}<p><time datetime="2024-05-17T10:15">Friday</time></p>`, 'time', '2024-05-17T10:15'],
    ['a time element with its text', `${HEAD}<p><time>17 May 2024</time></p>`, 'time', '2024-05-17'],
    ['a line under the headline', `${HEAD}<p>By Tilda Marnow, 17 May 2024</p>`, 'near-headline', '2024-05-17'],
    ['a line over the headline', `<p>17. Mai 2024</p>${HEAD}`, 'near-headline', '2024-05-17'],
    [
      'a line elsewhere with a label',
      `${HEAD}${'<p>Text.</p>'.repeat(60)}<p>Posted on 17 May 2024</p>`,
      'labelled',
      '2024-05-17',
    ],
  ])('is taken from %s', (_, html, evidence, value) => {
    expect(published(html)).toEqual({ value, evidence });
  });

  it('is taken from the address', () => {
    expect(published(HEAD, 'https://lark.example/2024/05/17/deal')).toEqual({ value: '2024-05-17', evidence: 'address' });
    expect(published(`<link rel=canonical href="https://lark.example/2024-05-17-deal">`, null)?.value).toBe('2024-05-17');
  });

  it('is null where nothing tells', () => {
    expect(found(`${HEAD}<p>Text.</p>`)).toEqual({ published: null, modified: null });
  });

  it('is never that of another article, of a comment, of the visit or of a sentence', () => {
    const other = '<time datetime="2024-09-09">9 September 2024</time>';
    expect(published(`${HEAD}<p>Text.</p><div class="related-articles"><p>${other}</p></div>`)).toBeNull();
    expect(published(`${HEAD}<p>Text.</p><ul class="comments"><li>${other}</li></ul>`)).toBeNull();
    expect(published(`<nav><p>${other}</p></nav>${HEAD}`)).toBeNull();
    expect(published(`<p>${other}</p><p>a</p><p>b</p><p>c</p><p>d</p>${HEAD}`)).toBeNull();
    expect(
      published(`${HEAD}<p>The town and the guild put their names to it on 9 September 2024, after months of talks.</p>`),
    ).toBeNull();
    expect(published(`${HEAD}<figure><figcaption>Larkhaven, 9 September 2024</figcaption></figure>`)).toBeNull();
    expect(published(`${HEAD}<h2>News of 9 September 2024</h2>`)).toBeNull();
    expect(
      published(linked({ '@type': 'ItemList', itemListElement: [{ '@type': 'Article', datePublished: '2024-09-09' }] })),
    ).toBeNull();
  });

  it('is found in a part of the page for something else where the headline stands in it too', () => {
    expect(published(`<div class="related">${HEAD}<p>17 May 2024</p></div>`)?.value).toBe('2024-05-17');
  });

  it('is that of the last change where the page says nothing else', () => {
    expect(published(`${HEAD}<p>Last updated 17 May 2024</p>`)?.value).toBe('2024-05-17');
    expect(published(`${HEAD}<p>Updated 18 May 2024</p><p>17 May 2024</p>`)?.value).toBe('2024-05-17');
    expect(published(meta('article:modified_time', '2024-05-17'))).toEqual({
      value: '2024-05-17',
      evidence: 'meta:article:modified_time',
    });
  });

  it('is written in the site’s own zone where an element has the same instant in it', () => {
    const stated = linked({ '@type': 'Article', datePublished: '2024-05-18T01:15:00Z' });
    const time = (value: string): string => `${HEAD}<p><time datetime="${value}">then</time></p>`;
    expect(published(stated + time('2024-05-17T20:15:00-05:00'))?.value).toBe('2024-05-17T20:15:00-05:00');
    expect(published(stated + time('2024-05-17T20:17:00-05:00'))?.value).toBe('2024-05-18T01:15:00Z');
  });

  it('is the earlier one where JSON-LD has a day without a time, on which the site may have been built', () => {
    const built = (day: string): string => linked({ '@type': 'Article', datePublished: day, dateModified: day });
    const line = `${HEAD}<p>Tilda Marnow, 17 May 2024</p>`;
    expect(published(built('2025-06-24') + line)?.value).toBe('2024-05-17');
    expect(published(built('2025-06-24T10:00:00Z') + line)?.value).toBe('2025-06-24T10:00:00Z');
    expect(published(built('2023-06-24') + line)?.value).toBe('2023-06-24');
  });

  it('is written in it too where a line near the headline has the time there, on another day', () => {
    const stated = linked({ '@type': 'Article', datePublished: '2024-05-18T01:15:30Z' });
    const line = (text: string) => published(`${stated}${HEAD}<p>${text}</p>`);
    expect(line('17 May 2024, 20:15')).toEqual({ value: '2024-05-17T20:15-05:00', evidence: 'near-headline' });
    expect(line('17 May 2024, 20:16')?.value).toBe('2024-05-18T01:15:30Z');
    expect(line('18 May 2024, 03:15')?.value).toBe('2024-05-18T01:15:30Z');
  });

  describe('where a line by the headline has another day than data', () => {
    const stated = linked({ '@type': 'Article', datePublished: '2024-05-17T10:00:00Z', dateModified: '2024-09-01' });
    const day = (html: string): string | undefined => published(html)?.value.slice(0, 10);

    it.each([
      ['is two days earlier', '15 May 2024', '2024-05-15'],
      ['is one day earlier', '16 May 2024', '2024-05-17'],
      ['is later', '1 September 2024', '2024-05-17'],
      ['is earlier, and that of a change', 'Updated 15 May 2024', '2024-05-17'],
      ['is earlier, beside other words', 'Larkhaven fair, 15 May 2024', '2024-05-17'],
      ['says that it was published earlier', 'Published 15 May 2024 by Tilda Marnow', '2024-05-15'],
      ['says that it was published later', 'Published 1 September 2024', '2024-09-01'],
      ['says that it was published a day later', 'Published 18 May 2024', '2024-05-17'],
    ])('is that of data, or of the line, where that %s', (_, line, expected) => {
      expect(day(`${stated}${HEAD}<p>${line}</p>`)).toBe(expected);
    });

    it('is that of the line right over the headline, and of none behind the text', () => {
      const text = `<p>${'word '.repeat(25)}</p>`;
      expect(day(`${stated}<p>15 May 2024</p>${HEAD}`)).toBe('2024-05-15');
      expect(day(`${stated}${HEAD}${text}<p>15 May 2024</p>`)).toBe('2024-05-15');
      expect(day(`${stated}${HEAD}${text.repeat(2)}<p>15 May 2024</p>`)).toBe('2024-05-17');
    });

    it('is that of data where the line has its month and day swapped', () => {
      const swapped = linked({ '@type': 'Article', datePublished: '2024-07-05' });
      expect(day(`${swapped}${HEAD}<p>07.05.2024</p>`)).toBe('2024-07-05');
      expect(day(`${swapped}${HEAD}<p>07.04.2024</p>`)).toBe('2024-04-07');
    });
  });

  it.each([
    ['under a label of its own', '<p>Published</p><p>17 May 2024</p>', 'labelled'],
    ['under a longer line', '<p>Published by the guild of saddlers</p><p>17 May 2024</p>', null],
    ['under a label, with more beside it', '<p>Published</p><p>Larkhaven, 17 May 2024</p>', null],
    ['behind a word for a change', '<p>Page last modified 17 May 2024</p>', 'labelled'],
    ['before a word for a change', '<p>The fair of 17 May 2024 in our updated list</p>', null],
    [
      'in time elements of one day',
      '<p><time>17 May 2024</time></p><p><time datetime="2024-05-17T10:15">then</time></p>',
      'time',
    ],
    ['in time elements of two days', '<p><time>17 May 2024</time></p><p><time>18 May 2024</time></p>', null],
  ])('is found far from the headline %s', (_, html, evidence) => {
    expect(published(`${HEAD}${'<p>Text.</p>'.repeat(60)}${html}`)?.evidence ?? null).toBe(evidence);
  });

  it('is that of the publication before that of a change, wherever they stand', () => {
    const far = `${HEAD}${'<p>Text.</p>'.repeat(60)}<p>Last updated 18 May 2024</p><p>Posted on 17 May 2024</p>`;
    expect(published(far)?.value).toBe('2024-05-17');
  });

  it('reads the month first on American pages only', () => {
    const page = (language: string): string => `<html lang="${language}">${HEAD}<p>3/9/2024</p></html>`;
    expect(published(page('en-US'))?.value).toBe('2024-03-09');
    expect(published(page('en-GB'))?.value).toBe('2024-09-03');
  });

  it.each([
    [10, true],
    [11, false],
  ])('takes a line with %i words beside the date for one that dates the article: %s', (count, expected) => {
    const words = Array.from({ length: count }, () => 'word').join(' ');
    expect(published(`${HEAD}<p>${words} 17 May 2024</p>`) !== null).toBe(expected);
  });
});

describe('findDates: modified', () => {
  it.each([
    ['JSON-LD', linked({ '@type': 'Article', dateModified: '2024-05-18' }), 'json-ld'],
    ['a meta element', meta('og:updated_time', '2024-05-18'), 'meta:og:updated_time'],
    ['an element with itemprop', `${HEAD}<p itemprop="dateModified" content="2024-05-18">then</p>`, 'item'],
    ['a time element whose class says it', `${HEAD}<p><time class="entry-updated" datetime="2024-05-18">then</time></p>`, 'time'],
    ['a line that says it', `${HEAD}<p>17 May 2024</p><p>Aktualisiert: 18. Mai 2024</p>`, 'near-headline'],
  ])('is taken from %s', (_, html, evidence) => {
    expect(modified(html)).toEqual({ value: '2024-05-18', evidence });
  });

  it('is null where the page states its publication alone', () => {
    expect(modified(meta('article:published_time', '2024-05-17'))).toBeNull();
  });
});
