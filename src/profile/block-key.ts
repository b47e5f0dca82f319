import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import { comparisonKey } from '../text/key.js';

const NUMBER = /\p{Nd}+/gu;
const NUMBERS = /#(?: #)+/g;

/**
 * Words up to which numbers don't count: `3 comments` and `12 comments` are one line of the site. In longer blocks a number is what
 * tells one report from another.
 */
const MAX_MASKED_WORDS = 12;
/** Letters that a block has at least, an ideograph counted as two: figures, and the `i` or `of` between two links, are of no site. */
const MIN_LETTERS = 3;

/**
 * Give what a block is counted by over the pages of a site: its comparison key, numbers in blocks of up to 12 words as `#`. Empty for
 * what has too few letters to be anybody's.
 */
export function blockKey(text: string): string {
  const whole = comparisonKey(text);
  const key = keyWords(whole) > MAX_MASKED_WORDS ? whole : whole.replace(NUMBER, '#').replace(NUMBERS, '#');
  return hasLetters(key) ? key : '';
}

/** Count the words of a comparison key; in scripts that set no spaces two characters are as much as a word. Halves count. */
export function keyWords(key: string): number {
  if (key === '') return 0;
  let halves = 2;
  for (let i = 0; i < key.length; i++) {
    if (key.charCodeAt(i) === SPACE) halves += 2;
    else if (isUnspaced(charClasses[key.charCodeAt(i)]!)) halves -= 1;
  }
  return halves / 2;
}

const SPACE = 0x20;

/** Each such character is a word of its own in a key, whatever stands beside it. */
function isUnspaced(charClass: number): boolean {
  return charClass === CharClass.ideograph || charClass === CharClass.unspaced;
}

function hasLetters(key: string): boolean {
  let letters = 0;
  for (let i = 0; i < key.length && letters < MIN_LETTERS; i++) {
    const charClass = charClasses[key.charCodeAt(i)]!;
    if (isLetterClass(charClass)) letters += charClass === CharClass.ideograph ? 2 : 1;
  }
  return letters >= MIN_LETTERS;
}
