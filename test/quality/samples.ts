import { decode } from '../../src/decode/decode.js';
import { repairedMojibake } from '../../src/decode/mojibake.js';
import type { Page } from '../../src/model/page.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { parsePlain } from '../../src/parse/plain.js';
import { type Dump, dumpsOf, type Gold, goldOf, htmlOf, type SetName } from './corpus.js';

/** How a page comes: as a dump, or as its HTML. */
export const STYLES = ['layout', 'lines', 'wrapped', 'html'] as const;
export type Style = Dump['style'] | 'html';

/** A page of the corpus, parsed. */
export interface Sample {
  readonly gold: Gold;
  readonly style: Style;
  readonly page: Page;
}

/** Give the pages of a set in one style. */
export async function* samplesOf(set: SetName, style: Style): AsyncGenerator<Sample> {
  if (style === 'html') {
    for (const gold of goldOf(set)) yield { gold, style, page: await htmlPage(htmlOf(set, gold.id)) };
    return;
  }
  const gold = new Map(goldOf(set).map((row) => [row.id, row]));
  for (const dump of dumpsOf(set)) {
    if (dump.style === style) yield { gold: gold.get(dump.id)!, style, page: parsePlain(repairedMojibake(dump.text)) };
  }
}

/** Parse bytes of HTML, whose encoding they tell themselves. */
export async function htmlPage(bytes: Uint8Array): Promise<Page> {
  return parseHtml(repairedMojibake((await decode(bytes, null)).text));
}
