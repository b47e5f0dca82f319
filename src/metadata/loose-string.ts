import { isSpaceAt } from '../text/whitespace.js';

/** Where in JSON a string stands. */
export type StringPlace = 'root' | 'key' | 'value' | 'item';

export interface FoundString {
  readonly value: string;
  /** Behind the closing quote. */
  readonly end: number;
}

const BACKSLASH = 0x5c;
const HEX = /^[\da-fA-F]{4}$/;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
/** What a value of a list can begin with, besides a word: a word must be one of JSON's. */
const BEGINS_ITEM = '"\'{[]-0123456789/';
const WORDS_OF_JSON: readonly string[] = ['true', 'false', 'null'];
/** What can stand behind the comma that follows a value in an object. */
const BEHIND_COMMA = '"\'}]/';

/**
 * Read the string whose opening quote stands at an offset; to the end of the text where none closes it. A quote that nothing of JSON follows
 * belongs to the string: `"He said "no" to it"`.
 */
export function stringAt(text: string, at: number, place: StringPlace): FoundString {
  const quote = text.charCodeAt(at);
  let value = '';
  let from = at + 1;
  let i = from;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) {
      const escaped = escapeAt(text, i);
      value += text.slice(from, i) + escaped.value;
      i = escaped.end;
      from = i;
    } else if (unit === quote && isClosing(text, i + 1, place)) return { value: value + text.slice(from, i), end: i + 1 };
    else i++;
  }
  return { value: value + text.slice(from), end: text.length };
}

/** Read the escape sequence at an offset. A sign that needs none stands for itself. */
function escapeAt(text: string, at: number): FoundString {
  const sign = text.charAt(at + 1);
  const hex = sign === 'u' ? text.slice(at + 2, at + 6) : '';
  if (HEX.test(hex)) return { value: String.fromCharCode(Number.parseInt(hex, 16)), end: at + 6 };
  return { value: ESCAPES.get(sign) ?? sign, end: at + 2 };
}

/** Say whether what stands behind a quote can stand behind a string. */
function isClosing(text: string, behind: number, place: StringPlace): boolean {
  if (place === 'root' || place === 'key') return true;
  const at = shownFrom(text, behind);
  const sign = text.charAt(at);
  if (sign === '' || sign === '}' || sign === ']') return true;
  if (sign === ',') return place === 'item' ? beginsItem(text, shownFrom(text, at + 1)) : beginsKey(text, at + 1);
  // The bracket of the list is missing, and this is a key.
  if (sign === ':') return place === 'item';
  if (sign === '/') return text.charAt(at + 1) === '/' || text.charAt(at + 1) === '*';
  if (sign === ';') return shownFrom(text, at + 1) >= text.length;
  // The comma is missing between two lines.
  return sign === '"' && text.slice(behind, at).includes('\n');
}

function beginsKey(text: string, behindComma: number): boolean {
  const at = shownFrom(text, behindComma);
  return at >= text.length || BEHIND_COMMA.includes(text.charAt(at));
}

function beginsItem(text: string, at: number): boolean {
  if (at >= text.length || BEGINS_ITEM.includes(text.charAt(at))) return true;
  return WORDS_OF_JSON.some((word) => text.startsWith(word, at));
}

function shownFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpaceAt(text, at)) at++;
  return at;
}
