import { describe, expect, it } from 'vitest';
import { bitsOf, type ContainerPurpose, PURPOSES, purposeBits } from '../../src/rules/container-words.js';

/** The purposes of an element by name. */
const purposes = (tag: string, ...tokens: readonly string[]): readonly ContainerPurpose[] => {
  const bits = purposeBits(tag, tokens);
  return PURPOSES.filter((_, i) => (bits >>> i) & 1);
};

describe('PURPOSES', () => {
  it('are each there once, and fit into the bits of a number', () => {
    expect(new Set(PURPOSES).size).toBe(PURPOSES.length);
    expect(PURPOSES.length).toBeLessThanOrEqual(31);
  });

  it('have a bit each, in their order', () => {
    expect(PURPOSES.map((purpose) => bitsOf([purpose]))).toEqual(PURPOSES.map((_, i) => 2 ** i));
    expect(bitsOf(['navigation', 'header'])).toBe(0b101);
    expect(bitsOf([])).toBe(0);
  });
});

/** What is known of each purpose: tags and words that have it, and what looks alike and hasn't. */
const ROWS: readonly (readonly [purpose: ContainerPurpose, tags: string, tokens: string, others: string])[] = [
  ['navigation', 'nav menu', 'nav menu breadcrumb pagination sitemap toc skip', 'navy bread page'],
  ['aside', 'aside', 'sidebar rail complementary widget', 'side right left'],
  ['header', 'header', 'header masthead banner', 'head h1 heading'],
  ['footer', 'footer', 'footer contentinfo colophon copyright', 'footnote footnotes'],
  ['form', 'form button select option label fieldset dialog', 'search login modal cookie consent gdpr', 'input field'],
  ['article', 'article main', 'article', 'articles'],
  ['figure', 'figure', '', 'figure picture image'],
  ['list', 'ul ol li dl dt dd', '', 'list item items'],
  ['table', 'table tr td th', '', 'table row'],
  ['quote', 'blockquote', '', 'quote blockquote pullquote'],
  ['comments', '', 'comments disqus replies kommentare komentar', 'commented'],
  ['related', '', 'related more popular taboola terkait latest similar', 'relation'],
  ['share', '', 'share sharing social addtoany facebook whatsapp', 'shareholders'],
  ['advertising', '', 'ad ads adslot dfp sponsored iklan werbung', 'address adventure'],
  ['offer', '', 'newsletter paywall subscribe donate', 'news'],
  ['author', '', 'author byline penulis bio', 'authority'],
  ['caption', 'figcaption caption', 'caption credit photographer wp', 'capital'],
  ['tags', '', 'tags topic categories', 'tagged'],
  ['meta', '', 'meta dateline time published', 'metal'],
  ['text', '', 'articlebody body content storytext prose main', 'texture'],
  ['embed', '', 'embed tweet gallery video infobox', 'boxes'],
];

describe('purposeBits', () => {
  it('is told of every purpose here', () => {
    expect(ROWS.map(([purpose]) => purpose)).toEqual(PURPOSES);
  });

  it.each(ROWS)('knows what is %s by its tag or a word, and what is none', (purpose, tags, tokens, others) => {
    const list = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');
    for (const tag of list(tags)) expect([tag, purposes(tag).includes(purpose)]).toEqual([tag, true]);
    for (const token of list(tokens)) expect([token, purposes('div', token).includes(purpose)]).toEqual([token, true]);
    for (const token of list(others)) expect([token, purposes('div', token).includes(purpose)]).toEqual([token, false]);
  });

  it('has several for an element with several words, and for a word of several meanings', () => {
    expect(purposes('nav', 'related', 'share')).toEqual(['navigation', 'related', 'share']);
    expect(purposes('div', 'banner')).toEqual(['header', 'advertising']);
    expect(purposes('div', 'copyright')).toEqual(['footer', 'caption']);
    expect(purposes('div', 'video', 'body')).toEqual(['text', 'embed']);
  });

  it('has none for what is known as neither', () => {
    for (const tag of ['', 'div', 'p', 'span', 'section', 'h1', 'x-card']) expect(purposes(tag)).toEqual([]);
    expect(purposes('div', 'story-x', 'grid', 'container')).toEqual([]);
  });

  it('reads words in lower case as they come: no part of one, and no tag among them', () => {
    expect(purposes('div', 'Comments', 'sharebars', 'ul', 'figcaption')).toEqual([]);
    expect(purposes('comments')).toEqual([]);
  });

  it('takes no name of an object for a word', () => {
    expect(purposes('constructor', 'toString', '__proto__')).toEqual([]);
  });
});
