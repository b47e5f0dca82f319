import type { Ratio } from '../model/fate.js';
import { sharedCount } from './overlap.js';
import { NUMBER, type PageSets } from './page-sets.js';

/**
 * What one page is to another: `same` has the same words in the same order; `near` says nearly the same at about the same length;
 * `contained` is a page whose text stands in one of more than twice its size.
 */
export type Relation = 'same' | 'near' | 'contained';

/** What was measured of two pages that are copies. */
export interface Compared {
  readonly relation: Relation;
  /** Shared shingles over all. */
  readonly resemblance: Ratio;
  /** Share of the smaller shingle set in the larger. */
  readonly containment: Ratio;
  /** Share of the smaller set of names and numbers in the larger; 1 when it is empty. */
  readonly shared: Ratio;
}

/** Limits of {@link relationOf}: shares in hundredths, so that whole numbers are compared, and counts. Equality passes. */
export interface RelationLimits {
  /** Copies have this resemblance, or this containment. */
  readonly minResemblance: number;
  readonly minContainment: number;
  /** And share so much of names and numbers, as a part of the containment: at 50 a pair with a containment of .8 shares .4. */
  readonly minShared: number;
  /** And of the numbers alone, where there are `leastNumbers`. */
  readonly minNumbers: number;
  readonly leastNumbers: number;
  /** With fewer names and numbers than these, in scripts with and without capitals, shingles must speak for themselves. */
  readonly leastNames: number;
  readonly leastNamesUncased: number;
  readonly minWeakResemblance: number;
  readonly minWeakContainment: number;
}

/**
 * The limits in use. Those for shingles are from the edits of `near-duplicates.jsonl.gz` in the optional corpus, where nothing that is
 * no copy would tell them from lower ones; those for names were cross-validated on it by `test/quality/copies-limits.ts` (2026-11).
 *
 * Why the share of names is held against containment: whoever replaces a share p of all words leaves (1 - p)^3 of the shingles and
 * 1 - p of the names, which is more. Where clearly less is left of the names, they were what was replaced, and it is another story.
 */
export const RELATION_LIMITS: RelationLimits = {
  minResemblance: 40,
  minContainment: 60,
  minShared: 50,
  minNumbers: 50,
  leastNumbers: 5,
  leastNames: 4,
  leastNamesUncased: 12,
  minWeakResemblance: 70,
  minWeakContainment: 90,
};

/** Shingles that a text has at least to be told by a part of them; of a shorter one nearly all must stand in the other page. */
export const MIN_SHINGLES = 20;

/** Share of a short text's shingles that stand in the other page, in hundredths. */
export const MIN_SHORT_CONTAINMENT = 90;

/** Give what two pages are to each other, or null when neither is a copy of the other. Symmetric; a text without words is no copy. */
export function relationOf(a: PageSets, b: PageSets, limits: RelationLimits = RELATION_LIMITS): Compared | null {
  if (a.words === 0 || b.words === 0) return null;
  if (isSameText(a, b)) return { relation: 'same', resemblance: 1, containment: 1, shared: 1 };
  const named = namesOf(a.names, b.names);
  const { names, sharedNames } = named;
  // Most pairs that are no copies go here, at a tenth of the cost.
  if (!namesAllow(named, limits) || !numbersAgree(named, limits)) return null;
  const size = Math.min(a.shingles.length, b.shingles.length);
  const larger = Math.max(a.shingles.length, b.shingles.length);
  const shared = sharedCount(a.shingles, b.shingles);
  const overlap: Overlap = { ...named, size, shared, all: size + larger - shared };
  if (!isCopy(overlap, a.cased && b.cased, limits)) return null;
  return {
    relation: larger > 2 * size ? 'contained' : 'near',
    resemblance: shared / overlap.all,
    containment: shared / size,
    shared: names === 0 ? 1 : sharedNames / names,
  };
}

/** Say whether two pages have the same words in the same order: by two hashes, and all that is known of them besides. */
function isSameText(a: PageSets, b: PageSets): boolean {
  return a.key[0] === b.key[0] && a.key[1] === b.key[1] && a.words === b.words && a.shingles.length === b.shingles.length;
}

/** What the smaller of two sets of names and numbers has, what is shared, and the same of the numbers alone. */
interface Named {
  readonly names: number;
  readonly sharedNames: number;
  readonly numbers: number;
  readonly sharedNumbers: number;
}

/** `size`: shingles of the smaller set; `all`: of both together. */
interface Overlap extends Named {
  readonly size: number;
  readonly shared: number;
  readonly all: number;
}

function namesOf(a: Uint32Array, b: Uint32Array): Named {
  let sharedNames = 0;
  let sharedNumbers = 0;
  let numbersA = 0;
  let numbersB = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const left = i < a.length ? a[i]! : Number.POSITIVE_INFINITY;
    const right = j < b.length ? b[j]! : Number.POSITIVE_INFINITY;
    const isShared = left === right;
    const number = Math.min(left, right) & NUMBER;
    if (left <= right) {
      numbersA += number;
      i++;
    }
    if (right <= left) {
      numbersB += number;
      j++;
    }
    if (!isShared) continue;
    sharedNames++;
    sharedNumbers += number;
  }
  return { names: Math.min(a.length, b.length), sharedNames, numbers: Math.min(numbersA, numbersB), sharedNumbers };
}

/** Say whether the names allow a copy at all: containment is at least the resemblance, so that one of the two limits bounds it. */
function namesAllow({ names, sharedNames }: Named, limits: RelationLimits): boolean {
  const leastContainment = Math.min(limits.minResemblance, limits.minContainment);
  return 10_000 * (sharedNames + 1) >= names * limits.minShared * leastContainment;
}

/** Another week's prices, scores or forecast have the names of the last and other numbers. */
function numbersAgree({ numbers, sharedNumbers }: Named, limits: RelationLimits): boolean {
  return numbers < limits.leastNumbers || 100 * sharedNumbers >= limits.minNumbers * numbers;
}

function isCopy(overlap: Overlap, cased: boolean, limits: RelationLimits): boolean {
  const { size, shared, all, names, sharedNames } = overlap;
  if (size < MIN_SHINGLES) return 100 * shared >= MIN_SHORT_CONTAINMENT * size && sharedNames === names;
  const isWeak = names < (cased ? limits.leastNames : limits.leastNamesUncased);
  const minResemblance = isWeak ? limits.minWeakResemblance : limits.minResemblance;
  const minContainment = isWeak ? limits.minWeakContainment : limits.minContainment;
  if (100 * shared < minResemblance * all && 100 * shared < minContainment * size) return false;
  // Of few names one may be missing, such as a word that only its place made one.
  const found = isWeak ? sharedNames + 1 : sharedNames;
  // Both shares brought to the denominator `names * size`: at most 10^14 for pages of a million words.
  return 100 * found * size >= limits.minShared * shared * names;
}
