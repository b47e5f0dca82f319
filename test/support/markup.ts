import type { MarkupFacts } from '../../src/measure/markup-facts.js';
import { readMarkup } from '../../src/measure/markup-facts.js';
import { measurePage, type PageMeasures } from '../../src/measure/page-measures.js';
import type { Container } from '../../src/model/container.js';
import type { Page } from '../../src/model/page.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { textOf } from './words.js';

/** An HTML page with all that is measured of it. */
export interface MeasuredHtml {
  readonly page: Page;
  readonly measured: PageMeasures;
  readonly markup: MarkupFacts;
}

export function measuredHtml(html: string): MeasuredHtml {
  const page = parseHtml(html);
  const measured = measurePage(page, readMarkup);
  return { page, measured, markup: measured.markup! };
}

/** Give a text of exactly so many characters that ends a sentence: from 60 on it is prose. */
export function proseOf(length: number): string {
  return `${textOf(length - 1)}.`;
}

/**
 * Give the index of the block that is or begins with this text.
 * @throws RangeError where none does.
 */
export function indexOf({ blocks }: Page, text: string): number {
  const found = blocks.findIndex((block) => block.text.startsWith(text));
  if (found < 0) throw new RangeError(`no block begins with ${text}`);
  return found;
}

/** Give the containers of a page that hold blocks, outer ones first. */
export function containersIn({ blocks }: Page): readonly Container[] {
  const found = new Set<Container>();
  for (const { markup } of blocks) {
    for (let one: Container | null = markup!.container; one !== null; one = one.outer) found.add(one);
  }
  return [...found].sort((a, b) => a.index - b.index);
}

/**
 * Give the first container with this tag, or with this word in its class; the page itself for an empty name.
 * @throws RangeError where there is none.
 */
export function containerOf(page: Page, name: string): Container {
  const found = containersIn(page).find(({ tag, tokens }) => tag === name || tokens.includes(name));
  if (found === undefined) throw new RangeError(`no container is called ${name}`);
  return found;
}

/** Give the tags and words round a block, from inside, the page itself left out: `p div.story body`. */
export function pathOf(page: Page, index: number): string {
  const path: string[] = [];
  for (let one: Container | null = page.blocks[index]!.markup!.container; one?.outer != null; one = one.outer) {
    path.push([one.tag, ...one.tokens].join('.'));
  }
  return path.join(' ');
}
