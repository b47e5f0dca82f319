import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import { folded } from '../text/key.js';

/** What a number may begin with: the other digits all stand behind the Latin ones. A search is faster than a loop. */
const MAY_HOLD_NUMBER = /[0-9\u00b2-\uffff]/;

/** Give a folded text with every number as `#`: digits of any script with separators, and a unit letter, as in `7`, `1.234`, `3,4k`. */
export function masked(foldedText: string): string {
  if (!MAY_HOLD_NUMBER.test(foldedText)) return foldedText;
  let result = '';
  let from = 0;
  for (let i = 0; i < foldedText.length; ) {
    if (!isDigitAt(foldedText, i)) {
      i++;
      continue;
    }
    result += `${foldedText.slice(from, i)}#`;
    i = numberEnd(foldedText, i);
    from = i;
  }
  return from === 0 ? foldedText : result + foldedText.slice(from);
}

/** Give a text as phrases are written: folded, then numbers masked. */
export function foldPhrase(text: string): string {
  return masked(folded(text));
}

function numberEnd(text: string, start: number): number {
  let end = start + 1;
  while (isDigitAt(text, end) || (isSeparator(text.charAt(end)) && isDigitAt(text, end + 1))) end++;
  return isUnit(text.charAt(end)) && !isWordAt(text, end + 1) ? end + 1 : end;
}

function isSeparator(sign: string): boolean {
  return sign === '.' || sign === ',';
}

/** Thousands, millions, billions. */
function isUnit(sign: string): boolean {
  return sign === 'k' || sign === 'm' || sign === 'b';
}

function isDigitAt(text: string, at: number): boolean {
  return charClasses[text.charCodeAt(at)] === CharClass.digit;
}

function isWordAt(text: string, at: number): boolean {
  const charClass = charClasses[text.charCodeAt(at)] ?? CharClass.other;
  return isLetterClass(charClass) || charClass === CharClass.mark || charClass === CharClass.digit;
}
