import { describe, expect, it } from 'vitest';
import { type MarkupMeasures, markupMeasures } from '../../src/measure/markup-measures.js';
import type { Page } from '../../src/model/page.js';
import { bitsOf } from '../../src/rules/container-words.js';
import { containerOf, indexOf, measuredHtml, proseOf } from '../support/markup.js';

interface Measured {
  readonly page: Page;
  readonly markup: MarkupMeasures;
  /** A measure that is kept by container, of the one with this tag or class. */
  readonly of: (key: 'levels30' | 'levels50' | 'levels80' | 'purposes' | 'belowMain', name: string) => number;
}

function measured(html: string): Measured {
  const { page, measured: all } = measuredHtml(html);
  const markup = markupMeasures(page.blocks, all.measures, page.containers);
  return { page, markup, of: (key, name) => markup[key][containerOf(page, name).index]! };
}

/** A page of 1,000 characters of prose, so many of them in the inner element. */
const shared = (inside: number): string =>
  `<div class="outer"><div class="inner"><p>${proseOf(inside)}</p></div></div><div class="rest"><p>${proseOf(1000 - inside)}</p></div>`;

describe('the elements round a block', () => {
  it('are its own, the next one out and the third', () => {
    const { page, markup } = measured('<main><section><div><p>Isi</p></div></section></main>');
    const names = ['p', 'div', 'section'].map((name) => containerOf(page, name).index);
    expect([markup.parents[0], markup.grandparents[0], markup.greatGrandparents[0]]).toEqual(names);
  });

  it('are the page itself where no more stand round it', () => {
    const { markup } = measured('<div class="empty"></div>Isi<p>Lagi</p>');
    expect([markup.parents[0], markup.grandparents[0], markup.greatGrandparents[0]]).toEqual([0, 0, 0]);
    expect([markup.parents[1], markup.grandparents[1], markup.greatGrandparents[1]]).toEqual([2, 0, 0]);
  });
});

describe('the kind of a block', () => {
  const kindsIn = (html: string): readonly number[] => [...measured(html).markup.kinds];

  it('is told by tag and class of its element', () => {
    expect(kindsIn('<p>a</p><p>b</p><p class="lead">c</p><h2>d</h2><p class="lead">e</p>')).toEqual([0, 0, 1, 2, 1]);
  });

  it('is told by tag and class of the next one out too, and by none beyond', () => {
    expect(kindsIn('<div class="story"><p>a</p></div><div><p>b</p></div>')).toEqual([0, 1]);
    expect(kindsIn('<main><div><p>a</p></div></main><aside><div><p>b</p></div></aside>')).toEqual([0, 0]);
  });

  it('tells a tag from a class of the same name', () => {
    expect(kindsIn('<article>a</article><x-y class="article">b</x-y>')).toEqual([0, 1]);
  });

  it('has the share of the prose and the number of its blocks', () => {
    const { markup } = measured(`<p>${proseOf(60)}</p><p>Isi</p><h2>Sela</h2><p>${proseOf(90)}</p><div>${proseOf(150)}</div>`);
    expect(markup.kindCount).toBe(3);
    expect([...markup.kindProse]).toEqual([0.5, 0.5, 0, 0.5, 0.5]);
    expect([...markup.kindBlocks]).toEqual([3, 3, 1, 3, 1]);
  });

  it('has no share of no prose', () => {
    expect([...measured('<p>a</p>').markup.kindProse]).toEqual([0]);
  });
});

describe('levels', () => {
  it.each([
    ['levels30', 299, 2],
    ['levels30', 300, 2],
    ['levels30', 301, 0],
    ['levels50', 499, 2],
    ['levels50', 500, 2],
    ['levels50', 501, 0],
    ['levels80', 799, 2],
    ['levels80', 800, 2],
    ['levels80', 801, 0],
  ] as const)('%s: an element with %i of 1,000 characters of prose, in another with as many, has %i', (key, inside, count) => {
    expect(measured(shared(inside)).of(key, 'inner')).toBe(count);
  });

  it('are counted from the innermost element out, as far as they hold little', () => {
    const { of, page, markup } = measured(
      `<main><div class="box"><ul><li>Satu</ul></div><p>${proseOf(900)}</p></main><p>${proseOf(100)}</p>`,
    );
    expect(['main', 'box', 'ul', 'li'].map((name) => of('levels30', name))).toEqual([0, 1, 2, 3]);
    expect(markup.levels30[0]).toBe(0);
    expect(markup.levels80[containerOf(page, 'li').index]).toBe(3);
  });

  it('are counted on a page without prose up to the page itself', () => {
    expect(measured('<div><p>Isi</p></div>').of('levels30', 'p')).toBe(3);
  });

  it('stop at 30,000', () => {
    const { markup } = measured(`${'<div>'.repeat(30_100)}Isi`);
    expect(markup.levels30[29_999]).toBe(30_000);
    expect(markup.levels30[30_000]).toBe(30_000);
    expect(markup.levels30[30_100]).toBe(30_000);
  });
});

describe('purposes', () => {
  it('are those of the element and of all outside it', () => {
    const { of } = measured(`<footer><div class="newsletter"><ul><li>Satu</ul></div></footer><p>${proseOf(60)}</p>`);
    expect(of('purposes', 'footer')).toBe(bitsOf(['footer']));
    expect(of('purposes', 'newsletter')).toBe(bitsOf(['footer', 'offer']));
    expect(of('purposes', 'li')).toBe(bitsOf(['footer', 'offer', 'list']));
    expect(of('purposes', 'p')).toBe(0);
  });

  it.each([
    [499, true],
    [500, true],
    [501, false],
  ])('count for an element with %i of 1,000 characters of prose: %s', (inside, counts) => {
    const html = `<div class="comments"><p>${proseOf(inside)}</p></div><p>${proseOf(1000 - inside)}</p>`;
    expect(measured(html).of('purposes', 'comments')).toBe(counts ? bitsOf(['comments']) : 0);
  });

  it('of a small element inside a frame of the article are its own alone', () => {
    const { of } = measured(`<form><p>${proseOf(200)}</p><div class="share">Bagikan</div></form>`);
    expect(of('purposes', 'form')).toBe(0);
    expect(of('purposes', 'share')).toBe(bitsOf(['share']));
  });
});

describe('belowMain', () => {
  it('counts levels from the innermost element with half of the prose or more; -1 outside it', () => {
    const { of, markup } = measured(
      `<nav>Menu</nav><main><article><p>${proseOf(100)}</p><p>${proseOf(60)}</p><div><p class="deep">${proseOf(100)}</p></div></article></main>`,
    );
    expect(['article', 'p', 'div', 'deep'].map((name) => of('belowMain', name))).toEqual([0, 1, 1, 2]);
    expect(['nav', 'main'].map((name) => of('belowMain', name))).toEqual([-1, -1]);
    expect(markup.belowMain[0]).toBe(-1);
  });

  it.each([
    [499, -1],
    [500, 0],
    [501, 0],
  ])('takes an element with %i of 1,000 characters of prose for the main one: %i', (inside, steps) => {
    const html = `<p>${proseOf(100)}</p><p>${proseOf(900 - inside)}</p><div class="inner">${proseOf(inside)}</div>`;
    expect(measured(html).of('belowMain', 'inner')).toBe(steps === 0 ? 0 : 1);
    expect(measured(html).markup.belowMain[0]).toBe(steps === 0 ? -1 : 0);
  });

  it('is counted from the last of two elements with a half each', () => {
    const { of, markup } = measured(`<div class="first">${proseOf(80)}</div><div class="second">${proseOf(80)}</div>`);
    expect([of('belowMain', 'first'), of('belowMain', 'second'), markup.belowMain[0]]).toEqual([-1, 0, -1]);
  });

  it('is counted from the page itself where there is no prose', () => {
    const { of } = measured('<div><p>Isi</p></div>');
    expect(['div', 'p'].map((name) => of('belowMain', name))).toEqual([1, 2]);
  });

  it('stops at 30,000', () => {
    const { markup } = measured(`${'<div>'.repeat(30_100)}Isi`);
    expect([29_999, 30_000, 30_100].map((i) => markup.belowMain[i])).toEqual([29_999, 30_000, 30_000]);
  });
});

it('measures a page without blocks', () => {
  expect(measured('<div></div>').markup).toMatchObject({ kindCount: 0, kinds: new Uint32Array(0) });
});

it('numbers blocks by their containers, in page order', () => {
  const { page, markup } = measured('<p>Satu</p><div>Dua</div>');
  expect(markup.parents[indexOf(page, 'Dua')]).toBe(containerOf(page, 'div').index);
});
