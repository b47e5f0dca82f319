import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/measure/markup-facts.js';
import { measurePage } from '../../src/measure/page-measures.js';
import type { Page } from '../../src/model/page.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { containersIn, indexOf, pathOf } from '../support/markup.js';
import { containerFaults } from '../support/shape.js';
import { prose } from '../support/words.js';
import { assembledHtml, htmlPieces } from './html-pieces.js';
import type { Piece } from './pieces.js';

const GOLD = [1, 2, 3].map((seed) => prose(30, seed));
const OTHER_GOLD = [11, 12].map((seed) => prose(30, seed));

const OWN = parseHtml(`<nav class="top"><a href=x>Home</a></nav>
<main class="story"><h1>Ferry Line</h1><div class="body">${GOLD.map((text) => `<p>${text}</p>`).join('')}</div></main>
<footer>Imprint</footer>`);
const OTHER =
  parseHtml(`<div class="wrap"><aside class="rail"><section class="teasers"><ul class="list"><li class="item">Tides today</li>
<li class="item">Lost boats</li></ul></section></aside><article class="long"><div class="text">${OTHER_GOLD.map((text) => `<p>${text}</p>`).join('')}</div></article></div>`);

const own = htmlPieces(OWN, GOLD).pieces;
const other = htmlPieces(OTHER, OTHER_GOLD).pieces;
/** The first piece of the other page that begins with this text, as chrome. */
const foreign = (text: string): Piece => ({ ...other.find((piece) => piece.text.startsWith(text))!, body: 0 });

const texts = (page: Page): readonly string[] => page.blocks.map((block) => block.text);
const bits = (pieces: readonly Piece[], key: 'body' | 'copy'): string => pieces.map((piece) => piece[key]).join('');
/** The elements round the block that begins with this text, from inside. */
const round = (page: Page, text: string): string => pathOf(page, indexOf(page, text));
/** The pieces with others put in before the place. */
const withAt = (at: number, ...more: readonly Piece[]): readonly Piece[] => [...own.slice(0, at), ...more, ...own.slice(at)];
describe('htmlPieces', () => {
  it('gives a piece a block, with its label, its gap and the block itself', () => {
    const pieced = htmlPieces(OWN, GOLD);
    expect(pieced).toMatchObject({ style: 'html', page: OWN });
    expect(own.map(({ text }) => text)).toEqual(['Home', 'Ferry Line', ...GOLD, 'Imprint']);
    expect(bits(own, 'body')).toBe('001110');
    expect(bits(own, 'copy')).toBe('000000');
    expect(own.map(({ blank }) => blank)).toEqual(OWN.blocks.map(({ blankBefore }) => blankBefore));
    for (const [i, piece] of own.entries()) expect(piece.block).toBe(OWN.blocks[i]);
  });

  it('tells copies of the body from the body', () => {
    const twice = parseHtml([...GOLD, ...GOLD].map((text) => `<p>${text}</p>`).join(''));
    const { pieces } = htmlPieces(twice, GOLD);
    expect(bits(pieces, 'body')).toBe('111000');
    expect(bits(pieces, 'copy')).toBe('000111');
  });

  it('has no body without gold, and no pieces without blocks', () => {
    expect(bits(htmlPieces(OWN, []).pieces, 'body')).toBe('000000');
    expect(htmlPieces(parseHtml('<div></div>'), GOLD).pieces).toEqual([]);
  });
});

describe('assembledHtml of a page’s own pieces', () => {
  it('is the page itself where all stand in their order', () => {
    const page = assembledHtml(OWN, own);
    expect(page).toEqual(OWN);
    for (const [i, { markup }] of page.blocks.entries()) expect(markup!.container).toBe(OWN.blocks[i]!.markup!.container);
  });

  it('numbers the blocks anew where some are gone, and leaves them in their elements', () => {
    const page = assembledHtml(OWN, own.slice(2));
    expect(texts(page)).toEqual([...GOLD, 'Imprint']);
    expect(page.blocks.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(page.blocks[0]!.markup!.container).toBe(OWN.blocks[2]!.markup!.container);
    expect(page.containers).toBe(OWN.containers);
    expect(containerFaults(page)).toEqual([]);
  });

  it('has blank lines before each piece as it had them, none before the first, and behind it those of the next', () => {
    const page = assembledHtml(
      OWN,
      [own[2]!, own[5]!, own[3]!].map((piece, i) => ({ ...piece, blank: i + 1 })),
    );
    expect(page.blocks.map(({ blankBefore, blankAfter }) => [blankBefore, blankAfter])).toEqual([
      [0, 2],
      [2, 3],
      [3, 0],
    ]);
  });

  it('leaves a copy of a block in the element of the block', () => {
    const page = assembledHtml(OWN, [...own.slice(0, 5), own[2]!, own[5]!]);
    expect(texts(page)[5]).toBe(GOLD[0]);
    expect(page.blocks[5]!.markup!.container).toBe(page.blocks[2]!.markup!.container);
    expect(containerFaults(page)).toEqual([]);
  });
});

describe('assembledHtml of pieces of another page', () => {
  it('brings all elements along, under the page itself, for what stands apart', () => {
    for (const at of [0, 1, 2, 6]) {
      const page = assembledHtml(OWN, withAt(at, foreign('Tides')));
      expect(texts(page)[at]).toBe('Tides today');
      expect(round(page, 'Tides')).toBe('li.item ul.list section.teasers aside.rail div.wrap');
      expect(containerFaults(page)).toEqual([]);
    }
  });

  it('brings along the innermost two, in the element of the block before, for what stands between two blocks of the body', () => {
    const page = assembledHtml(OWN, withAt(4, foreign('Tides')));
    expect(round(page, 'Tides')).toBe('li.item ul.list div.body main.story');
    expect(containerFaults(page)).toEqual([]);
  });

  it('takes a body block of another page into the text, wherever the text stands', () => {
    const line = { ...foreign('Tides'), body: 1 as const };
    expect(round(assembledHtml(OWN, withAt(3, line)), 'Tides')).toBe('li.item ul.list div.body main.story');
    // As its first block, behind one that isn't body, and as its last.
    expect(round(assembledHtml(OWN, withAt(2, line)), 'Tides')).toBe('li.item ul.list main.story');
    expect(round(assembledHtml(OWN, withAt(5, line)), 'Tides')).toBe('li.item ul.list div.body main.story');
    // Before any block of the page itself it can stand nowhere else.
    expect(round(assembledHtml(OWN, withAt(0, line)), 'Tides')).toBe('li.item ul.list section.teasers aside.rail div.wrap');
  });

  it('puts a whole list of body lines into one element', () => {
    const list = ['Tides', 'Lost'].map((text) => ({ ...foreign(text), body: 1 as const }));
    const page = assembledHtml(OWN, withAt(3, ...list));
    const [first, second] = ['Tides', 'Lost'].map((text) => page.blocks[indexOf(page, text)]!.markup!.container);
    expect(first).not.toBe(second);
    expect(first!.outer).toBe(second!.outer);
    expect(containerFaults(page)).toEqual([]);
  });

  it('makes one copy of an element in one place, and another in another', () => {
    const page = assembledHtml(OWN, [foreign('Tides'), ...own.slice(0, 3), foreign('Tides'), ...own.slice(3), foreign('Lost')]);
    const [first, , , , second, , , , third] = page.blocks.map(({ markup }) => markup!.container);
    expect(first!.outer).toBe(third!.outer);
    expect(second!.outer).not.toBe(first!.outer);
    expect(containerFaults(page)).toEqual([]);
  });

  it('makes two copies of an element in two elements of the text', () => {
    const line = { ...foreign('Tides'), body: 1 as const };
    const page = assembledHtml(OWN, [...own.slice(0, 2), line, ...own.slice(2, 4), line, ...own.slice(4)]);
    expect([2, 5].map((i) => pathOf(page, i))).toEqual(['li.item ul.list main.story', 'li.item ul.list div.body main.story']);
    expect(containerFaults(page)).toEqual([]);
  });

  it('gives copies numbers behind those of the page, each once, and counts them', () => {
    const page = assembledHtml(OWN, withAt(6, foreign('Tides'), foreign('Lost')));
    const added = containersIn(page).filter(({ index }) => index >= OWN.containers);
    // The wrap, the rail, the teasers, the list, and two items.
    expect(added.map(({ index }) => index - OWN.containers)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(page.containers).toBe(OWN.containers + 6);
    expect(measurePage(page, readMarkup).markup!.measures.sums.blocks[0]).toBe(8);
  });

  it('hides copies of what isn’t shown, and what comes into it', () => {
    const hidden = htmlPieces(parseHtml('<div hidden><p>Tides today</p></div>'), []).pieces;
    const page = assembledHtml(OWN, withAt(4, ...hidden));
    expect(page.blocks[4]!.markup!.container.hidden).toBe(true);
    const dark = parseHtml(`<div hidden>${GOLD.map((text) => `<p>${text}</p>`).join('')}</div>`);
    const [first, ...rest] = htmlPieces(dark, GOLD).pieces;
    expect(assembledHtml(dark, [first!, foreign('Tides'), ...rest]).blocks[1]!.markup!.container.hidden).toBe(true);
  });

  it('can be all there is of a page', () => {
    const page = assembledHtml(parseHtml('<div></div>'), [foreign('Tides')]);
    expect(round(page, 'Tides')).toBe('li.item ul.list section.teasers aside.rail div.wrap');
    expect(containerFaults(page)).toEqual([]);
  });

  it('brings along the innermost two for each of several between two blocks of the body', () => {
    const page = assembledHtml(OWN, withAt(4, foreign('Tides'), foreign('Lost')));
    expect(round(page, 'Tides')).toBe('li.item ul.list div.body main.story');
    expect(round(page, 'Lost')).toBe('li.item ul.list div.body main.story');
  });
});

describe('assembledHtml of made up pieces', () => {
  const title: Piece = { text: 'Another story', blank: 1, body: 0, copy: 0 };

  it('makes a heading of the second level in the element of the block behind it', () => {
    const page = assembledHtml(OWN, withAt(2, title));
    expect(page.blocks[2]).toMatchObject({
      kind: 'heading',
      text: 'Another story',
      index: 2,
      markup: { level: 2, linkChars: 0, strongChars: 0, marks: [] },
    });
    expect(page.blocks[2]!.markup!.container).toBe(OWN.blocks[2]!.markup!.container);
  });

  it('looks at the block before it where none follows', () => {
    const page = assembledHtml(OWN, [...own, title]);
    expect(round(page, 'Another')).toBe('footer');
  });

  it('marks nothing of it, whatever the block behind it has', () => {
    expect(own[0]!.block!.markup!.linkChars).toBe(4);
    expect(assembledHtml(OWN, [title, ...own]).blocks[0]!.markup!.linkChars).toBe(0);
  });

  it('comes with a story of another page', () => {
    const page = assembledHtml(OWN, [...own, title, ...OTHER_GOLD.map((text) => foreign(text))]);
    expect(round(page, 'Another')).toBe('p div.text article.long div.wrap');
    expect(page.blocks.at(-2)!.markup!.container.outer).toBe(page.blocks.at(-1)!.markup!.container.outer);
    expect(containerFaults(page)).toEqual([]);
  });

  it('can’t be all there is', () => {
    expect(() => assembledHtml(OWN, [title])).toThrow(RangeError);
    expect(assembledHtml(OWN, []).blocks).toEqual([]);
  });
});
