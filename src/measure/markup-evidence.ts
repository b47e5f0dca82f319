import { type ContainerPurpose, PURPOSES } from '../rules/container-words.js';
import { EVIDENCE, type EvidenceRow } from './evidence.js';
import type { MarkupMeasures } from './markup-measures.js';
import type { Surroundings } from './surroundings.js';

const log = Math.log1p;

/** Reads a measure of a block's markup; 0 where there is none. */
function row(name: string, about: string, value: (markup: MarkupMeasures, i: number, page: Surroundings) => number): EvidenceRow {
  return { name, about, value: (page, i) => (page.markup === null ? 0 : value(page.markup.measures, i, page)) };
}

/** A share of what the whole page has. */
function shareOf(values: Float64Array, container: number): number {
  return values[container]! / Math.max(1, values[0]!);
}

function linkDensity({ sums }: MarkupMeasures, container: number): number {
  return sums.linked[container]! / Math.max(1, sums.length[container]!);
}

function inside(purpose: ContainerPurpose, about: string): EvidenceRow {
  const bit = PURPOSES.indexOf(purpose);
  return row(`in ${purpose}`, `inside ${about}`, ({ purposes, parents }, i) => (purposes[parents[i]!]! >>> bit) & 1);
}

const MARKUP: readonly EvidenceRow[] = [
  // Its own markup.
  row('linkDensity', 'share of it in links', (_, i, { blocks }) => blocks[i]!.markup!.linkChars / blocks[i]!.text.length),
  row('strong', 'share of it in bold', (_, i, { blocks }) => blocks[i]!.markup!.strongChars / blocks[i]!.text.length),
  row('isHeading', 'a heading', (_, i, { blocks }) => Number(blocks[i]!.kind === 'heading')),
  row('headingLevel', 'level of the heading', (_, i, { blocks }) => blocks[i]!.markup!.level / 6),
  row('isParagraph', 'a paragraph by its tag', (_, i, { blocks }) => Number(blocks[i]!.markup!.container.tag === 'p')),
  row('isItem', 'an item of a list', (_, i, { blocks }) => Number(blocks[i]!.kind === 'list-item')),
  row('isQuote', 'a quotation', (_, i, { blocks }) => Number(blocks[i]!.kind === 'quote')),
  row('isCaption', 'a caption', (_, i, { blocks }) => Number(blocks[i]!.kind === 'caption')),
  row('isRow', 'a row of a table', (_, i, { blocks }) => Number(blocks[i]!.kind === 'cell')),
  row('hidden', 'not shown', (_, i, { blocks }) => Number(blocks[i]!.markup!.container.hidden)),
  { name: 'described', about: 'what the page states to be about', value: ({ markup }, i) => markup?.described[i] ?? 0 },
  // What stands in the elements round it.
  row('parentProse', "share of the page's prose in its element", ({ sums, parents }, i) => shareOf(sums.prose, parents[i]!)),
  row('grandProse', "share of the page's prose in the next element out", ({ sums, grandparents }, i) =>
    shareOf(sums.prose, grandparents[i]!),
  ),
  row('greatProse', "share of the page's prose in the third element out", ({ sums, greatGrandparents }, i) =>
    shareOf(sums.prose, greatGrandparents[i]!),
  ),
  row('parentLength', "share of the page's text in its element", ({ sums, parents }, i) => shareOf(sums.length, parents[i]!)),
  row('grandLength', "share of the page's text in the next element out", ({ sums, grandparents }, i) =>
    shareOf(sums.length, grandparents[i]!),
  ),
  row('parentLinks', 'share of its element in links', (markup, i) => linkDensity(markup, markup.parents[i]!)),
  row('grandLinks', 'share of the next element out in links', (markup, i) => linkDensity(markup, markup.grandparents[i]!)),
  row('greatLinks', 'share of the third in links', (markup, i) => linkDensity(markup, markup.greatGrandparents[i]!)),
  row('grandBlocks', 'blocks in the next element out', ({ sums, grandparents }, i) => log(sums.blocks[grandparents[i]!]!)),
  row(
    'grandProseBlocks',
    'share of those blocks that are prose',
    ({ sums, grandparents }, i) => sums.proseBlocks[grandparents[i]!]! / Math.max(1, sums.blocks[grandparents[i]!]!),
  ),
  row('levels30', 'elements round it with little of the prose', ({ levels30, parents }, i) => log(levels30[parents[i]!]!)),
  row('levels50', 'elements round it with less than half of the prose', ({ levels50, parents }, i) =>
    log(levels50[parents[i]!]!),
  ),
  row('levels80', 'elements round it without nearly all prose', ({ levels80, parents }, i) => log(levels80[parents[i]!]!)),
  row('inMainElement', 'in the element with most of the prose', ({ belowMain, parents }, i) =>
    Number(belowMain[parents[i]!]! >= 0),
  ),
  row('belowMain', 'levels below that element', ({ belowMain, parents }, i) => log(1 + belowMain[parents[i]!]!)),
  row('kindProse', "share of the page's prose in blocks of its kind", ({ kindProse }, i) => kindProse[i]!),
  row('kindBlocks', 'blocks of its kind', ({ kindBlocks }, i) => log(kindBlocks[i]!)),
  // What those elements are there for.
  inside('navigation', 'navigation'),
  inside('aside', 'an aside'),
  inside('header', 'a header'),
  inside('footer', 'a footer'),
  inside('form', 'a form or dialog'),
  inside('article', 'an article'),
  inside('figure', 'a figure'),
  inside('list', 'a list'),
  inside('table', 'a table'),
  inside('quote', 'a quotation'),
  inside('comments', 'comments'),
  inside('related', 'related pages'),
  inside('share', 'share buttons'),
  inside('advertising', 'advertising'),
  inside('offer', 'an offer'),
  inside('author', 'a byline'),
  inside('caption', 'a caption or credit'),
  inside('tags', 'tags'),
  inside('meta', 'dates and the like'),
  inside('text', 'something named after text'),
  inside('embed', 'an embed or box'),
];

/**
 * Rows of dumps that HTML goes without. Two tell dumps apart. A word for comments or other pages stands anywhere, as a counter by the
 * headline; how much a page holds and where in it a block stands changes from year to year. Without them, trained on four folds of
 * the training sets for 24 epochs (2026-11-24), F1 of the fifth changes by +.001 (`fundus`), +.002 (`consensus`) and -.001 (`wcxb`),
 * and that of a third of `daniel`, pages of other years and languages, by +.011.
 */
const OF_DUMPS: ReadonlySet<string> = new Set([
  'layout',
  'wrapped',
  'behindLabel',
  'behindComments',
  'fromStart',
  'fromEnd',
  'pageBlocks',
  'pageDropped',
  'pageProse',
  'headFree',
  'alone',
]);

/** The evidence on a block of an HTML page: that of a dump, and what the markup says. */
export const HTML_EVIDENCE: readonly EvidenceRow[] = [...EVIDENCE.filter(({ name }) => !OF_DUMPS.has(name)), ...MARKUP];
