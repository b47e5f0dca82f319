import { describe, expect, it } from 'vitest';
import { nameReader } from '../../../src/parse/html/names.js';

const names = (className: string): readonly string[] => nameReader()({ class: className });

describe('nameReader', () => {
  it.each([
    ['article__body', ['article', 'body']],
    ['articleBody', ['article', 'body']],
    ['ArticleBODY', ['article', 'body']],
    ['HTMLBlock', ['htmlblock']],
    ['col-md-12 pt4', ['col', 'md', 'pt']],
    ['a b cd', ['cd']],
    ['body body  Body', ['body']],
    ['überSchrift', ['über', 'schrift']],
    ['記事 本文', ['記事', '本文']],
    ['', []],
    ['12 - _', []],
  ])('reads %j as %j', (className, words) => {
    expect(names(className)).toEqual(words);
  });

  it('reads the class, the id and the role, in this order', () => {
    const reader = nameReader();
    expect(reader({ class: 'one', id: 'two', role: 'three' })).toEqual(['one', 'two', 'three']);
    expect(reader({ role: 'main' })).toEqual(['main']);
    expect(reader({ id: 'main', href: 'elsewhere' })).toEqual(['main']);
    expect(reader({})).toEqual([]);
  });

  it('reads equal names once', () => {
    const reader = nameReader();
    expect(reader({ class: 'story body' })).toBe(reader({ class: 'story body' }));
  });

  it.each([
    [15, 15],
    [16, 16],
    [17, 16],
  ])('keeps %i words as %i', (count, kept) => {
    const words = Array.from({ length: count }, (_, i) => `w${'abcdefghijklmnopq'[i]}`);
    expect(names(words.join(' '))).toEqual(words.slice(0, kept));
  });

  it('reads the first 400 code units', () => {
    expect(names(`${'1'.repeat(396)} abcd`)).toEqual(['abc']);
    expect(names(`${'1'.repeat(395)} abcd`)).toEqual(['abcd']);
    expect(names(`${'1'.repeat(400)} abcd`)).toEqual([]);
  });
});
