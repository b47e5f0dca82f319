import { CharClass, charClasses } from '../text/classes.js';
import { eachLine } from '../text/each-line.js';
import { collapsed } from '../text/whitespace.js';
import { displayWidth } from '../text/width.js';

/** A line of a dump that isn't blank, with what its neighbours are joined by. */
export interface Line {
  /** Offset of the first and past the last character that isn't white space, bullet included. */
  readonly start: number;
  readonly end: number;
  /** Number of the line, from 0, blank ones counted. */
  readonly number: number;
  /** White space collapsed, NFC, bullet left out; never empty. */
  readonly text: string;
  readonly bullet: boolean;
  /** Column at which the text starts, behind the bullet; a tab counts to the next multiple of 8. */
  readonly indent: number;
  /** Column at which the line ends; {@link UNMEASURED} for a line too long to have been wrapped. */
  readonly width: number;
  /** Whether wide gaps inside the line set its parts in columns. */
  readonly columns: boolean;
}

/** Width of lines of more than 400 characters: twice the widest wrapping that is looked for, so never a wrapped line. */
export const UNMEASURED: number = Number.POSITIVE_INFINITY;
const MAX_MEASURED_CHARS = 400;

/** What text browsers and people set before a list item. Dashes aren't among them: dialogue begins with those. */
const BULLETS = '•□☆○■●◎★◆◇▪▫◦‣∙·*+➤►▸✓✔✅';

/** Columns are told by a gap of this many spaces; two spaces stand after a full stop in typed text. */
const COLUMN_GAP = '   ';

/** Give the lines of a text that aren't blank, in order, and the number of all its lines. Lines end at LF, CRLF or a lone CR. */
export function readLines(text: string): { readonly lines: readonly Line[]; readonly count: number } {
  const lines: Line[] = [];
  let number = 0;
  eachLine(text, (start, end) => {
    const line = readLine(text, start, end, number);
    if (line !== null) lines.push(line);
    number++;
  });
  return { lines, count: number };
}

function readLine(source: string, from: number, to: number, number: number): Line | null {
  let start = from;
  let indent = 0;
  while (start < to && charClasses[source.charCodeAt(start)] === CharClass.space) {
    indent = source.charCodeAt(start) === 9 ? indent + 8 - (indent % 8) : indent + 1;
    start++;
  }
  let end = to;
  while (end > start && charClasses[source.charCodeAt(end - 1)] === CharClass.space) end--;
  if (start === end) return null;

  const textStart = bulletEnd(source, start, end);
  const text = collapsed(source.slice(textStart, end));
  if (text === '') return null;
  const raw = end - start > MAX_MEASURED_CHARS ? null : source.slice(start, end);
  return {
    start,
    end,
    number,
    text,
    bullet: textStart > start,
    indent: indent + textStart - start,
    width: raw === null ? UNMEASURED : indent + displayWidth(raw),
    columns: raw?.includes(COLUMN_GAP, textStart - start) ?? false,
  };
}

/** Give the offset behind a bullet and its space; `start` where there is none, or nothing but bullets. */
function bulletEnd(source: string, start: number, end: number): number {
  if (!BULLETS.includes(source[start]!)) return start;
  let at = start + 1;
  if (at >= end || charClasses[source.charCodeAt(at)] !== CharClass.space) return start;
  while (at < end && charClasses[source.charCodeAt(at)] === CharClass.space) at++;
  return at;
}
