import type { Ratio } from '../model/fate.js';

/** Give the resemblance of two shingle sets: shared over all (Jaccard); symmetric; 1 when both are empty. */
export function resemblance(a: Uint32Array, b: Uint32Array): Ratio {
  const shared = sharedCount(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? 1 : shared / all;
}

/** Give the share of the shingle set `part` that `whole` has too; 1 when `part` is empty. */
export function containment(part: Uint32Array, whole: Uint32Array): Ratio {
  return part.length === 0 ? 1 : sharedCount(part, whole) / part.length;
}

/** Count what two ascending sets share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}
