import { CharClass } from '../text/classes.js';
import { endsSentence } from '../text/sentence.js';
import { firstClass, lastClass } from './boundary.js';

/**
 * In a dump of a text node a line, links and emphasis cut a paragraph apart:
 * `Menurut` · `Budi Santoso` · `, harga beras naik.` These rules say where a sentence runs on.
 */

/** A piece of prose is at least this long, in UTF-16 code units: menu entries and labels are shorter (95 % of them in the training dumps). */
const MIN_PROSE = 40;
/** A piece that starts small goes with a short one before it only if it is itself a clause. */
const MIN_CLAUSE = 25;
/** Linked names are at most this long. */
const MAX_LINK = 60;
/** Where only a word or a full stop follows a link, the link is at most this long: what is longer is as often a heading (half of the false joins in the training dumps). */
const MAX_NAME = 30;

/** What is looked at of a piece of text; lengths in UTF-16 code units. */
export interface Piece {
  /** Text of its first line. */
  readonly start: string;
  /** Text of its last line. */
  readonly end: string;
  readonly length: number;
}

/**
 * Say whether `next` goes on with the sentence of the piece `before` it. `after` is the line behind `next`, null where a
 * blank line or the page's end follows.
 */
export function runsOn(before: Omit<Piece, 'start'>, next: Piece, after: string | null): boolean {
  if (startsInside(next.start)) return true;
  if (endsSentence(before.end) || endsLabel(before.end)) return false;
  if (firstClass(next.start) === CharClass.lower) return before.length >= MIN_PROSE || next.length >= MIN_CLAUSE;
  if (endsOpen(before.end) && before.length >= MIN_CLAUSE) return true;
  // A linked name in a sentence: something must run on behind it.
  if (next.length > MAX_LINK || endsSentence(next.end) || after === null || !startsWord(next.start)) return false;
  const running = before.length >= MIN_PROSE;
  if (startsInside(after)) return after.length > 1 ? before.length + after.length >= MIN_CLAUSE : running;
  if (firstClass(after) !== CharClass.lower) return false;
  if (after.length < MIN_CLAUSE) return running && next.length <= MAX_NAME;
  return before.length >= MIN_CLAUSE || before.length + next.length >= MIN_PROSE;
}

/** Begins with what can't begin a text: `, kata dia`, `) itu`, `. Lalu`; not an ellipsis, a lone sign or a hashtag. */
function startsInside(text: string): boolean {
  const first = firstClass(text);
  if (first === CharClass.comma || first === CharClass.closing) return text.length > 1 || first === CharClass.comma;
  if (first === CharClass.terminal) return text[0] === '.' && text[1] !== '.' && firstClass(text.slice(1)) !== CharClass.digit;
  return false;
}

function endsLabel(text: string): boolean {
  return lastClass(text) === CharClass.colon || lastClass(text) === CharClass.separator;
}

/** Ends with what must be followed by more. */
function endsOpen(text: string): boolean {
  const last = lastClass(text);
  return last === CharClass.comma || last === CharClass.opening;
}

function startsWord(text: string): boolean {
  const first = firstClass(text);
  return first !== CharClass.separator && first !== CharClass.symbol && first !== CharClass.dash;
}
