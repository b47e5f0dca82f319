import { describe, expect, it } from 'vitest';
import { elementWords } from '../../src/measure/element-words.js';
import { ruleName } from '../../src/rules/element-rules.js';
import { indexOf, measuredHtml, proseOf } from '../support/markup.js';

/** The rule for each block, as the ledger names it; null where there is none. */
function wordsIn(html: string): readonly (string | null)[] {
  return elementWords(measuredHtml(html).markup.measures).map((rule) => (rule === null ? null : ruleName(rule)));
}

const ARTICLE = `<article><p>${proseOf(500)}</p></article>`;

describe('elementWords', () => {
  it('gives the rule for an element round a block, at any distance; null elsewhere', () => {
    expect(wordsIn(`<nav><ul><li>Satu</ul></nav>${ARTICLE}<div class="comments"><div><p>Bagus</p></div></div>`)).toEqual([
      '<nav',
      null,
      'comments',
    ]);
  });

  it('gives the outermost of several', () => {
    expect(wordsIn(`${ARTICLE}<div class="comments"><nav>Satu</nav></div>`)).toEqual([null, 'comments']);
    expect(wordsIn(`${ARTICLE}<nav><div class="comments">Satu</div></nav>`)).toEqual([null, '<nav']);
  });

  it.each([
    [499, 'comments'],
    [500, 'comments'],
    [501, null],
  ])('passes over an element with more than half of the prose: %i of 1,000', (inside, rule) => {
    const html = `<div class="comments"><p>${proseOf(inside)}</p></div><p>${proseOf(1000 - inside)}</p>`;
    expect(wordsIn(html)).toEqual([rule, null]);
  });

  it('gives the rule for what stands inside an element that it passes over', () => {
    const html = `<form><p>${proseOf(500)}</p><button>Kirim</button><nav><div class="comments">Satu</div></nav></form>`;
    expect(wordsIn(html)).toEqual([null, '<button', '<nav']);
  });

  it('gives rules on a page without prose', () => {
    expect(wordsIn('<nav>Menu</nav><p>Isi</p>')).toEqual(['<nav', null]);
    expect(wordsIn('')).toEqual([]);
  });

  it('reaches through 20,000 elements', () => {
    const html = `${ARTICLE}<nav>${'<div>'.repeat(20_000)}Menu`;
    expect(wordsIn(html)[indexOf(measuredHtml(html).page, 'Menu')]).toBe('<nav');
  });
});
