import { foldPhrase } from '../rules/fold-phrase.js';
import type { PhraseRule } from '../rules/phrase.js';
import { CharClass, charClasses, isWordClass } from '../text/classes.js';

/** Most UTF-16 code units of a block that is compared with phrases. The longest label of a news site is a sentence; past this it is prose. */
export const maxPhraseBlockLength = 200;

/** What an index finds: a row and the wording of it that matched. */
export interface PhraseMatch<Row> {
  readonly row: Row;
  readonly phrase: string;
}

/** A block as phrases see it: folded, numbers masked. */
export interface PhraseText {
  readonly folded: string;
  /** The block's own text, for what folding takes away. */
  readonly raw: string;
}

/** What an index needs of a row. */
export type Phrased = Pick<PhraseRule, 'match' | 'phrases'>;

/** Finds the row of a whole block by its folded wording. */
export type WholePhrases<Row> = Pick<ReadonlyMap<string, Row>, 'get'>;

/** Gives, for a first or last word, the phrases that have it, in the order of the rows. */
export type PhraseLists<Row> = Pick<ReadonlyMap<string, readonly PhraseMatch<Row>[]>, 'get' | 'size'>;

/** Rows by folded wording: whole blocks at once, beginnings and openings by their first word, ends by their last. */
export interface PhraseIndex<Row> {
  readonly whole: WholePhrases<Row>;
  readonly start: PhraseLists<Row>;
  readonly end: PhraseLists<Row>;
  readonly opening: PhraseLists<Row>;
}

/** Build an index. Where two rows share a wording the earlier row wins. */
export function phraseIndex<Row extends Phrased>(rows: Iterable<Row>): PhraseIndex<Row> {
  const whole = new Map<string, Row>();
  const start = new Map<string, PhraseMatch<Row>[]>();
  const end = new Map<string, PhraseMatch<Row>[]>();
  const opening = new Map<string, PhraseMatch<Row>[]>();
  for (const row of rows) {
    for (const phrase of row.phrases) {
      if (row.match === 'start') listUnder(start, edgeWord(phrase, row.match), { row, phrase });
      else if (row.match === 'end') listUnder(end, edgeWord(phrase, row.match), { row, phrase });
      else if (row.match === 'opening') listUnder(opening, edgeWord(phrase, row.match), { row, phrase });
      else if (!whole.has(phrase)) whole.set(phrase, row);
    }
  }
  return { whole, start, end, opening };
}

/** Fold a block for comparison; null when it is longer than `maxPhraseBlockLength`, or holds no word. */
export function phraseText(raw: string): PhraseText | null {
  return raw.length > maxPhraseBlockLength ? null : phraseBeginning(raw);
}

/** Fold the first `maxPhraseBlockLength` code units of a block; null when they hold no word. */
export function phraseBeginning(raw: string): PhraseText | null {
  const folded = foldPhrase(raw.slice(0, maxPhraseBlockLength));
  return folded === '' ? null : { folded, raw };
}

/**
 * Find the row that a block matches: as a whole, else by its beginning, else by its end.
 * `accepts` may refuse a match at the beginning or the end, given what is left of the folded block.
 */
export function findPhrase<Row>(
  index: PhraseIndex<Row>,
  text: PhraseText,
  accepts: (match: PhraseMatch<Row>, rest: string, text: PhraseText) => boolean,
): PhraseMatch<Row> | null {
  const { folded } = text;
  const whole = index.whole.get(folded);
  if (whole !== undefined) return { row: whole, phrase: folded };
  for (const match of index.start.get(firstWord(folded)) ?? NONE) {
    if (startsWithPhrase(folded, match.phrase) && accepts(match, folded.slice(match.phrase.length), text)) return match;
  }
  if (index.end.size === 0) return null;
  for (const match of index.end.get(lastWord(folded)) ?? NONE) {
    const rest = folded.slice(0, folded.length - match.phrase.length);
    if (endsWithPhrase(folded, match.phrase) && accepts(match, rest, text)) return match;
  }
  return null;
}

const NONE: readonly never[] = [];

/**
 * Find the row whose formula a block opens with, however long the block is: `beginning` as from {@link phraseBeginning}. One that
 * opens with a quotation mark or a bracket quotes the formula, and matches none.
 */
export function findOpening<Row>(index: PhraseIndex<Row>, { folded, raw }: PhraseText): PhraseMatch<Row> | null {
  if (index.opening.size === 0 || (!isWordUnit(raw.charCodeAt(0)) && !setsNoSpaces(raw.charCodeAt(0)))) return null;
  for (const match of index.opening.get(firstWord(folded)) ?? NONE) {
    if (startsWithPhrase(folded, match.phrase)) return match;
  }
  return null;
}

/** Fewest code units that tell a block's first word and a beginning of the next, in most blocks. */
const firstWordReach = 40;

/** Say whether a block may open with a formula, by its first word alone: a long block of prose need not be folded. May be true where it doesn't. */
export function mayOpen<Row>(index: PhraseIndex<Row>, raw: string): boolean {
  const folded = foldPhrase(raw.slice(0, firstWordReach));
  const word = firstWord(folded);
  // A word that nothing follows may go on behind the cut.
  return word.length === folded.length || index.opening.get(word) !== undefined;
}

/** Add a value to the list that a key has. */
export function listUnder<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Give the word of a phrase by which it is looked up: its last for one that ends a block, else its first. */
export function edgeWord(phrase: string, match: Phrased['match']): string {
  return match === 'end' ? lastWord(phrase) : firstWord(phrase);
}

/** In scripts that set no spaces the first character stands for the first word. */
function firstWord(text: string): string {
  if (setsNoSpaces(text.charCodeAt(0))) return text.charAt(0);
  let end = 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return text.slice(0, end);
}

function lastWord(text: string): string {
  if (setsNoSpaces(text.charCodeAt(text.length - 1))) return text.charAt(text.length - 1);
  let start = text.length - 1;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  return text.slice(start);
}

function startsWithPhrase(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  return isEdge(phrase.charCodeAt(phrase.length - 1), text.charCodeAt(phrase.length));
}

function endsWithPhrase(text: string, phrase: string): boolean {
  if (!text.endsWith(phrase)) return false;
  return isEdge(phrase.charCodeAt(0), text.charCodeAt(text.length - phrase.length - 1));
}

/** A word ends between two units; `outer` is NaN at the end of the text. */
function isEdge(inner: number, outer: number): boolean {
  return Number.isNaN(outer) || !isWordUnit(outer) || setsNoSpaces(inner);
}

function isWordUnit(unit: number): boolean {
  const charClass = charClasses[unit] ?? CharClass.other;
  return isWordClass(charClass) && charClass !== CharClass.ideograph;
}

function setsNoSpaces(unit: number): boolean {
  const charClass = charClasses[unit] ?? CharClass.other;
  return charClass === CharClass.ideograph || charClass === CharClass.unspaced;
}
