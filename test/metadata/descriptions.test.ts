import { describe, expect, it } from 'vitest';
import { descriptionOf, sectionOf, siteNameOf, tagsOf } from '../../src/metadata/descriptions.js';
import { factsOf, linked, meta } from '../support/html.js';

describe('descriptionOf', () => {
  it('takes it from the head, else from JSON-LD of the article or the page', () => {
    expect(descriptionOf(factsOf(meta('og:description', 'A deal &amp;amp; more')))).toEqual({
      value: 'A deal & more',
      evidence: 'meta:og:description',
    });
    expect(descriptionOf(factsOf(meta('description', 'A deal')))?.evidence).toBe('meta:description');
    expect(descriptionOf(factsOf(linked({ '@type': 'Article', description: '<p>A deal</p>' })))).toEqual({
      value: 'A deal',
      evidence: 'json-ld',
    });
    expect(descriptionOf(factsOf(linked({ '@type': 'WebPage', description: 'A deal' })))?.evidence).toBe('json-ld-page');
    expect(descriptionOf(factsOf(meta('description', ' ')))).toBeNull();
  });
});

describe('siteNameOf', () => {
  it('takes what the page states, else the publisher, else an app’s name', () => {
    const site = linked({ '@type': 'WebSite', name: 'The Post' });
    const publisher = linked({ '@type': 'Article', publisher: { name: 'Post Press' } });
    const app = meta('application-name', 'Post App');
    expect(siteNameOf(factsOf(meta('og:site_name', 'Larkhaven Post') + site + publisher))?.value).toBe('Larkhaven Post');
    expect(siteNameOf(factsOf(app + site + publisher))).toEqual({ value: 'The Post', evidence: 'json-ld-site' });
    expect(siteNameOf(factsOf(app + publisher))).toEqual({ value: 'Post Press', evidence: 'json-ld' });
    expect(siteNameOf(factsOf(app))).toEqual({ value: 'Post App', evidence: 'meta:application-name' });
    expect(siteNameOf(factsOf(''))).toBeNull();
  });
});

describe('sectionOf', () => {
  it('takes the first of what is stated', () => {
    expect(sectionOf(factsOf(meta('article:section', 'Town, Crafts')))).toEqual({
      value: 'Town',
      evidence: 'meta:article:section',
    });
    expect(sectionOf(factsOf(linked({ '@type': 'Article', articleSection: ['Town', 'Crafts'] })))).toEqual({
      value: 'Town',
      evidence: 'json-ld',
    });
    expect(sectionOf(factsOf(meta('article:section', ', ')))).toBeNull();
    expect(sectionOf(factsOf(''))).toBeNull();
  });
});

describe('tagsOf', () => {
  const tags = (html: string) => tagsOf(factsOf(html))?.value;

  it('takes them one by one or in a list, each once, whatever its case', () => {
    expect(tagsOf(factsOf(meta('article:tag', 'Leather') + meta('article:tag', 'Guilds, LEATHER')))).toEqual({
      value: ['Leather', 'Guilds'],
      evidence: 'meta:article:tag',
    });
    expect(tags(meta('keywords', 'leather; guilds | towns'))).toEqual(['leather', 'guilds', 'towns']);
    expect(tags(linked({ '@type': 'Article', keywords: ['leather', 'guilds,towns', { name: 'rails' }] }))).toEqual([
      'leather',
      'guilds',
      'towns',
      'rails',
    ]);
    expect(tags(meta('keywords', ' , ,'))).toBeUndefined();
    expect(tags('')).toBeUndefined();
  });

  it.each([
    [80, 1],
    [81, undefined],
  ])('takes a tag of %i characters: %s', (length, expected) => {
    expect(tags(meta('keywords', 'x'.repeat(length)))?.length).toBe(expected);
  });

  it('takes no more than a hundred', () => {
    expect(tags(meta('keywords', Array.from({ length: 101 }, (_, i) => `t${i}`).join()))).toHaveLength(100);
  });
});
