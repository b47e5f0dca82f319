import { mixed } from '../text/hash.js';
import { distinct, SHINGLE_CHARACTERS, SHINGLE_WORDS } from './shingle.js';
import { FOLDED_UNIT, WordUnit, wordUnits } from './word-units.js';

/** What pages are compared by. Nothing of it depends on case, punctuation, spacing or compatibility forms of letters, `names` aside. */
export interface PageSets {
  /** Two unsigned 32-bit hashes of the words in their order: equal for equal texts. */
  readonly key: readonly [number, number];
  /** Words; in scripts that set no spaces, characters. */
  readonly words: number;
  /** Shingle set: distinct, ascending, unsigned 32-bit. */
  readonly shingles: Uint32Array;
  /**
   * Names and numbers: hashes of the distinct words with a digit, the bit {@link NUMBER} set in them, and of those with a capital
   * that no sentence, line or quotation starts with; ascending, unsigned 32-bit. Starts left in, a renamed twin shares up to .88 of them, and a copy with a tenth of its
   * words replaced as few as .75; without them .44 against .60 (`near-duplicates` of the optional corpus, 2026-11).
   */
  readonly names: Uint32Array;
  /** Most words are of a script that has capitals: elsewhere `names` are numbers alone, and tell less. */
  readonly cased: boolean;
}

/** The bit that is set in the hashes of numbers among `names`, and in no name's. */
export const NUMBER = 1;

/** Give the sets of a clean text: linear, one pass over its characters. */
export function pageSets(text: string): PageSets {
  const read = readWords(text.normalize('NFKC'));
  return {
    key: keyOf(read),
    words: read.count,
    shingles: shinglesIn(read),
    names: namesIn(read),
    cased: isCased(read),
  };
}

interface ReadWords {
  /** Hash of each word in lower case, equal to `hash32` of it; the first `count` are of words. */
  readonly hashes: Uint32Array;
  /** For each word the flags of all its units, and {@link WordUnit.opens} where it may start a sentence. */
  readonly flags: Uint32Array;
  readonly count: number;
}

/** Room for the words of a text before it is read, besides one for each four characters. */
const LEAST_WORDS = 16;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function readWords(text: string): ReadWords {
  const units = wordUnits();
  let hashes = new Uint32Array((text.length >>> 2) + LEAST_WORDS);
  let flags = new Uint32Array(hashes.length);
  let count = 0;
  let hash = 0;
  /** Flags of the word's units so far; 0 outside of words. */
  let word = 0;
  let opens: number = WordUnit.opens;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? units[text.charCodeAt(i)]! : 0;
    if (word !== 0) {
      if (goesOn(unit, word)) {
        hash = Math.imul(hash ^ (unit & FOLDED_UNIT), FNV_PRIME);
        word |= unit;
        continue;
      }
      if (unit === WordUnit.skipped) continue;
      if (count === hashes.length) [hashes, flags] = [doubled(hashes), doubled(flags)];
      hashes[count] = mixed(hash);
      flags[count++] = word | opens;
      opens = 0;
    }
    opens |= unit & WordUnit.opens;
    word = (unit & (WordUnit.joins | WordUnit.alone)) === 0 ? 0 : unit;
    hash = Math.imul(FNV_OFFSET ^ (unit & FOLDED_UNIT), FNV_PRIME);
  }
  return { hashes, flags, count };
}

function doubled(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2);
  more.set(values);
  return more;
}

/** Say whether a unit is part of the word before it, as in `eachWord` of `text/words.ts`. */
function goesOn(unit: number, word: number): boolean {
  return (unit & WordUnit.mark) !== 0 || ((unit & WordUnit.joins) !== 0 && (word & WordUnit.alone) === 0);
}

/** Give the shingle set: each starts at a word and is as long as the script of that word asks, so that a text in two scripts has both kinds. */
function shinglesIn({ hashes, flags, count }: ReadWords): Uint32Array {
  if (count === 0) return new Uint32Array(0);
  const found = new Uint32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) {
    const width = (flags[i]! & WordUnit.alone) === 0 ? SHINGLE_WORDS : SHINGLE_CHARACTERS;
    // Fewer words than a shingle count as one; what is left at the end of more is part of those before.
    if (i > 0 && i + width > count) continue;
    const end = Math.min(i + width, count);
    let hash = end - i;
    for (let k = i; k < end; k++) hash = mixed(Math.imul(hash, FNV_PRIME) ^ hashes[k]!);
    found[size++] = hash;
  }
  return distinct(found.subarray(0, size).sort());
}

function namesIn({ hashes, flags, count }: ReadWords): Uint32Array {
  const names = new Uint32Array(count);
  let size = 0;
  for (let i = 0; i < count; i++) {
    const word = flags[i]!;
    if ((word & WordUnit.digit) !== 0) names[size++] = hashes[i]! | NUMBER;
    else if ((word & (WordUnit.upper | WordUnit.opens)) === WordUnit.upper) names[size++] = hashes[i]! & ~NUMBER;
  }
  return distinct(names.slice(0, size).sort());
}

function isCased({ flags, count }: ReadWords): boolean {
  let letters = 0;
  let cased = 0;
  for (let i = 0; i < count; i++) {
    if ((flags[i]! & WordUnit.letter) !== 0) letters++;
    if ((flags[i]! & WordUnit.cased) !== 0) cased++;
  }
  return cased * 2 > letters;
}

function keyOf({ hashes, count }: ReadWords): readonly [number, number] {
  let first = count;
  let second = ~count;
  for (let i = 0; i < count; i++) {
    first = Math.imul(((first << 5) | (first >>> 27)) ^ hashes[i]!, 0x9e3779b1);
    second = Math.imul(((second << 13) | (second >>> 19)) + hashes[i]!, 0x85ebca77);
  }
  return [mixed(first), mixed(second)];
}
