import { EVIDENCE } from '../../src/measure/evidence.js';
import { measurePage } from '../../src/measure/page-measures.js';
import type { Page } from '../../src/model/page.js';
import { parsePlain } from '../../src/parse/plain.js';
import { evidenceOf } from '../../src/stages/body.js';
import { chromeStage } from '../../src/stages/chrome.js';
import { headlineStage } from '../../src/stages/headline.js';
import type { Settled, SettledFate } from '../../src/stages/sift.js';
import { type Dump, dumpsOf, type Gold, goldOf, type SetName } from './corpus.js';
import { labels } from './labels.js';
import { mostlyIdeographs, tokens } from './score.js';

/** The blocks of one page, as the model is trained on them. */
export interface Example {
  readonly set: SetName;
  readonly style: Dump['style'];
  /** The article alone, made from the gold. */
  readonly bare: boolean;
  /** What pages of one publisher share: folds are made by it. */
  readonly publisher: string;
  /** A row of evidence a block. */
  readonly evidence: Float64Array;
  readonly label: Uint8Array;
  readonly weight: Float64Array;
  /** Tokens a block: the score counts them. */
  readonly size: Uint32Array;
  /** 1 where no earlier stage settled the block. */
  readonly open: Uint8Array;
}

/** How much a set's pages count (design study): news twice, guides and blogs little. */
const SET_WEIGHTS: Readonly<Record<SetName, number>> = {
  fundus: 2,
  consensus: 1,
  indonesia: 1,
  readability: 0.9,
  wcxb: 0.5,
  daniel: 0,
};
/** A page of nothing but its article counts less than the page it is made from: such dumps are rarer. */
const BARE_WEIGHT = 0.4;

/** Give the pages of a set, and of each `layout` dump also the bare article: its title and paragraphs and nothing else. */
export function examplesOf(set: SetName): readonly Example[] {
  const gold = new Map(goldOf(set).map((row) => [row.id, row]));
  return dumpsOf(set).flatMap((dump) => {
    const row = gold.get(dump.id)!;
    const page = exampleOf(set, dump, row, SET_WEIGHTS[set], false);
    if (dump.style === 'wrapped' || set === 'daniel') return [page];
    const bare = [row.title ?? '', ...row.paragraphs].join(dump.style === 'layout' ? '\n\n' : '\n');
    return [page, exampleOf(set, { ...dump, text: bare }, row, SET_WEIGHTS[set] * BARE_WEIGHT, true)];
  });
}

function exampleOf(set: SetName, dump: Dump, gold: Gold, setWeight: number, bare: boolean): Example {
  const page = parsePlain(dump.text);
  const measured = measurePage(page);
  const settled = settle(page, measured);
  const texts = page.blocks.map((block) => block.text);
  const label = labels(texts, gold.paragraphs);
  const characters = mostlyIdeographs(gold.paragraphs.join('\n'));
  const size = Uint32Array.from(texts, (text) => tokens(text, characters).length);
  const total = gold.paragraphs.reduce((sum, paragraph) => sum + tokens(paragraph, characters).length, 0);
  return {
    set,
    style: dump.style,
    bare,
    publisher: publisherOf(gold),
    evidence: evidenceOf(page, settled, measured),
    label,
    // A block counts by its share of the article, so that each page counts about alike.
    weight: Float64Array.from(size, (tokenCount) => setWeight * Math.min(0.5, (tokenCount + 1.5) / Math.max(60, total))),
    size,
    open: Uint8Array.from(page.blocks, (block) => (settled.has(block.index) ? 0 : 1)),
  };
}

function settle(page: Page, measured: ReturnType<typeof measurePage>): Settled {
  const settled = new Map<number, SettledFate>();
  for (const stage of [chromeStage(), headlineStage(measured)]) {
    const open = page.blocks.filter((block) => !settled.has(block.index));
    for (const { block, fate } of stage.judge(open, page, settled)) settled.set(block, { fate, stage: stage.name });
  }
  return settled;
}

/** The last two labels of the host (`co.id` and the like keep three), else the id. */
function publisherOf({ url, id }: Gold): string {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/u.exec(url ?? '')?.[1];
  if (host === undefined) return id;
  const parts = host.split('.');
  return parts.slice((parts.at(-2)?.length ?? 0) <= 3 ? -3 : -2).join('.');
}

export const COLUMNS: number = EVIDENCE.length;
