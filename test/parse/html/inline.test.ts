import { describe, expect, it } from 'vitest';
import { inlineMarks, markKind } from '../../../src/parse/html/inline.js';
import type { OpenElement } from '../../../src/parse/html/tree.js';
import { elementRow } from '../../../src/rules/elements.js';

const element = (tag: string, attributes: OpenElement['attributes'] = {}): OpenElement => ({
  tag,
  row: elementRow(tag),
  attributes,
});

describe('markKind', () => {
  it.each([
    ['b', 'strong'],
    ['strong', 'strong'],
    ['em', 'emphasis'],
    ['i', 'emphasis'],
    ['cite', 'emphasis'],
    ['dfn', 'emphasis'],
    ['code', 'code'],
    ['kbd', 'code'],
    ['samp', 'code'],
    ['tt', 'code'],
    ['span', null],
    ['u', null],
    ['a', null],
  ])('is for %s %s', (tag, kind) => {
    expect(markKind(element(tag))).toBe(kind);
  });

  it('is a link for an anchor with an address', () => {
    expect(markKind(element('a', { href: '' }))).toBe('link');
  });
});

describe('inlineMarks', () => {
  it('gives the marks of a block in the order of their ends', () => {
    const marks = inlineMarks();
    const [link, bold] = [element('a', { href: 'x' }), element('b')];
    marks.open(link, 0);
    marks.open(bold, 2);
    marks.close(bold, 4);
    marks.close(link, 5);
    expect(marks.taken(9)).toEqual([
      { start: 2, end: 4, kind: 'strong', href: '' },
      { start: 0, end: 5, kind: 'link', href: 'x' },
    ]);
    expect(marks.taken(9)).toEqual([]);
  });

  it('lets what is open go on over the next block', () => {
    const marks = inlineMarks();
    const bold = element('b');
    marks.open(bold, 3);
    expect(marks.taken(5)).toMatchObject([{ start: 3, end: 5 }]);
    marks.close(bold, 4);
    expect(marks.taken(6)).toMatchObject([{ start: 0, end: 4 }]);
    expect(marks.taken(6)).toEqual([]);
  });

  it('gives no mark for what holds nothing', () => {
    const marks = inlineMarks();
    const bold = element('b');
    marks.open(bold, 3);
    marks.close(bold, 3);
    expect(marks.taken(5)).toEqual([]);
  });

  it('ends a mark inside others without letting any cross', () => {
    const marks = inlineMarks();
    const [bold, italic] = [element('b'), element('i')];
    marks.open(bold, 0);
    marks.open(italic, 2);
    marks.end(bold, 4);
    marks.close(italic, 7);
    marks.close(bold, 9);
    expect(marks.taken(9).map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [2, 4, 'emphasis'],
      [0, 4, 'strong'],
      [4, 7, 'emphasis'],
    ]);
  });

  it('ends nothing for an element that opened no mark', () => {
    const marks = inlineMarks();
    marks.open(element('b'), 0);
    marks.end(element('b'), 2);
    expect(marks.taken(4)).toMatchObject([{ start: 0, end: 4 }]);
  });

  it.each([
    [31, 31],
    [32, 32],
    [33, 32],
  ])('remembers of %i open marks %i', (count, kept) => {
    const marks = inlineMarks();
    for (let i = 0; i < count; i++) marks.open(element('b'), 0);
    expect(marks.taken(1)).toHaveLength(kept);
  });
});
