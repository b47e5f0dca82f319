import { describe, expect, it } from 'vitest';
import { parsePlain } from '../../src/parse/plain.js';
import { wrappedAt } from '../support/variants.js';
import { prose } from '../support/words.js';
import { labelled, type Piece, piecesOf } from './pieces.js';
import { random, seedOf } from './random.js';
import { type Donors, listsOf, storyOf, variantOf } from './variants.js';

/** Changes in the order in which a variant asks for them. */
const CHANGES = [
  'cutArticle',
  'cutHead',
  'cutTail',
  'dropChrome',
  'tailOfAnother',
  'chromeInside',
  'listInside',
  'storiesBehind',
  'storyBefore',
  'repeatBody',
] as const;
type Change = (typeof CHANGES)[number];

/** Give these numbers, then for ever one that asks for no change. */
function sequence(...numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++] ?? 0.99;
}

/** Ask for one change alone; the numbers are what it draws itself. */
const only = (change: Change, ...numbers: readonly number[]): (() => number) =>
  sequence(0.99, ...CHANGES.slice(0, CHANGES.indexOf(change)).map(() => 0.99), 0, ...numbers);

/** A piece a letter: capitals are body, `=` is a copy, all else is chrome. */
const page = (letters: string): readonly Piece[] =>
  [...letters].map((text) => ({ text, blank: 1, body: text >= 'A' && text <= 'Z' ? 1 : 0, copy: text === '=' ? 1 : 0 }));
/** The same, none of it body. */
const story = (letters: string): readonly Piece[] => page(letters).map((piece) => ({ ...piece, body: 0 }));
/** The letters of a variant, body in brackets. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, body }) => (body === 1 ? `[${text}]` : text))
    .join('')
    .replaceAll('][', '');

const NONE: Donors = { pages: [], stories: [], lists: [] };
const DONORS: Donors = {
  pages: [
    { style: 'layout', pieces: page('uvPwQ=xyz') },
    { style: 'layout', pieces: page('123R45') },
  ],
  stories: [story('sSTUVW'), story('tXYZ')],
  lists: [page('KLMNO'), page('EFG')],
};
const PAGE = page('abcAdBCDefgh');
const changed = (chance: () => number, pieces: readonly Piece[] = PAGE, donors: Donors = DONORS): string =>
  shown(variantOf(pieces, donors, '', chance));

describe('variantOf', () => {
  it('gives the page itself where no change is asked for', () => {
    expect(variantOf(PAGE, DONORS, 'Title', sequence())).toEqual(PAGE);
  });

  it.each([
    [0, '!', '![ABCD]'],
    [0.0599, '!', '![ABCD]'],
    [0.0599, '', '[ABCD]'],
    [0.06, '!', 'abcdefgh'],
    [0.1199, '!', 'abcdefgh'],
    [0.12, '!', 'abc[A]d[BCD]efgh'],
  ])('for a kind of %d and the title %j is %s', (kind, title, expected) => {
    expect(shown(variantOf(PAGE, DONORS, title, sequence(kind)))).toBe(expected);
  });

  it('has neither body nor copies of it where it goes without', () => {
    expect(shown(variantOf(page('aB=c'), NONE, '', sequence(0.06)))).toBe('ac');
    expect(shown(variantOf(page('B='), NONE, '!', sequence(0.06)))).toBe('');
    expect(shown(variantOf(page('ac'), NONE, '!', sequence(0)))).toBe('!');
  });

  it('makes several changes in turn, each of what the one before made', () => {
    // The article cut to its first paragraph, the whole tail cut, and what is left printed twice with the line over it.
    const chances = [0.99, 0, 0, 0.99, 0, 0.99, ...Array.from({ length: 6 }, () => 0.99), 0];
    expect(changed(sequence(...chances))).toBe('abc[A]c[A]');
  });

  it.each([
    ['cutArticle', 0.3],
    ['cutHead', 0.12],
    ['cutTail', 0.12],
    ['dropChrome', 0.2],
    ['tailOfAnother', 0.1],
    ['chromeInside', 0.25],
    ['listInside', 0.3],
    ['storiesBehind', 0.35],
    ['storyBefore', 0.08],
    ['repeatBody', 0.1],
  ] as const)('asks for %s under a chance of %d', (change, share) => {
    const before = CHANGES.slice(0, CHANGES.indexOf(change)).map(() => 0.99);
    // Numbers that show in the change, and that make no other one where it isn't asked for.
    const own = change === 'dropChrome' ? [0.29, 0.29] : [0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
    const made = (chance: number): string => changed(sequence(0.99, ...before, chance, ...own));
    expect(made(share - 0.0001)).not.toBe(shown(PAGE));
    expect(made(share)).toBe(shown(PAGE));
  });

  it.each<readonly [change: Change, numbers: readonly number[], expected: string]>([
    ['cutArticle', [0], 'abc[A]defgh'],
    ['cutArticle', [0.5], 'abc[A]d[B]efgh'],
    ['cutArticle', [0.99], 'abc[A]d[BCD]efgh'],
    ['cutHead', [0.25], 'abc[A]d[BCD]efgh'],
    ['cutHead', [0.26], 'bc[A]d[BCD]efgh'],
    ['cutHead', [0.7], 'c[A]d[BCD]efgh'],
    ['cutHead', [0.99], '[A]d[BCD]efgh'],
    ['cutTail', [0.19], 'abc[A]d[BCD]efgh'],
    ['cutTail', [0.2], 'abc[A]d[BCD]efg'],
    ['cutTail', [0.99], 'abc[A]d[BCD]'],
    ['dropChrome', [0.29, 0.3, 0.99, 0], 'bc[ABCD]efgh'],
    ['tailOfAnother', [0], 'abc[A]d[BCD]xyz'],
    ['tailOfAnother', [0.5], 'abc[A]d[BCD]45'],
    ['chromeInside', [0, 0.5, 0, 0.25], 'abc[A]dxy[BCD]efgh'],
    ['chromeInside', [0, 0, 0.99, 0.99], 'abc[A]d[BC]uvwx[D]efgh'],
    ['chromeInside', [0, 0.99, 0.5, 0.99], 'abc[A]d[B]z[CD]efgh'],
    ['listInside', [0, 0, 0], 'abc[A]d[KLMBCD]efgh'],
    ['listInside', [0, 0.99, 0.99], 'abc[A]d[BCKLMNOD]efgh'],
    ['listInside', [0.5, 0, 0.5], 'abc[A]d[BEFGCD]efgh'],
    ['storiesBehind', [0, 0, 0, 0, 0], 'abc[A]d[BCD]sSefgh'],
    ['storiesBehind', [0.4, 0.99, 0, 0.5, 0.6, 0.6], 'abc[A]d[BCD]efsSTUVtXYZgh'],
    ['storiesBehind', [0.99, 0, 0.5, 0.5, 0, 0.99, 0.99], 'abc[A]d[BCD]efghtXtXsS'],
    ['storyBefore', [0, 0, 0.5], 'asSbc[A]d[BCD]efgh'],
    ['storyBefore', [0, 0.5, 0.99], 'absSTc[A]d[BCD]efgh'],
    ['repeatBody', [], 'abc[A]d[BCD]c[A]d[BCD]efgh'],
  ])('makes %s with the numbers %j', (change, numbers, expected) => {
    expect(changed(only(change, ...numbers))).toBe(expected);
  });

  it.each<readonly [change: Change, numbers: readonly number[], expected: string]>([
    ['cutArticle', [0], '[A]'],
    ['listInside', [0, 0, 0], '[AKLMB]'],
    ['chromeInside', [0, 0, 0, 0], '[A]u[B]'],
    ['storyBefore', [0, 0, 0.99], '[AB]'],
    ['repeatBody', [], '[ABAB]'],
    ['cutHead', [0.5], 'cd'],
    ['cutTail', [0.5], 'ab'],
  ])('makes %s of a bare article, or of a page without one: %j give %s', (change, numbers, expected) => {
    expect(changed(only(change, ...numbers), page(change === 'cutHead' || change === 'cutTail' ? 'abcd' : 'AB'))).toBe(expected);
  });

  it('inserts nothing between paragraphs where the article has one', () => {
    expect(changed(only('listInside', 0, 0, 0), page('aBc'))).toBe('a[B]c');
    expect(changed(only('chromeInside', 0, 0, 0, 0), page('aBc'))).toBe('a[B]c');
  });

  it.each(['storiesBehind', 'storyBefore'] as const)('makes no other story of the page’s own: %s', (change) => {
    const donors = { ...DONORS, stories: [storyOf(PAGE, '!')] };
    expect(changed(only(change, 0, 0, 0.5, 0.5, 0.5), PAGE, donors)).toBe(shown(PAGE));
  });

  describe.each(CHANGES)('with %s', (change) => {
    it.each(['', 'abcd'])('gives no body of the page %j', (letters) => {
      for (const donors of [NONE, DONORS]) {
        expect(changed(only(change, 0.5, 0.5, 0.5, 0.5, 0.5), page(letters), donors)).toMatch(/^[abcd45]*$/);
      }
    });

    it('inserts nothing where there are no donors, or empty ones', () => {
      const empty: Donors = { pages: [{ style: 'layout', pieces: [] }], stories: [[]], lists: [[]] };
      for (const donors of [NONE, empty]) {
        for (const letter of changed(only(change, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5), PAGE, donors))
          expect(`[]${shown(PAGE)}`).toContain(letter);
      }
    });
  });

  it('gives the same variant for the same seed, other ones for others, and every letter the label it has in its own page', () => {
    const body = 'ABCDKLMNOEFG';
    const made = Array.from({ length: 400 }, (_, seed) => variantOf(page('abcAdBCDefgh'), DONORS, '!', random(seed)));
    made.forEach((pieces, seed) => {
      expect(variantOf(PAGE, DONORS, '!', random(seed))).toEqual(pieces);
      for (const { text, body: label } of pieces) expect([text, label]).toEqual([text, body.includes(text) ? 1 : 0]);
    });
    expect(new Set(made.map(shown)).size).toBeGreaterThan(250);
  });
});

describe('storyOf', () => {
  it('gives the title and five paragraphs, none of it body', () => {
    expect(shown(storyOf(page('aBcDEFGHi'), '!'))).toBe('!BDEFG');
    expect(shown(storyOf(page('aBc'), ''))).toBe('B');
    expect(storyOf([{ text: 'B', blank: 2, body: 1, copy: 0 }], '!')[0]).toEqual({ text: '!', blank: 2, body: 0, copy: 0 });
  });

  it('gives the title alone of a page without body, and nothing without one', () => {
    expect(shown(storyOf(page('abc'), '!'))).toBe('!');
    expect(storyOf([], '')).toEqual([]);
  });
});

describe('listsOf', () => {
  it('gives runs of three and more short lines of the body, and of a long one the first forty', () => {
    expect(listsOf(page('ABcDEFgHIJK=LM')).map(shown)).toEqual(['[DEF]', '[HIJK]']);
    expect(listsOf(page('A'.repeat(41))).map((list) => list.length)).toEqual([40]);
    expect(listsOf([])).toEqual([]);
  });

  it.each([
    [60, 1],
    [61, 0],
  ])('with a line of %i characters: %i lists', (length, count) => {
    const [first, ...rest] = page('ABC');
    expect(listsOf([{ ...first!, text: 'A'.repeat(length) }, ...rest])).toHaveLength(count);
  });
});

describe.each(['layout', 'lines', 'wrapped'] as const)('a variant of a page in the style %s', (style) => {
  const dump = (blocks: readonly string[]): string => {
    const text = blocks.join(style === 'lines' ? '\n' : '\n\n');
    return style === 'wrapped' ? wrappedAt(64, text) : text;
  };
  const list = ['Rye flour.', 'Salt.', 'Warm water.', 'Butter.'];
  const gold = [1, 2, 3, 4, 5].map((seed) => prose(40, seed));
  const others = [11, 12, 13].map((seed) => prose(40, seed));
  const mine = piecesOf(dump(['Home.', 'Tides.', 'Ferries.', 'Weather.', 'Letters.', ...gold, 'Imprint.', 'Quay Street.']), gold);
  const other = piecesOf(dump(['Log in.', others[0]!, ...list, ...others.slice(1), 'Contact.', 'Archive.']), [
    others[0]!,
    ...list,
    ...others.slice(1),
  ]);
  const donors: Donors = { pages: [other], stories: [storyOf(other.pieces, 'Old bread.')], lists: listsOf(other.pieces) };
  const body = new Set([...gold, ...list]);

  it.each(CHANGES)('has exact labels with %s', (change) => {
    const made = labelled(variantOf(mine.pieces, donors, 'New ferry.', only(change, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2)));
    const texts = parsePlain(made.text).blocks.map(({ text }) => text);
    // Of another story the paragraphs, and the list among them, are no body; inserted as a list they are.
    const isStory = change === 'storiesBehind' || change === 'storyBefore';
    expect(made.body.join('')).toBe(texts.map((text) => (body.has(text) && !(isStory && list.includes(text)) ? 1 : 0)).join(''));
    expect(made.text).not.toBe(labelled(mine.pieces).text);
    expect(texts.filter((text) => !body.has(text) && text.length > 60 && !others.includes(text))).toEqual([]);
  });

  it('is put together and parsed for any seed', () => {
    for (let seed = 0; seed < 60; seed++) {
      const pieces = variantOf(mine.pieces, donors, 'New ferry.', random(seedOf(`${style} ${seed}`)));
      const { text, body: labels } = labelled(pieces);
      expect(parsePlain(text).blocks).toHaveLength(labels.length);
      const ofGold = parsePlain(text).blocks.flatMap((block, i) => (gold.includes(block.text) ? [labels[i]] : []));
      expect(ofGold.every((label) => label === 1)).toBe(true);
    }
  });
});
