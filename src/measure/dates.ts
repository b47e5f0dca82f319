import { CharClass, charClasses } from '../text/classes.js';
import { calendarDateAt, type DateMatch } from './calendar-date.js';
import { type ClockMatch, clockAt } from './clock.js';
import { type DateToken, dateTokens, zoneOffset } from './date-tokens.js';
import { dateWords } from './date-words.js';

const afterWeekday = /^[,.-]$/u;
const notLatin = /[^a-z.]/u;

/** A date in a text. Offsets in UTF-16 code units, end exclusive; weekday and time included. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** ISO 8601: a date, with time and offset as far as the text states them, as in `2024-06-26T10:15+07:00`. */
  readonly iso: string;
}

/** Most UTF-16 code units that are searched: a date that dates the text stands at its beginning. */
const maxSearched = 200;

/** Most UTF-16 code units of a block that is nothing but a date: weekday, date, time and zone in the longest language. */
const maxDateOnly = 90;

/**
 * Find the first full date in the first 200 code units of a text, in numbers or in words of any language of the calendar table.
 * Numbers that could be read both ways are day first, unless an am or pm follows. Thai Buddhist years are turned into common ones.
 * Null when there is none; a day without a year is none.
 */
export function findDate(text: string): FoundDate | null {
  if (!mayHoldYear(text, maxSearched)) return null;
  const tokens = dateTokens(text, maxSearched);
  const found = firstDate(tokens, true);
  if (found === null) return null;
  const { from, to, date, clock } = found;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, iso: isoOf(date, clock) };
}

/** Say whether a block is a date and nothing else: with or without year, weekday, time, zone and the small words between them. */
export function dateOnly(text: string): boolean {
  if (text.length > maxDateOnly || !hasDigit(text, maxDateOnly)) return false;
  const tokens = dateTokens(text, maxDateOnly);
  const found = firstDate(tokens, false);
  return found !== null && tokens.every((token, i) => (i >= found.from && i < found.to) || isFiller(token));
}

/** Say whether a block is a time of day and nothing else, zone included: `19:27:27`, `10.15 WIB`, `Pukul 10:15`. */
export function clockOnly(text: string): boolean {
  if (text.length > maxDateOnly || !hasDigit(text, maxDateOnly)) return false;
  const tokens = dateTokens(text, maxDateOnly);
  let from = 0;
  while (from < tokens.length && tokens[from]!.kind !== 'number' && isFiller(tokens[from]!)) from++;
  const clock = clockAt(tokens, skipAmWord(tokens, from));
  if (clock === null || (clock.loose && from === 0)) return false;
  return tokens.slice(clock.to).every((token) => isFiller(token));
}

/** The halves of the day as English writes them: beside numbers they speak for the American order. */
const englishHalf = /^[ap]\.?m$/u;

interface Found {
  /** First token, and the one past the last. */
  readonly from: number;
  readonly to: number;
  readonly date: DateMatch;
  readonly clock: ClockMatch | null;
}

function firstDate(tokens: readonly DateToken[], needsYear: boolean): Found | null {
  const us = tokens.some((token) => token.kind === 'word' && englishHalf.test(token.text));
  for (let i = 0; i < tokens.length; i++) {
    const date = calendarDateAt(tokens, i, us);
    if (date === null || (needsYear && date.year === null)) continue;
    return withClock(tokens, i, date);
  }
  return null;
}

/** Take the time that follows the date, else the one right before it, and the weekday before both. */
function withClock(tokens: readonly DateToken[], at: number, date: DateMatch): Found {
  const next = skipFillers(tokens, date.to);
  const after = clockAt(tokens, skipAmWord(tokens, next));
  let from = at;
  if (after === null) {
    for (let i = Math.max(0, at - 12); i < at; i++) {
      const before = clockAt(tokens, i);
      if (before === null || before.loose || skipFillers(tokens, before.to) < at) continue;
      return { from: i, to: date.to, date, clock: before };
    }
  }
  while (from > 0 && isWeekday(tokens[from - 1]!, tokens[from - 2])) from--;
  while (from < at && tokens[from]!.kind === 'sign') from++;
  return { from, to: after?.to ?? date.to, date, clock: after };
}

function isWeekday(token: DateToken, before: DateToken | undefined): boolean {
  if (token.kind === 'word') return dateWords().weekdays.has(token.text);
  return afterWeekday.test(token.text) && before?.kind === 'word' && dateWords().weekdays.has(before.text);
}

function skipFillers(tokens: readonly DateToken[], from: number): number {
  let i = from;
  while (i < tokens.length && tokens[i]!.kind !== 'number' && isFiller(tokens[i]!) && !isAmWord(tokens[i]!)) i++;
  return i;
}

function skipAmWord(tokens: readonly DateToken[], i: number): number {
  const token = tokens[i];
  return token !== undefined && isAmWord(token) ? i + 1 : i;
}

function isAmWord(token: DateToken): boolean {
  return token.kind === 'word' && notLatin.test(token.text) && (dateWords().am.has(token.text) || dateWords().pm.has(token.text));
}

function isFiller(token: DateToken): boolean {
  if (token.kind === 'number') return false;
  if (token.kind === 'sign') return token.value === -1 && token.text.length === 1;
  const { weekdays, fillers, am, pm } = dateWords();
  const word = token.text;
  return word === 't' || weekdays.has(word) || fillers.has(word) || am.has(word) || pm.has(word) || zoneOffset(word) !== null;
}

function hasDigit(text: string, length: number): boolean {
  const stop = Math.min(text.length, length);
  for (let i = 0; i < stop; i++) if (charClasses[text.charCodeAt(i)] === CharClass.digit) return true;
  return false;
}

/** A full date has a year of four digits, or three numbers: whatever has neither need not be cut into tokens. */
function mayHoldYear(text: string, length: number): boolean {
  const stop = Math.min(text.length, length);
  let numbers = 0;
  let digits = 0;
  for (let i = 0; i <= stop; i++) {
    if (i < stop && charClasses[text.charCodeAt(i)] === CharClass.digit) {
      digits++;
      continue;
    }
    if (digits > 0) numbers++;
    if (digits === 4 || numbers === 3) return true;
    digits = 0;
  }
  return false;
}

function isoOf({ year, month, day }: DateMatch, clock: ClockMatch | null): string {
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  if (clock === null) return date;
  const seconds = clock.second === null ? '' : `:${twoDigits(clock.second)}`;
  return `${date}T${twoDigits(clock.hour)}:${twoDigits(clock.minute)}${seconds}${offsetOf(clock.offset)}`;
}

function offsetOf(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
