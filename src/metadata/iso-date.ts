import { type FoundDate, findDate } from '../measure/dates.js';

/** `20240517`, with or without a time behind it: `20240517103000`, `20240517T103000Z`. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/;
/** `Fri Apr 28 19:20:36 CEST 2023`, as Java prints it. */
const YEAR_LAST = /^\p{L}{3} (\p{L}{3} \d{1,2}) (\d\d:\d\d:\d\d) ([A-Z]{1,5}) (\d{4})$/u;
/** Seconds, or milliseconds, since 1970. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
/** `3/9/2026` and `03/09/26`: which is the month, the numbers don't tell. */
const STROKES = /(?<![\d/])(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/(?=(?:\d\d|\d{4})(?![\d/]))/;
/** Years before this one are defaults of software: no news page on the web is older. */
const MIN_YEAR = '1990';

/**
 * Read a date as data state it: ISO 8601 in its long and short form, RFC 5322, seconds since 1970, and what people write. ISO 8601; null where
 * it is none. `monthFirst`: the page is American.
 */
export function isoDate(raw: string, monthFirst: boolean): string | null {
  const text = raw.trim();
  const iso = EPOCH.test(text) ? epochDate(text) : (printedDate(unusualDate(text), monthFirst)?.iso ?? null);
  return iso !== null && iso >= MIN_YEAR ? iso : null;
}

/** Find the first date in a printed text, null where it is older than pages are. Offsets are those of the text. */
export function printedDate(text: string, monthFirst: boolean): FoundDate | null {
  const found = findDate(monthFirst ? text.replace(STROKES, '$2/$1/') : text);
  return found !== null && found.iso >= MIN_YEAR ? found : null;
}

function unusualDate(text: string): string {
  const match = COMPACT.exec(text);
  if (match === null) return text.replace(YEAR_LAST, '$1, $4 $2 $3');
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone ?? ''}`;
}

function epochDate(text: string): string {
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return `${date.toISOString().slice(0, 19)}Z`;
}
