import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/parse/html/parse-html.js';
import { linesOf } from '../../../src/parse/html/preformatted.js';

const blocks = (html: string): readonly string[] => parseHtml(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);
const gaps = (html: string): readonly number[] => parseHtml(html).blocks.map(({ blankBefore }) => blankBefore);
/** A line of a length, in two words. */
const line = (length: number): string => `ab ${'x'.repeat(length - 3)}`;

describe('linesOf', () => {
  it('passes a text on in lines, the last one too', () => {
    const found: string[] = [];
    linesOf(
      'xa\n\nbcx',
      1,
      6,
      (from, to) => found.push('xa\n\nbcx'.slice(from, to)),
      () => found.push('|'),
    );
    expect(found.join('')).toBe('a||bc');
  });
});

describe('preformatted text', () => {
  it.each(['pre', 'listing', 'xmp'])('in %s is a block a line, without its indents', (tag) => {
    expect(blocks(`<${tag}>\n  one\n\ttwo  three\n</${tag}>four`)).toEqual([
      'preformatted: one',
      'preformatted: two three',
      'paragraph: four',
    ]);
  });

  it('goes on to the end of the page in plaintext', () => {
    expect(blocks('<plaintext>a<b>b</b>\nc</plaintext>')).toEqual(['preformatted: a<b>b</b>', 'preformatted: c</plaintext>']);
  });

  it('has blank lines where it has empty ones', () => {
    expect(gaps('<pre>one\ntwo\n\nthree\n \n\t\nfour</pre>')).toEqual([0, 0, 1, 1]);
  });

  it('keeps the spaces round elements that run on in the line', () => {
    expect(blocks('<pre>if (<b>a</b> < b) <i>then</i>\n  <i>c</i> = 1</pre>')).toEqual([
      'preformatted: if (a < b) then',
      'preformatted: c = 1',
    ]);
  });

  it('ends a line at br, and at the reference to a line’s end', () => {
    expect(blocks('<pre>one<br>two&#10;three&#13;&#10;four</pre>')).toHaveLength(4);
    expect(blocks('<p>one&#10;two</p>')).toEqual(['paragraph: one two']);
  });

  it('is the same with CRLF', () => {
    const html = '<pre>\none\ntwo\n\nthree\n</pre>';
    expect(blocks(html.replaceAll('\n', '\r\n'))).toEqual(blocks(html));
    expect(gaps(html.replaceAll('\n', '\r\n'))).toEqual(gaps(html));
  });

  describe('that was wrapped by hand', () => {
    const wrapped = (least: number, last: number = 20): string => [line(70), line(least), line(last)].join('\n');

    it.each([
      [54, 3],
      [55, 1],
      [56, 1],
    ])('with a line of %i characters before the last is %i blocks', (least, count) => {
      expect(blocks(`<pre>${wrapped(least)}</pre>`)).toHaveLength(count);
    });

    it.each([
      [2, 2],
      [3, 1],
    ])('with %i lines is %i blocks', (lines, count) => {
      expect(blocks(`<pre>${Array.from({ length: lines }, () => line(70)).join('\n')}</pre>`)).toHaveLength(count);
    });

    it('is joined to its paragraphs', () => {
      const html = `<pre>${wrapped(60)}\n\n${wrapped(60)}</pre>`;
      expect(blocks(html)).toEqual(Array(2).fill(`paragraph: ${wrapped(60).replaceAll('\n', ' ')}`));
      expect(gaps(html)).toEqual([0, 1]);
    });

    it('is not told from single lines with blank ones between', () => {
      expect(blocks(`<pre>${[line(70), line(70), line(70)].join('\n\n')}</pre>`)).toEqual(
        Array(3).fill(`preformatted: ${line(70)}`),
      );
    });

    it('is judged for each element on its own, the outermost', () => {
      expect(blocks(`<pre>${wrapped(60)}</pre><pre>${wrapped(20)}</pre>`)).toHaveLength(4);
      expect(blocks(`<pre>${line(70)}\n<pre>${line(70)}</pre>\n${line(70)}</pre>`)).toHaveLength(1 + 2);
    });
  });

  it('may have any number of lines', () => {
    expect(parseHtml(`<pre>${'a\n'.repeat(300_000)}</pre>`).blocks).toHaveLength(300_000);
  });
});
