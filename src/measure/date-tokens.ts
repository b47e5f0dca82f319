import { ZONE_OFFSETS } from '../rules/time-words.js';
import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import { folded } from '../text/key.js';
import { dateWords } from './date-words.js';

/** A piece of a text as dates see it. Offsets in UTF-16 code units. */
export interface DateToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'word' | 'sign';
  /** Of a number: its value; else -1. */
  readonly value: number;
  /** Of a word: folded; of a sign: the sign; of a number: its digits as written. */
  readonly text: string;
}

/** Minutes east of UTC of a folded zone name; NaN where the name stands for two offsets; null when it names no zone. */
export function zoneOffset(word: string): number | null {
  return Object.hasOwn(ZONE_OFFSETS, word) ? ZONE_OFFSETS[word]! : null;
}

/** Cut the first `length` code units into numbers, words and signs. Words with full stops inside (`p.m.`, `มิ.ย.`) stay whole. */
export function dateTokens(text: string, length: number): DateToken[] {
  const tokens: DateToken[] = [];
  const stop = Math.min(text.length, length);
  let i = 0;
  while (i < stop) {
    const charClass = charClasses[text.charCodeAt(i)]!;
    const start = i;
    if (charClass === CharClass.space) i++;
    else if (charClass === CharClass.digit) {
      while (i < stop && charClasses[text.charCodeAt(i)] === CharClass.digit) i++;
      tokens.push(numberToken(text, start, i));
    } else if (isLetterClass(charClass)) {
      i = wordEnd(text, i, stop);
      pushWord(tokens, text, start, i);
    } else {
      i++;
      tokens.push({ start, end: i, kind: 'sign', value: -1, text: text.slice(start, i) });
    }
  }
  return tokens;
}

function numberToken(text: string, start: number, end: number): DateToken {
  const digits = text.slice(start, end);
  let value = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digitValue(digits.charCodeAt(i));
    // Past 14 digits it is no part of a date, and the number would lose its last places.
    if (digit < 0 || i >= 14) return { start, end, kind: 'sign', value: -1, text: digits };
    value = value * 10 + digit;
  }
  return { start, end, kind: 'number', value, text: digits };
}

/** First code unit of the decimal digits: Latin, Arabic-Indic, Persian, Devanagari, Bengali, Thai, full-width. */
const digitZeros: readonly number[] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function digitValue(unit: number): number {
  for (const zero of digitZeros) if (unit >= zero && unit <= zero + 9) return unit - zero;
  return -1;
}

function wordEnd(text: string, from: number, stop: number): number {
  let i = from;
  while (i < stop) {
    const charClass = charClasses[text.charCodeAt(i)]!;
    if (isLetterClass(charClass) || charClass === CharClass.mark) i++;
    else if (joinsWord(text.charCodeAt(i)) && i + 1 < stop && isLetterClass(charClasses[text.charCodeAt(i + 1)]!)) i++;
    else break;
  }
  return i;
}

/** A full stop, an apostrophe or a zero-width non-joiner between two letters. */
function joinsWord(unit: number): boolean {
  return unit === 0x2e || unit === 0x27 || unit === 0x2019 || unit === 0x200c;
}

const leadingSign = /^[年月日號号時时分年월일]/u;

function pushWord(tokens: DateToken[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  // 日星期三: the sign for day, then the weekday. A word of signs alone (日曜日) is a weekday of its own.
  const cut = word.length > 1 && leadingSign.test(word) && !dateWords().weekdays.has(word) ? 1 : 0;
  if (cut > 0) tokens.push({ start, end: start + cut, kind: 'word', value: -1, text: word.slice(0, cut) });
  tokens.push({ start: start + cut, end, kind: 'word', value: -1, text: folded(word.slice(cut)) });
}
