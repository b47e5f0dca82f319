import { CharClass, charClasses } from '../text/classes.js';
import type { DateToken } from './date-tokens.js';
import { dateWords } from './date-words.js';

const numericDivider = /^[.,/-]$/u;
const yearSign = /^[年년]$/u;
const monthSign = /^[月월]$/u;
const afterDay = /^(?:[.,/º°ª-]|st|nd|rd|th|er|de|of|den|di|da|do|ที่)$/u;
const ordinalEnding = /^(?:st|nd|rd|th)$/u;
const beforeYear = /^(?:[.,/-]|de|del|of|năm|พ\.ศ|ค\.ศ|،)$/u;

/** A day of the calendar in a run of tokens. */
export interface DateMatch {
  /** Token past the last one. */
  readonly to: number;
  /** Common era; null where the text names a day of a month only. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Years that news pages bear. */
const minYear = 1900;
const maxYear = 2100;
/** A Buddhist year is 543 ahead of the common one. */
const buddhistAhead = 543;

/** Read the date that begins at a token, in whatever order its parts stand. `us`: month first where numbers alone could be both. */
export function calendarDateAt(tokens: readonly DateToken[], at: number, us: boolean): DateMatch | null {
  const first = tokens[at]!;
  if (first.kind === 'number') {
    if (first.text.length === 4) return yearFirst(tokens, at);
    if (first.text.length <= 2) return dayMonthName(tokens, at) ?? (isGlued(tokens, at) ? null : numeric(tokens, at, us));
    return null;
  }
  return first.kind === 'word' ? monthName(tokens, at) : null;
}

/** Say whether a number hangs on a letter or on more figures: `v2.10.2024`, `Rp26.062.024`, `1,26.06.2024`. */
function isGlued(tokens: readonly DateToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at]!.start) return false;
  if (before.kind === 'word') {
    const last = charClasses[before.text.charCodeAt(before.text.length - 1)];
    return last === CharClass.lower || last === CharClass.upper;
  }
  return numericDivider.test(before.text) && tokens[at - 2]?.kind === 'number' && tokens[at - 2]!.end === before.start;
}

/** `2024-06-26`, `2024. 6. 26.`, `2024年6月26日`, `2024년 6월 26일`, `2024. június 26.`, `2024 June 26`. */
function yearFirst(tokens: readonly DateToken[], at: number): DateMatch | null {
  const year = tokens[at]!.value;
  const sign = tokens[at + 1]?.text ?? '';
  const second = isDivider(sign) || yearSign.test(sign) ? at + 2 : at + 1;
  const name = monthAt(tokens, second);
  if (name !== null)
    return checked(year, name.month, smallNumber(tokens[skipDots(tokens, name.to)]), skipDots(tokens, name.to) + 1);
  const between = tokens[second + 1]?.text ?? '';
  if (second === at + 1 || (between !== sign && !monthSign.test(between))) return null;
  return checked(year, smallNumber(tokens[second]), smallNumber(tokens[second + 2]), second + 3);
}

/** `26/06/2024`, `26.06.2024`, `26-06-2024`, `26.06.24`. */
function numeric(tokens: readonly DateToken[], at: number, us: boolean): DateMatch | null {
  const sign = tokens[at + 1]?.text ?? '';
  const last = tokens[at + 4];
  if (!isDivider(sign) || tokens[at + 3]?.text !== sign || last?.kind !== 'number') return null;
  // A fourth number behind the same sign makes it an address or a part's number.
  if (tokens[at + 5]?.text === sign && tokens[at + 6]?.kind === 'number' && tokens[at + 6]!.start === tokens[at + 5]!.end)
    return null;
  const [a, b] = [smallNumber(tokens[at]), smallNumber(tokens[at + 2])];
  const twoDigits = tokens[at]!.text.length === 2 && tokens[at + 2]?.text.length === 2;
  const year = yearOf(last, sign !== '-' && twoDigits);
  if (year === null) return null;
  if (a <= 12 && (b > 12 || us)) return checked(year, a, b, at + 5);
  return checked(year, b, a, at + 5);
}

/** `26 Juni 2024`, `26. června 2024`, `26 de junio de 2024`, `26-Jun-2024`, `26 tháng 6, 2024`; the year may be missing. */
function dayMonthName(tokens: readonly DateToken[], at: number): DateMatch | null {
  const day = tokens[at]!.value;
  let i = at + 1;
  while (i < at + 4 && i < tokens.length && afterDay.test(tokens[i]!.text)) i++;
  const name = monthAt(tokens, i);
  if (name === null) return null;
  const year = yearAfter(tokens, name.to);
  return checked(year?.year ?? null, name.month, day, year?.to ?? name.to);
}

/** `June 26, 2024`, `Juni 26th 2024`; the year may be missing. */
function monthName(tokens: readonly DateToken[], at: number): DateMatch | null {
  const name = monthAt(tokens, at);
  if (name === null) return null;
  const i = skipDots(tokens, name.to);
  const day = tokens[i];
  if (day?.kind !== 'number' || day.text.length > 2) return null;
  const ordinal = ordinalEnding.test(tokens[i + 1]?.text ?? '') ? 1 : 0;
  const year = yearAfter(tokens, i + 1 + ordinal);
  return checked(year?.year ?? null, name.month, day.value, year?.to ?? i + 1 + ordinal);
}

/** A month's name in one word or two (`كانون الثاني`, `tháng 6`). */
function monthAt(tokens: readonly DateToken[], at: number): { readonly month: number; readonly to: number } | null {
  const first = tokens[at];
  if (first?.kind !== 'word') return null;
  const { months } = dateWords();
  const second = tokens[at + 1];
  if (second !== undefined && second.kind !== 'sign') {
    const two = months.get(`${first.text} ${second.kind === 'number' ? second.value : second.text}`);
    if (two !== undefined) return { month: two, to: at + 2 };
  }
  // Hebrew writes "in" as one word with the month: ביוני.
  const one = months.get(first.text) ?? (first.text.startsWith('ב') ? months.get(first.text.slice(1)) : undefined);
  return one === undefined ? null : { month: one, to: at + 1 };
}

/** The year after a month's name or a day, past a comma, a stroke or a word for "of" and "year". */
function yearAfter(tokens: readonly DateToken[], at: number): { readonly year: number; readonly to: number } | null {
  let i = at;
  while (i < at + 3 && i < tokens.length && beforeYear.test(tokens[i]!.text)) i++;
  const token = tokens[i];
  const year = token?.kind === 'number' && token.text.length === 4 ? yearOf(token, false) : null;
  return year === null ? null : { year, to: i + 1 };
}

function yearOf(token: DateToken, mayBeShort: boolean): number | null {
  if (token.text.length === 4) return token.value;
  return mayBeShort && token.text.length === 2 && token.value < 50 ? 2000 + token.value : null;
}

function skipDots(tokens: readonly DateToken[], at: number): number {
  let i = at;
  while (i < at + 2 && i < tokens.length && numericDivider.test(tokens[i]!.text)) i++;
  return i;
}

function isDivider(sign: string): boolean {
  return sign === '-' || sign === '/' || sign === '.';
}

function smallNumber(token: DateToken | undefined): number {
  return token?.kind === 'number' && token.text.length <= 2 ? token.value : 0;
}

function checked(stated: number | null, month: number, day: number, to: number): DateMatch | null {
  const year =
    stated !== null && stated >= minYear + buddhistAhead && stated <= maxYear + buddhistAhead ? stated - buddhistAhead : stated;
  if (year !== null && (year < minYear || year > maxYear)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year ?? 2024)) return null;
  return { to, year, month, day };
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
