import type { Entry } from './entry.js';
import { areTwins, areTwinsInPlace, isListItem } from './guards.js';
import {
  MAX_GAP,
  MAX_PAIRS_PER_BLOCK,
  MAX_READINGS,
  MIN_LIST_PAIRS,
  MIN_PROSE_WORDS,
  MIN_RUN_DENSITY,
  MIN_RUN_SHARE,
} from './limits.js';
import { type Pair, placeOrder, seedPairs } from './seeds.js';
import type { ShingleIndex } from './shingle-index.js';

/** Two stretches of the page that say the same in the same order; all of the first stands before the second. */
export interface Run {
  readonly pairs: readonly Pair[];
}

/** Find the runs of blocks that the page repeats, those with most words first. `index` is filled on the way. */
export function repeatedRuns(entries: readonly Entry[], index: ShingleIndex): readonly Run[] {
  const seeds = seedPairs(entries, index);
  const covered = new Set<number>();
  const runs: Run[] = [];
  const twins = twinTest(entries);
  for (const seed of seeds) {
    if (covered.size > MAX_PAIRS_PER_BLOCK * entries.length) break;
    if (covered.has(placeOf(seed, entries.length))) continue;
    const pairs = extended(seed, entries, twins);
    for (const pair of pairs) covered.add(placeOf(pair, entries.length));
    if (pairs.length > 1) runs.push({ pairs });
  }
  return secondPrintings(runs, entries);
}

/** Count the words of one side of a run. */
export function sizeOf(run: Run, side: 0 | 1): number {
  return run.pairs.reduce((sum, pair) => sum + pair[side].size, 0);
}

function placeOf([first, second]: Pair, count: number): number {
  return first.at * count + second.at;
}

/** Says whether two blocks are twins, wherever they stand or in the same place. */
interface TwinTest {
  readonly anywhere: (a: Entry, b: Entry) => boolean;
  readonly inPlace: (a: Entry, b: Entry) => boolean;
}

/** Compare blocks as long as the page's share of work lasts, then by key alone. */
function twinTest(entries: readonly Entry[]): TwinTest {
  let left = MAX_READINGS * entries.reduce((sum, entry) => sum + entry.hashes.length + 1, 0);
  const within =
    (test: (a: Entry, b: Entry) => boolean) =>
    (a: Entry, b: Entry): boolean => {
      left--;
      if (a.id === b.id || left <= 0) return a.id === b.id;
      left -= a.hashes.length + b.hashes.length;
      return test(a, b);
    };
  return { anywhere: within(areTwins), inPlace: within(areTwinsInPlace) };
}

/** Extend a pair both ways as far as twins follow each other within {@link MAX_GAP} and the copies don't overlap. */
function extended(seed: Pair, entries: readonly Entry[], twins: TwinTest): readonly Pair[] {
  const after = walk(seed, 1, entries, twins, (first) => first.at < seed[1].at);
  const lastFirst = (after.at(-1) ?? seed)[0].at;
  const before = walk(seed, -1, entries, twins, (_, second) => second.at > lastFirst);
  return [...before.reverse(), seed, ...after];
}

function walk(
  seed: Pair,
  way: 1 | -1,
  entries: readonly Entry[],
  twins: TwinTest,
  isApart: (first: Entry, second: Entry) => boolean,
): Pair[] {
  const pairs: Pair[] = [];
  let from = seed;
  for (;;) {
    const next = nextPair(from, way, entries, twins, isApart);
    if (next === null) return pairs;
    pairs.push(...pairsBetween(from, next, way, entries, twins), next);
    from = next;
  }
}

function nextPair(
  [first, second]: Pair,
  way: 1 | -1,
  entries: readonly Entry[],
  twins: TwinTest,
  isApart: (first: Entry, second: Entry) => boolean,
): Pair | null {
  let neighbours: Pair | null = null;
  for (const [i, j] of OFFSETS) {
    const a = entries[first.at + way * i];
    const b = entries[second.at + way * j];
    if (a === undefined || b === undefined || !isApart(a, b)) continue;
    if (twins.anywhere(a, b)) return [a, b];
    if (i === 1 && j === 1) neighbours = [a, b];
  }
  return neighbours !== null && twins.inPlace(...neighbours) ? neighbours : null;
}

/** Where the next pair may stand, nearest first. */
const OFFSETS: readonly (readonly [number, number])[] = /* @__PURE__ */ offsets();

function offsets(): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = 1; i <= MAX_GAP; i++) for (let j = 1; j <= MAX_GAP; j++) found.push([i, j]);
  return found.sort((a, b) => a[0] + a[1] - b[0] - b[1] || Math.abs(a[0] - a[1]) - Math.abs(b[0] - b[1]));
}

/** Pair what a step skipped, each with the first in its place that is like it. */
function pairsBetween(from: Pair, to: Pair, way: 1 | -1, entries: readonly Entry[], twins: TwinTest): readonly Pair[] {
  const pairs: Pair[] = [];
  let j = from[1].at + way;
  for (let i = from[0].at + way; i !== to[0].at; i += way) {
    for (let k = j; k !== to[1].at; k += way) {
      if (!twins.inPlace(entries[i]!, entries[k]!)) continue;
      pairs.push([entries[i]!, entries[k]!]);
      j = k + way;
      break;
    }
  }
  return pairs;
}

/** Leave out what may be a refrain, steps done twice or the like cells of a table: short lines that hold little of the page. */
function secondPrintings(runs: readonly Run[], entries: readonly Entry[]): readonly Run[] {
  const later = new Set(runs.flatMap((run) => run.pairs.map(([, second]) => second.at)));
  const whole = entries.reduce((sum, entry) => sum + (later.has(entry.at) ? 0 : entry.size), 0);
  const holdsMuch = (run: Run): boolean => run.pairs.length >= MIN_LIST_PAIRS && sizeOf(run, 0) >= MIN_RUN_SHARE * whole;
  return runs
    .filter((run) => isDense(run, 0, entries) && isDense(run, 1, entries))
    .filter((run) => run.pairs.some(isTelling) || holdsMuch(run))
    .sort((a, b) => sizeOf(b, 0) + sizeOf(b, 1) - sizeOf(a, 0) - sizeOf(a, 1) || placeOrder(a.pairs[0]!, b.pairs[0]!));
}

function isDense(run: Run, side: 0 | 1, entries: readonly Entry[]): boolean {
  const stretch = entries.slice(run.pairs[0]![side].at, run.pairs.at(-1)![side].at + 1);
  return sizeOf(run, side) >= MIN_RUN_DENSITY * stretch.reduce((sum, entry) => sum + entry.size, 0);
}

/** A pair that only a second printing has: the headline's, or one of prose. */
function isTelling([first, second]: Pair): boolean {
  if (first.id === second.id && (first.role === 'headline' || second.role === 'headline')) return true;
  return Math.min(first.size, second.size) >= MIN_PROSE_WORDS && !isListItem(first) && !isListItem(second);
}
