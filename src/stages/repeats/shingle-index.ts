import type { Entry } from './entry.js';
import { MAX_POSTINGS } from './limits.js';

/** A block that shares shingles with another. */
interface Sharing {
  readonly entry: Entry;
  /** Shingles in common, at least: crowded ones aren't counted. */
  readonly shared: number;
}

/** Which of the blocks added so far share shingles with a block. */
export interface ShingleIndex {
  readonly add: (entry: Entry) => void;
  /** Blocks by place in the page. O(shingles of the block * {@link MAX_POSTINGS}). */
  readonly sharing: (entry: Entry) => readonly Sharing[];
}

/** Make an empty inverted index for these entries: open addressing in flat arrays, since a page may have millions of shingles. */
export function shingleIndex(entries: readonly Entry[]): ShingleIndex {
  const total = entries.reduce((sum, entry) => sum + entry.shingles.length, 0);
  const slots = 2 ** Math.ceil(Math.log2(2 * total + 2));
  const hashes = new Uint32Array(slots);
  const heads = new Int32Array(slots).fill(-1);
  const lengths = new Uint8Array(slots);
  const posted = new Int32Array(total);
  const next = new Int32Array(total);
  const counts = new Int32Array(entries.length);
  let used = 0;

  function slotOf(hash: number): number {
    let slot = hash & (slots - 1);
    while (heads[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  function add(entry: Entry): void {
    for (const hash of entry.shingles) {
      const slot = slotOf(hash);
      if (lengths[slot]! >= MAX_POSTINGS) continue;
      hashes[slot] = hash;
      posted[used] = entry.at;
      next[used] = heads[slot]!;
      heads[slot] = used++;
      lengths[slot]!++;
    }
  }

  function sharing(entry: Entry): readonly Sharing[] {
    const touched: number[] = [];
    for (const hash of entry.shingles) {
      for (let at = heads[slotOf(hash)]!; at >= 0; at = next[at]!) {
        const place = posted[at]!;
        if (counts[place]!++ === 0) touched.push(place);
      }
    }
    const found = touched.sort((a, b) => a - b).map((place) => ({ entry: entries[place]!, shared: counts[place]! }));
    for (const place of touched) counts[place] = 0;
    return found;
  }

  return { add, sharing };
}
