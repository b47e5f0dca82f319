import { CharClass, charClasses } from '../text/classes.js';

/** What the ends of two pieces of text say about whether one sentence runs over the break between them. */

/** Class of the first character of a text. */
export function firstClass(text: string): number {
  return charClasses[text.charCodeAt(0)] ?? CharClass.other;
}

/** Class of the last character. */
export function lastClass(text: string): number {
  return charClasses[text.charCodeAt(text.length - 1)] ?? CharClass.other;
}

/** Say whether a class is a letter of a script that sets no spaces between words. */
export function isUnspaced(charClass: number): boolean {
  return charClass === CharClass.ideograph || charClass === CharClass.unspaced;
}

/** Give what stands between two pieces when they are joined: nothing inside unspaced scripts. */
export function gapBetween(left: string, right: string): '' | ' ' {
  const last = lastClass(left);
  const first = firstClass(right);
  if (isUnspaced(last) && isUnspaced(first)) return '';
  return ' ';
}
