import type { Entry } from './entry.js';
import { areTwins } from './guards.js';
import { MIN_ALONE_WORDS, MIN_CONTAINMENT } from './limits.js';
import type { ShingleIndex } from './shingle-index.js';

/** A block of the first copy and its twin in the second. */
export type Pair = readonly [first: Entry, second: Entry];

/** Pair each block with the earlier ones that it is a twin of: the first two and the last two with its key, and near twins. Prose comes first. `index` is filled on the way. */
export function seedPairs(entries: readonly Entry[], index: ShingleIndex): readonly Pair[] {
  const byId: Entry[][] = [];
  const seeds: Pair[] = [];
  for (const entry of entries) {
    const equals = byId[entry.id] ?? [];
    byId[entry.id] = equals;
    if (!isFilling(entry, entries)) for (const earlier of endsOf(equals)) seeds.push([earlier, entry]);
    if (entry.size >= MIN_ALONE_WORDS) {
      for (const earlier of nearTwins(entry, index)) seeds.push([earlier, entry]);
      if (equals.length < MAX_INDEXED_COPIES) index.add(entry);
    }
    equals.push(entry);
  }
  const isShort = ([, second]: Pair): boolean => second.size < MIN_ALONE_WORDS;
  return seeds.sort((a, b) => Number(isShort(a)) - Number(isShort(b)) || placeOrder(a, b));
}

/** Copies of one key that are looked up by their shingles: the rest are found by the key. */
const MAX_INDEXED_COPIES = 4;

/** A line that follows its equal starts no run: cells and doubled lines would pair with each other all over the page. */
function isFilling(entry: Entry, entries: readonly Entry[]): boolean {
  return entries[entry.at - 1]?.id === entry.id;
}

function endsOf(equals: readonly Entry[]): readonly Entry[] {
  return equals.length <= 4 ? equals : [...equals.slice(0, 2), ...equals.slice(-2)];
}

function nearTwins(entry: Entry, index: ShingleIndex): readonly Entry[] {
  return index
    .sharing(entry)
    .filter(
      ({ entry: other, shared }) =>
        other.id !== entry.id && shared >= MIN_CONTAINMENT * Math.min(entry.shingles.length, other.shingles.length),
    )
    .sort((a, b) => b.shared - a.shared || a.entry.at - b.entry.at)
    .slice(0, 4)
    .map((sharing) => sharing.entry)
    .filter((other) => areTwins(entry, other));
}

/** The later copy's place decides, then the earlier's. */
export function placeOrder(a: Pair, b: Pair): number {
  return a[1].at - b[1].at || a[0].at - b[0].at;
}
