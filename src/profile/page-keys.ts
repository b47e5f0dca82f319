import { hashedWords, shinglesOf } from '../similarity/shingle.js';
import { hash32 } from '../text/hash.js';
import { blockKey, keyWords } from './block-key.js';

/** A page as sites are learnt from it. */
export interface SitePage {
  readonly site: string;
  /** All blocks of the page, kept or not. */
  readonly blocks: readonly { readonly text: string }[];
}

/** What is counted of a page: the different keys of its blocks. Plain data, since threads make it. */
export interface PageKeys {
  readonly site: string;
  /** Unsigned 32-bit: a hash of the site. */
  readonly seed: number;
  /** Two unsigned 32-bit halves a key: a hash of the key and its site. */
  readonly hashes: Uint32Array;
  /** Words of each key, {@link MOST_WORDS} at most. */
  readonly words: Uint8Array;
  /** {@link SKETCH_SIZE} hashes a key, unsigned 32-bit, that one of {@link MIN_PROSE_WORDS} words and more most likely shares with what is nearly the same; else 0. */
  readonly sketches: Uint32Array;
  /** The keys themselves, a line each. */
  readonly text: string;
}

/** Blocks of so many words are prose; a list's line has fewer, and says nothing of whose page it is. */
export const MIN_PROSE_WORDS = 13;
/** One alone would part two versions of a page by bad luck, each more takes memory. */
export const SKETCH_SIZE = 2;

/** Seeds of the two halves of a key's hash. */
const SEEDS = [0x51e7, 0xb10c] as const;
/** What a byte holds: longer blocks are all alike. */
const MOST_WORDS = 255;

/** Give the keys that a page's blocks are counted by, each once, in the order of the blocks. */
export function pageKeys({ site, blocks }: SitePage): PageKeys {
  const distinct = new Set(blocks.map(({ text }) => blockKey(text)));
  distinct.delete('');
  const keys = [...distinct];
  const [first, second] = [hash32(site, SEEDS[0]), hash32(site, SEEDS[1])];
  const hashes = new Uint32Array(2 * keys.length);
  for (const [i, key] of keys.entries()) {
    hashes[2 * i] = hash32(key, first);
    hashes[2 * i + 1] = hash32(key, second);
  }
  const words = Uint8Array.from(keys, (key) => Math.min(MOST_WORDS, keyWords(key)));
  const sketches = new Uint32Array(SKETCH_SIZE * keys.length);
  for (const [i, key] of keys.entries()) if (words[i]! >= MIN_PROSE_WORDS) sketches.set(sketchOf(key), SKETCH_SIZE * i);
  return { site, seed: first, hashes, words, sketches, text: keys.join('\n') };
}

/**
 * Give the least hashes of the key's shingles: two keys share as many as they share shingles (MinHash, Broder 1997), for two
 * paragraphs of which a word in forty differs nine of ten.
 */
function sketchOf(key: string): Uint32Array {
  return shinglesOf(hashedWords(key)).subarray(0, SKETCH_SIZE);
}
