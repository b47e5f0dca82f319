import { CHAR_CLASS_RUNS } from './char-class-runs.js';

/** What a UTF-16 code unit is, for every pass over a text. Surrogates count as caseless letters: most are ideographs or symbols of words. */
export const CharClass = {
  other: 0,
  space: 1,
  lower: 2,
  upper: 3,
  /** A letter of a script without case that sets spaces between words. */
  letter: 4,
  /** Marks and connector punctuation: inside a word, never a word of their own. */
  mark: 5,
  digit: 6,
  /** Ideographs and kana: a character is as much as a word, and two columns wide. */
  ideograph: 7,
  /** A letter of a script that sets no spaces: Thai, Lao, Khmer, Burmese. */
  unspaced: 8,
  /** Ends a sentence. */
  terminal: 9,
  /** Closing brackets and quotes. */
  closing: 10,
  opening: 11,
  /** Quotes that open or close. */
  quote: 12,
  comma: 13,
  /** Colons, semicolons. */
  colon: 14,
  dash: 15,
  /** What menus put between their items. */
  separator: 16,
  symbol: 17,
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const LETTER_A = 97;
const SPACE = 32;

/** Class of each of the 65,536 code units. */
export const charClasses: Uint8Array = /* @__PURE__ */ unpack(CHAR_CLASS_RUNS);

/** Say whether a class is part of a word (`\w`: letters, marks, digits, connectors). */
export function isWordClass(charClass: number): boolean {
  return charClass >= CharClass.lower && charClass <= CharClass.unspaced;
}

/** Say whether a class is a letter of any script. */
export function isLetterClass(charClass: number): boolean {
  return (
    (charClass >= CharClass.lower && charClass <= CharClass.letter) ||
    charClass === CharClass.ideograph ||
    charClass === CharClass.unspaced
  );
}

function base36(unit: number): number {
  return unit >= LETTER_A ? unit - LETTER_A + 10 : unit - 48;
}

function unpack(runs: string): Uint8Array {
  const classes = new Uint8Array(65536);
  let at = 0;
  // By characters and not by `split` and `parseInt`: this runs at each start, before anything is compiled.
  for (let i = 0; i < runs.length; i++) {
    const charClass = runs.charCodeAt(i++) - LETTER_A;
    let length = 0;
    for (; i < runs.length && runs.charCodeAt(i) !== SPACE; i++) length = length * 36 + base36(runs.charCodeAt(i));
    if (length === 0) classes[at++] = charClass;
    else classes.fill(charClass, at, at + length);
    at += length;
  }
  return classes;
}
