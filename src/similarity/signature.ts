import type { Ratio } from '../model/fate.js';

/** Values of a signature. */
export const SIGNATURE_VALUES = 128;

/**
 * Give the signature of a shingle set: 128 MinHash values, unsigned 32-bit, each equal for two sets with the probability of their
 * resemblance. All bits are set for an empty set, which is like no other: compare none.
 *
 * After Dahlgaard, Knudsen, Thorup, "Fast Similarity Sketching" (FOCS 2017). In each round every shingle is thrown into one of the
 * places by a hash of its own; a place keeps the smallest of the first round that hit it, and all is done when each place was hit.
 * Plain MinHash hashes each shingle 128 times; this takes two or three rounds for a page of 250 words, with no more variance.
 *
 * `into`: where to write, from `offset` on. Linear: O(shingles), and never below that of about 700.
 */
export function writeSignature(shingles: Uint32Array, into: Uint32Array, offset: number): void {
  const end = offset + SIGNATURE_VALUES;
  into.fill(UNSET, offset, end);
  let open = shingles.length === 0 ? 0 : SIGNATURE_VALUES;
  for (let round = 0; open > 0 && round < SCATTERING_ROUNDS; round++) {
    const seed = Math.imul(round + 1, GOLDEN);
    for (let i = 0; i < shingles.length; i++) {
      const hash = scattered(shingles[i]! ^ seed);
      const place = offset + (hash & (SIGNATURE_VALUES - 1));
      const value = ((round << 24) | (hash >>> 8)) >>> 0;
      const before = into[place]!;
      if (value >= before) continue;
      if (before === UNSET) open--;
      into[place] = value;
    }
  }
  for (let place = offset; open > 0 && place < end; place++) {
    if (into[place] !== UNSET) continue;
    into[place] = smallest(shingles, place - offset);
    open--;
  }
}

/** Give the signature of a shingle set as an array of its own: see {@link writeSignature}. */
export function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(SIGNATURE_VALUES);
  writeSignature(shingles, signature, 0);
  return signature;
}

/**
 * Give the share of equal values: the estimate of the resemblance of the sets. Its standard deviation is at most
 * sqrt(r * (1 - r) / 128), .044 at most.
 */
export function estimatedResemblance(a: Uint32Array, b: Uint32Array): Ratio {
  return agreeingValues(a, 0, b, 0) / SIGNATURE_VALUES;
}

/** Count the equal values of two signatures, one at `offsetA` of `a`, one at `offsetB` of `b`. */
export function agreeingValues(a: Uint32Array, offsetA: number, b: Uint32Array, offsetB: number): number {
  let agreeing = 0;
  for (let i = 0; i < SIGNATURE_VALUES; i++) if (a[offsetA + i] === b[offsetB + i]) agreeing++;
  return agreeing;
}

/** No value: rounds are below 255, so none has all bits set. */
const UNSET = 0xffffffff;

/**
 * Rounds with places by chance: one shingle alone hits about 80 of 128 places in as many rounds. Then each place takes the smallest
 * of all shingles, so that the end is sure.
 */
const SCATTERING_ROUNDS = SIGNATURE_VALUES;

/** 2^32 divided by the golden ratio, odd: the seeds of the rounds differ in all their bits. */
const GOLDEN = 0x9e3779b1;

function smallest(shingles: Uint32Array, place: number): number {
  const seed = Math.imul(SCATTERING_ROUNDS + place + 1, GOLDEN);
  let least = UNSET;
  for (let i = 0; i < shingles.length; i++) least = Math.min(least, scattered(shingles[i]! ^ seed) >>> 8);
  return ((SCATTERING_ROUNDS << 24) | least) >>> 0;
}

/** Spread the bits, as `mixed` of `text/hash.ts` does but for the sign: one function call a shingle and round would take half of the time. */
function scattered(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
