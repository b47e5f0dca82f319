import { describe, expect, test } from 'vitest';
import { markedText } from '../../src/emit/markdown-inline.js';
import type { Mark } from '../../src/model/markup.js';

/** Mark the first place of some words. */
function mark(text: string, words: string, kind: Mark['kind'], href: string = ''): Mark {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind, href };
}

const plain = (text: string): string => text;
const text = 'The old mill burned down on Friday.';

describe('markedText', () => {
  test('sets each kind of mark', () => {
    const marks = [mark(text, 'old', 'strong'), mark(text, 'mill', 'emphasis'), mark(text, 'burned', 'code')];
    expect(markedText(text, marks, plain, null)).toBe('The **old** *mill* `burned` down on Friday.');
    expect(markedText(text, [mark(text, 'old mill', 'link', 'https://example.org/mill')], plain, null)).toBe(
      'The [old mill](https://example.org/mill) burned down on Friday.',
    );
  });

  test('nests marks, inner ones inside', () => {
    const inner = mark(text, 'mill', 'emphasis');
    const outer = mark(text, 'old mill', 'link', '/a');
    expect(markedText(text, [inner, outer], plain, null)).toBe('The [old *mill*](/a) burned down on Friday.');
    const [same, whole] = [mark(text, 'old mill', 'strong'), mark(text, 'old mill', 'link', '/a')];
    expect(markedText(text, [same, whole], plain, null)).toBe('The [**old mill**](/a) burned down on Friday.');
  });

  test('sets a mark inside one of its kind once', () => {
    const marks = [mark(text, 'mill', 'strong'), mark(text, 'old mill', 'strong')];
    expect(markedText(text, marks, plain, null)).toBe('The **old mill** burned down on Friday.');
  });

  test('leaves out emphasis that begins or ends inside a word at a bracket, and keeps it inside plain words', () => {
    expect(markedText('a(b)c', [{ start: 1, end: 4, kind: 'strong', href: '' }], plain, null)).toBe('a(b)c');
    expect(markedText('abcd', [{ start: 1, end: 3, kind: 'strong', href: '' }], plain, null)).toBe('a**bc**d');
  });

  test('resolves addresses, and leaves out those that lead nowhere', () => {
    const link = (href: string, base: string | null = 'https://example.org/news/1'): string =>
      markedText('mill', [{ start: 0, end: 4, kind: 'link', href }], plain, base);
    expect(link('../a')).toBe('[mill](https://example.org/a)');
    expect(link('../a', null)).toBe('[mill](../a)');
    expect(link('mailto:a@example.org')).toBe('[mill](mailto:a@example.org)');
    for (const nowhere of ['#top', 'javascript:void(0)', 'JavaScript:alert(1)', 'data:text/html,x', ' '])
      expect(link(nowhere)).toBe('mill');
    expect(link('a (b)', null)).toBe('[mill](<a (b)>)');
    expect(link('a <b>', null)).toBe('[mill](<a %3Cb%3E>)');
  });

  test('escapes what is not a mark', () => {
    expect(markedText('2*3', [{ start: 0, end: 1, kind: 'strong', href: '' }], (part) => part.replace('*', '\\*'), null)).toBe(
      '**2**\\*3',
    );
  });
});
