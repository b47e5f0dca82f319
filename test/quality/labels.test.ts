import { describe, expect, it } from 'vitest';
import { labels } from './labels.js';

const OPENING = 'The council voted on Tuesday night to reopen the ferry line between the two banks of the Orle.';
const ANSWER = 'Yes.';
const DEBATE = 'Members argued for almost four hours before the vote was taken, and three of them left early.';
const COSTS = 'Repairs to the old pier will cost about nine million crowns, half of it paid by the province.';
const CLOSE = 'The first boat is due to leave at dawn on the second Sunday of May, weather permitting.';
const gold = [OPENING, ANSWER, DEBATE, COSTS, CLOSE];
const MENU = ['Home', 'Sports', 'Business and Markets', 'Weather for the next ten days in the valley'];
const OTHER = 'A baker from Lower Tarn has won the regional prize for rye bread for the seventh time in a row.';

const body = (texts: readonly string[], of: readonly string[] = gold): string => labels(texts, of).body.join('');
const copy = (texts: readonly string[], of: readonly string[] = gold): string => labels(texts, of).copy.join('');
const firstWords = (text: string, count: number): string => text.split(' ').slice(0, count).join(' ');

describe('labels', () => {
  it('marks the paragraphs of the gold and nothing else', () => {
    const texts = [...MENU, ...gold, OTHER, 'Related Articles'];
    expect(body(texts)).toBe('00001111100');
    expect(copy(texts)).toBe('00000000000');
  });

  it('marks a block of which half lies in runs of four words of the gold', () => {
    const run = 'The council voted on';
    expect(body([`${run} a b c d`], gold)).toBe('1');
    expect(body([`${run} a b c d e`], gold)).toBe('0');
    expect(body(['The council voted a b c'], gold)).toBe('0');
  });

  it('marks a block that holds two paragraphs of the gold', () => {
    expect(body([MENU[3]!, `${OPENING} ${ANSWER} ${DEBATE}`, `${COSTS} ${CLOSE}`, OTHER])).toBe('0110');
  });

  it('marks every piece of a paragraph that is cut into several text nodes, down to one word', () => {
    const pieces = [
      'The council voted on Tuesday night to reopen the',
      'ferry',
      'line between the two banks of the',
      'Orle',
      '.',
    ];
    expect(body(['ferry', OTHER, ...pieces, ANSWER, DEBATE])).toBe('001111011');
  });

  it('marks list items of the body, and no such words of a menu', () => {
    const list = [OPENING, 'Rye flour', 'Salt', 'Two cups of warm water', 'Butter', CLOSE];
    expect(body(['Salt', 'Butter', OTHER, ...list, OTHER, OTHER, 'Rye flour', 'Salt'], list)).toBe('0001111110000');
  });

  it('marks nothing without gold, and gives nothing without blocks', () => {
    expect(body(MENU, [])).toBe('0000');
    expect(copy(MENU, [])).toBe('0000');
    expect(body([], gold)).toBe('');
    expect(body(['', '—', ANSWER], [''])).toBe('000');
  });

  it('marks nothing on a page that does not hold the gold', () => {
    const texts = [...MENU, OTHER, 'Subscribe to read on', 'The council of another valley voted on other things'];
    expect(body(texts)).toBe('0000000');
    expect(copy(texts)).toBe('0000000');
  });

  it('counts characters where the gold is Chinese', () => {
    expect(body(['菜单', '东京都发表新计划', '首页'], ['东京都发表新计划。'])).toBe('010');
  });

  it('reads words of the gold as blocks have them, without soft hyphens', () => {
    expect(body(['Donaudampfschifffahrt wieder frei'], ['Donau\u00addampf\u00adschifffahrt wieder frei'])).toBe('1');
  });
});

describe('a short line of the gold', () => {
  it('is body in its place only, though menus have it too', () => {
    expect(body([ANSWER, 'No.', ...MENU, OTHER, ...gold, OTHER, OTHER, ANSWER])).toBe('000000011111000');
  });

  it('is no body where the page lacks what stands round it', () => {
    const late = [OPENING, DEBATE, ANSWER, CLOSE];
    expect(body([OPENING, DEBATE, OTHER, ANSWER, OTHER, CLOSE], late)).toBe('110101');
    expect(body([OPENING, OTHER, ANSWER, OTHER, CLOSE], late)).toBe('10001');
  });
});

describe('a body that is printed twice', () => {
  it('is body once, in one contiguous copy, and the other is a copy', () => {
    const apart = gold.flatMap((paragraph) => [paragraph, 'Share', 'Advertisement']);
    const texts = [...apart, OTHER, ...gold, 'Imprint'];
    expect(body(texts)).toBe('0000000000000000111110');
    // The short line in the first printing has chrome round it, so nothing tells it from one of a menu.
    expect(copy(texts)).toBe('1000001001001000000000');
  });

  it('is body in the first of two equal copies, the short line of the second being a copy too', () => {
    expect(body([...gold, OTHER, ...gold])).toBe('11111000000');
    expect(copy([...gold, OTHER, ...gold])).toBe('00000011111');
  });

  it('is body in paragraphs, not in one line', () => {
    const apart = gold.flatMap((paragraph) => [paragraph, 'Share']);
    expect(body([gold.join(' '), OTHER, ...gold])).toBe('0011111');
    expect(copy([gold.join(' '), OTHER, ...gold])).toBe('1000000');
    expect(body([...apart, OTHER, gold.join(' ')])).toBe('101010101000');
    expect(copy([...apart, OTHER, gold.join(' ')])).toBe('000000000001');
  });

  it('is a copy in pieces too where inline links cut its paragraphs', () => {
    const pieces = ['The council voted on Tuesday night to reopen', 'the ferry', 'line between the two banks of the Orle.'];
    expect(copy([...gold, OTHER, ...pieces])).toBe('000000111');
  });

  it.each([
    [7, '0'],
    [8, '1'],
  ])('has a passage of %i words from the midst of a paragraph as a copy: %s', (words, label) => {
    const quote = DEBATE.split(' ')
      .slice(4, 4 + words)
      .join(' ');
    expect(copy([...gold, OTHER, quote])).toBe(`000000${label}`);
  });

  it.each([
    [2, '1'],
    [3, '0'],
  ])('has a copy of which %i of 12 words are others as a copy: %s', (others, label) => {
    const quote = [...DEBATE.split(' ').slice(4, 16 - others), ...Array.from({ length: others }, () => 'zzz')].join(' ');
    expect(copy([...gold, OTHER, quote])).toBe(`000000${label}`);
  });
});

describe('a teaser of the body', () => {
  const teaser = firstWords(OPENING, 8);

  it.each([
    ['before it', [teaser, OTHER, ...gold], '0011111'],
    ['right before it', [teaser, ...gold], '011111'],
    ['after it', [...gold, OTHER, teaser], '1111100'],
    ['of a later paragraph before it', [firstWords(COSTS, 8), OTHER, ...gold], '0011111'],
  ])('%s is neither body nor copy', (_, texts, expected) => {
    expect(body(texts)).toBe(expected);
    expect(copy(texts)).toBe('0'.repeat(texts.length));
  });

  it('is a copy from half of the paragraph on', () => {
    expect(OPENING.split(' ')).toHaveLength(18);
    expect(copy([...gold, OTHER, firstWords(OPENING, 8), OTHER])).toBe('00000000');
    expect(copy([...gold, OTHER, firstWords(OPENING, 9), OTHER])).toBe('00000010');
  });

  it('may lack two words of the paragraph it begins, or have others; a passage from further on is a copy', () => {
    const from = (place: number): string =>
      OPENING.split(' ')
        .slice(place, place + 8)
        .join(' ');
    expect(copy([...gold, OTHER, from(2), OTHER])).toBe('00000000');
    expect(copy([...gold, OTHER, from(3), OTHER])).toBe('00000010');
  });

  it('that is the whole first paragraph is a copy', () => {
    expect(body([OPENING, OTHER, ...gold])).toBe('0011111');
    expect(copy([OPENING, OTHER, ...gold])).toBe('1000000');
  });
});

describe('text out of order', () => {
  it('is body once, from eight words on', () => {
    expect(body([CLOSE, OPENING, ANSWER, DEBATE, COSTS, CLOSE])).toBe('011111');
    expect(body([CLOSE, OTHER, OPENING, ANSWER, DEBATE, COSTS])).toBe('101111');
    expect(
      body(['A boat leaves every two hours', OTHER, OPENING, DEBATE], [OPENING, DEBATE, 'A boat leaves every two hours']),
    ).toBe('0011');
    expect(
      body(
        ['A small boat leaves every two hours now', OTHER, OPENING, DEBATE],
        [OPENING, DEBATE, 'A small boat leaves every two hours now'],
      ),
    ).toBe('1011');
  });

  it('is body where nine tenths of the block are in the gold', () => {
    const block = CLOSE.split(' ').slice(0, 9).join(' ');
    expect(body([`${block} x`, OPENING, DEBATE, COSTS])).toBe('1111');
    expect(body([`${block} x y`, OPENING, DEBATE, COSTS])).toBe('0111');
  });
});
