import type { ScoreFacts } from '../measure/body-score.js';
import { EVIDENCE, type Evidence, gatherEvidence } from '../measure/evidence.js';
import type { PageMeasures } from '../measure/page-measures.js';
import { RuleWord } from '../measure/surroundings.js';
import type { Block } from '../model/block.js';
import type { Container } from '../model/container.js';
import type { ChromeKind, DropReason, Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import { type ElementRule, ruleName } from '../rules/element-rules.js';
import { endsSentence } from '../text/sentence.js';
import type { Settled } from './sift.js';
import type { Stage } from './stage.js';

const DIGIT = /\p{Nd}/u;
const LABELLED = /\S[:：] ?\S/u;

/** Blocks before and behind the text, title lines aside, that a dump of the article alone may have: a date, a name, a label. */
const MAX_FRAME = 3;
/** A gap of one block is part of the text, a subheading; one of at most so many when each has at least this score (cross-validated). */
const MAX_GAP = 6;
const MIN_GAP_SCORE = 0.25;
/** A list in the text: so many lines of one make, or more; the share of them that must be of it. */
const MIN_LIST = 3;
const MIN_LIST_SHARE = 0.8;

/** What each kind of chrome says of the blocks round it. */
const RULE_WORDS: Readonly<Record<ChromeKind, RuleWord>> = {
  related: RuleWord.otherPages,
  popular: RuleWord.otherPages,
  latest: RuleWord.otherPages,
  comments: RuleWord.comments,
  navigation: RuleWord.navigation,
  section: RuleWord.navigation,
  breadcrumb: RuleWord.navigation,
  weather: RuleWord.navigation,
  clock: RuleWord.navigation,
  'visit-date': RuleWord.navigation,
  share: RuleWord.offer,
  newsletter: RuleWord.offer,
  login: RuleWord.offer,
  cookies: RuleWord.offer,
  advertising: RuleWord.offer,
  credit: RuleWord.inside,
  tags: RuleWord.inside,
  'read-also': RuleWord.inside,
  player: RuleWord.inside,
  caption: RuleWord.inside,
  separator: RuleWord.inside,
  copyright: RuleWord.foot,
  footer: RuleWord.foot,
  user: RuleWord.other,
};

/** What the body is chosen by, in `Page.blocks` order. */
export interface BodyFacts {
  /** Probability that the block is body, and from which on it is. */
  readonly scores: Float32Array;
  readonly limit: number;
  /** Comparison keys. */
  readonly keys: readonly string[];
  /** What an element round the block says for certain; null where none does. */
  readonly elements?: readonly (ElementRule | null)[];
}

/** Drop what the scores speak against, and what stands in an element that never holds body. A copy of the headline stays open: the next stage says of what it is a copy. */
export function bodyStage(facts: BodyFacts): Stage {
  return { name: 'body', judge: (open, page, settled) => judge(open, page, settled, facts) };
}

/** Give what a page's blocks are scored by, with what earlier stages found. */
export function scoreFactsOf(page: Page, settled: Settled, measured: PageMeasures): ScoreFacts {
  return {
    measures: measured.measures,
    words: measured.words,
    markup: measured.markup,
    evidence: evidenceOf(page, settled, measured),
    open: Uint8Array.from(page.blocks, ({ index }) => (settled.has(index) ? 0 : 1)),
  };
}

/** Give the evidence on a page's blocks with what earlier stages found. */
export function evidenceOf(page: Page, settled: Settled, measured: PageMeasures): Evidence {
  const rule = new Uint8Array(page.blocks.length);
  const signed = new Uint8Array(page.blocks.length);
  let headline = -1;
  for (const [block, { fate }] of settled) {
    if ('dropped' in fate) rule[block] = fate.dropped.code === 'chrome' ? RULE_WORDS[fate.dropped.kind] : RuleWord.other;
    else if (fate.kept === 'headline') headline = block;
    else signed[block] = 1;
  }
  const facts = { ...measured, blocks: page.blocks, rule, signed, headline, style: page.style };
  return gatherEvidence(facts, measured.markup?.evidence ?? EVIDENCE);
}

function judge(
  open: readonly Block[],
  page: Page,
  settled: Settled,
  { scores, limit, keys, elements = [] }: BodyFacts,
): readonly Verdict[] {
  const body = closeGaps(scores, limit, page, settled);
  const listed = listedKinds(page, settled);
  const captions = isGallery(body, page) ? null : CAPTION;
  const headline = headlineKey(settled, keys);
  return open.flatMap(({ index, kind }): readonly Verdict[] => {
    // A copy of the headline waits for the repeats, which say of what it is a copy.
    if (keys[index] === headline && headline !== '') return [];
    if (body[index] === 1) {
      const chrome = chromeOf(listed[index] ?? null, elements[index] ?? null) ?? (kind === 'caption' ? captions : null);
      return chrome === null ? [] : [{ block: index, fate: { dropped: { code: 'chrome', ...chrome } } }];
    }
    return [{ block: index, fate: { dropped: { code: 'outside-body', score: rounded(scores[index]!), limit } } }];
  });
}

/** Why a block that the scores would keep is chrome: by the label over it, or by the element round it. */
function chromeOf(listed: ChromeKind | null, element: ElementRule | null): Pick<Chrome, 'kind' | 'rule' | 'detail'> | null {
  if (element !== null) return { kind: element.kind, rule: `element:${ruleName(element)}`, detail: null };
  return listed === null ? null : { kind: listed, ...LISTED };
}

/**
 * What a caption's verdict says: pictures don't come along. Of the words in captions that the networks alone would keep in a fifth of
 * the training sets (2026-11-24), 216 of 1,402 are body, all of them on `wcxb`.
 */
const CAPTION = { kind: 'caption', rule: 'element:<figcaption', detail: null } as const;
/** Share of the body's length that captions have where they are the article. */
const MIN_GALLERY_SHARE = 0.5;

/** Whether the pictures are the article, and their captions its text. */
function isGallery(body: Uint8Array, { blocks }: Page): boolean {
  let [captions, all] = [0, 0];
  for (const { index, kind, text } of blocks) {
    if (body[index] !== 1) continue;
    all += text.length;
    if (kind === 'caption') captions += text.length;
  }
  return captions > MIN_GALLERY_SHARE * all;
}

type Chrome = Extract<DropReason, { readonly code: 'chrome' }>;

/** Comparison key of the headline; empty where there is none. */
function headlineKey(settled: Settled, keys: readonly string[]): string {
  for (const [block, { fate }] of settled) if ('kept' in fate && fate.kept === 'headline') return keys[block]!;
  return '';
}

/**
 * Mark the blocks that are body: those with enough score, and the gaps between them that are text too.
 */
function closeGaps(scores: Float32Array, limit: number, page: Page, settled: Settled): Uint8Array {
  const body = Uint8Array.from(scores, (score, i) => (score >= limit && !settled.has(i) ? 1 : 0));
  const isText = page.style === 'html' ? isProbable : gapJudge(standsAlone(body, page, settled));
  let last = body.indexOf(1);
  for (let i = last + 1; i < body.length; i++) {
    if (body[i] === 0) continue;
    const gap = page.blocks.slice(last + 1, i);
    if (isText(gap, scores, settled)) body.fill(1, last + 1, i);
    last = i;
  }
  return body;
}

/** Kinds of chrome that head a list: what follows is tags, or other pages' headlines. */
const LIST_LABELS: ReadonlySet<ChromeKind> = new Set<ChromeKind>(['tags', 'related', 'popular', 'latest']);

/** What such a line's verdict says besides the label's kind; the ledger knows it by the rule. */
const LISTED = { rule: 'line:listed', detail: null } as const;

/**
 * Give the label's kind for the lines right under it, up to the first that ends a sentence or that an earlier stage settled, and in
 * HTML no further than the element that holds the label's own.
 */
function listedKinds({ blocks }: Page, settled: Settled): readonly (ChromeKind | null)[] {
  let kind: ChromeKind | null = null;
  let list: Container | null = null;
  return blocks.map(({ index, text, markup }) => {
    const fate = settled.get(index)?.fate;
    if (fate !== undefined) {
      const dropped = 'dropped' in fate && fate.dropped.code === 'chrome' ? fate.dropped.kind : null;
      kind = dropped !== null && LIST_LABELS.has(dropped) ? dropped : null;
      list = markup?.container.outer ?? null;
      return null;
    }
    if (endsSentence(text) || (list !== null && !isInside(markup!.container, list))) kind = null;
    return kind;
  });
}

/** Elements further out than this hold the whole page. */
const REACH = 32;

function isInside(container: Container, outer: Container): boolean {
  let one: Container | null = container;
  for (let level = 0; level < REACH && one !== null && one.index >= outer.index; level++) {
    if (one === outer) return true;
    one = one.outer;
  }
  return false;
}

/** Says whether what stands between two blocks of the text is text too. */
type GapJudge = (gap: readonly Block[], scores: Float32Array, settled: Settled) => boolean;

/** In a dump of the article alone all gaps are text; elsewhere short ones and lists that no rule spoke in. */
function gapJudge(alone: boolean): GapJudge {
  return (gap, scores, settled) =>
    alone || isProbable(gap, scores, settled) || (isUnsettled(gap, settled) && (gap.length === 1 || isList(gap)));
}

/** In HTML only what is probable: captions, boxes and lists of links stand between paragraphs too, and markup tells them from subheadings. */
function isProbable(gap: readonly Block[], scores: Float32Array, settled: Settled): boolean {
  return isUnsettled(gap, settled) && gap.length <= MAX_GAP && gap.every(({ index }) => scores[index]! >= MIN_GAP_SCORE);
}

function isUnsettled(gap: readonly Block[], settled: Settled): boolean {
  return gap.every(({ index }) => !settled.has(index));
}

/** Lines of one make: results, prices, times and ingredients have numbers; casts and line-ups a colon; the rest bullets. */
function isList(gap: readonly Block[]): boolean {
  if (gap.length < MIN_LIST) return false;
  const makes: readonly ((block: Block) => boolean)[] = [
    ({ text }) => DIGIT.test(text),
    ({ text }) => LABELLED.test(text),
    ({ kind }) => kind === 'list-item',
  ];
  return makes.some((isOf) => gap.filter(isOf).length >= MIN_LIST_SHARE * gap.length);
}

/** Whether next to nothing stands round the body: a dump of the article alone. */
function standsAlone(body: Uint8Array, page: Page, settled: Settled): boolean {
  const first = body.indexOf(1);
  const last = body.lastIndexOf(1);
  const frame = page.blocks.filter(({ index }) => {
    const fate = settled.get(index)?.fate;
    return (index < first || index > last) && (fate === undefined || 'dropped' in fate);
  });
  return first >= 0 && frame.length <= MAX_FRAME;
}

/** Three decimals: the last bits of a sum differ between machines, and JSON is compared by bytes. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
