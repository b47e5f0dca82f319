import { depth, distance, inside, type PageFacts, type Surroundings, surroundingsOf, windowMean } from './surroundings.js';

/** One thing that the body decision looks at. */
export interface EvidenceRow {
  readonly name: string;
  /** What a value means, for readers and for the ledger. */
  readonly about: string;
  readonly value: (page: Surroundings, i: number) => number;
}

/** The body decision's evidence: the block by itself, its neighbourhood, its place on the page, the page. Order is that of the columns. */
export const EVIDENCE: readonly EvidenceRow[] = [
  { name: 'length', about: 'ln(1 + length)', value: ({ measures }, i) => Math.log1p(measures.length[i]!) },
  { name: 'long', about: 'long enough for prose', value: ({ short }, i) => 1 - short[i]! },
  { name: 'prose', about: 'prose', value: ({ measures }, i) => Math.sign(measures.prose[i]!) },
  { name: 'ending', about: 'ends a sentence', value: ({ measures }, i) => measures.ending[i]! },
  { name: 'opening', about: 'ends in a colon or comma', value: ({ measures }, i) => measures.opening[i]! },
  { name: 'sentences', about: 'sentences, up to 10', value: ({ measures }, i) => Math.min(10, measures.sentences[i]!) },
  { name: 'capitalised', about: 'share of capitalised words', value: ({ measures }, i) => measures.capitalised[i]! },
  { name: 'wordLength', about: 'letters a word', value: ({ measures }, i) => measures.wordLength[i]! },
  { name: 'quoted', about: 'a quote at an end', value: ({ measures }, i) => measures.quoted[i]! },
  { name: 'bullet', about: 'a list item', value: ({ measures }, i) => measures.bullet[i]! },
  { name: 'legal', about: '©, ® or ™', value: ({ measures }, i) => measures.legal[i]! },
  {
    name: 'copies',
    about: 'a short line that the page prints again',
    value: ({ short, copies }, i) => (copies[i]! > 1 ? short[i]! : 0),
  },

  { name: 'before1', about: 'ln(1 + prose) of the block before', value: ({ logProse }, i) => logProse[i - 1] ?? 0 },
  { name: 'after1', about: 'ln(1 + prose) of the block behind', value: ({ logProse }, i) => logProse[i + 1] ?? 0 },
  { name: 'prose3', about: 'mean ln(1 + prose) in ±3', value: ({ windows }, i) => windowMean(windows.prose, i, 3) },
  { name: 'prose10', about: 'mean ln(1 + prose) in ±10', value: ({ windows }, i) => windowMean(windows.prose, i, 10) },
  { name: 'ending2', about: 'share that ends a sentence in ±2', value: ({ windows }, i) => windowMean(windows.ending, i, 2) },
  { name: 'ending5', about: 'share that ends a sentence in ±5', value: ({ windows }, i) => windowMean(windows.ending, i, 5) },
  { name: 'short3', about: 'share of short blocks in ±3', value: ({ windows }, i) => windowMean(windows.short, i, 3) },
  { name: 'short10', about: 'share of short blocks in ±10', value: ({ windows }, i) => windowMean(windows.short, i, 10) },
  { name: 'capitals3', about: 'share of capitalised words in ±3', value: ({ windows }, i) => windowMean(windows.capitals, i, 3) },
  { name: 'dropped10', about: 'share dropped by rules in ±10', value: ({ windows }, i) => windowMean(windows.dropped, i, 10) },

  { name: 'inMain', about: 'in the stretch where prose outweighs all else', value: ({ main }, i) => inside(main, i) },
  { name: 'inWide', about: 'in the mildest such stretch', value: ({ wide }, i) => inside(wide, i) },
  { name: 'inRich', about: 'in the stretch of sentences', value: ({ rich }, i) => inside(rich, i) },
  { name: 'depth', about: 'ln(1 + blocks to the end of the main stretch)', value: ({ main }, i) => Math.log1p(depth(main, i)) },
  { name: 'distance', about: 'ln(1 + blocks to the main stretch)', value: ({ main }, i) => Math.log1p(distance(main, i)) },
  { name: 'longInWide', about: 'long, in the mildest stretch', value: ({ short, wide }, i) => (1 - short[i]!) * inside(wide, i) },
  { name: 'proseBefore', about: "share of the page's prose before it", value: ({ proseBefore }, i) => proseBefore[i]! },
  { name: 'proseBehind', about: "share of the page's prose behind it", value: ({ proseBefore }, i) => 1 - proseBefore[i + 1]! },
  { name: 'gapBefore', about: 'ln(1 + blocks to the prose before)', value: ({ gapBefore }, i) => Math.log1p(gapBefore[i]!) },
  {
    name: 'enclosed',
    about: '1 / (1 + both gaps)',
    value: ({ gapBefore, gapBehind }, i) => 1 / (1 + gapBefore[i]! + gapBehind[i]!),
  },
  {
    name: 'shortDroppedInGap',
    about: 'short, and rules dropped something round it',
    value: ({ short, droppedInGap }, i) => short[i]! * Math.sign(droppedInGap[i]!),
  },
  { name: 'behindLabel', about: 'behind a label of other pages', value: ({ behindLabel }, i) => behindLabel[i]! },
  {
    name: 'labelBehindMain',
    about: 'behind such a label, and behind the main stretch',
    value: ({ behindLabel, main }, i) => (i >= main.end ? behindLabel[i]! : 0),
  },
  { name: 'behindComments', about: 'behind a label of comments', value: ({ behindComments }, i) => behindComments[i]! },
  { name: 'behindHeadline', about: 'behind the headline', value: ({ headline }, i) => (headline >= 0 && i > headline ? 1 : 0) },

  { name: 'headFree', about: '1 / (1 + blocks before the prose)', value: ({ wide }) => 1 / (1 + wide.start) },
  {
    name: 'alone',
    about: 'nothing round the article: share of long blocks at the top / (1 + blocks that rules dropped)',
    value: ({ longHead, windows }) => longHead / (1 + windows.dropped.at(-1)!),
  },
  { name: 'layout', about: 'a dump with blank lines', value: ({ layout }) => Number(layout) },
];

/** A row of `EVIDENCE.length` values a block, in `Page.blocks` order. */
export type Evidence = Float64Array;

/** Gather the evidence on every block of a page. Linear in the number of blocks. */
export function gatherEvidence(facts: PageFacts): Evidence {
  const page = surroundingsOf(facts);
  const rows = new Float64Array(page.count * EVIDENCE.length);
  for (let i = 0; i < page.count; i++) {
    for (let k = 0; k < EVIDENCE.length; k++) rows[i * EVIDENCE.length + k] = EVIDENCE[k]!.value(page, i);
  }
  return rows;
}
