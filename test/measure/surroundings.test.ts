import { describe, expect, it } from 'vitest';
import { measurePage } from '../../src/measure/page-measures.js';
import {
  depth,
  distance,
  inside,
  type PageFacts,
  RuleWord,
  type Surroundings,
  surroundingsOf,
} from '../../src/measure/surroundings.js';
import type { Page } from '../../src/model/page.js';
import { page } from '../support/page.js';
import { prose } from '../support/words.js';

/** What a letter of a shape says that a rule said: a label, comments, another drop. */
const RULES: Readonly<Record<string, RuleWord>> = { l: RuleWord.otherPages, c: RuleWord.comments, x: RuleWord.offer };

function surroundings(made: Page, facts: Partial<PageFacts> = {}): Surroundings {
  const nothing = new Uint8Array(made.blocks.length);
  const { blocks, style } = made;
  return surroundingsOf({ ...measurePage(made), blocks, style, rule: nothing, signed: nothing, headline: -1, ...facts });
}

/** A page from its shape: `p` prose of 40 words, `s` a short line; a rule spoke of the short lines of the other letters. */
function shaped(shape: string, headline: number = -1): Surroundings {
  const made = page([...shape].map((kind, i) => (kind === 'p' ? prose(40, i + 1) : `Menu ${i}`)));
  return surroundings(made, { rule: Uint8Array.from(shape, (kind) => RULES[kind] ?? RuleWord.none), headline });
}

describe('surroundingsOf', () => {
  it('finds the stretch of prose, short lines inside it included; that of sentences leaves them out sooner', () => {
    const { main, wide, rich } = shaped('ssspspppsss');
    expect([main, wide, rich]).toEqual([
      { start: 3, end: 8 },
      { start: 3, end: 8 },
      { start: 5, end: 8 },
    ]);
  });

  it('gives for each block the share of the prose that stands before it', () => {
    const { proseBefore, proseTotal } = shaped('spsp');
    expect([...proseBefore].map((share) => Math.round(share * 100))).toEqual([0, 0, expect.any(Number), expect.any(Number), 100]);
    expect(proseBefore[2]).toBe(proseBefore[3]);
    expect(proseTotal).toBe(prose(40, 2).length + prose(40, 4).length);
    expect([...shaped('ss').proseBefore]).toEqual([0, 0, 0]);
  });

  it('counts the blocks to the prose before and behind, as many as the page has where there is none', () => {
    const { gapBefore, gapBehind } = shaped('sspssp');
    expect([...gapBefore]).toEqual([6, 7, 8, 0, 1, 2]);
    expect([...gapBehind]).toEqual([1, 0, 2, 1, 0, 6]);
  });

  it('counts what rules dropped between the prose before and behind, the block itself excluded', () => {
    expect([...shaped('pxsxp').droppedInGap]).toEqual([2, 1, 2, 1, 2]);
    expect([...shaped('xps').droppedInGap]).toEqual([0, 1, 0]);
    expect(shaped('pxlcp').droppedCount).toBe(3);
  });

  it('gives the share of short blocks, on the page and at its head', () => {
    expect(shaped('ssp')).toMatchObject({ shortShare: 2 / 3, longHead: expect.closeTo(1 / 3, 9) });
    expect(shaped(`${'s'.repeat(9)}pppp`).longHead).toBeCloseTo(0.1, 9);
    expect(shaped(`${'s'.repeat(10)}pppp`).longHead).toBeCloseTo(0, 9);
    expect(shaped('pspppppppps').longHead).toBeCloseTo(0.9, 9);
  });

  it('measures pages of no block and of one', () => {
    expect(shaped('').count).toBe(0);
    expect(shaped('p')).toMatchObject({ count: 1, main: { start: 0, end: 1 } });
    expect(shaped('s')).toMatchObject({ count: 1, main: { start: 0, end: 0 } });
  });
});

describe('labels', () => {
  it('mark what stands behind the first one below the headline', () => {
    expect([...shaped('slsplsl', 2).behindLabel]).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect([...shaped('slspl').behindLabel]).toEqual([0, 0, 1, 1, 1]);
    expect([...shaped('sslp', 2).behindLabel]).toEqual([0, 0, 0, 0]);
    expect([...shaped('spcxp', 0).behindLabel]).toEqual([0, 0, 0, 0, 0]);
  });

  it('of comments mark what stands behind the first one below a tenth of the prose', () => {
    expect([...shaped('scspcsp').behindComments]).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect([...shaped('pcs').behindComments]).toEqual([0, 0, 1]);
    expect([...shaped('csp').behindComments]).toEqual([0, 0, 0]);
    expect([...shaped('plx').behindComments]).toEqual([0, 0, 0]);
  });

  it.each([
    [9, 0],
    [10, 0],
    [11, 1],
  ])('of comments count with %i hundredths of the prose above them: %i', (share, expected) => {
    // Sentences of so many characters: nothing but their lengths matters.
    const sentence = (length: number) => `${'x'.repeat(length - 1)}.`;
    const made = page([sentence(share * 10), 'Komentar', sentence(1000 - share * 10)]);
    const rule = Uint8Array.of(RuleWord.none, RuleWord.comments, RuleWord.none);
    expect(surroundings(made, { rule }).behindComments[2]).toBe(expected);
  });
});

describe('groups', () => {
  const grouped = (...blanks: readonly number[]): readonly number[] => [
    ...surroundings(page(blanks.map((blankBefore, i) => ({ text: `Menu ${i}`, blankBefore })))).group,
  ];

  it('are blocks between two blank lines', () => {
    expect(grouped(0, 0, 1, 0, 0, 2)).toEqual([2, 2, 3, 3, 3, 1]);
    expect(grouped(1, 1, 1)).toEqual([1, 1, 1]);
    expect(grouped(0, 0, 0)).toEqual([3, 3, 3]);
    expect(grouped(3)).toEqual([1]);
    expect(grouped()).toEqual([]);
  });
});

describe('function words', () => {
  const shares = (...texts: readonly string[]): readonly number[] => [...surroundings(page(texts)).functionWords];

  it('are short words of two blocks or more: the share of the words of a block that are', () => {
    expect(shares('the ferry', 'the old the orchard', 'lantern')).toEqual([1 / 2, 1 / 3, 0]);
    expect(shares('the ferry', 'an orchard', '—')).toEqual([0, 0, 0]);
    expect(shares('ferry the', 'ferry an')).toEqual([0, 0]);
  });

  it.each([
    [24, 1],
    [25, 1],
    [26, 0],
  ])('are the 25 commonest, of equal ones the first: of %i the last counts: %i', (count, expected) => {
    const words = Array.from({ length: count }, (_, i) => `${'abcdefghijklm'[i % 13]}${i < 13 ? 'x' : 'y'}`);
    const [all, most, last] = [words.join(' '), words.slice(0, -1).join(' '), words.at(-1)!];
    expect(shares(all, most, last)[2]).toBe(expected);
    expect(shares(all, most, last)[0]).toBeCloseTo(Math.min(25, count) / count, 9);
    // Once more, and it is the commonest: another goes.
    expect(shares(all, most, last, last)[2]).toBe(1);
    expect(shares(all, most, last, last)[0]).toBeCloseTo(Math.min(25, count) / count, 9);
    expect(shares(all, words[0]!, words.slice(1, -1).join(' '), last, last)[1]).toBe(1);
  });
});

describe('words of the headline', () => {
  const shares = (headline: number, ...texts: readonly string[]): readonly (readonly [number, number])[] => {
    const { inHeadline, ofHeadline } = surroundings(page(texts), { headline });
    return texts.map((_, i) => [inHeadline[i]!, ofHeadline[i]!]);
  };
  const TITLE = 'Ferry Line of the Harbour Reopens';

  it('count where they have content: their share of the block, and the share of the headline that they are', () => {
    expect(shares(1, 'reopens harbour', TITLE, 'The ferry of the orchard', 'of the', 'Lantern')).toEqual([
      [1, 2 / 4],
      [1, 1],
      [1 / 2, 1 / 4],
      [0, 0],
      [0, 0],
    ]);
  });

  it('are none where there is no headline, or none with content', () => {
    expect(shares(-1, TITLE, TITLE)).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(shares(0, 'Is it?', 'It is')).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('inside, depth and distance', () => {
  const segment = { start: 2, end: 5 };

  it.each([
    [1, 0, 0, 1],
    [2, 1, 0, 0],
    [3, 1, 1, 0],
    [4, 1, 0, 0],
    [5, 0, 0, 1],
    [7, 0, 0, 3],
  ])('of block %i: %i, %i, %i', (i, isInside, deep, far) => {
    expect([inside(segment, i), depth(segment, i), distance(segment, i)]).toEqual([isInside, deep, far]);
  });
});
