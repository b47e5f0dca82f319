import type { Block } from '../model/block.js';
import { CharClass, charClasses, isWordClass } from '../text/classes.js';

/**
 * The words of each block, each once, in lower case: runs of letters, marks and digits; pairs of neighbours in scripts without
 * spaces. A word is told by a hash of 32 bits: two of a page share one once in a million pages.
 */
export interface PageWords {
  /** Where each block's words begin in the lists; one value more than blocks. */
  readonly starts: Uint32Array;
  /** Hashes, in order of first appearance in the block. */
  readonly hashes: Uint32Array;
  /** For each, a number from 0 that tells it from the page's other words: they are counted by it. */
  readonly ids: Uint32Array;
  /** 1 for a word that says what a text is about: long enough. */
  readonly content: Uint8Array;
  /** Different words of the page. */
  readonly count: number;
}

/** Shortest word with content: four letters where there is case, two where syllables are written (design study). */
const MIN_CONTENT = 4;
const MIN_CASELESS_CONTENT = 2;
/** Words of a block that are read: what a text is about shows in so many, and a table of a million cells stays cheap. */
const MAX_WORDS = 4000;

// FNV-1a, 32 bits.
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** Read the words of a page's blocks. Linear in the length of their text. */
export function wordsOf(blocks: readonly Block[]): PageWords {
  const starts = new Uint32Array(blocks.length + 1);
  const lists: Growing = { hashes: new Uint32Array(1024), content: new Uint8Array(1024), length: 0 };
  blocks.forEach(({ text }, i) => {
    readWords(text.toLowerCase(), lists);
    starts[i + 1] = lists.length;
  });
  return numbered(starts, lists);
}

interface Growing {
  hashes: Uint32Array;
  content: Uint8Array;
  length: number;
}

function add(lists: Growing, hash: number, content: number): void {
  if (lists.length === lists.hashes.length) {
    const { hashes, content: flags } = lists;
    lists.hashes = new Uint32Array(2 * hashes.length);
    lists.hashes.set(hashes);
    lists.content = new Uint8Array(2 * flags.length);
    lists.content.set(flags);
  }
  lists.hashes[lists.length] = hash;
  lists.content[lists.length++] = content;
}

/** Add the words of a text, the same one perhaps again and again. */
function readWords(lower: string, lists: Growing): void {
  const end = lists.length + MAX_WORDS;
  let hash = OFFSET;
  let length = 0;
  let isCaseless = false;
  let single = -1;
  for (let at = 0; at <= lower.length && lists.length < end; at++) {
    const unit = at < lower.length ? lower.charCodeAt(at) : 0x20;
    const charClass = charClasses[unit]!;
    const isSingle = charClass === CharClass.ideograph || charClass === CharClass.unspaced;
    // Tone marks and vowel signs between two letters of Thai: the pair is of the letters.
    if (charClass === CharClass.mark && single >= 0) continue;
    if (isWordClass(charClass) && !isSingle) {
      hash = Math.imul(hash ^ unit, PRIME);
      if (charClass !== CharClass.mark) length++;
      if (charClass === CharClass.letter) isCaseless = true;
      single = -1;
      continue;
    }
    if (length > 0) add(lists, hash >>> 0, contentOf(length, isCaseless));
    hash = OFFSET;
    length = 0;
    isCaseless = false;
    if (isSingle) {
      if (single >= 0) add(lists, Math.imul(Math.imul(OFFSET ^ single, PRIME) ^ unit, PRIME) >>> 0, 1);
      single = unit;
    } else single = -1;
  }
}

function contentOf(length: number, isCaseless: boolean): 0 | 1 {
  return length >= MIN_CONTENT || (isCaseless && length >= MIN_CASELESS_CONTENT) ? 1 : 0;
}

/** Give the hash of a word that stands in lower case: of its code units in order. */
export function wordHash(word: string): number {
  let hash = OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** Number the page's words, and leave each once in each block. One table of open addressing serves both. */
function numbered(from: Uint32Array, lists: Growing): PageWords {
  const { hashes, content } = lists;
  let bits = 4;
  while (1 << bits < 2 * lists.length) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Uint32Array(1 << bits);
  const wordHashes = new Uint32Array(lists.length);
  const lastBlock = new Uint32Array(lists.length);
  const ids = new Uint32Array(lists.length);
  const starts = new Uint32Array(from.length);
  let count = 0;
  let length = 0;
  for (let block = 0; block + 1 < from.length; block++) {
    for (let i = from[block]!; i < from[block + 1]!; i++) {
      const hash = hashes[i]!;
      let slot = Math.imul(hash, MIX) >>> (32 - bits);
      while (slots[slot] !== 0 && wordHashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
      if (slots[slot] === 0) {
        wordHashes[count] = hash;
        slots[slot] = ++count;
      }
      const id = slots[slot]! - 1;
      if (lastBlock[id] === block + 1) continue;
      lastBlock[id] = block + 1;
      ids[length] = id;
      hashes[length] = hash;
      content[length++] = content[i]!;
    }
    starts[block + 1] = length;
  }
  return { starts, hashes: hashes.slice(0, length), ids: ids.slice(0, length), content: content.slice(0, length), count };
}

/** Spreads a hash's bits over its upper ones (Fibonacci hashing: 2^32 divided by the golden ratio). */
const MIX = 0x9e3779b1;
