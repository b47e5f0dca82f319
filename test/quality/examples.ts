import { readFileSync } from 'node:fs';
import { readMarkup } from '../../src/measure/markup-facts.js';
import { measurePage, type PageMeasures } from '../../src/measure/page-measures.js';
import type { Page } from '../../src/model/page.js';
import { parsePlain } from '../../src/parse/plain.js';
import { evidenceOf } from '../../src/stages/body.js';
import { chromeStage } from '../../src/stages/chrome.js';
import { headlineStage } from '../../src/stages/headline.js';
import type { Settled, SettledFate } from '../../src/stages/sift.js';
import { type Dump, dumpsOf, type Gold, goldOf, type SetName } from './corpus.js';
import { type Labelled, labelled, type PiecedPage, piecesOf } from './pieces.js';
import { random, seedOf } from './random.js';
import { mostlyIdeographs, tokens } from './score.js';
import { type Donors, listsOf, storyOf, variantOf } from './variants.js';

/** The blocks of one page, or of a variant of it, as the networks are trained on them. */
export interface Example {
  readonly set: SetName | 'fixture';
  readonly style: Dump['style'] | 'html';
  readonly id: string;
  /** 0 for the page itself. */
  readonly variant: number;
  /** What pages of one publisher share: folds are made by it. */
  readonly publisher: string;
  readonly measured: PageMeasures;
  /** A row of evidence a block. */
  readonly evidence: Float32Array;
  readonly body: Uint8Array;
  /** 1 where a block prints body again. */
  readonly copy: Uint8Array;
  /** 1 where no earlier stage settled the block. */
  readonly open: Uint8Array;
  /** Tokens a block: the score counts them. */
  readonly size: Uint32Array;
  /** Tokens of the gold. */
  readonly goldSize: number;
}

/** Fewest pages of a language from which others of it borrow; below, they borrow of all. */
const MIN_DONORS = 20;

/** A page of which others may borrow. */
export interface Lender {
  readonly style: Dump['style'] | 'html';
  readonly gold: Gold;
  readonly page: PiecedPage;
}

interface Source extends Lender {
  readonly dump: Dump;
}

/** Give the pages of a set, each followed by so many variants of it. */
export function* examplesOf(set: SetName, variants: number): Generator<Example> {
  const gold = new Map(goldOf(set).map((row) => [row.id, row]));
  const sources = dumpsOf(set).map((dump): Source => {
    const row = gold.get(dump.id)!;
    return { dump, style: dump.style, gold: row, page: piecesOf(dump.text, row.paragraphs) };
  });
  const donors = donorsOf(sources);
  for (const source of sources) {
    for (let variant = 0; variant <= variants; variant++) {
      const chance = random(seedOf(`${set} ${source.dump.style} ${source.dump.id} ${variant}`));
      const made =
        variant === 0
          ? labelled(source.page.pieces)
          : labelled(variantOf(source.page.pieces, donors(source), source.gold.title ?? '', chance));
      yield exampleOf(set, source, variant, made);
    }
  }
}

/** Give for each page what its variants may borrow of the others. */
export function donorsOf<One extends Lender>(sources: readonly One[]): (source: One) => Donors {
  const groups = new Map<
    string,
    { readonly pages: PiecedPage[]; readonly stories: Donors['stories'][number][]; readonly lists: Donors['lists'][number][] }
  >();
  for (const { style, gold, page } of sources) {
    for (const key of [style, `${style} ${gold.lang}`]) {
      const group = groups.get(key) ?? { pages: [], stories: [], lists: [] };
      group.pages.push(page);
      group.stories.push(storyOf(page.pieces, gold.title ?? ''));
      group.lists.push(...listsOf(page.pieces));
      groups.set(key, group);
    }
  }
  return ({ style, gold }) => {
    const own = groups.get(`${style} ${gold.lang}`)!;
    const all = groups.get(style)!;
    return own.pages.length >= MIN_DONORS ? { ...own, lists: own.lists.length >= MIN_DONORS ? own.lists : all.lists } : all;
  };
}

function exampleOf(set: SetName, { dump, gold }: Source, variant: number, { text, body, copy }: Labelled): Example {
  const characters = mostlyIdeographs(gold.paragraphs.join('\n'));
  const page = parsePlain(text);
  return {
    ...measuredPage(page),
    set,
    style: dump.style,
    id: dump.id,
    variant,
    publisher: publisherOf(gold),
    body,
    copy,
    size: Uint32Array.from(page.blocks, (block) => tokens(block.text, characters).length),
    goldSize: gold.paragraphs.reduce((sum, paragraph) => sum + tokens(paragraph, characters).length, 0),
  };
}

/** Fictional pages on which the training script says what it gives, so that a test can hold the two routines against each other. */
export const AGREEMENT_PAGES = ['ar-right-to-left', 'de-wrapped-hyphenation', 'en-score-table', 'id-seed-like-twice'] as const;

/** Give a fictional page as an example without labels. */
export function fixtureExample(name: string): Example {
  const page = parsePlain(readFileSync(new URL(`../../fixtures/pages/${name}/source.txt`, import.meta.url), 'utf8'));
  const none = new Uint8Array(page.blocks.length);
  const size = new Uint32Array(page.blocks.length);
  const measured = measuredPage(page);
  return {
    ...measured,
    set: 'fixture',
    style: page.style,
    id: name,
    variant: 0,
    publisher: name,
    body: none,
    copy: none,
    size,
    goldSize: 0,
  };
}

/** Measure a page as the body decision does. */
export function measuredPage(page: Page): Pick<Example, 'measured' | 'evidence' | 'open'> {
  const measured = measurePage(page, page.style === 'html' ? readMarkup : null);
  const settled = settle(page, measured);
  return {
    measured,
    evidence: evidenceOf(page, settled, measured),
    open: Uint8Array.from(page.blocks, (block) => (settled.has(block.index) ? 0 : 1)),
  };
}

function settle(page: Page, measured: PageMeasures): Settled {
  const settled = new Map<number, SettledFate>();
  for (const stage of [chromeStage(), headlineStage(measured)]) {
    const open = page.blocks.filter((block) => !settled.has(block.index));
    for (const { block, fate } of stage.judge(open, page, settled)) settled.set(block, { fate, stage: stage.name });
  }
  return settled;
}

/** Second labels under which publishers register. */
const REGISTRIES: ReadonlySet<string> = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'go', 'ne', 'net', 'or', 'org', 'web']);

/** The last two labels of the host (`co.id` and the like keep three), else the id. */
export function publisherOf({ url, id }: Gold): string {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/u.exec(url ?? '')?.[1];
  if (host === undefined) return id;
  const parts = host.split('.');
  return parts.slice(parts.length > 2 && REGISTRIES.has(parts.at(-2)!) ? -3 : -2).join('.');
}
