import { CharClass, charClasses, isWordClass } from './classes.js';
import { collapsed } from './whitespace.js';
import { words } from './words.js';

/**
 * Give the comparison key of a text: what two copies share whatever their case, punctuation, spacing and compatibility forms.
 * Its words, lower case, NFKC, one space between them; empty for a text without words.
 */
export function comparisonKey(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  return PLAIN.test(lower) ? lower.replace(BETWEEN_PLAIN_WORDS, ' ').trim() : words(lower).join(' ');
}

/** Latin text without marks, whose words a search finds faster than a loop. */
const PLAIN = /^[\0-\u005e\u0060-\u02e9]*$/;
const BETWEEN_PLAIN_WORDS =
  /[\0-\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u02c2-\u02c5\u02d2-\u02df\u02e5-\u02e9]+/g;

/**
 * Give the text as phrases are compared: NFKC, lower case, white space collapsed, typographic apostrophes made plain, and
 * whatever is neither part of a word nor `#` off both ends. Punctuation inside stays.
 */
export function folded(text: string): string {
  const lower = collapsed(text.normalize('NFKC').toLowerCase()).replaceAll(/[’‘ʼ]/g, "'");
  let start = 0;
  let end = lower.length;
  while (start < end && !isPhraseUnit(lower.charCodeAt(start))) start++;
  while (end > start && !isPhraseUnit(lower.charCodeAt(end - 1))) end--;
  return lower.slice(start, end);
}

function isPhraseUnit(unit: number): boolean {
  return isWordClass(charClasses[unit] ?? CharClass.other) || unit === 0x23;
}
