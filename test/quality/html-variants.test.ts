import { describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/container.js';
import type { Page } from '../../src/model/page.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { containersIn, pathOf } from '../support/markup.js';
import { containerFaults } from '../support/shape.js';
import { remarked } from './html-variants.js';
import { random } from './random.js';

const PAGE = parseHtml(`<title>Ferry Line</title><meta property="og:title" content="Ferry Line"><link rel=canonical href=/x>
<header class="top bar"><nav class="menu"><p>Home</p></nav></header>
<main class="story"><section><p class="lead">One.</p><div><p>Two.</p></div></section><figure class="story"><figcaption>Pier</figcaption></figure></main>
<article hidden><aside><footer>Imprint</footer></aside></article>`);

/** Changes in the order in which a variant asks for them, with the share of the variants that has each. */
const CHANGES = [
  ['nameless', 0.2],
  ['untelling', 0.15],
  ['p to div', 0.08],
  ['thinned', 0.2],
  ['untitled', 0.2],
] as const;
type Change = (typeof CHANGES)[number][0];

/** Give these numbers, then for ever one that asks for no change. */
function sequence(...numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++] ?? 0.99;
}

/** Ask for one change alone; the numbers behind it are what it draws itself. */
const only = (change: Change, ...numbers: readonly number[]): (() => number) =>
  sequence(
    ...CHANGES.slice(
      0,
      CHANGES.findIndex(([name]) => name === change),
    ).map(() => 0.99),
    0,
    ...numbers,
  );

const paths = (page: Page): readonly string[] => page.blocks.map((_, i) => pathOf(page, i));
const tags = (page: Page): ReadonlySet<string> => new Set(containersIn(page).map(({ tag }) => tag));
const tokens = (page: Page): readonly string[] => containersIn(page).flatMap((one) => one.tokens);
/** All of a page but what a variant may change: texts, gaps, the tree of elements. */
const frame = (page: Page): unknown => ({
  blocks: page.blocks.map(({ markup, ...block }) => ({ ...block, ...markup, container: markup!.container.index })),
  containers: containersIn(page).map(({ index, outer, depth, hidden, place }: Container) => [
    index,
    outer?.index ?? null,
    depth,
    hidden,
    place,
  ]),
  count: page.containers,
});

describe('remarked', () => {
  it('gives the page itself where no change is asked for', () => {
    expect(remarked(PAGE, () => 0.99)).toBe(PAGE);
  });

  it('can take all words of class, id and role away', () => {
    const page = remarked(PAGE, only('nameless'));
    expect(tokens(page)).toEqual([]);
    expect(tags(page)).toEqual(tags(PAGE));
  });

  it('can make a div of each element that says what it is there for', () => {
    const page = remarked(PAGE, only('untelling'));
    expect(tags(page)).toEqual(new Set(['', 'div', 'p']));
    expect(tokens(page)).toEqual(tokens(PAGE));
    expect(paths(page)).toEqual([
      'p div.menu div.top.bar',
      'p.lead div div.story',
      'p div div div.story',
      'div div.story div.story',
      'div div div',
    ]);
  });

  it('can make a div of each paragraph, and of nothing else', () => {
    const page = remarked(PAGE, only('p to div'));
    expect(paths(page)).toEqual(paths(PAGE).map((path) => path.replace(/^p(?=[. ])/, 'div')));
    expect(paths(page)[1]).toBe('div.lead section main.story');
  });

  it('can take some words away, each wherever it stands', () => {
    // Of the words in the page's order: top, bar, menu, story, lead.
    const page = remarked(PAGE, only('thinned', 0.29, 0.3, 0.31, 0));
    expect(new Set(tokens(PAGE))).toEqual(new Set(['top', 'bar', 'menu', 'story', 'lead']));
    const left = tokens(page);
    expect(tokens(PAGE).filter((token) => token === 'story')).toHaveLength(2);
    // Drawn in the order in which blocks name them: outer elements first.
    expect(left).toEqual(['bar', 'menu', 'lead']);
    expect(tags(page)).toEqual(tags(PAGE));
  });

  it('can take away what the page states to be its title, and nothing else of its head', () => {
    const page = remarked(PAGE, only('untitled'));
    expect(page.head).toEqual({ ...PAGE.head, title: null, metas: [] });
    expect(PAGE.head!.metas).toHaveLength(1);
    expect(page.blocks).toBe(PAGE.blocks);
  });

  it.each(CHANGES)('has %s in this share of the variants: %d', (change, share) => {
    const at = CHANGES.findIndex(([name]) => name === change);
    const drawn = (...numbers: readonly number[]): Page =>
      remarked(PAGE, sequence(...CHANGES.slice(0, at).map(() => 0.99), ...numbers));
    // What is thinned draws for each word.
    expect(drawn(share - 0.001, change === 'thinned' ? 0 : 0.99)).not.toEqual(PAGE);
    expect(drawn(share)).toBe(PAGE);
  });

  it('can do several things at once', () => {
    const page = remarked(PAGE, () => 0);
    expect(tokens(page)).toEqual([]);
    expect(tags(page)).toEqual(new Set(['', 'div']));
    expect(page.head!.title).toBeNull();
  });

  it('leaves the blocks and the tree of elements as they are, whatever it changes', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const page = remarked(PAGE, random(seed));
      expect(frame(page)).toEqual(frame(PAGE));
      expect(containerFaults(page)).toEqual([]);
    }
  });

  it('gives the same for the same seed, and other variants for others', () => {
    const made = (seed: number): string =>
      JSON.stringify([paths(remarked(PAGE, random(seed))), remarked(PAGE, random(seed)).head]);
    const all = Array.from({ length: 40 }, (_, seed) => made(seed));
    expect(Array.from({ length: 40 }, (_, seed) => made(seed))).toEqual(all);
    expect(new Set(all).size).toBeGreaterThan(6);
  });

  it('changes nothing of the page that it is given', () => {
    const before = JSON.stringify([paths(PAGE), PAGE.head]);
    remarked(PAGE, () => 0);
    expect(JSON.stringify([paths(PAGE), PAGE.head])).toBe(before);
  });

  it('takes pages without blocks or a head', () => {
    const empty = remarked(parseHtml(''), () => 0);
    expect(empty.blocks).toEqual([]);
    expect(remarked({ ...PAGE, head: null }, () => 0).head).toBeNull();
  });
});
