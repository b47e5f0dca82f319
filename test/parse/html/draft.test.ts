import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/model/markup.js';
import { containerMaker } from '../../../src/parse/html/containers.js';
import { type Draft, joinedDrafts, tidied } from '../../../src/parse/html/draft.js';
import { nameReader } from '../../../src/parse/html/names.js';

const mark = (start: number, end: number, kind: Mark['kind'] = 'strong'): Mark => ({ start, end, kind, href: '' });
const marked = (text: string, ...marks: readonly Mark[]): readonly string[] =>
  tidied({ text, marks })!.marks.map(({ start, end, kind }) => `${kind} ${tidied({ text, marks })!.text.slice(start, end)}`);

describe('tidied', () => {
  it('collapses, trims and normalises', () => {
    expect(tidied({ text: '  a\n\tb\u00a0 c\u0065\u0301\u200b ', marks: [] })!.text).toBe('a b cé');
  });

  it.each(['', ' ', '\n\t', '\u200b\u00a0\ufeff\u00ad'])('is null for %j', (text) => {
    expect(tidied({ text, marks: [mark(0, text.length)] })).toBeNull();
  });

  it('keeps marks on what they were on, without the spaces at their ends', () => {
    // Nothing goes but the end of the text.
    expect(marked('one two  ', mark(4, 9))).toEqual(['strong two']);
    expect(marked('one two three', mark(3, 8), mark(8, 13, 'link'))).toEqual(['strong two', 'link three']);
    // Spaces go before them and inside.
    expect(marked('  one \n two\u00a0 three', mark(5, 13), mark(8, 17, 'link'))).toEqual(['strong two', 'link two thre']);
    expect(marked('a\u00adb c', mark(2, 3))).toEqual(['strong b']);
  });

  it('leaves marks out that hold no letter', () => {
    expect(marked('one two', mark(3, 4))).toEqual([]);
    expect(marked('one  \n two', mark(3, 7))).toEqual([]);
    expect(marked('one ', mark(3, 4))).toEqual([]);
  });

  it('gives a text no marks where letters are joined over the edge of one', () => {
    expect(tidied({ text: 'cafe\u0301', marks: [mark(0, 4)] })).toMatchObject({ text: 'café', marks: [], strongChars: 0 });
    expect(marked('cafe\u0301 bar', mark(6, 9))).toEqual(['strong bar']);
  });

  it('counts the code units of links and of bold text, those inside two of a kind once', () => {
    const text = 'one two three';
    expect(tidied({ text, marks: [mark(0, 3), mark(8, 13, 'link')] })).toMatchObject({ strongChars: 3, linkChars: 5 });
    expect(tidied({ text, marks: [mark(4, 7), mark(0, 7), mark(8, 13)] })).toMatchObject({ strongChars: 12, linkChars: 0 });
    expect(tidied({ text, marks: [mark(4, 7, 'link'), mark(4, 7, 'link')] })).toMatchObject({ linkChars: 3 });
    expect(tidied({ text, marks: [mark(0, 3, 'emphasis'), mark(4, 7, 'code')] })).toMatchObject({ strongChars: 0, linkChars: 0 });
  });
});

describe('joinedDrafts', () => {
  const { page, inside } = containerMaker(nameReader());
  const draft = (text: string, start: number, given: Partial<Draft> = {}): Draft => ({
    ...{
      kind: 'heading',
      level: 2,
      container: page,
      text,
      start,
      end: start + text.length,
      linkChars: 0,
      strongChars: 0,
      marks: [],
      gap: 0,
    },
    ...given,
  });

  it('gives one draft from the first to the last, which is no heading', () => {
    const row = inside(page, 'tr', {});
    expect(joinedDrafts([draft('ab', 5, { gap: 1 }), draft('c', 9)], ' | ', 'cell', row)).toEqual(
      draft('ab | c', 5, { kind: 'cell', level: 0, container: row, end: 10, gap: 1 }),
    );
  });

  it('moves the marks with their texts, and adds up what they cover', () => {
    const drafts = [
      draft('ab', 0, { marks: [mark(0, 2)], strongChars: 2 }),
      draft('cde', 5, { marks: [mark(1, 3), mark(0, 3, 'link')], strongChars: 2, linkChars: 3 }),
    ];
    const { text, marks, strongChars, linkChars } = joinedDrafts(drafts, ' | ', 'cell', page);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['ab', 'de', 'cde']);
    expect([strongChars, linkChars]).toEqual([4, 3]);
  });
});
