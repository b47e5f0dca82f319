import { CharClass } from '../text/classes.js';
import { endsSentence } from '../text/sentence.js';
import { isSpaceAt } from '../text/whitespace.js';
import { displayWidth } from '../text/width.js';
import { firstClass, isUnspaced, lastClass } from './boundary.js';
import { type Line, UNMEASURED } from './lines.js';

/** How the lines of a page were broken. */
export interface Wrapping {
  /** Columns that no wrapped line goes beyond. */
  readonly width: number;
  /** Whether (nearly) all of the page was wrapped, so that a full line alone says that the next one continues it. */
  readonly whole: boolean;
  /** Whether words were divided with hyphens, so that a hyphen at a line's end isn't part of the word. */
  readonly hyphenates: boolean;
  /** Whether lines were broken between the syllables of Korean words, so that a full line may end inside one. */
  readonly dividesKorean: boolean;
}

/** Widths that are looked for, in columns: from a newspaper column to a wide terminal, twice that for wide characters counted as one. */
const MIN_WIDTH = 32;
const MAX_WIDTH = 200;
/** Fewer breaks inside sentences say nothing: they may be chance. */
const MIN_BREAKS = 3;
/** Share of the breaks inside sentences that one width must explain before the whole page counts as wrapped at it. */
const MIN_WHOLE_SHARE = 0.8;
/** A smaller share will do where (nearly) no line is wider: breaks in menus and tables dilute it. */
const MIN_BOUNDED_SHARE = 0.3;
/** Largest share of wider lines, of those at least half as wide: addresses that couldn't be broken, tables. */
const MAX_WIDER_SHARE = 0.05;
/** For a page of which parts were wrapped, as the source text of a text node may be: at least so many breaks, that share, that width. */
const MIN_PART_BREAKS = 4;
const MIN_PART_SHARE = 0.25;
const MIN_PART_WIDTH = 56;
/** Text set with hyphenation divides a word in a tenth of its lines and more; line breaks at hyphens that are there stay under 3 %. */
const MIN_HYPHENATED_SHARE = 0.05;
/** Korean broken between syllables fills nine lines in ten to the last two columns, broken between words (of 7 columns or so) one in three. */
const MIN_FILLED_KOREAN = 0.7;

/** Find the width that the lines of a page were wrapped at; null where they weren't. Linear: each break adds to a range of widths once. */
export function findWrapping(lines: readonly Line[]): Wrapping | null {
  const opened = new Int32Array(MAX_WIDTH + 2);
  let breaks = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.width < MIN_WIDTH || line.width > MAX_WIDTH || !breaksSentence(line, next)) continue;
    breaks++;
    opened[line.width]!++;
    opened[Math.min(MAX_WIDTH + 1, line.width + roomFor(line, next))]!--;
  }
  const { from, to, explained } = bestWidths(opened);
  // Of widths that explain the same breaks, the one that a line reaches: the break itself only says what didn't fit.
  const width = lines.reduce((widest, line) => (line.width > widest && line.width <= to ? line.width : widest), from);
  const share = explained / Math.max(1, breaks);
  if (explained < MIN_BREAKS) return null;
  const whole = share >= MIN_WHOLE_SHARE || (share >= MIN_BOUNDED_SHARE && widerShare(lines, width) <= MAX_WIDER_SHARE);
  if (!whole && (explained < MIN_PART_BREAKS || share < MIN_PART_SHARE || width < MIN_PART_WIDTH)) return null;
  const hyphenates = hyphenatedShare(lines, width) >= MIN_HYPHENATED_SHARE;
  return { width, whole, hyphenates, dividesKorean: filledKoreanShare(lines, width) >= MIN_FILLED_KOREAN };
}

/** The first stretch of widths that explains most breaks, both ends inclusive. */
function bestWidths(opened: Int32Array): { readonly from: number; readonly to: number; readonly explained: number } {
  let best = { from: 0, to: 0, explained: 0 };
  let open = 0;
  for (let width = 0; width <= MAX_WIDTH; width++) {
    open += opened[width]!;
    if (width < MIN_WIDTH || open < best.explained || open === 0) continue;
    const goesOn = open === best.explained && best.to === width - 1;
    if (goesOn) best = { ...best, to: width };
    else if (open > best.explained) best = { from: width, to: width, explained: open };
  }
  return best;
}

function widerShare(lines: readonly Line[], width: number): number {
  let wide = 0;
  let wider = 0;
  for (const line of lines) {
    if (line.width * 2 >= width) wide++;
    if (line.width > width + 1) wider++;
  }
  return wider / Math.max(1, wide);
}

/** Say whether `next` goes on with the paragraph that `line` belongs to, which started `first`. */
export function continues(first: Line, line: Line, next: Line, wrapping: Wrapping): boolean {
  if (!adjacent(line, next) || next.bullet || line.columns || next.columns) return false;
  if (line.width > wrapping.width + 1 || line.width + roomFor(line, next) <= wrapping.width) return false;
  if (!alignedWith(first, line, next)) return false;
  return wrapping.whole || breaksSentence(line, next) || (first !== line && !endsSentence(line.text));
}

/** How two lines of a paragraph are joined; `divided`: the hyphen at the first one's end goes. */
export type Seam = 'spaced' | 'tight' | 'divided';

/**
 * Say how two lines are joined: without a space in unspaced scripts, inside Korean words and behind a hyphen, which goes where it
 * only divides a word. `leftWidth`: columns of the first line. A space that stood where a full line of Korean ends can't be told.
 */
export function seamOf(left: string, right: string, wrapping: Wrapping, leftWidth: number): Seam {
  if (isUnspaced(lastClass(left)) && (isUnspaced(firstClass(right)) || firstClass(right) === CharClass.digit)) return 'tight';
  if (wrapping.dividesKorean && fills(leftWidth, wrapping.width) && dividesSyllables(left, right)) return 'tight';
  if (!endsInsideWord(left)) return 'spaced';
  return wrapping.hyphenates && firstClass(right) === CharClass.lower && !repeatsWord(left, right) ? 'divided' : 'tight';
}

/** A break that a sentence surely runs over: no end before it, a small letter (or an unspaced script) after it. */
function breaksSentence(line: Line, next: Line): boolean {
  if (!adjacent(line, next) || next.bullet || line.columns || line.width === UNMEASURED || endsSentence(line.text)) return false;
  const first = firstClass(next.text);
  // A list of addresses or handles: nothing in it was broken.
  if (!isUnspaced(first) && !line.text.includes(' ')) return false;
  if (first === CharClass.lower) return true;
  return (isUnspaced(first) || first === CharClass.letter) && isWordEnd(lastClass(line.text));
}

/** Columns that the first word of `next` needs behind `line`, with its space. */
function roomFor(line: Line, next: Line): number {
  const first = firstClass(next.text);
  if (isUnspaced(first)) return first === CharClass.ideograph ? 2 : 1;
  let end = 1;
  while (end < next.text.length && !isSpaceAt(next.text, end) && end < MAX_WIDTH) end++;
  return displayWidth(next.text.slice(0, end)) + (endsInsideWord(line.text) ? 0 : 1);
}

/** A paragraph's lines start at one column, its first perhaps further in; a list item's stand under its text or its bullet. */
function alignedWith(first: Line, line: Line, next: Line): boolean {
  if (line !== first) return next.indent === line.indent;
  return (
    next.indent === first.indent ||
    (first.bullet && next.indent < first.indent) ||
    (first.indent - next.indent > 0 && first.indent <= 8)
  );
}

function adjacent(line: Line, next: Line): boolean {
  return next.number === line.number + 1;
}

function isWordEnd(charClass: number): boolean {
  return charClass === CharClass.letter || isUnspaced(charClass) || charClass === CharClass.comma || charClass === CharClass.mark;
}

/** Ends with a hyphen that stands in a word: `produk-`, `300-`, not ` -`. */
function endsInsideWord(text: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  if (unit !== 0x2d && unit !== 0x2010) return false;
  const before = firstClass(text.slice(-2, -1));
  return (before >= CharClass.lower && before <= CharClass.letter) || before === CharClass.digit;
}

/** `produk-` `produk dalam`: a word said twice keeps its hyphen in Indonesian and Malay. */
function repeatsWord(left: string, right: string): boolean {
  const word = left.slice(left.lastIndexOf(' ') + 1, -1).toLowerCase();
  return word !== '' && right.toLowerCase().startsWith(word);
}

/** Share of the lines broken between Korean words or syllables that have no room for one syllable more; 0 where there are few. */
function filledKoreanShare(lines: readonly Line[], width: number): number {
  let full = 0;
  let filled = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (!isHangul(next.text.charCodeAt(0)) || line.width > width || !breaksSentence(line, next)) continue;
    if (line.width + roomFor(line, next) <= width) continue;
    full++;
    // A space and a syllable take three columns.
    if (line.width + 3 > width) filled++;
  }
  return full < MIN_BREAKS ? 0 : filled / full;
}

/** Leaves no room for a syllable, two columns wide. */
function fills(lineWidth: number, width: number): boolean {
  return lineWidth + 2 > width;
}

function dividesSyllables(left: string, right: string): boolean {
  const last = left.charCodeAt(left.length - 1);
  return isHangul(right.charCodeAt(0)) && (isHangul(last) || lastClass(left) === CharClass.digit);
}

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** Share of the full lines that end in a divided word; 0 where too few do. Of equal lines one counts: a page may print its text twice. */
function hyphenatedShare(lines: readonly Line[], width: number): number {
  const full = new Set<string>();
  let hyphenated = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (!adjacent(line, next) || line.width > width || line.width + roomFor(line, next) <= width || full.has(line.text)) continue;
    full.add(line.text);
    if (endsInsideWord(line.text) && firstClass(next.text) === CharClass.lower && !repeatsWord(line.text, next.text))
      hyphenated++;
  }
  return hyphenated < MIN_BREAKS ? 0 : hyphenated / full.size;
}
