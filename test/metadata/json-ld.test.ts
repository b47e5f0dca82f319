import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, objectOf, readJsonLd, textOf, typesOf } from '../../src/metadata/json-ld.js';

const typesIn = (...scripts: readonly string[]): readonly string[] =>
  readJsonLd(scripts).nodes.map(({ types, own }) => `${types.join('+')}${own ? '' : ' (mentioned)'}`);

describe('readJsonLd', () => {
  it('finds the objects of one script, a list and a graph, in the order of the source', () => {
    expect(typesIn('{"@type": "NewsArticle"}')).toEqual(['newsarticle']);
    expect(typesIn('[{"@type": "WebSite"}, {"@type": "Article"}]')).toEqual(['website', 'article']);
    expect(typesIn('{"@graph": [{"@type": "WebPage"}, {"@type": "Person"}]}')).toEqual(['webpage', 'person']);
  });

  it('finds those of several scripts, and of one that is broken between two that are not', () => {
    expect(typesIn('{"@type": "A"}', '{"@type": "B",', '{"@type": "C"}')).toEqual(['a', 'b', 'c']);
  });

  it('reads types with their vocabulary, several types, and types in every case', () => {
    expect(typesOf({ '@type': 'http://schema.org/NewsArticle' })).toEqual(['newsarticle']);
    expect(typesOf({ '@type': 'https://schema.org#Person' })).toEqual(['person']);
    expect(typesOf({ '@type': ['schema:Article', 'BlogPosting', 7, ''] })).toEqual(['article', 'blogposting']);
    expect(typesOf({ type: 'Article' })).toEqual([]);
  });

  it('tells what stands for the page from what is mentioned on it', () => {
    const text = JSON.stringify({
      '@type': 'WebPage',
      mainEntity: { '@type': 'Article', author: { '@type': 'Person' }, comment: [{ '@type': 'Comment' }] },
      hasPart: { '@type': 'Article' },
    });
    expect(typesIn(text)).toEqual(['webpage', 'article', 'person (mentioned)', 'comment (mentioned)', 'article (mentioned)']);
  });

  it('finds what an @id points to, wherever it stands', () => {
    const data = readJsonLd(['{"@graph": [{"author": {"@id": "#a"}}, {"@id": "#a", "name": "Tilda Marnow"}]}']);
    expect(objectOf({ '@id': '#a' }, data)).toEqual({ '@id': '#a', name: 'Tilda Marnow' });
    expect(objectOf({ '@id': '#a', '@type': 'Person' }, data)).toHaveProperty('name', 'Tilda Marnow');
    expect(objectOf({ '@id': '#b' }, data)).toEqual({ '@id': '#b' });
    expect(objectOf({ '@id': '#a', name: 'Own' }, data)).toHaveProperty('name', 'Own');
    expect(objectOf('#a', data)).toBeNull();
    expect(objectOf(['#a'], data)).toBeNull();
  });

  it('passes over what is nested deeper than any page needs', () => {
    const nested = (levels: number): string => `${'{"@graph": '.repeat(levels)}{"@type": "Article"}${'}'.repeat(levels)}`;
    expect(typesIn(nested(40))).toEqual(['article']);
    expect(typesIn(nested(41))).toEqual([]);
    expect(typesIn(nested(100_000))).toEqual([]);
  });

  it('never throws, whatever the scripts hold', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (scripts) => Array.isArray(readJsonLd(scripts).nodes)));
  });
});

describe('textOf', () => {
  it('gives the text of strings, numbers, values with a language and the first of a list, as a reader sees it', () => {
    expect(textOf('Market &amp; Fair')).toBe('Market & Fair');
    expect(textOf(7)).toBe('7');
    expect(textOf({ '@value': 'Messe', '@language': 'de' })).toBe('Messe');
    expect(textOf(['<b>One</b> ', 'Two'])).toBe('One');
  });

  it('gives null for what has no text', () => {
    for (const value of [undefined, null, true, '', ' ', [], {}, { name: 'x' }, { '@value': 1 }])
      expect(textOf(value)).toBeNull();
  });
});

it('listOf gives a list of whatever is there', () => {
  expect([undefined, null, 'a', ['a', 'b']].map(listOf)).toEqual([[], [], ['a'], ['a', 'b']]);
});
