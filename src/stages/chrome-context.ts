import type { Block } from '../model/block.js';
import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import { endsSentence } from '../text/sentence.js';
import { displayWidth } from '../text/width.js';

/** Where the prose of a page stands: what chrome rules ask before they name a short block in its midst. */
export interface ChromeContext {
  readonly blocks: readonly Block[];
  /** 1 for a block of prose. */
  readonly prose: Uint8Array;
  /** Index of the first block of prose; the number of blocks when there is none. What stands before it is the page's head. */
  readonly headEnd: number;
  /** Whether the block stands between two blocks of prose, in a gap of at most {@link maxEnclosedGap} blocks. */
  readonly isEnclosed: (index: number) => boolean;
  /** Whether the block stands right after prose, and prose follows a gap of at most {@link maxListGap} blocks: it may head a list or a table. */
  readonly headsList: (index: number) => boolean;
}

/** Fewest UTF-16 code units, or columns, of a block of prose: a sentence or two. Where characters are wide, half as many say as much. */
const minProseLength = 80;

/** Most blocks, this one included, between the prose before and the prose after: a subheading, or a short list inside the article. */
export const maxEnclosedGap = 6;

/** Most blocks of such a gap whose first block heads a list or a table: scores, standings, prices. */
export const maxListGap = 16;

/** Mark the page's prose. O(blocks). */
export function chromeContext(blocks: readonly Block[]): ChromeContext {
  const prose = new Uint8Array(blocks.length);
  const before = new Int32Array(blocks.length).fill(-1);
  const after = new Int32Array(blocks.length).fill(-1);
  for (let i = 0, last = -1; i < blocks.length; i++) {
    before[i] = last;
    if (!isProse(blocks[i]!.text)) continue;
    prose[i] = 1;
    last = i;
  }
  for (let i = blocks.length - 1, next = -1; i >= 0; i--) {
    after[i] = next;
    if (prose[i] === 1) next = i;
  }
  const first = prose.indexOf(1);
  return {
    blocks,
    prose,
    headEnd: first < 0 ? blocks.length : first,
    headsList: (i) => before[i]! >= 0 && before[i] === i - 1 && after[i]! >= 0 && after[i]! - i <= maxListGap,
    isEnclosed: (i) => before[i]! >= 0 && after[i]! >= 0 && after[i]! - before[i]! - 1 <= maxEnclosedGap,
  };
}

/** Say whether a block is prose: long, and ending as a sentence ends (in scripts that don't mark that: long). */
export function isProse(text: string): boolean {
  if (text.length < minProseLength / 2) return false;
  if (text.length < minProseLength && displayWidth(text) < minProseLength) return false;
  const middle = charClasses[text.charCodeAt(text.length >>> 1)];
  return middle === CharClass.unspaced || endsSentence(text);
}

/** Say whether a text holds a letter or a digit. */
export function hasWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const charClass = charClasses[text.charCodeAt(i)]!;
    if (isLetterClass(charClass) || charClass === CharClass.digit) return true;
  }
  return false;
}
