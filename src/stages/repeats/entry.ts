import type { Block, BlockIndex } from '../../model/block.js';
import type { Page } from '../../model/page.js';
import { hashedWords, shinglesOf } from '../../similarity/shingle.js';
import { CharClass, charClasses } from '../../text/classes.js';
import { comparisonKey } from '../../text/key.js';
import { wordCount } from '../../text/words.js';
import type { Settled } from '../sift.js';

/** A block that takes part in the comparison: open, or kept by an earlier stage. */
export interface Entry {
  /** Place among the entries, from 0. */
  readonly at: number;
  readonly block: BlockIndex;
  /** False for what an earlier stage kept: it can't be dropped here. */
  readonly open: boolean;
  readonly role: 'open' | 'headline' | 'other';
  /** Stands before the headline, where one is known. */
  readonly above: boolean;
  /** Comparison key; for a text without words or far too long, the text behind a NUL. */
  readonly key: string;
  /** Equal for equal keys, from 0. */
  readonly id: number;
  /** The key stands in more than one entry. */
  readonly repeated: boolean;
  /** Words; in scripts without spaces estimated from characters. */
  readonly size: number;
  /** Hashes of the words in order. */
  readonly hashes: Uint32Array;
  /** Most words are single characters of a script without spaces. */
  readonly unspaced: boolean;
  readonly shingles: Uint32Array;
  /** Runs of digits in order. */
  readonly numbers: readonly string[];
  readonly text: string;
  readonly kind: Block['kind'];
}

/** Longer blocks, in UTF-16 code units, are compared as they stand: the longest article of the training sets joined into one line has 120,000. */
const MAX_COMPARED_LENGTH = 200_000;

/** Words a character stands for: text in Chinese and Japanese has about two to a word, in Thai four. */
const WORDS_PER_IDEOGRAPH = 0.5;
const WORDS_PER_UNSPACED = 0.25;

/** Prepare the blocks that can be copies or originals, in page order. `known`: comparison keys by block, empty where they aren't known. */
export function entriesOf(open: readonly Block[], page: Page, settled: Settled, known: readonly string[] = []): readonly Entry[] {
  const ids = new Map<string, number>();
  const openIndexes = new Set(open.map((block) => block.index));
  const headline = page.blocks.find((block) => roleOf(block, settled) === 'headline')?.index ?? -1;
  const taking = page.blocks.filter((block) => openIndexes.has(block.index) || roleOf(block, settled) !== 'open');
  const keys = taking.map((block) => known[block.index] || keyOf(block.text));
  const repeated = repeatedKeys(keys);
  return taking.map((block, at) => {
    const key = keys[at]!;
    if (!ids.has(key)) ids.set(key, ids.size);
    const { size, hashes, unspaced, shingles, numbers } = key.startsWith(VERBATIM) ? wordless(block.text) : wordsOf(key);
    return {
      at,
      block: block.index,
      open: openIndexes.has(block.index),
      role: openIndexes.has(block.index) ? 'open' : roleOf(block, settled),
      above: block.index < headline,
      key,
      id: ids.get(key)!,
      repeated: repeated.has(key),
      text: block.text,
      kind: block.kind,
      size,
      hashes,
      unspaced,
      shingles,
      numbers,
    };
  });
}

/** Before a text that is compared as it stands: one without words, or longer than {@link MAX_COMPARED_LENGTH}. */
const VERBATIM = '\0';

function keyOf(text: string): string {
  const key = text.length > MAX_COMPARED_LENGTH ? '' : comparisonKey(text);
  return key === '' ? VERBATIM + text : key;
}

/** What is compared of a text. */
export type Words = Pick<Entry, 'size' | 'hashes' | 'unspaced' | 'shingles' | 'numbers'>;

const NO_HASHES: Uint32Array = /* @__PURE__ */ new Uint32Array(0);
const NO_WORDS: Words = { size: 0, hashes: NO_HASHES, unspaced: false, shingles: NO_HASHES, numbers: [] };

/** Read a block that takes no part in the comparison. */
export function wordsOfBlock(text: string): Words {
  const key = keyOf(text);
  return key.startsWith(VERBATIM) ? NO_WORDS : wordsOf(key);
}

function wordsOf(key: string): Words {
  const { hashes, unspaced } = hashedWords(key);
  return {
    size: unspaced ? sizeUnspaced(key) : hashes.length,
    hashes,
    unspaced,
    shingles: shinglesOf({ hashes, unspaced }),
    numbers: numbersOf(key),
  };
}

/** What is compared of a text that is compared as it stands. */
function wordless(text: string): Words {
  return { ...NO_WORDS, size: wordCount(text) };
}

function repeatedKeys(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of keys) (seen.has(key) ? repeated : seen).add(key);
  return repeated;
}

function roleOf(block: Block, settled: Settled): Entry['role'] {
  const fate = settled.get(block.index)?.fate;
  if (fate === undefined || !('kept' in fate)) return 'open';
  return fate.kept === 'headline' ? 'headline' : 'other';
}

function sizeUnspaced(key: string): number {
  let size = 0;
  for (let i = 0; i < key.length; i++) {
    const charClass = charClasses[key.charCodeAt(i)];
    if (charClass === CharClass.ideograph) size += WORDS_PER_IDEOGRAPH;
    else if (charClass === CharClass.unspaced) size += WORDS_PER_UNSPACED;
  }
  return Math.max(1, Math.round(size));
}

/** The other digits all stand behind the Latin ones. */
const MAY_HOLD_NUMBER = /[0-9\u00b2-\uffff]/;

function numbersOf(key: string): readonly string[] {
  if (!MAY_HOLD_NUMBER.test(key)) return [];
  const numbers: string[] = [];
  let start = -1;
  for (let i = 0; i <= key.length; i++) {
    const digit = i < key.length && charClasses[key.charCodeAt(i)] === CharClass.digit;
    if (digit && start < 0) start = i;
    if (!digit && start >= 0) {
      numbers.push(key.slice(start, i));
      start = -1;
    }
  }
  return numbers;
}
