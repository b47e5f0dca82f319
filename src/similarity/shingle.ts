import { CharClass, charClasses } from '../text/classes.js';
import { mixed } from '../text/hash.js';
import { comparisonKey } from '../text/key.js';

/** Words of a shingle: containment of 3-word shingles beat 2 and 5 on 181 news pages with a repeated body (2026-11). */
export const SHINGLE_WORDS = 3;

/**
 * Characters of a shingle in scripts that set no spaces. A word of Chinese or Japanese has about two characters,
 * so five are about as telling as three words.
 */
export const SHINGLE_CHARACTERS = 5;

/** Words of a text in order, as unsigned 32-bit hashes, and whether most of them are single characters of a script without spaces. */
export interface HashedWords {
  readonly hashes: Uint32Array;
  readonly unspaced: boolean;
}

/** Give the shingle set of a text: the distinct hashes of all its shingles, ascending. Fewer words than a shingle count as one; none give an empty set. */
export function shingles(text: string): Uint32Array {
  return shinglesOf(hashedWords(comparisonKey(text)));
}

/** Give the shingle set of words that are hashed already. */
export function shinglesOf({ hashes, unspaced }: HashedWords): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0);
  const width = Math.min(unspaced ? SHINGLE_CHARACTERS : SHINGLE_WORDS, hashes.length);
  const found = new Uint32Array(hashes.length - width + 1);
  for (let i = 0; i < found.length; i++) {
    let hash = width;
    for (let k = i; k < i + width; k++) hash = mixed(Math.imul(hash, 0x01000193) ^ hashes[k]!);
    found[i] = hash;
  }
  return distinct(found.sort());
}

/** Hash each word of a comparison key: equal to `hash32` of the word. */
export function hashedWords(key: string): HashedWords {
  // As many words as there can be: a character each, and a space between them.
  const hashes = new Uint32Array(key === '' ? 0 : (key.length >>> 1) + 1);
  let unspaced = 0;
  let at = 0;
  let hash = FNV_OFFSET;
  for (let i = 0; i <= key.length; i++) {
    const unit = i < key.length ? key.charCodeAt(i) : SPACE;
    if (unit !== SPACE) {
      if (hash === FNV_OFFSET && isUnspaced(unit)) unspaced++;
      hash = Math.imul(hash ^ unit, 0x01000193);
      continue;
    }
    hashes[at++] = mixed(hash);
    hash = FNV_OFFSET;
  }
  return { hashes: hashes.slice(0, at), unspaced: unspaced * 2 > at };
}

const SPACE = 0x20;
const FNV_OFFSET = 0x811c9dc5;

function isUnspaced(unit: number): boolean {
  return charClasses[unit] === CharClass.ideograph || charClasses[unit] === CharClass.unspaced;
}

/** Give an ascending array with each value once; may be the array itself. */
export function distinct(sorted: Uint32Array): Uint32Array {
  let end = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[end++] = sorted[i]!;
  }
  return end === sorted.length ? sorted : sorted.slice(0, end);
}
