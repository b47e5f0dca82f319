import { CharClass, charClasses, isWordClass } from './classes.js';
import { collapsed, isSettled } from './whitespace.js';
import { eachWord } from './words.js';

/**
 * Give the comparison key of a text: what two copies share whatever their case, punctuation, spacing and compatibility forms.
 * Its words, lower case, NFKC, one space between them; empty for a text without words.
 */
export function comparisonKey(text: string): string {
  return spacedWords((isSettled(text) ? text : text.normalize('NFKC')).toLowerCase());
}

/** Give what `words(text).join(' ')` would: words that a single space divides are taken together. */
function spacedWords(text: string): string {
  if (isSpaced(text)) return text;
  let key = '';
  let start = 0;
  let end = -1;
  eachWord(text, (wordStart, wordEnd) => {
    if (wordStart !== end + 1 || text.charCodeAt(end) !== SPACE) {
      if (end >= 0) key += `${text.slice(start, end)} `;
      start = wordStart;
    }
    end = wordEnd;
  });
  return end < 0 ? '' : key + text.slice(start, end);
}

/** Say that a text is words of letters and digits with a space between any two: most labels are. May be false where it is so. */
function isSpaced(text: string): boolean {
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const charClass = charClasses[unit]!;
    const isInWord = charClass >= CharClass.lower && charClass <= CharClass.digit && charClass !== CharClass.mark;
    if (!isInWord && !(inWord && unit === SPACE)) return false;
    inWord = isInWord;
  }
  return inWord;
}

const SPACE = 0x20;
const APOSTROPHES = /[’‘ʼ]/g;
const APOSTROPHE = /[’‘ʼ]/;

/**
 * Give the text as phrases are compared: NFKC, lower case, white space collapsed, typographic apostrophes made plain, and
 * whatever is neither part of a word nor `#` off both ends. Punctuation inside stays.
 */
export function folded(text: string): string {
  const curly = isSettled(text) ? text.toLowerCase() : collapsed(text.normalize('NFKC').toLowerCase());
  const lower = APOSTROPHE.test(curly) ? curly.replaceAll(APOSTROPHES, "'") : curly;
  let start = 0;
  let end = lower.length;
  while (start < end && !isPhraseUnit(lower.charCodeAt(start))) start++;
  while (end > start && !isPhraseUnit(lower.charCodeAt(end - 1))) end--;
  return lower.slice(start, end);
}

function isPhraseUnit(unit: number): boolean {
  return isWordClass(charClasses[unit] ?? CharClass.other) || unit === 0x23;
}
