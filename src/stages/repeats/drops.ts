import type { Ratio, Verdict } from '../../model/fate.js';
import type { Entry } from './entry.js';
import { likeness, numbersAgree } from './guards.js';

/** The drops that one page has so far. Mutable, and lives as long as the page is judged. */
export interface Drops {
  readonly isDropped: (entry: Entry) => boolean;
  /** Drop `copy` in favour of `original`, unless it is kept by an earlier stage, dropped already, or what `original` was dropped for. */
  readonly drop: (copy: Entry, original: Entry, merged?: Ratio) => void;
  readonly undo: (copy: Entry) => void;
  readonly verdicts: () => readonly Verdict[];
}

/** Start a page without drops. */
export function noDrops(entries: readonly Entry[]): Drops {
  const originals = new Map<number, Entry>();
  const merged = new Map<number, Ratio>();

  /** Follow a dropped block to the kept one; each step shortens the way, so that chains stay cheap. */
  function kept(entry: Entry): Entry {
    let root = entry;
    for (let of = originals.get(root.at); of !== undefined; of = originals.get(root.at)) root = of;
    for (let step = entry; step !== root; ) {
      const of = originals.get(step.at)!;
      originals.set(step.at, root);
      step = of;
    }
    return root;
  }

  function drop(copy: Entry, original: Entry, mergedShare?: Ratio): void {
    if (!copy.open || originals.has(copy.at)) return;
    const root = kept(original);
    if (root === copy) return;
    originals.set(copy.at, root);
    if (mergedShare !== undefined) merged.set(copy.at, mergedShare);
  }

  function verdicts(): readonly Verdict[] {
    return entries.flatMap((entry) => {
      if (!originals.has(entry.at)) return [];
      const verdict = verdictOn(entry, kept(entry), merged.get(entry.at));
      return verdict === null ? [] : [verdict];
    });
  }

  return {
    isDropped: (entry) => originals.has(entry.at),
    drop,
    undo: (copy) => originals.delete(copy.at),
    verdicts,
  };
}

/** Null where the block that is kept in the end is no copy of this one, though the one between them was: then it stays. */
function verdictOn(copy: Entry, original: Entry, merged: Ratio | undefined): Verdict | null {
  const of = original.block;
  if (copy.id === original.id) return { block: copy.block, fate: { dropped: { code: 'exact-copy', of } } };
  const longer = original.hashes.length > copy.hashes.length;
  if (merged !== undefined) {
    return { block: copy.block, fate: { dropped: { code: 'near-copy', of, similarity: merged, by: 'merged', longer } } };
  }
  const found = likeness(copy, original);
  if (found.similarity === 0 || !numbersAgree(copy, original)) return null;
  return { block: copy.block, fate: { dropped: { code: 'near-copy', of, ...found, longer } } };
}
