import { goldOf, htmlOf, type SetName } from './corpus.js';
import { donorsOf, type Example, type Lender, measuredPage, publisherOf } from './examples.js';
import { assembledHtml, htmlPieces, type PiecedHtml } from './html-pieces.js';
import { remarked } from './html-variants.js';
import type { Piece } from './pieces.js';
import { random, seedOf } from './random.js';
import { htmlPage } from './samples.js';
import { mostlyIdeographs, tokens } from './score.js';
import { variantOf } from './variants.js';

interface Source extends Lender {
  readonly page: PiecedHtml;
}

/** Give the HTML pages of a set, each followed by so many variants of it. */
export async function* htmlExamplesOf(set: SetName, variants: number): AsyncGenerator<Example> {
  const sources: Source[] = [];
  for (const gold of goldOf(set)) {
    const page = await htmlPage(htmlOf(set, gold.id));
    if (page.blocks.length > 0) sources.push({ style: 'html', gold, page: htmlPieces(page, gold.paragraphs) });
  }
  const donors = donorsOf(sources);
  for (const source of sources) {
    yield exampleOf(set, source, 0, source.page.page, source.page.pieces);
    for (let variant = 1; variant <= variants; variant++) {
      const chance = random(seedOf(`${set} html ${source.gold.id} ${variant}`));
      const pieces = variantOf(source.page.pieces, donors(source), source.gold.title ?? '', chance);
      if (pieces.some(({ block }) => block !== undefined)) {
        yield exampleOf(set, source, variant, remarked(assembledHtml(source.page.page, pieces), chance), pieces);
      }
    }
  }
}

function exampleOf(set: SetName, { gold }: Source, variant: number, page: PiecedHtml['page'], pieces: readonly Piece[]): Example {
  const characters = mostlyIdeographs(gold.paragraphs.join('\n'));
  return {
    ...measuredPage(page),
    set,
    style: 'html',
    id: gold.id,
    variant,
    publisher: publisherOf(gold),
    body: Uint8Array.from(pieces, ({ body }) => body),
    copy: Uint8Array.from(pieces, ({ copy }) => copy),
    size: Uint32Array.from(page.blocks, (block) => tokens(block.text, characters).length),
    goldSize: gold.paragraphs.reduce((sum, paragraph) => sum + tokens(paragraph, characters).length, 0),
  };
}
