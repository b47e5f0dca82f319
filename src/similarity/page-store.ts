import { agreeingValues, SIGNATURE_VALUES } from './signature.js';

/** What memory keeps of a page: 528 bytes. Its sets can be read again for the few pages that are compared. */
export interface StoredPage {
  /** Two unsigned 32-bit hashes of the words in their order. */
  readonly key: readonly [number, number];
  readonly words: number;
  /** Size of the shingle set, below 2^30. */
  readonly shingleCount: number;
  readonly signature: Uint32Array;
  /** The body is whole, as far as is known: no paywall, no end that is cut off. */
  readonly complete: boolean;
  /** The page was read at the address that it calls its own. */
  readonly atCanonicalAddress: boolean;
}

/** Pages by their number, from 0 in the order in which they were added. Grows by 2 MB at a time, and copies nothing when it does. */
export interface PageStore {
  readonly size: () => number;
  /** Add a page and give its number. */
  readonly add: (page: StoredPage) => number;
  /** Give the array in which the page's signature begins at {@link signatureOffset}. */
  readonly valuesOf: (page: number) => Uint32Array;
  readonly keyOf: (page: number, half: 0 | 1) => number;
  readonly wordsOf: (page: number) => number;
  readonly shingleCountOf: (page: number) => number;
  readonly isComplete: (page: number) => boolean;
  readonly isAtCanonicalAddress: (page: number) => boolean;
}

const CHUNK_BITS = 12;
const CHUNK_PAGES: number = 1 << CHUNK_BITS;
/** Behind the signature: both halves of the key, the words, and the shingles with two flags in the low bits. */
const WIDTH: number = SIGNATURE_VALUES + 4;
const KEY = SIGNATURE_VALUES;
const WORDS: number = SIGNATURE_VALUES + 2;
const SHINGLES: number = SIGNATURE_VALUES + 3;
const COMPLETE = 1;
const CANONICAL = 2;

/** Start an empty store. */
export function pageStore(): PageStore {
  const chunks: Uint32Array[] = [];
  let size = 0;

  function add(page: StoredPage): number {
    const offset = signatureOffset(size);
    if (offset === 0) chunks.push(new Uint32Array(CHUNK_PAGES * WIDTH));
    const chunk = chunks.at(-1)!;
    chunk.set(page.signature, offset);
    chunk.set(page.key, offset + KEY);
    chunk[offset + WORDS] = page.words;
    chunk[offset + SHINGLES] =
      (page.shingleCount << 2) | (page.complete ? COMPLETE : 0) | (page.atCanonicalAddress ? CANONICAL : 0);
    return size++;
  }

  const field = (page: number, place: number): number => chunks[page >>> CHUNK_BITS]![signatureOffset(page) + place]!;
  return {
    size: () => size,
    add,
    valuesOf: (page) => chunks[page >>> CHUNK_BITS]!,
    keyOf: (page, half) => field(page, KEY + half),
    wordsOf: (page) => field(page, WORDS),
    shingleCountOf: (page) => field(page, SHINGLES) >>> 2,
    isComplete: (page) => (field(page, SHINGLES) & COMPLETE) !== 0,
    isAtCanonicalAddress: (page) => (field(page, SHINGLES) & CANONICAL) !== 0,
  };
}

/** Give where a page's signature begins in the array that holds it. */
export function signatureOffset(page: number): number {
  return (page & (CHUNK_PAGES - 1)) * WIDTH;
}

/** Count the equal values of the signatures of two pages. */
export function agreeing(store: PageStore, a: number, b: number): number {
  return agreeingValues(store.valuesOf(a), signatureOffset(a), store.valuesOf(b), signatureOffset(b));
}
