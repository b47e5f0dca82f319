import { describe, expect, it } from 'vitest';
import { findAuthors } from '../../src/metadata/authors.js';
import { siteNames } from '../../src/metadata/site-names.js';
import { factsAndHead, linked, meta } from '../support/html.js';

const HEAD = '<h1>Mayor signs deal with saddlers</h1>';
const TEXT = '<p>The town of Larkhaven will lend its empty railway sheds to young leather workers, it said.</p>';

function found(html: string): { readonly value: readonly string[]; readonly evidence: string } | null {
  const { facts, head } = factsAndHead(html);
  return findAuthors(facts, siteNames(facts), head);
}
const article = (author: unknown): string => linked({ '@type': 'NewsArticle', author });

describe('findAuthors', () => {
  it.each([
    ['a string', 'Tilda Marnow'],
    ['an object', { '@type': 'Person', name: 'Tilda Marnow' }],
    ['a list', [{ name: 'Tilda Marnow' }]],
    ['a list in the name', { name: ['Tilda Marnow'] }],
    ['the parts of a name', { givenName: 'Tilda', familyName: 'Marnow' }],
    ['a byline', 'By Tilda Marnow'],
  ])('reads %s in JSON-LD', (_, author) => {
    expect(found(article(author))).toEqual({ value: ['Tilda Marnow'], evidence: 'json-ld' });
  });

  it('reads references and creators in JSON-LD', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', creator: { '@id': '#t' } },
        { '@id': '#t', name: 'Tilda Marnow' },
      ],
    };
    expect(found(linked(graph))?.value).toEqual(['Tilda Marnow']);
  });

  it.each([
    ['a meta element', meta('author', 'Tilda Marnow'), 'meta:author'],
    ['one of another name', meta('parsely-author', 'Tilda Marnow'), 'meta:parsely-author'],
    ['one that writes the family name first', meta('citation_author', 'Marnow, Tilda'), 'meta:citation_author'],
    [
      'what a plugin tells Twitter',
      meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Tilda Marnow'),
      'meta:twitter:data1',
    ],
    ['JSON-LD of the page', linked({ '@type': 'WebPage', author: 'Tilda Marnow' }), 'json-ld-page'],
    ['an element with itemprop', `${HEAD}<p itemprop="author">Tilda Marnow</p>`, 'item'],
    ['a link to the author', `${HEAD}<p><a rel="author" href="/tm">Tilda Marnow</a></p>`, 'rel-author'],
    ['a class', `${HEAD}<p class="byline">By Tilda Marnow</p>`, 'byline'],
    ['a class, with more behind the name', `${HEAD}<div class="author"><p>Tilda Marnow</p><p>Reporter</p></div>`, 'byline'],
    ['a byline under the headline', `${HEAD}<p>By Tilda Marnow</p>`, 'near-headline'],
    ['a byline with a date before it', `${HEAD}<p>17 May 2024 | By Tilda Marnow</p>`, 'near-headline'],
    ['a name beside a date', `${HEAD}<p>Tilda Marnow • 17 May 2024</p>`, 'near-headline'],
    ['a name over a line with a date', `${HEAD}<p>Tilda Marnow</p><p>17 May 2024</p>`, 'near-headline'],
    ['a link to an author’s page', `${HEAD}<p><a href="/authors/tm">Tilda Marnow</a></p>`, 'near-headline'],
    [
      'a name that is introduced',
      `${HEAD}<p>Tilda Marnow</p>${TEXT}<p>Tilda Marnow is a reporter who has lived in Larkhaven for years.</p>`,
      'near-headline',
    ],
    [
      'a label inside a line',
      `${HEAD}<p>17 May 2024 Source: Larkhaven Post Author: Tilda Marnow Views: 12 Comments: 3</p>`,
      'near-headline',
    ],
    ['a label under the text', `${HEAD}${TEXT.repeat(30)}<p>Written by Tilda Marnow</p>`, 'labelled'],
    ['a box under the text', `${HEAD}${TEXT.repeat(60)}<div class="author-name">Tilda Marnow</div>`, 'byline'],
    ['a link under the text', `${HEAD}${TEXT.repeat(60)}<p><a href="/author/tm">Tilda Marnow</a></p>`, 'labelled'],
  ])('reads %s', (_, html, evidence) => {
    expect(found(html)).toEqual({ value: ['Tilda Marnow'], evidence });
  });

  it('reads a list of names that stands alone under the headline', () => {
    expect(found(`${HEAD}<p>Tilda Marnow, Prudence Okellan</p>${TEXT}`)?.value).toEqual(['Tilda Marnow', 'Prudence Okellan']);
  });

  it.each([
    [1, true],
    [2, false],
  ])('takes a name that stands %i lines from a date for the author: %s', (distance, expected) => {
    expect(found(`${HEAD}<p>Tilda Marnow</p>${'<p>a b</p>'.repeat(distance - 1)}<p>17 May 2024</p>`) !== null).toBe(expected);
  });

  it.each([
    [4, true],
    [5, false],
  ])('takes a name beside a date, %i lines below the headline, for the author: %s', (distance, expected) => {
    expect(found(`${HEAD}${'<p>a b</p>'.repeat(distance - 1)}<p>Tilda Marnow</p><p>17 May 2024</p>`) !== null).toBe(expected);
  });

  it.each([
    [6, true],
    [7, false],
  ])('takes a list of names, %i lines below the headline, for the authors: %s', (distance, expected) => {
    expect(found(`${HEAD}${'<p>a b</p>'.repeat(distance - 1)}<p>Tilda Marnow, Leo Vidal</p>`) !== null).toBe(expected);
  });

  it.each([
    [60, true],
    [59, false],
  ])('takes a name for the author that a text of %i characters introduces: %s', (length, expected) => {
    expect(found(`${HEAD}<p>Tilda Marnow</p><p>Tilda Marnow ${'x'.repeat(length - 13)}</p>`) !== null).toBe(expected);
  });

  it.each([
    [3, true],
    [4, false],
  ])('believes labels that name %i people: %s', (count, expected) => {
    const names = ['Tilda Marnow', 'Leo Vidal', 'Ana Ruiz', 'Prudence Okellan'].slice(0, count);
    expect(found(`${HEAD}${TEXT.repeat(30)}${names.map((name) => `<p>Written by ${name}</p>`).join('')}`) !== null).toBe(
      expected,
    );
  });

  it('takes the elements nearest to the headline, below it before above it, and of equally near ones the surer', () => {
    const item = '<p itemprop="author">Leo Vidal</p>';
    const byline = '<p class="byline">By Tilda Marnow</p>';
    expect(found(`${HEAD}${byline}${TEXT}${item}`)).toEqual({ value: ['Tilda Marnow'], evidence: 'byline' });
    expect(found(`${HEAD}${item}${TEXT}${byline}`)).toEqual({ value: ['Leo Vidal'], evidence: 'item' });
    expect(found(`${item}${HEAD}${TEXT}${byline}`)?.value).toEqual(['Tilda Marnow']);
    expect(found(`${HEAD}<p class="byline" ><span itemprop="author">Leo Vidal</span></p>`)?.evidence).toBe('item');
  });

  it.each([
    [3, ['Tilda Marnow', 'Leo Vidal']],
    [4, ['Tilda Marnow']],
  ])('takes elements of a kind together that stand %i lines apart: %s', (distance, expected) => {
    const byline = (name: string): string => `<p class="author">${name}</p>`;
    expect(found(HEAD + byline('Tilda Marnow') + '<p>a b</p>'.repeat(distance - 1) + byline('Leo Vidal'))?.value).toEqual(
      expected,
    );
  });

  it('reads a name in a script without spaces behind a label under the text', () => {
    const label = (text: string): string => `<h1>町に灯台が戻る</h1>${TEXT.repeat(30)}<p>Posted by ${text}</p>`;
    expect(found(label('森本ひかる │ コメント(3) │ 町のこと'))).toEqual({ value: ['森本ひかる'], evidence: 'labelled' });
    expect(found(label('灯台が戻った町の小さな一日'))).toBeNull();
  });

  it('takes a first name from what holds nothing else', () => {
    expect(found(`${HEAD}<p class="author-name">Tilda</p>`)?.value).toEqual(['Tilda']);
    expect(found(`${HEAD}<p class="author-box">Tilda</p>`)).toBeNull();
  });

  it.each([
    ['a comment', `${HEAD}${TEXT}<div class="comments"><p class="author">Tilda Marnow</p></div>`],
    ['a comment with a link', `${HEAD}${TEXT}<div class="comment"><a rel="author" href="/tm">Tilda Marnow</a></div>`],
    ['another article', `${HEAD}${TEXT}<div class="related"><p class="byline">By Tilda Marnow</p></div>`],
    ['different people in boxes', `${HEAD}${TEXT.repeat(60)}<p class="author">Tilda Marnow</p><p class="author">Leo Vidal</p>`],
    [
      'links to different authors',
      `${HEAD}${TEXT.repeat(60)}<a href="/author/t">Tilda Marnow</a><p><a href="/author/l">Leo Vidal</a></p>`,
    ],
    ['a name on its own', `${HEAD}<p>Tilda Marnow</p>${TEXT}`],
    ['a section with a date', `${HEAD}<p><a href="/x">Public Works</a></p><p>17 May 2024</p>`],
    ['a list that isn’t of names', `${HEAD}<p>Tilda Marnow, mayor</p>${TEXT}`],
    ['another hand', `${HEAD}<p>Edited by Tilda Marnow</p>`],
    ['an address', meta('article:author', 'https://social.example/larkhavenpost')],
  ])('takes nobody for the author from %s', (_, html) => {
    expect(found(html)).toBeNull();
  });

  it.each(['admin', 'lark_admin', 'Web Admin', 'larkhaven1', 'Redaksi'])('finds nobody in a default or a login: %s', (name) => {
    expect(found(meta('author', name))).toBeNull();
    expect(found(`${meta('og:site_name', name)}${meta('author', name)}`)).toBeNull();
  });

  it('takes the site or its staff for the author where data state that, and nobody is named', () => {
    const site = meta('og:site_name', 'Larkhaven Post');
    expect(found(site + article('Larkhaven Post'))).toEqual({ value: ['Larkhaven Post'], evidence: 'json-ld' });
    expect(found(article({ name: 'By Larkhaven Newsroom' }))?.value).toEqual(['Larkhaven Newsroom']);
    expect(found(meta('author', 'larkhaven.org'))?.value).toEqual(['larkhaven.org']);
    expect(found(`${site}${meta('author', 'Larkhaven Post')}${HEAD}<p>By Tilda Marnow</p>`)?.value).toEqual(['Tilda Marnow']);
    expect(found(article(['Tilda Marnow', 'Larkhaven Staff']))?.value).toEqual(['Tilda Marnow']);
    expect(found(linked({ '@type': 'WebPage', author: 'Larkhaven Staff' }))).toBeNull();
  });

  it('knows a person whose site bears their name', () => {
    const line = `${HEAD}<p>17 May 2024 | Leo Vidal | read 1204 times</p>`;
    const site = `${meta('og:site_name', 'Tilda Marnow')}${meta('author', 'Tilda Marnow')}${line}`;
    expect(found(site)?.value).toEqual(['Tilda Marnow']);
    expect(found(site + linked({ '@type': 'Organization', name: 'Tilda Marnow' }))?.value).toEqual(['Leo Vidal']);
    expect(found(site + linked({ '@type': ['Person', 'Organization'], name: 'Tilda Marnow' }))?.value).toEqual(['Tilda Marnow']);
    expect(found(meta('og:site_name', 'The Saddler') + meta('author', 'The Saddler') + line)?.value).toEqual(['Leo Vidal']);
  });

  it.each([
    ['names others', 'By Tilda Marnow', ['Tilda Marnow']],
    ['names one of them', 'By Tilda Marnow and Leo Vidal', ['Leo Vidal, MD']],
    ['has no byline’s word', 'Tilda Marnow', ['Leo Vidal, MD']],
    ['has no full name', 'By Tilda', ['Leo Vidal, MD']],
  ])('believes a line below the headline before data where it %s', (_, line, expected) => {
    expect(found(`${article('Leo Vidal, MD')}${HEAD}<p>${line}</p>`)?.value).toEqual(expected);
  });

  it.each([
    [4, 'Tilda Marnow'],
    [5, 'Leo Vidal'],
  ])('believes it %i lines below the headline: %s', (distance, expected) => {
    expect(found(`${article('Leo Vidal')}${HEAD}${'<p>a b</p>'.repeat(distance - 1)}<p>By Tilda Marnow</p>`)?.value).toEqual([
      expected,
    ]);
  });

  it.each([
    ['By Tilda', ['Tilda']],
    ['By Tilda · 17 May 2024', ['Tilda']],
    ['Posted by TilMar on Friday', ['TilMar']],
    ['By Tilda, in News', ['Tilda']],
    ['By Tilda, Leo Vidal', undefined],
    ['Text Size', undefined],
    ['By tilda', undefined],
    ['By Tilda’s hand', undefined],
    ['By Tilda was the whole', undefined],
    ['By Staff, 17 May 2024', undefined],
    ['By Email', ['Email']],
    ['Tilda', undefined],
  ])('reads the one word behind a byline’s word in %s', (line, expected) => {
    expect(found(`${HEAD}<p>${line}</p>`)?.value).toEqual(expected);
  });

  it.each([
    [4, true],
    [5, false],
  ])('reads one word %i lines below the headline, and in no heading: %s', (distance, expected) => {
    const line = (tag: string): string => `${HEAD}${'<p>a b</p>'.repeat(distance - 1)}<${tag}>By Tilda</${tag}>`;
    expect(found(line('p')) !== null).toBe(expected);
    expect(found(line('h3'))).toBeNull();
  });

  it('reads the second label that a plugin tells Twitter', () => {
    const labels = meta('twitter:label1', 'Est. reading time') + meta('twitter:data1', '7 minutes');
    expect(found(labels + meta('twitter:label2', 'Written by') + meta('twitter:data2', 'Tilda Marnow'))).toEqual({
      value: ['Tilda Marnow'],
      evidence: 'meta:twitter:data2',
    });
    expect(found(labels)).toBeNull();
  });

  it.each([
    ['This post was written by Tilda Marnow, Head of Saddles at Larkhaven Leather', ['Tilda Marnow']],
    ['This post was written by Tilda, Head of Saddles', undefined],
    ['Contributors: Tilda Marnow', ['Tilda Marnow']],
  ])('reads a label under the text with a trade behind the name: %s', (line, expected) => {
    expect(found(`${HEAD}${TEXT.repeat(30)}<p>${line}</p>`)?.value).toEqual(expected);
  });

  it('takes a name that the page marks before that of an account, and the account before a guess', () => {
    expect(found(`${article('tmarnow')}${HEAD}<p class="byline">By Tilda Marnow</p>`)?.value).toEqual(['Tilda Marnow']);
    expect(found(`${article('tmarnow')}${HEAD}<p>By Tilda Marnow</p>`)?.value).toEqual(['tmarnow']);
  });

  it('guesses at no person by place where the page states its staff for the author', () => {
    const line = `${HEAD}<p>Public Works • 17 May 2024</p>`;
    expect(found(line)?.value).toEqual(['Public Works']);
    expect(found(meta('author', 'Larkhaven Staff') + line)?.value).toEqual(['Larkhaven Staff']);
    expect(found(`${meta('author', 'Larkhaven Staff')}${HEAD}<p>By Tilda Marnow</p>`)?.value).toEqual(['Tilda Marnow']);
  });

  it('names each once', () => {
    expect(found(article(['Tilda Marnow', 'TILDA MARNOW', { name: 'Leo Vidal' }]))?.value).toEqual(['Tilda Marnow', 'Leo Vidal']);
  });
});
