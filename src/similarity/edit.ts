import levenshtein from 'fast-levenshtein';
import type { Ratio } from '../model/fate.js';

/** Longest text that is compared, in UTF-16 code units: the distance costs the product of both lengths, about 50 µs at this one (2026-11). */
export const MAX_EDIT_LENGTH = 400;

/**
 * Give the edit similarity of two texts, 1 - distance / longer length, or 0 where it is below `least` or a text is longer
 * than {@link MAX_EDIT_LENGTH}. Symmetric; 1 on equal texts of any length.
 * O(length of a * length of b), after a bound by the lengths alone.
 */
export function editSimilarity(a: string, b: string, least: Ratio): Ratio {
  if (a === b) return 1;
  if (!lengthsAllow(a, b, least)) return 0;
  const similarity = 1 - levenshtein.get(a, b) / Math.max(a.length, b.length);
  return similarity >= least ? similarity : 0;
}

/** Say whether two texts may have an edit similarity of `least`, by their lengths alone. */
export function lengthsAllow(a: string, b: string, least: Ratio): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  return longer <= MAX_EDIT_LENGTH && Math.min(a.length, b.length) / longer >= least;
}
