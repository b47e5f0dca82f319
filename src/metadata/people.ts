import { readByline } from '../measure/byline.js';
import { BYLINE_WORDS, NAME_PARTS, ONE_NAME_WORDS, WRITER_TITLES } from '../rules/byline-words.js';
import { lazy } from '../rules/lazy.js';
import { AGENCIES } from '../rules/not-people.js';
import { folded } from '../text/key.js';
import { isAuthor, isFullName, isGroup, isNameAlone, isNameForm, isPerson, MAX_NAME } from './person-names.js';
import { plainText } from './plain-text.js';

/** Longest value that names people, in UTF-16 code units: a dozen names. */
const MAX_VALUE = 300;
/** What stands behind a name: a mail address, the writer's initials in brackets. */
const BEHIND_NAME = /\s*(?:<[^<>]*>|\([^()]*@[^()]*\)|\(\p{Ll}{2,5}\.?\)|\S+@\S+\.\S+)\s*$/u;
const SURE_DIVIDER = /\s*[;|•·⋅]\s*/u;
const DIVIDER =
  /\s*,\s*(?:(?:and|und|et|y|e|en|och|og|ja|i|dan|και|и|та|ve)\s+)?|\s+(?:and|dan|und|et|y|e|en|och|og|ja|i|και|и|та|ve|và|&|\+)\s+|\s*[/、，]\s*/u;
/** The section of an article behind its writer's name: `Ana Ruiz in Business`. */
const SECTION_BEHIND = /\s(?:in|on behalf of)\s.*$/u;
const FOR_HOUSE = /\s[Ff]or\s/u;
const EDGE = /^[\s,.:;|–—-]+|[\s,:;|–—-]+$/gu;
const BEHIND_PREFIX = /^(?:\s*[:：]|\s)/u;
/** A byline's word that the name follows without a space, since an element divides them. */
const GLUED_PREFIX = /^(?:By|BY|Von|Oleh|Por|Par)(?=\p{Lu}\p{Ll})/u;
const HAS_SPACE = /\s/;

/** Words before a name, with which no name begins, the longest first. */
const prefixes: () => readonly string[] = lazy(() =>
  BYLINE_WORDS.flatMap(({ writer }) => writer)
    .filter((phrase) => !NAME_PARTS.has(phrase))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
);

/**
 * Give the names that a value of data states, without a byline's words. Names of staff as a whole and defaults of software are no people.
 * A list is cut only where its pieces are full names, or agencies and places behind them: `Ana Ruiz, MD` is one, `Ana Ruiz, Leo Vidal` are two.
 */
export function peopleOf(raw: string): readonly string[] {
  const text = plainText(raw);
  if (text.length > MAX_VALUE) return [];
  const pieces = text.split(SURE_DIVIDER).map((piece) => withoutPrefix(trimmed(piece)));
  return pieces.flatMap(cut).map(withoutTitle).map(withoutHouse).filter(isPerson);
}

/** Give the names in a value of data that are those of the site, or of its staff as a whole: `Larkhaven Post Staff`. */
export function housesOf(raw: string, isSite: (name: string) => boolean): readonly string[] {
  const text = plainText(raw);
  if (text.length > MAX_VALUE) return [];
  const pieces = text.split(SURE_DIVIDER).map((piece) => withoutPrefix(trimmed(piece)));
  return pieces.filter((piece) => isAuthor(piece) && (isSite(piece) || isGroup(piece)));
}

/**
 * Give the names that a line of the page states as a byline; `isNamed`: its element says that it names the author, and it may be nothing
 * but the name. Beside full names other pieces are trades and sections.
 */
export function printedPeople(line: string, isNamed: boolean): readonly string[] {
  const text = line.replace(GLUED_PREFIX, '$& ').replace(SECTION_BEHIND, '');
  const byline = readByline(text);
  const people = byline !== null ? byline.authors.flatMap(peopleOf) : isNamed ? namedPeople(text) : [];
  const names = people.filter(isNameAlone);
  const full = names.filter(isFullName);
  return full.length > 0 ? full : names;
}

/** What a first name, or an account's, is read up to: a date, a section, a divider. */
const ONE_WORD = /^\s?:?\s+(\p{Lu}[\p{L}\p{N}'’-]+)(?:$|\s*[·|•–—]|,\s(?!\p{Lu})|\s+(?:on|am|-)\s)/u;

/** Give the word behind a byline's words that is a name by its place alone, where the line has no more than a date, a place or a section behind it. */
export function wordBehindByline(line: string): readonly string[] {
  const lower = line.toLowerCase();
  const phrase = ONE_NAME_WORDS.find((one) => lower.startsWith(one));
  const word = phrase === undefined ? undefined : ONE_WORD.exec(line.slice(phrase.length))?.[1];
  return word !== undefined && isPerson(word) && isNameAlone(word) ? [word] : [];
}

function namedPeople(text: string): readonly string[] {
  if (text.length > MAX_NAME) return [];
  return withoutPrefix(text) !== text || isNameForm(text) ? peopleOf(text) : [];
}

/** Give a list of names with each once, whatever its case. */
export function eachOnce(people: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const name of people) if (!byKey.has(folded(name))) byKey.set(folded(name), name);
  return [...byKey.values()];
}

function trimmed(text: string): string {
  return text.replace(BEHIND_NAME, '').replace(EDGE, '').replace(EDGE, '');
}

function withoutPrefix(text: string): string {
  const glued = GLUED_PREFIX.exec(text);
  if (glued !== null) return text.slice(glued[0].length);
  const lower = text.toLowerCase();
  const prefix = prefixes().find((phrase) => lower.startsWith(phrase) && BEHIND_PREFIX.test(text.slice(phrase.length)));
  const rest = prefix === undefined ? '' : text.slice(prefix.length).replace(EDGE, '');
  return rest === '' ? text : rest;
}

function cut(text: string): readonly string[] {
  const pieces = text
    .split(DIVIDER)
    .map(trimmed)
    .filter((piece) => piece !== '');
  const full = pieces.filter(isNameForm);
  const isAgency = (piece: string): boolean => AGENCIES.has(folded(piece));
  // Behind two names and more a single word is the place or the house that they write from.
  const isOneWord = (piece: string): boolean => !HAS_SPACE.test(piece);
  const isList =
    pieces.length > 1 &&
    full.length > 0 &&
    pieces.every((piece) => isNameForm(piece) || isAgency(piece) || (full.length > 1 && isOneWord(piece)));
  return isList ? pieces.filter((piece) => isNameForm(piece) || isAgency(piece)) : [trimmed(text)];
}

/** `Tilda Marnow for the Larkhaven Post`: the house that somebody writes for. */
function withoutHouse(name: string): string {
  const at = name.search(FOR_HOUSE);
  return at > 0 && isFullName(name.slice(0, at)) ? name.slice(0, at) : name;
}

/** `한서윤 기자`: in Korean the title stands behind the name. */
function withoutTitle(name: string): string {
  const title = WRITER_TITLES.find((one) => name.endsWith(` ${one}`));
  return title === undefined ? name : name.slice(0, -title.length - 1);
}
