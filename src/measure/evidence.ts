import { depth, distance, inside, type PageFacts, RuleWord, type Surroundings, surroundingsOf } from './surroundings.js';

/** One thing that the body decision looks at. */
export interface EvidenceRow {
  readonly name: string;
  /** What a value means, for readers and for the ledger. */
  readonly about: string;
  readonly value: (page: Surroundings, i: number) => number;
}

const said = (rule: Uint8Array, i: number, word: RuleWord): number => Number(rule[i] === word);
const log = Math.log1p;

/**
 * The body decision's evidence on a block: its own form, what it shares with the page, what rules said, its place, the page.
 * Nothing of its neighbours: the network sees their rows. Order is that of the columns.
 */
export const EVIDENCE: readonly EvidenceRow[] = [
  // Its own form.
  { name: 'length', about: 'length', value: ({ measures }, i) => log(measures.length[i]!) },
  { name: 'long', about: 'long enough for prose', value: ({ short }, i) => 1 - short[i]! },
  { name: 'prose', about: 'length of prose', value: ({ logProse }, i) => logProse[i]! },
  { name: 'ending', about: 'ends a sentence', value: ({ measures }, i) => measures.ending[i]! },
  { name: 'opening', about: 'ends in a colon or comma', value: ({ measures }, i) => measures.opening[i]! },
  { name: 'sentences', about: 'sentences', value: ({ measures }, i) => log(measures.sentences[i]!) },
  {
    name: 'sentenceRate',
    about: 'sentences by length',
    value: ({ measures }, i) => (100 * measures.sentences[i]!) / (20 + measures.length[i]!),
  },
  { name: 'words', about: 'words', value: ({ measures }, i) => log(measures.words[i]!) },
  { name: 'commas', about: 'commas', value: ({ measures }, i) => 100 * measures.commas[i]! },
  { name: 'separators', about: 'dividers of menus', value: ({ measures }, i) => 100 * measures.separators[i]! },
  { name: 'capitalised', about: 'share of capitalised words', value: ({ measures }, i) => measures.capitalised[i]! },
  { name: 'upper', about: 'share of capitals', value: ({ measures }, i) => measures.upper[i]! },
  { name: 'digits', about: 'share of digits', value: ({ measures }, i) => measures.digits[i]! },
  { name: 'letters', about: 'share of letters', value: ({ measures }, i) => measures.letters[i]! },
  { name: 'wordLength', about: 'letters a word', value: ({ measures }, i) => measures.wordLength[i]! },
  { name: 'quoted', about: 'a quote at an end', value: ({ measures }, i) => measures.quoted[i]! },
  { name: 'labelled', about: 'a label before a colon', value: ({ measures }, i) => measures.labelled[i]! },
  { name: 'address', about: 'an address', value: ({ measures }, i) => measures.address[i]! },
  { name: 'year', about: 'a year', value: ({ measures }, i) => measures.year[i]! },
  { name: 'clock', about: 'a time of day', value: ({ measures }, i) => measures.clock[i]! },
  { name: 'continues', about: 'begins in mid-sentence', value: ({ measures }, i) => measures.continues[i]! },
  { name: 'startsDigit', about: 'begins with a number', value: ({ measures }, i) => measures.startsDigit[i]! },
  { name: 'bullet', about: 'a list item', value: ({ measures }, i) => measures.bullet[i]! },
  { name: 'legal', about: '©, ® or ™', value: ({ measures }, i) => measures.legal[i]! },
  // What it shares with the page.
  { name: 'copies', about: 'the page prints it again', value: ({ copies }, i) => Math.min(3, Math.max(0, copies[i]! - 1)) },
  { name: 'copied', about: 'the page printed it before', value: ({ copiesBefore }, i) => Math.min(1, copiesBefore[i]!) },
  { name: 'functionWords', about: "share of the language's common words", value: ({ functionWords }, i) => functionWords[i]! },
  { name: 'inHeadline', about: 'share of its words in the headline', value: ({ inHeadline }, i) => inHeadline[i]! },
  { name: 'ofHeadline', about: "share of the headline's words", value: ({ ofHeadline }, i) => ofHeadline[i]! },
  // What rules said.
  { name: 'dropped', about: 'dropped by a rule', value: ({ rule }, i) => Math.sign(rule[i]!) },
  { name: 'label', about: 'a label of other pages', value: ({ rule }, i) => said(rule, i, RuleWord.otherPages) },
  { name: 'comments', about: 'a label of comments', value: ({ rule }, i) => said(rule, i, RuleWord.comments) },
  { name: 'navigation', about: 'navigation', value: ({ rule }, i) => said(rule, i, RuleWord.navigation) },
  { name: 'offer', about: 'share, newsletter, login, advertising', value: ({ rule }, i) => said(rule, i, RuleWord.offer) },
  { name: 'inside', about: 'a credit, a tag, a read-also line', value: ({ rule }, i) => said(rule, i, RuleWord.inside) },
  { name: 'foot', about: 'footer', value: ({ rule }, i) => said(rule, i, RuleWord.foot) },
  { name: 'signed', about: 'byline, dateline or kicker', value: ({ signed }, i) => signed[i]! },
  { name: 'headline', about: 'the headline', value: ({ headline }, i) => Number(i === headline) },
  { name: 'behindLabel', about: 'behind a label of other pages', value: ({ behindLabel }, i) => behindLabel[i]! },
  { name: 'behindComments', about: 'behind a label of comments', value: ({ behindComments }, i) => behindComments[i]! },
  // Its place.
  // How many blank lines there are is the dump's way, not the page's.
  { name: 'blankBefore', about: 'a blank line before it', value: ({ blocks }, i) => Math.min(1, blocks[i]!.blankBefore) },
  { name: 'blankAfter', about: 'a blank line behind it', value: ({ blocks }, i) => Math.min(1, blocks[i]!.blankAfter) },
  { name: 'group', about: 'blocks between two blank lines', value: ({ group }, i) => log(group[i]!) },
  { name: 'inMain', about: 'in the stretch where prose outweighs all else', value: ({ main }, i) => inside(main, i) },
  { name: 'inWide', about: 'in the mildest such stretch', value: ({ wide }, i) => inside(wide, i) },
  { name: 'inRich', about: 'in the stretch of sentences', value: ({ rich }, i) => inside(rich, i) },
  { name: 'depth', about: 'blocks to the end of the main stretch', value: ({ main }, i) => log(depth(main, i)) },
  { name: 'distance', about: 'blocks to the main stretch', value: ({ main }, i) => log(distance(main, i)) },
  { name: 'behindMain', about: 'behind the main stretch', value: ({ main }, i) => Number(i >= main.end) },
  { name: 'distanceRich', about: 'blocks to the stretch of sentences', value: ({ rich }, i) => log(distance(rich, i)) },
  { name: 'proseBefore', about: "share of the page's prose before it", value: ({ proseBefore }, i) => proseBefore[i]! },
  { name: 'proseBehind', about: "share of the page's prose behind it", value: ({ proseBefore }, i) => 1 - proseBefore[i + 1]! },
  { name: 'gapBefore', about: 'blocks to the prose before', value: ({ gapBefore }, i) => log(gapBefore[i]!) },
  { name: 'gapBehind', about: 'blocks to the prose behind', value: ({ gapBehind }, i) => log(gapBehind[i]!) },
  {
    name: 'enclosed',
    about: 'near to prose on both sides',
    value: ({ gapBefore, gapBehind }, i) => 1 / (1 + gapBefore[i]! + gapBehind[i]!),
  },
  {
    name: 'shortDroppedInGap',
    about: 'short, and rules dropped something round it',
    value: ({ short, droppedInGap }, i) => short[i]! * Math.sign(droppedInGap[i]!),
  },
  { name: 'behindHeadline', about: 'behind the headline', value: ({ headline }, i) => Number(headline >= 0 && i > headline) },
  {
    name: 'fromHeadline',
    about: 'blocks to the headline',
    value: ({ headline }, i) => (headline < 0 ? 0 : log(Math.abs(i - headline))),
  },
  { name: 'fromStart', about: 'blocks before it', value: (_, i) => log(i) },
  { name: 'fromEnd', about: 'blocks behind it', value: ({ count }, i) => log(count - 1 - i) },
  // The page.
  { name: 'pageBlocks', about: "the page's blocks", value: ({ count }) => log(count) },
  { name: 'pageProse', about: "the page's prose", value: ({ proseTotal }) => log(proseTotal) },
  { name: 'pageShort', about: "share of the page's blocks that are short", value: ({ shortShare }) => shortShare },
  {
    name: 'pageDropped',
    about: "share of the page's blocks that rules dropped",
    value: ({ droppedCount, count }) => droppedCount / count,
  },
  { name: 'pageHeadline', about: 'a headline was found', value: ({ headline }) => Number(headline >= 0) },
  { name: 'headFree', about: 'little before the prose', value: ({ wide }) => 1 / (1 + wide.start) },
  {
    name: 'alone',
    about: 'nothing round the article',
    value: ({ longHead, droppedCount }) => longHead / (1 + droppedCount),
  },
  { name: 'layout', about: 'a dump with blank lines', value: ({ style }) => Number(style === 'layout') },
  { name: 'wrapped', about: 'a hard-wrapped dump', value: ({ style }) => Number(style === 'wrapped') },
];

/** A row of as many values a block as there are evidence rows, in `Page.blocks` order. */
export type Evidence = Float32Array;

/** Gather the evidence on every block of a page, by the rows for its kind of page. Linear in the number of blocks. */
export function gatherEvidence(facts: PageFacts, evidence: readonly EvidenceRow[] = EVIDENCE): Evidence {
  const page = surroundingsOf(facts);
  const columns = evidence.length;
  const rows = new Float32Array(page.count * columns);
  for (let k = 0; k < columns; k++) {
    const { value } = evidence[k]!;
    for (let i = 0; i < page.count; i++) rows[i * columns + k] = value(page, i);
  }
  return rows;
}
