import { describe, expect, it } from 'vitest';
import { type Line, readLines } from '../../src/parse/lines.js';
import { continues, findWrapping, seamOf, type Wrapping } from '../../src/parse/wrapping.js';
import { wrappedAt } from '../support/variants.js';
import { prose, textOf } from '../support/words.js';

const linesOf = (rows: readonly string[]): readonly Line[] => readLines(rows.join('\n')).lines;
const found = (rows: readonly string[]): Wrapping | null => findWrapping(linesOf(rows));

/** Rows in the middle of a sentence of exactly these widths, each a break: the next word, `ab`, didn't fit. A last row ends the sentence. */
const rows = (widths: readonly number[]): readonly string[] => [...widths.map(textOf), 'ab xx.'];
const times = (count: number, width: number): readonly number[] => Array.from({ length: count }, () => width);
/** Widths four apart: no width explains two of them. */
const apart = (count: number, from: number): readonly number[] => Array.from({ length: count }, (_, i) => from + 4 * i);
/** Rows of their own: sentences that nothing runs on from. */
const sentences = (count: number, width: number): readonly string[] =>
  Array.from({ length: count }, () => `A${textOf(width - 1).slice(1)}.`);

describe('findWrapping', () => {
  it.each([40, 60, 72, 80, 100, 132])('finds prose wrapped at %i columns, or at the widest line that came of it', (width) => {
    const text = wrappedAt(width, [prose(120, 1), prose(90, 2), prose(110, 3)].join('\n\n'));
    const wrapping = found(text.split('\n'))!;
    expect(wrapping).toMatchObject({ whole: true, hyphenates: false });
    expect(wrapping.width).toBeLessThanOrEqual(width);
    expect(wrapping.width).toBeGreaterThan(width - 8);
  });

  it('finds none where paragraphs stand on one line each', () => {
    expect(found([prose(30, 1), '', prose(20, 2), '', prose(8, 3), prose(14, 4), prose(50, 5)])).toBeNull();
    expect(found([])).toBeNull();
  });

  it.each([
    [31, null],
    [32, 32],
    [33, 33],
    [199, 199],
    [200, 200],
    [201, null],
  ])('looks for widths from 32 to 200: %i gives %d', (width, expected) => {
    expect(found(rows(times(5, width)))?.width ?? null).toBe(expected);
  });

  it.each([
    [2, false],
    [3, true],
    [4, true],
  ])('takes %i breaks for a wrapping: %s', (count, expected) => {
    expect(found(rows(times(count, 80))) !== null).toBe(expected);
  });

  it.each([
    [7, false],
    [8, true],
    [9, true],
  ])('takes the whole page for wrapped when %i of 10 breaks are at one width: %s', (count, whole) => {
    expect(found(rows([...times(count, 80), ...apart(10 - count, 120)]))).toMatchObject({ width: 80, whole });
  });

  it.each([
    [21, false],
    [20, true],
    [19, true],
  ])('takes it for wrapped when 6 of %i breaks are at one width and no line is wider: %s', (count, whole) => {
    const narrower = apart(count - 6, 33).map((width) => (width >= 79 ? width - 45 : width));
    expect(found(rows([...narrower, ...times(6, 100)]))).toMatchObject({ width: 100, whole });
  });

  it.each([
    [19, false],
    [20, true],
    [21, true],
  ])('lets one of %i wide lines be wider: %s', (count, whole) => {
    // Seven of ten breaks at 100 columns: that many lines, and the three narrower ones, are at least half as wide.
    const more = [...sentences(count - 11, 60), ...sentences(1, 110)];
    expect(found([...more, ...rows([...apart(3, 52), ...times(7, 100)])])).toMatchObject({ width: 100, whole });
  });

  it.each([
    [101, 101, true],
    [102, 102, true],
    [103, 100, false],
  ])('lets lines be as wide as the breaks at 100 allow, which is where a word of two had no room: %i', (widest, width, whole) => {
    expect(found([...sentences(3, widest), ...rows([...apart(3, 52), ...times(7, 100)])])).toMatchObject({ width, whole });
  });

  describe('in parts of a page', () => {
    it.each([
      [3, false],
      [4, true],
      [5, true],
    ])('takes %i breaks of ten: %s', (count, expected) => {
      expect(found(rows([...times(count, 80), ...apart(10 - count, 120)]))?.whole === false).toBe(expected);
    });

    it.each([
      [17, false],
      [16, true],
      [15, true],
    ])('takes 4 of %i breaks: %s', (count, expected) => {
      expect(found(rows([...times(4, 80), ...apart(count - 4, 120)]))?.whole === false).toBe(expected);
    });

    it.each([
      [55, false],
      [56, true],
      [57, true],
    ])('takes breaks at %i columns: %s', (width, expected) => {
      expect(found(rows([...times(5, width), ...apart(5, 120)]))?.whole === false).toBe(expected);
    });
  });

  describe('hyphens', () => {
    /** Letters that make a line differ from the others. */
    const mark = (i: number): string => String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26));
    const row = (i: number, end: string): string => `ab ${mark(i)}${'x'.repeat(80 - 5 - end.length)}${end}`;
    const page = (hyphens: number, plain: number): readonly string[] => [
      ...Array.from({ length: hyphens }, (_, i) => row(i, '-')),
      ...Array.from({ length: plain }, (_, i) => row(i, '')),
      'ab xx.',
    ];

    it.each([
      [2, false],
      [3, true],
      [4, true],
    ])('divide words where %i lines of ten end in one: %s', (hyphens, hyphenates) => {
      expect(found(page(hyphens, 10 - hyphens))).toMatchObject({ hyphenates });
    });

    it.each([
      [61, false],
      [60, true],
      [59, true],
    ])('divide words where 3 of %i full lines end in one: %s', (full, hyphenates) => {
      expect(found(page(3, full - 3))).toMatchObject({ hyphenates });
    });
  });

  it('counts the hyphens of a page that prints its text twice once', () => {
    const text = ['-', '-', '', ''].map((end, i) => `ab ${'abcd'[i]}${'x'.repeat(76 - end.length)}${end}`);
    expect(found([...text, 'ab xx.', '', ...text, 'ab xx.'])).toMatchObject({ hyphenates: false });
  });

  it('counts no break where nothing was broken: lists of handles, items, columns, sentences', () => {
    expect(found(Array.from({ length: 9 }, () => `ab${'x'.repeat(78)}`))).toBeNull();
    expect(found(Array.from({ length: 9 }, () => `* ${textOf(78)}`))).toBeNull();
    expect(found(Array.from({ length: 9 }, () => `ab   ${'x'.repeat(75)}`))).toBeNull();
    expect(found(sentences(9, 80))).toBeNull();
    expect(found(Array.from({ length: 9 }, () => [textOf(80), '']).flat())).toBeNull();
  });

  it('finds the width of unspaced scripts', () => {
    expect(found(Array.from({ length: 6 }, () => '東京都は新しい計画を発表し住民の声を聞く会を開'))).toMatchObject({
      width: 46,
      whole: true,
    });
  });
});

describe('continues', () => {
  const whole: Wrapping = { width: 40, whole: true, hyphenates: false, dividesKorean: false };
  const part: Wrapping = { ...whole, whole: false };
  const joins = (row: readonly string[], wrapping: Wrapping = whole): boolean => {
    const lines = linesOf(row);
    return continues(lines[0]!, lines.at(-2)!, lines.at(-1)!, wrapping);
  };

  it.each([
    [36, false],
    [37, false],
    [38, true],
    [40, true],
    [41, true],
    [42, false],
  ])('goes on behind a line of %i columns when the next word of two had no room in 40: %s', (width, expected) => {
    expect(joins([textOf(width), 'ab cd'])).toBe(expected);
  });

  it('joins a new sentence only where the whole page was wrapped', () => {
    const row = [`${textOf(39)}.`, 'Ab cd'];
    expect(joins(row)).toBe(true);
    expect(joins(row, part)).toBe(false);
    expect(joins([textOf(40), 'ab cd'], part)).toBe(true);
  });

  it('goes on inside a paragraph of a part even where a name begins the line', () => {
    expect(joins([textOf(40), textOf(40), 'Ab cd'], part)).toBe(true);
    expect(joins([textOf(40), 'Ab cd'], part)).toBe(false);
  });

  it.each([
    ['over a blank line', [textOf(40), '', 'ab']],
    ['to a list item', [textOf(40), '* ab']],
    ['to columns', [textOf(40), 'ab   cd']],
    ['from columns', [`ab   ${'x'.repeat(35)}`, 'ab']],
  ])('does not go on %s', (_, row) => {
    expect(joins(row)).toBe(false);
  });

  it.each([
    ['in one column', ['', '', ''], true],
    ['with the first line further in', ['    ', '', ''], true],
    ['with all lines further in', ['    ', '    ', '    '], true],
    ['with a later line further in: the next paragraph', ['    ', '', '    '], false],
    ['with the second line further in: a quotation', ['', '    ', '    '], false],
    ['with a first line more than 8 columns in: a heading in the middle', ['         ', ''], false],
    ['with a first line 8 columns in', ['        ', ''], true],
    ['with a first line 7 columns in', ['       ', ''], true],
  ])('goes on %s: %s', (_, indents, expected) => {
    const lines = linesOf(indents.map((indent) => indent + textOf(40 - indent.length)));
    const steps = lines.slice(1).map((next, i) => continues(lines[0]!, lines[i]!, next, whole));
    expect(steps.every((step) => step)).toBe(expected);
  });

  it.each([
    ['under its text', '* ', '  ', true],
    ['under its bullet', '* ', '', true],
    ['further in', '* ', '    ', false],
  ])('goes on with a list item %s: %s', (_, bullet, indent, expected) => {
    expect(joins([bullet + textOf(38), `${indent}ab cd`])).toBe(expected);
  });
});

describe('Korean', () => {
  /** Rows in the middle of a sentence that end in a word of two syllables, with so many columns. */
  const korean = (widths: readonly number[]): readonly string[] => [
    ...widths.map((width) => `서울 ${'x'.repeat(width - 10)} 시는`),
    '서울 끝.',
  ];

  it.each([
    [6, false],
    [7, true],
    [8, true],
  ])('is broken inside words where %i of ten lines are full: %s', (full, dividesKorean) => {
    expect(found(korean([...times(full, 80), ...times(10 - full, 77)]))).toMatchObject({ width: 80, dividesKorean });
  });

  it.each([
    [2, null],
    [3, true],
    [4, true],
  ])('is told by %i lines: %s', (count, expected) => {
    expect(found(korean(times(count, 80)))?.dividesKorean ?? null).toBe(expected);
  });

  it.each([
    [77, false],
    [78, true],
    [79, true],
  ])('of lines 80 columns wide counts those as full that end at %i: %s', (width, dividesKorean) => {
    expect(found(korean([80, ...times(9, width)]))).toMatchObject({ dividesKorean });
  });

  describe('joined', () => {
    const divided: Wrapping = { width: 80, whole: true, hyphenates: false, dividesKorean: true };
    it.each([
      ['inside a word at a full line', '노래합', '니다', 80, 'tight'],
      ['inside a word one column before it', '노래합', '니다', 79, 'tight'],
      ['with a space where the next syllable had room', '노래합', '니다', 78, 'spaced'],
      ['behind a number', '모두 7', '천 원', 80, 'tight'],
      ['with a space behind a sign', '낮았고,', '바람', 80, 'spaced'],
      ['with a space before a number', '주민', '45명', 80, 'spaced'],
    ] as const)('%s', (_, left, right, width, seam) => {
      expect(seamOf(left, right, divided, width)).toBe(seam);
    });

    it('with a space where the page breaks between words', () => {
      expect(seamOf('노래합', '니다', { ...divided, dividesKorean: false }, 80)).toBe('spaced');
    });
  });
});

describe('seamOf', () => {
  const plain: Wrapping = { width: 80, whole: true, hyphenates: false, dividesKorean: false };
  const hyphenated: Wrapping = { ...plain, hyphenates: true };

  it.each([
    ['a space between words', 'harga beras', 'naik', plain, 'spaced'],
    ['no space behind a hyphen inside a word', 'anak-', 'anak', plain, 'tight'],
    ['no space behind a hyphen between numbers', '300-', '400 kilogram', plain, 'tight'],
    ['a space behind a lone hyphen', 'harga -', 'kata dia', plain, 'spaced'],
    ['a space behind a dash', 'harga –', 'kata dia', plain, 'spaced'],
    ['no hyphen where words are divided', 'Baustoff-', 'industrie', hyphenated, 'divided'],
    ['the hyphen of a word said twice', 'para anak-', 'anak desa', hyphenated, 'tight'],
    ['the hyphen between numbers', '300-', '400 kilogram', hyphenated, 'tight'],
    ['the hyphen before a name', 'Nordrhein-', 'Westfalen', hyphenated, 'tight'],
    ['no space between ideographs', '東京都は新', 'しい計画', plain, 'tight'],
    ['no space between ideographs and digits', '住民は', '300人', plain, 'tight'],
    ['a space between ideographs and letters', '東京都', 'NHK', plain, 'spaced'],
    ['no space in Thai', 'กรุงเทพ', 'มหานคร', plain, 'tight'],
    ['a space in Arabic', 'وقال الوزير', 'إن الأسعار', plain, 'spaced'],
    ['a space in Korean', '서울시는 새로운', '계획을 발표했다', plain, 'spaced'],
  ] as const)('sets %s', (_, left, right, wrapping, seam) => {
    expect(seamOf(left, right, wrapping, 80)).toBe(seam);
  });
});
