import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/parse/html/parse-html.js';

const blocks = (html: string): readonly string[] => parseHtml(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const table = (...cells: readonly string[]): string =>
  `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;

describe('rows of tables', () => {
  it('are one line each', () => {
    expect(blocks('<table><tr><th>Team<th>Points<tr><td>Harbour<td>12</table>')).toEqual([
      'cell: Team | Points',
      'cell: Harbour | 12',
    ]);
  });

  it('leave out cells that hold nothing, and are as their one cell is otherwise', () => {
    expect(blocks(table('a', ' ', 'b'))).toEqual(['cell: a | b']);
    expect(blocks(table('', 'a'))).toEqual(['paragraph: a']);
    expect(blocks(table('<h2>a</h2>', ''))).toEqual(['heading: a']);
  });

  it.each([
    [119, 1],
    [120, 1],
    [121, 2],
  ])('with a cell of %i characters are %i blocks', (length, count) => {
    expect(blocks(table('a', 'x'.repeat(length)))).toHaveLength(count);
    expect(blocks(table('x'.repeat(length), 'a'))).toHaveLength(count);
  });

  it('stay apart where a cell holds more than a line', () => {
    expect(blocks(table('a<br>b', 'c'))).toEqual(['paragraph: a', 'paragraph: b', 'paragraph: c']);
    expect(blocks(table('a', '<p>b</p><p>c</p>'))).toHaveLength(3);
    expect(blocks(table('<ul><li>a</li></ul>', 'b'))).toEqual(['cell: a | b']);
  });

  it('stay apart round a row that stays apart', () => {
    const inner = table('a<br>d', 'e');
    expect(blocks(`<table><tr><td>b</td>${inner}<td>c</td></tr></table>`)).toHaveLength(5);
  });

  it('are joined inside a cell, and with the cells beside it', () => {
    expect(blocks(table(table('a', 'b'), 'c'))).toEqual(['cell: a | b | c']);
    expect(blocks(table(`x${table('a', 'b')}`, 'c'))).toEqual(['paragraph: x', 'cell: a | b', 'paragraph: c']);
  });

  it('stand in the row, are no heading, and keep the marks of their cells', () => {
    const [row] = parseHtml(table('<h2>a</h2>', '<a href=x>b</a> c', '<b>d</b>')).blocks;
    expect(row).toMatchObject({ kind: 'cell', text: 'a | b c | d', markup: { level: 0, linkChars: 1, strongChars: 1 } });
    expect(row!.markup!.container.tag).toBe('tr');
    expect(row!.markup!.marks.map(({ start, end }) => row!.text.slice(start, end))).toEqual(['b', 'd']);
  });

  it('of an inner table stand in its row', () => {
    const [block] = parseHtml(`<table><tr class="outer"><td>${table('a', 'b')}</td></tr></table>`).blocks;
    expect(block!.markup!.container.tokens).toEqual([]);
  });

  it('are what stands outside of cells too, in its place', () => {
    expect(blocks('<table>a<tr><td>b</td>c</tr>d</table>')).toEqual(['paragraph: a', 'cell: b | c', 'paragraph: d']);
  });
});
