import { folded } from '../text/key.js';

/** A number of any script with its separators, and a unit letter: `7`, `1.234`, `3,4k`. */
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*(?:[kmb](?![\p{L}\p{M}\p{Nd}]))?/gu;

/** Give a folded text with every number as `#`. */
export function masked(foldedText: string): string {
  return foldedText.replace(NUMBER, '#');
}

/** Give a text as phrases are written: folded, then numbers masked. */
export function foldPhrase(text: string): string {
  return masked(folded(text));
}
