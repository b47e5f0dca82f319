import { CharClass, charClasses, isWordClass } from './classes.js';
import { collapsed } from './whitespace.js';
import { words } from './words.js';

/**
 * Give the comparison key of a text: what two copies share whatever their case, punctuation, spacing and compatibility forms.
 * Its words, lower case, NFKC, one space between them; empty for a text without words.
 */
export function comparisonKey(text: string): string {
  return words(text.normalize('NFKC').toLowerCase()).join(' ');
}

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
