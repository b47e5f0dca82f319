import { describe, expect, it } from 'vitest';
import type { DumpStyle } from '../../src/model/page.js';
import { parsePlain } from '../../src/parse/plain.js';
import { wrappedAt } from '../support/variants.js';
import { prose } from '../support/words.js';
import { labelled, type Piece, piecesOf } from './pieces.js';

const MENU = ['Harbour Gazette', 'Home.', 'Ferries.', '* Tides', '* Lost and found'];
const gold = [1, 2, 3, 4].map((seed) => prose(38 + 5 * seed, seed));
const OTHER = prose(30, 9);
const FOOT = ['Imprint.', 'Printed on Quay Street.'];
const whole = [...MENU, ...gold, OTHER, ...FOOT];

const PAGES: Readonly<Record<DumpStyle, string>> = {
  layout: `${[...MENU, ''].join('\n')}\n${[...gold, OTHER].join('\n\n')}\n\n\n${FOOT.join('\n')}\n`,
  lines: `${whole.join('\n')}\n`,
  wrapped: `${wrappedAt(64, [...MENU, ''].join('\n'))}\n${wrappedAt(64, [...gold, OTHER].join('\n\n'))}\n\n\n${FOOT.join('\n')}\n`,
};
const styles = ['layout', 'lines', 'wrapped'] as const;

const bits = (pieces: readonly Piece[], key: 'body' | 'copy'): string => pieces.map((piece) => piece[key]).join('');
const piece = (text: string, body: 0 | 1, blank: number = 1, copy: 0 | 1 = 0): Piece => ({ text, blank, body, copy });

describe.each(styles)('a page in the style %s', (style) => {
  const page = piecesOf(PAGES[style], gold);

  it('is cut into a piece a block, with its label', () => {
    expect(page.style).toBe(style);
    expect(parsePlain(PAGES[style]).blocks.map(({ text }) => text)).toEqual(whole.map((text) => text.replace('* ', '')));
    expect(bits(page.pieces, 'body')).toBe('000001111000');
    expect(bits(page.pieces, 'copy')).toBe('000000000000');
  });

  it('has the lines of the dump in its pieces: bullets, line breaks, all', () => {
    expect(page.pieces[3]!.text).toBe('* Tides');
    expect(page.pieces[5]!.text).toBe(style === 'wrapped' ? wrappedAt(64, gold[0]!) : gold[0]);
    expect(page.pieces.map(({ blank }) => blank).join('')).toBe(style === 'lines' ? '000000000000' : '000001111120');
  });

  it('is the same text, with the same blocks and labels, when its pieces are put together', () => {
    const { text, body, copy } = labelled(page.pieces);
    expect(`${text}\n`).toBe(PAGES[style]);
    expect(body.join('')).toBe('000001111000');
    expect(copy.join('')).toBe('000000000000');
  });

  it('has its copies of the body told from the body', () => {
    const twice = piecesOf(`${PAGES[style]}${style === 'lines' ? '' : '\n'}${PAGES[style]}`, gold);
    expect(bits(twice.pieces, 'body')).toBe(`000001111000${'0'.repeat(12)}`);
    expect(bits(twice.pieces, 'copy')).toBe(`${'0'.repeat(12)}000001111000`);
    const { body, copy } = labelled(twice.pieces);
    expect([body.join(''), copy.join('')]).toEqual([bits(twice.pieces, 'body'), bits(twice.pieces, 'copy')]);
  });

  it('has labels for other orders of its pieces that gold could not tell', () => {
    const [opening] = page.pieces.filter(({ body }) => body === 1);
    const foreign = { ...opening!, body: 0 } as const;
    const { text, body } = labelled([...page.pieces, foreign, ...page.pieces.slice(5, 9)]);
    expect(parsePlain(text).style).toBe(style);
    expect(body.join('')).toBe('00000111100001111');
  });

  it('has no body without gold', () => {
    expect(bits(piecesOf(PAGES[style], []).pieces, 'body')).toBe('0'.repeat(12));
  });
});

describe('piecesOf', () => {
  it.each(['', '\n', ' \n\t\n'])('gives no piece of %j', (text) => {
    expect(piecesOf(text, gold).pieces).toEqual([]);
  });

  it('keeps the space in front of a line, and the return at its end', () => {
    expect(piecesOf('  Home.\r\n\r\n\tTides.\r\n', []).pieces.map(({ text, blank }) => [text, blank])).toEqual([
      ['  Home.\r', 0],
      ['\tTides.\r', 1],
    ]);
  });

  it('divides a line on which several blocks stand among them, so that nothing is there twice', () => {
    const right = wrappedAt(34, prose(60, 2)).split('\n');
    const rows = wrappedAt(34, prose(60, 1))
      .split('\n')
      .map((left, i) => `${left.padEnd(40)}${right[i] ?? ''}`);
    for (const text of [
      'Home.\rTides.\r\rImprint.',
      'Home.\n\nOne.\rTwo.\nThree.',
      ['Home.', '', ...rows, '', 'Imprint.'].join('\n'),
    ]) {
      const { pieces } = piecesOf(text, ['Two.', prose(60, 1)]);
      expect(pieces).toHaveLength(parsePlain(text).blocks.length);
      const again = labelled(pieces);
      expect(again.text).toBe(text);
      expect(again.body.join('')).toBe(bits(pieces, 'body'));
    }
  });

  it('takes the first and the last line of a text without line ends round it', () => {
    expect(piecesOf('Home.', []).pieces).toEqual([piece('Home.', 0, 0)]);
  });

  it('has text nodes that are joined to one block in one piece', () => {
    const cut = ['The keeper of the lamp, a woman called', 'Tilda Marnow', ', has seen four winters on the rock.'];
    const page = piecesOf(['Home.', ...cut, 'Tides.', ''].join('\n'), [cut.join(' ')]);
    expect(page.pieces.map(({ text }) => text)).toEqual(['Home.', cut.join('\n'), 'Tides.']);
    expect(bits(page.pieces, 'body')).toBe('010');
  });
});

describe('labelled', () => {
  it('gives an empty text of no pieces', () => {
    expect(labelled([])).toEqual({ text: '', body: new Uint8Array(0), copy: new Uint8Array(0) });
  });

  it('sets as many blank lines before a piece as it had, and none before the first', () => {
    expect(labelled([piece('Home.', 0, 3), piece('Tides.', 0, 2), piece('Ferries.', 0, 0)]).text).toBe(
      'Home.\n\n\nTides.\nFerries.',
    );
  });

  it('labels each block of a piece that falls apart', () => {
    const { body, copy } = labelled([piece('Home.', 0), piece('One.\n\nTwo.\n\nThree.', 1), piece('Tides.', 0, 1, 1)]);
    expect([body.join(''), copy.join('')]).toEqual(['01110', '00001']);
  });

  it.each([
    ['body', 1, '1'],
    ['chrome', 0, '0'],
  ] as const)('labels a block that two pieces run together in by the first: %s', (_, first, label) => {
    const second = first === 1 ? 0 : 1;
    const furniture = ['Home.', 'Tides.', 'Ferries.', 'Imprint.'];
    const pieces = [
      ...furniture.map((text) => piece(text, second, 0)),
      piece('The keeper of the lamp has seen', first, 0),
      piece('four winters on the rock.', second, 0),
    ];
    const { text, body } = labelled(pieces);
    expect(parsePlain(text).blocks.at(-1)!.text).toBe('The keeper of the lamp has seen four winters on the rock.');
    expect(body).toHaveLength(furniture.length + 1);
    expect(String(body.at(-1))).toBe(label);
  });

  it('has no label for a piece without a block', () => {
    expect(labelled([piece('Home.', 0), piece(' ', 1), piece('Tides.', 0)]).body).toEqual(new Uint8Array(2));
  });
});
