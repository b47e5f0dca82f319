import { type BlockMeasures, MIN_PROSE_LENGTH } from './block-measures.js';
import type { PageMeasures } from './page-measures.js';
import { maximalSegment, type Segment } from './segment.js';

/** What the page and earlier stages say, in `Page.blocks` order. */
export interface PageFacts extends PageMeasures {
  /** 1 where an earlier stage dropped the block. */
  readonly dropped: Uint8Array;
  /** 1 where a rule named the block as the label over a list of other pages. */
  readonly label: Uint8Array;
  /** 1 where a rule named it as a label of comments. */
  readonly comments: Uint8Array;
  /** Index of the headline; -1 where none was found. */
  readonly headline: number;
  /** Whether the dump sets blank lines round paragraphs. */
  readonly layout: boolean;
}

/** What the evidence on each block is read from: computed once a page. */
export interface Surroundings extends PageFacts {
  /** Blocks. */
  readonly count: number;
  /** 1 for a block shorter than prose can be. */
  readonly short: Float64Array;
  /** ln(1 + prose). */
  readonly logProse: Float64Array;
  /** Share of the page's prose that stands before the block; one value more than blocks, the last 1. */
  readonly proseBefore: Float64Array;
  readonly windows: Readonly<Record<WindowName, PrefixSums>>;
  /** The stretch where prose outweighs everything short; a milder one; one by length, ends and number of sentences. */
  readonly main: Segment;
  readonly wide: Segment;
  readonly rich: Segment;
  /** Blocks to the nearest prose before and behind the block, itself excluded; the page's and more where there is none. */
  readonly gapBefore: Int32Array;
  readonly gapBehind: Int32Array;
  /** Share of the page's first blocks that aren't short: small where a menu stands. */
  readonly longHead: number;
  /** 1 behind a label of other pages that stands below the headline. */
  readonly behindLabel: Uint8Array;
  /** 1 behind a label of comments that stands below some of the page's prose. */
  readonly behindComments: Uint8Array;
  /** Blocks that an earlier stage dropped between those two. */
  readonly droppedInGap: Int32Array;
}

type WindowName = 'prose' | 'ending' | 'short' | 'capitals' | 'dropped';

/** Sums of the first 0, 1, 2 … values. */
export type PrefixSums = Float64Array;

/** Compute what the evidence is read from. Linear in the number of blocks. */
export function surroundingsOf(facts: PageFacts): Surroundings {
  const { measures } = facts;
  const logProse = measures.prose.map((value) => Math.log1p(value));
  const short = measures.length.map((value) => (value < MIN_PROSE_LENGTH ? 1 : 0));
  const prose = prefixSums(measures.prose);
  const total = Math.max(1, prose.at(-1)!);
  return {
    ...facts,
    count: short.length,
    short,
    logProse,
    proseBefore: prose.map((sum) => sum / total),
    windows: {
      prose: prefixSums(logProse),
      ending: prefixSums(measures.ending),
      short: prefixSums(short),
      capitals: prefixSums(measures.capitalised),
      dropped: prefixSums(facts.dropped),
    },
    main: maximalSegment(measures.length.map((length, i) => mainScore(length, measures.prose[i]!))),
    wide: wideStretch(measures),
    rich: maximalSegment(measures.length.map((length, i) => richScore(length, measures.ending[i]!, measures.sentences[i]!))),
    ...gaps(measures.prose, facts.dropped),
    longHead: 1 - sumOf(short.subarray(0, HEAD_BLOCKS)) / Math.max(1, Math.min(HEAD_BLOCKS, short.length)),
    behindLabel: behind(facts.label, facts.headline + 1),
    behindComments: behind(facts.comments, firstOver(prose, MIN_PROSE_ABOVE_COMMENTS * total)),
  };
}

/** Blocks that are the top of a page: where a page has a menu, it stands there. */
const HEAD_BLOCKS = 10;

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Share of the page's prose above a label of comments: a counter by the headline has none above it. */
const MIN_PROSE_ABOVE_COMMENTS = 0.1;

/** Index of the first sum over the limit; the last index where there is none. */
function firstOver(sums: PrefixSums, limit: number): number {
  const first = sums.findIndex((sum) => sum > limit);
  return first < 0 ? sums.length - 1 : first;
}

/** Mark what stands behind the first mark from `start` on. */
function behind(marks: Uint8Array, start: number): Uint8Array {
  const first = marks.indexOf(1, start);
  return marks.map((_, i) => (first >= 0 && i > first ? 1 : 0));
}

function gaps(prose: Float64Array, dropped: Uint8Array): Pick<Surroundings, 'gapBefore' | 'gapBehind' | 'droppedInGap'> {
  const count = prose.length;
  const gapBefore = new Int32Array(count);
  const gapBehind = new Int32Array(count);
  const droppedInGap = new Int32Array(count);
  for (let i = 0, gap = count, drops = 0; i < count; i++) {
    gapBefore[i] = gap;
    droppedInGap[i] = drops;
    gap = prose[i]! > 0 ? 0 : gap + 1;
    drops = prose[i]! > 0 ? 0 : drops + dropped[i]!;
  }
  for (let i = count - 1, gap = count, drops = 0; i >= 0; i--) {
    gapBehind[i] = gap;
    droppedInGap[i]! += drops;
    gap = prose[i]! > 0 ? 0 : gap + 1;
    drops = prose[i]! > 0 ? 0 : drops + dropped[i]!;
  }
  return { gapBefore, gapBehind, droppedInGap };
}

/** Give the stretch in which prose outweighs what stands between, mildly: the text and its short lines. */
export function wideStretch({ length, prose }: BlockMeasures): Segment {
  return maximalSegment(length.map((value, i) => wideScore(value, prose[i]!)));
}

/** Mean in ±radius blocks; what lies outside the page counts as 0. */
export function windowMean(sums: PrefixSums, i: number, radius: number): number {
  const start = Math.max(0, i - radius);
  const end = Math.min(sums.length - 1, i + radius + 1);
  return (sums[end]! - sums[start]!) / (2 * radius + 1);
}

/** 1 inside the segment, else 0. */
export function inside(segment: Segment, i: number): 0 | 1 {
  return i >= segment.start && i < segment.end ? 1 : 0;
}

/** Blocks from a block inside the segment to its nearer end; 0 outside. */
export function depth(segment: Segment, i: number): number {
  return Math.max(0, Math.min(i - segment.start, segment.end - 1 - i));
}

/** Blocks from a block outside the segment to it; 0 inside. */
export function distance(segment: Segment, i: number): number {
  return Math.max(0, segment.start - i, i - segment.end + 1);
}

// Scores of the three segments: design study of 2026-11, found on the training sets.

function mainScore(length: number, prose: number): number {
  return prose > 0 ? length / 40 - 1.6 : Math.min(length, 40) / 40 - 1.6;
}

function wideScore(length: number, prose: number): number {
  return prose > 0 ? length / 40 - 0.8 : -0.8;
}

function richScore(length: number, ending: number, sentences: number): number {
  return 0.5 * Math.log1p(length) + 1.2 * ending + 0.2 * Math.min(10, sentences) - 3.2;
}

function prefixSums(values: ArrayLike<number>): PrefixSums {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}
