import { MIN_PROSE_LENGTH } from './block-measures.js';
import type { PageMeasures } from './page-measures.js';
import { maximalSegment, type Segment } from './segment.js';

/**
 * What the decision looks at: measures of a block scaled to a few units, of its neighbourhood, and of its place on the page.
 * Each name is a column of {@link Evidence}.
 */
export const EVIDENCE = [
  'length', // ln(1 + length)
  'long', // 1 from MIN_PROSE_LENGTH on
  'prose', // 1 for prose
  'ending',
  'opening',
  'sentences', // 0-10
  'commas',
  'separators',
  'digits',
  'capitalised',
  'upper',
  'wordLength',
  'startsInside',
  'quoted',
  'bullet',
  'address',
  'legal',
  'copies', // 1 where a short block's key stands elsewhere on the page too
  'before1', // ln(1 + prose) of the neighbours, and the mean of it in windows
  'after1',
  'prose1',
  'prose3',
  'prose10',
  'ending2', // share of blocks that end a sentence in ±2 and ±5
  'ending5',
  'short3', // share of short blocks in ±3 and ±10
  'short10',
  'capitals3',
  'separators3',
  'chrome3', // share of blocks that rules dropped in ±3 and ±10
  'chrome10',
  'chrome1before',
  'chrome1after',
  'inMain', // in the maximal-sum segment by prose against everything short
  'inWide', // in that by a mild score
  'inRich', // in that by a score of length, ending and sentences
  'insideMain', // ln(1 + blocks to the nearer end), inside all that
  'outsideMain', // ln(1 + blocks to the segment), outside
  'beforeMain',
  'afterMain',
  'proseBefore', // share of the page's prose before and after
  'proseAfter',
  'afterTitle', // 1 from the headline on
  'titleNear', // 1 within 3 blocks behind the headline
  'pageProse', // share of prose in the page's length
  'groupSize', // ln(1 + blocks of the group that blank lines set off)
  'layout', // 1 for dumps that set blank lines
  'longInWide',
  'shortInMain',
  'shortEndingInMain',
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];

/** A row of `EVIDENCE.length` values a block, in one array. */
export type Evidence = Float64Array;

/** What the page and earlier stages say, in `Page.blocks` order. */
export interface PageFacts extends PageMeasures {
  /** 1 where a rule dropped the block. */
  readonly chrome: Uint8Array;
  /** Index of the headline; -1 where none was found. */
  readonly headline: number;
  readonly layout: boolean;
}

/** Compute the evidence on every block of a page. Linear in the number of blocks. */
export function gatherEvidence(facts: PageFacts): Evidence {
  const { measures } = facts;
  const count = measures.length.length;
  const logProse = measures.prose.map((value) => Math.log1p(value));
  const short = measures.length.map((value) => (value < MIN_PROSE_LENGTH ? 1 : 0));
  const windows = {
    prose: prefixSums(logProse),
    ending: prefixSums(measures.ending),
    short: prefixSums(short),
    capitals: prefixSums(measures.capitalised),
    separators: prefixSums(measures.separators),
    chrome: prefixSums(facts.chrome),
  };
  const proseBefore = prefixSums(measures.prose);
  const allProse = Math.max(1, proseBefore[count]!);
  const allLength = Math.max(1, prefixSums(measures.length)[count]!);
  const main = maximalSegment(measures.length.map((length, i) => mainScore(length, measures.prose[i]!)));
  const wide = maximalSegment(measures.length.map((length, i) => wideScore(length, measures.prose[i]!)));
  const rich = maximalSegment(
    measures.length.map((length, i) => richScore(length, measures.ending[i]!, measures.sentences[i]!)),
  );
  const rows = new Float64Array(count * EVIDENCE.length);
  for (let i = 0; i < count; i++) {
    const isShort = short[i]!;
    const inMain = inside(main, i);
    const values: Record<EvidenceName, number> = {
      length: Math.log1p(measures.length[i]!),
      long: 1 - isShort,
      prose: measures.prose[i]! > 0 ? 1 : 0,
      ending: measures.ending[i]!,
      opening: measures.opening[i]!,
      sentences: Math.min(10, measures.sentences[i]!),
      commas: Math.min(1, measures.commas[i]!),
      separators: Math.min(1, measures.separators[i]!),
      digits: measures.digits[i]!,
      capitalised: measures.capitalised[i]!,
      upper: measures.upper[i]!,
      wordLength: measures.wordLength[i]!,
      startsInside: measures.startsInside[i]!,
      quoted: measures.quoted[i]!,
      bullet: measures.bullet[i]!,
      address: measures.address[i]!,
      legal: measures.legal[i]!,
      copies: facts.copies[i]! > 1 ? isShort : 0,
      before1: i > 0 ? logProse[i - 1]! : 0,
      after1: i + 1 < count ? logProse[i + 1]! : 0,
      prose1: windowMean(windows.prose, i, 1),
      prose3: windowMean(windows.prose, i, 3),
      prose10: windowMean(windows.prose, i, 10),
      ending2: windowMean(windows.ending, i, 2),
      ending5: windowMean(windows.ending, i, 5),
      short3: windowMean(windows.short, i, 3),
      short10: windowMean(windows.short, i, 10),
      capitals3: windowMean(windows.capitals, i, 3),
      separators3: Math.min(1, windowMean(windows.separators, i, 3)),
      chrome3: windowMean(windows.chrome, i, 3),
      chrome10: windowMean(windows.chrome, i, 10),
      chrome1before: i > 0 ? facts.chrome[i - 1]! : 0,
      chrome1after: i + 1 < count ? facts.chrome[i + 1]! : 0,
      inMain,
      inWide: inside(wide, i),
      inRich: inside(rich, i),
      insideMain: inMain === 1 ? Math.log1p(Math.min(i - main.start, main.end - 1 - i)) : 0,
      outsideMain: inMain === 1 ? 0 : Math.log1p(distance(main, i)),
      beforeMain: i < main.start ? 1 : 0,
      afterMain: i >= main.end ? 1 : 0,
      proseBefore: proseBefore[i]! / allProse,
      proseAfter: 1 - proseBefore[i + 1]! / allProse,
      afterTitle: facts.headline >= 0 && i > facts.headline ? 1 : 0,
      titleNear: facts.headline >= 0 && i > facts.headline && i <= facts.headline + 3 ? 1 : 0,
      pageProse: allProse / allLength,
      groupSize: Math.log1p(facts.groupSizes[i]!),
      layout: facts.layout ? 1 : 0,
      longInWide: (1 - isShort) * inside(wide, i),
      shortInMain: isShort * inMain,
      shortEndingInMain: isShort * measures.ending[i]! * inMain,
    };
    EVIDENCE.forEach((name, column) => {
      rows[i * EVIDENCE.length + column] = values[name];
    });
  }
  return rows;
}

/** Scores of the segments: design study, "Of its surroundings". */
function mainScore(length: number, prose: number): number {
  return prose > 0 ? length / 40 - 1.6 : Math.min(length, 40) / 40 - 1.6;
}

function wideScore(length: number, prose: number): number {
  return prose > 0 ? length / 40 - 0.8 : -0.8;
}

function richScore(length: number, ending: number, sentences: number): number {
  return 0.5 * Math.log1p(length) + 1.2 * ending + 0.2 * Math.min(10, sentences) - 3.2;
}

function prefixSums(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

/** Mean in ±radius; what lies outside the page counts as 0. */
function windowMean(sums: Float64Array, i: number, radius: number): number {
  const start = Math.max(0, i - radius);
  const end = Math.min(sums.length - 1, i + radius + 1);
  return (sums[end]! - sums[start]!) / (2 * radius + 1);
}

function inside(segment: Segment, i: number): 0 | 1 {
  return i >= segment.start && i < segment.end ? 1 : 0;
}

function distance(segment: Segment, i: number): number {
  return i < segment.start ? segment.start - i : i - segment.end + 1;
}
