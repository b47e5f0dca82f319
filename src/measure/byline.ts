import { BYLINE_WORDS, WRITER_TITLES } from '../rules/byline-words.js';
import { lazy } from '../rules/lazy.js';
import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import { findDate } from './dates.js';

const COLON = /^[:：]/u;
const BETWEEN_NAMES = /\s*[,/|•·;]\s*|\s+(?:and|dan|und|et|y|e|en|och|og|ja|i|a|και|и|та|ve|và|&)\s+/u;
const DANGLING = /[\s\-–—(]+$/u;
const STOP_AT_END = /[.!?:]$/u;
const DIGIT = /\d/u;

/** What a byline says. */
export interface Byline {
  /** Names of the writers, as printed; empty where it names another hand only. */
  readonly authors: readonly string[];
}

/** A byline is one short line: two or three names with their words, in UTF-16 code units. */
const MAX_LENGTH = 120;
const MAX_NAME_WORDS = 5;

interface Phrase {
  readonly phrase: string;
  readonly writer: boolean;
}

/** Phrases by their first code unit, in the order in which they are tried: the longest first, so that `written by` isn't read as `written`. */
const phrasesByStart: () => ReadonlyMap<number, readonly Phrase[]> = lazy(() => {
  const phrases = BYLINE_WORDS.flatMap((row): readonly Phrase[] => [
    ...row.writer.map((phrase) => ({ phrase, writer: true })),
    ...row.other.map((phrase) => ({ phrase, writer: false })),
  ]).sort((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
  const byStart = new Map<number, Phrase[]>();
  for (const phrase of phrases) {
    const start = phrase.phrase.charCodeAt(0);
    byStart.set(start, [...(byStart.get(start) ?? []), phrase]);
  }
  return byStart;
});

/** Read a block as a byline: a byline's word with names behind it, and perhaps a date; null where it is none. */
export function readByline(text: string): Byline | null {
  if (text.length > MAX_LENGTH) return null;
  const before = nameBeforeTitle(text);
  if (before !== null) return { authors: [before] };
  const phrases = phrasesByStart().get(text.charAt(0).toLowerCase().charCodeAt(0));
  if (phrases === undefined) return null;
  const lower = text.toLowerCase();
  for (const { phrase, writer } of phrases) {
    if (!lower.startsWith(phrase)) continue;
    const rest = afterPhrase(text, phrase.length);
    if (rest === null) continue;
    const names = namesOf(rest.text, rest.colon);
    if (names === null) continue;
    return { authors: writer ? names : [] };
  }
  return null;
}

/** `마지혜 기자 mail@…`: in Korean the title stands behind the name. */
function nameBeforeTitle(text: string): string | null {
  const nameEnd = text.indexOf(' ');
  const titleEnd = nameEnd < 0 ? -1 : text.indexOf(' ', nameEnd + 1);
  const title = nameEnd < 0 ? '' : text.slice(nameEnd + 1, titleEnd < 0 ? text.length : titleEnd);
  if (!WRITER_TITLES.includes(title)) return null;
  // No more than one word, an address, behind the title.
  return titleEnd < 0 || text.indexOf(' ', titleEnd + 1) < 0 ? text.slice(0, nameEnd) : null;
}

/** Say whether a text is two to four capitalised words and nothing else: a name, where it stands in a name's place. */
export function isPersonName(text: string): boolean {
  if (text.length > MAX_LENGTH / 2) return false;
  for (let i = 0; i < text.length; i++) if (!isNameUnit(text.charCodeAt(i))) return false;
  const words = text.split(' ');
  return (
    words.length >= 2 &&
    words.length < MAX_NAME_WORDS &&
    words.every((word) => charClasses[word.charCodeAt(0)] === CharClass.upper)
  );
}

/** Letters, marks, spaces and the signs that names have. */
function isNameUnit(unit: number): boolean {
  const charClass = charClasses[unit]!;
  return isLetterClass(charClass) || charClass === CharClass.mark || " .'’-".includes(String.fromCharCode(unit));
}

/** Give a name without the site's, which some print behind it: `Laras Wening - Kabar Muara`. */
export function withoutSite(text: string): string {
  const at = text.indexOf(' - ');
  return at < 0 ? text : text.slice(0, at);
}

/** What follows the phrase: behind a colon or a space. A name must follow at once; unspaced scripts need the colon. */
function afterPhrase(text: string, length: number): { readonly text: string; readonly colon: boolean } | null {
  const rest = text.slice(length);
  const trimmed = rest.trimStart();
  if (trimmed === '') return null;
  if (COLON.test(trimmed)) return { text: trimmed.slice(1).trim(), colon: true };
  return rest.length > trimmed.length ? { text: trimmed, colon: false } : null;
}

/** Cut a list of names at commas, slashes, `and`; null where a piece can't be a name. */
function namesOf(text: string, colon: boolean): readonly string[] | null {
  const date = findDate(text);
  const head = date === null ? text : text.slice(0, date.start);
  const pieces = head
    .split(BETWEEN_NAMES)
    .map((piece) => withoutVerb(piece.trim().replace(DANGLING, '')))
    .filter((piece) => piece !== '');
  const first = pieces[0];
  if (first === undefined || !isName(first, colon)) return null;
  return pieces.every((piece) => isName(piece, colon)) ? pieces : [first];
}

/** Cut small words off a name's end: `Ana Ruiz published`, `Budi Santoso dari Medan` in part. */
function withoutVerb(name: string): string {
  const words = name.split(' ');
  while (words.length > 1 && charClasses[words.at(-1)!.charCodeAt(0)] === CharClass.lower) words.pop();
  return words.join(' ');
}

/** Up to five words, each with a capital where the script has them; without a colon at least two, or all capitals. */
function isName(text: string, colon: boolean): boolean {
  const words = text.split(' ');
  if (words.length > MAX_NAME_WORDS || STOP_AT_END.test(text) || DIGIT.test(text)) return false;
  const capitals = words.filter((word) => {
    const first = charClasses[word.charCodeAt(0)];
    return (
      first === CharClass.upper || first === CharClass.letter || first === CharClass.ideograph || first === CharClass.unspaced
    );
  });
  const first = charClasses[text.charCodeAt(0)];
  if (colon) return first !== CharClass.digit && capitals.length * 2 >= words.length;
  const cased = first === CharClass.upper;
  return cased && words.length >= 2 && capitals.length * 2 >= words.length;
}
