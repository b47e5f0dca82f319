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
  /** Two unsigned 32-bit halves a key: a hash of the key and its site. */
  readonly hashes: Uint32Array;
  /** Words of each key, {@link MOST_WORDS} at most. */
  readonly words: Uint8Array;
  /** The keys themselves, a line each. */
  readonly text: string;
}

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
  return { site, hashes, words, text: keys.join('\n') };
}
