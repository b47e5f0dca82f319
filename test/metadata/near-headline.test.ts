import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../src/metadata/headings.js';
import { articleHead, isForeign } from '../../src/metadata/near-headline.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { factsAndHead, factsOf } from '../support/html.js';

const TITLE = '<title>Mayor signs deal</title>';
const lines = (count: number): string => Array.from({ length: count }, (_, i) => `<p>line ${i}</p>`).join('');

describe('articleHead', () => {
  it('gives the blocks below the headline from the nearest on, then those above', () => {
    const { head } = factsAndHead(`${TITLE}${lines(6)}<h1>Mayor signs deal</h1>${lines(20)}`);
    expect(head.headline).toBe(6);
    expect(head.blocks.map(({ index }) => index)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 5, 4, 3, 2]);
  });

  it('holds elements that say what they are further below', () => {
    const { head } = factsAndHead(`${TITLE}${lines(6)}<h1>Mayor signs deal</h1>${lines(60)}`);
    expect([1, 2, 6, 46, 47].map(head.holds)).toEqual([false, true, true, true, false]);
  });

  it('leaves out what belongs to something else, unless the headline stands in it too', () => {
    const page = (around: string): string =>
      `${TITLE}<div class="${around}"><h1>Mayor signs deal</h1><p>a</p><div class="related"><p>b</p></div><nav><p>c</p></nav><p>d</p></div>`;
    const texts = (html: string): readonly string[] => factsAndHead(html).head.blocks.map(({ text }) => text);
    expect(texts(page('article'))).toEqual(['a', 'd']);
    expect(texts(page('sidebar related'))).toEqual(['a', 'd']);
  });

  it('is empty where there is no headline', () => {
    const head = articleHead(factsOf('<p>a'), -1);
    expect([head.blocks, head.holds(0), head.holds(-1)]).toEqual([[], false, false]);
  });

  it('looks no further out than 60 containers', () => {
    const nested = (depth: number): boolean => {
      const { blocks } = parseHtml(`<div class="related">${'<div>'.repeat(depth)}a`);
      return isForeign(blocks[0]!, new Set());
    };
    expect([nested(58), nested(59), nested(60)]).toEqual([true, true, false]);
  });
});

describe('headingsOf', () => {
  it('gives each heading with its lines', () => {
    const page = parseHtml('<h1>One<br>two</h1><h2>Three</h2><p>text</p><h3><span>Four</span></h3><h3>Five</h3>');
    expect(headingsOf(page)).toEqual([
      { level: 1, text: 'One two', lines: ['One', 'two'], block: 0 },
      { level: 2, text: 'Three', lines: ['Three'], block: 2 },
      { level: 3, text: 'Four', lines: ['Four'], block: 4 },
      { level: 3, text: 'Five', lines: ['Five'], block: 5 },
    ]);
  });

  it('reads no more than eight lines', () => {
    const [heading] = headingsOf(parseHtml(`<h1>${'a<br>'.repeat(9)}</h1>`));
    expect(heading!.lines).toHaveLength(8);
  });
});
