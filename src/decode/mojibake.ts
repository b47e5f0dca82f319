import { misreadAt, misreadLength, NOT_MISREAD } from './misread.js';

/** A stretch of a text beyond ASCII, in UTF-16 code units. */
interface Stretch {
  readonly end: number;
  /** Code points misread, or code units that weren't. */
  readonly count: number;
}

/** What a page says for and against being misread; stretches are counted, by {@link weight}. */
interface Evidence {
  readonly telling: number;
  /** Beyond ASCII and right as it stands. */
  readonly contrary: number;
  /** Misread beyond doubt, whatever stands beside them. */
  readonly sure: number;
}

/** What is repaired: everything; all that tells, in a page with right passages; only what is sure; nothing. */
type Extent = 'all' | 'telling' | 'sure' | 'none';

/** Stretches that make a page misread: an article about the subject quotes one or two in words of its own. */
export const MIN_STRETCHES = 3;

/** So many right stretches to a misread one are let pass: templates and entities (`&copy;`) are right where the text is misread. */
const MAX_CONTRARY_SHARE = 0.25;

/** A stretch so long, in characters, speaks like two: scripts without spaces have one a line, and nobody quotes so much. */
const LONG_STRETCH = 16;

/** A text may be misread, stored and misread again. More rounds would only be damage done by repairing. */
const MAX_ROUNDS = 2;

/** A lead byte and a continuation byte, each read as a character: nearly all right pages have none. */
const CANDIDATE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/;

const QUOTES = '"\'`';

/**
 * Give the text of a page with characters of UTF-8 that were read as windows-1252 or ISO-8859-1 as they were before, up to twice misread.
 * The page decides, not the line; a text without enough evidence is given back as it is. Line breaks stay where they are.
 */
export function repairedMojibake(text: string): string {
  let result = text;
  for (let round = 0; round < MAX_ROUNDS && CANDIDATE.test(result); round++) {
    const extent = extentOf(evidenceOf(result));
    if (extent === 'none') break;
    result = repaired(result, extent);
  }
  return result;
}

function extentOf({ telling, contrary, sure }: Evidence): Extent {
  if (telling >= MIN_STRETCHES && contrary <= telling * MAX_CONTRARY_SHARE) return contrary === 0 ? 'all' : 'telling';
  return sure >= MIN_STRETCHES ? 'sure' : 'none';
}

function evidenceOf(text: string): Evidence {
  let telling = 0;
  let contrary = 0;
  let sure = 0;
  for (let i = 0; i < text.length; ) {
    if (text.charCodeAt(i) < 0x80) {
      i++;
      continue;
    }
    const misread = misreadStretch(text, i);
    if (misread.count > 0) {
      if (tells(text, i, misread)) telling += weight(misread);
      if (isSure(text, i, misread)) sure += weight(misread);
      i = misread.end;
      continue;
    }
    const lost = lostAt(text, i);
    if (lost !== null) {
      i += lost.length;
      continue;
    }
    const right = rightStretch(text, i);
    if (right.count > 0) contrary += weight(right);
    i = right.end;
  }
  return { telling, contrary, sure };
}

function weight({ count }: Stretch): number {
  return Math.ceil(count / LONG_STRETCH);
}

function misreadStretch(text: string, start: number): Stretch {
  let end = start;
  let count = 0;
  for (let point = misreadAt(text, end); point !== NOT_MISREAD; point = misreadAt(text, end)) {
    end += misreadLength(point);
    count++;
  }
  return { end, count };
}

function rightStretch(text: string, start: number): Stretch {
  let end = start;
  let count = 0;
  do {
    if (!isNeutral(text.charCodeAt(end))) count++;
    end++;
  } while (end < text.length && text.charCodeAt(end) >= 0x80 && misreadAt(text, end) === NOT_MISREAD);
  return { end, count };
}

/** No evidence: a no-break space, a byte order mark, a character lost, and the bullets, boxes and lines that text browsers draw. */
function isNeutral(unit: number): boolean {
  return unit === 0xa0 || unit === 0xfeff || unit === 0xfffd || unit === 0x2022 || (unit >= 0x2500 && unit <= 0x27bf);
}

/**
 * Say whether right text hardly has such a stretch. Capitals, `ß` and `×` before a sign look like one character (NESCAFÉ®, "groß“",
 * 120 Å²), so a single one of two bytes tells only where it gives a Latin letter or a sign of Latin-1, or where a small letter
 * stands before a capital. What is quoted is no sign of anything: so articles about the subject show it.
 */
function tells(text: string, start: number, { end, count }: Stretch): boolean {
  if (isQuote(text, start - 1) && isQuote(text, end)) return false;
  if (count > 1) return true;
  const point = misreadAt(text, start);
  // A letter, a no-break space and a sign are French typography ("été »"): bytes whose second is A0.
  if (point >= 0x800) return point > 0xffff || (point & 0xfc0) !== 0x800;
  if (point >= 0xa0 && point <= 0x17f) return !isUnitWithExponent(point);
  // Romanian letters with a comma below begin words.
  if (point >= 0x218 && point <= 0x21b) return true;
  const lead = text.charCodeAt(start);
  return point > 0x17f && lead !== 0xd7 && lead !== 0xdf && isSmallLetter(text.charCodeAt(start - 1));
}

/** `Å²`, `Å³` and `Å¹`, ångström with an exponent. */
function isUnitWithExponent(point: number): boolean {
  return point === 0x172 || point === 0x173 || point === 0x179;
}

function isQuote(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign !== '' && QUOTES.includes(sign);
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Three bytes and more with a C1 control among them, which no text has on purpose. */
function isSure(text: string, start: number, { end }: Stretch): boolean {
  for (let i = start; i < end; ) {
    const length = misreadLength(misreadAt(text, i));
    for (let at = i + 1; length > 2 && at < i + length; at++) if (text.charCodeAt(at) <= 0x9f) return true;
    i += length;
  }
  return false;
}

/**
 * Give what is known of a misread character that lost its last byte before the text was stored, else null: A0 became a space or went
 * with the white space round it, 9D, which windows-1252 leaves undefined, was dropped or replaced. `length` is in code units.
 */
function lostAt(text: string, at: number): { readonly length: number; readonly text: string } | null {
  const next = text.charAt(at + 1);
  switch (text.charCodeAt(at)) {
    case 0xc2:
      // The no-break space itself: what was white space stays.
      return isSpaceOrEnd(next) ? { length: 1, text: '' } : null;
    case 0xc3:
      // The letter à ends words, so the space is the one behind it; after a capital this is the Portuguese letter (AMANHÃ).
      return isSpaceOrEnd(next) && !isCapital(text.charCodeAt(at - 1)) ? { length: 1, text: 'à' } : null;
    case 0xd0:
      // The Cyrillic letter Er begins words, so the space is its own.
      return next === ' ' && isCyrillic(misreadAt(text, at + 2)) ? { length: 2, text: 'Р' } : null;
    case 0xe2:
      // The closing quote; with A0 it would be a dagger, which prose hardly has.
      if (next !== '€') return null;
      return { length: text.charAt(at + 2) === '\ufffd' ? 3 : 2, text: '”' };
    default:
      return null;
  }
}

function isSpaceOrEnd(sign: string): boolean {
  return sign === '' || sign === ' ' || sign === '\n' || sign === '\r' || sign === '\t';
}

function isCyrillic(point: number): boolean {
  return point >= 0x400 && point <= 0x4ff;
}

function repaired(text: string, extent: Extent): string {
  let result = '';
  let from = 0;
  for (let i = 0; i < text.length; ) {
    if (text.charCodeAt(i) < 0x80) {
      i++;
      continue;
    }
    const misread = misreadStretch(text, i);
    const lost = misread.count > 0 || extent === 'sure' ? null : lostAt(text, i);
    if (misread.count > 0 && isMeant(text, i, misread, extent)) {
      result += text.slice(from, i) + restored(text, i, misread.end);
      from = misread.end;
    } else if (lost !== null) {
      result += text.slice(from, i) + lost.text;
      from = i + lost.length;
    }
    i = Math.max(from, misread.end, i + 1);
  }
  return result + text.slice(from);
}

function isMeant(text: string, start: number, stretch: Stretch, extent: Extent): boolean {
  if (extent === 'all') return true;
  return extent === 'sure' ? isSure(text, start, stretch) : tells(text, start, stretch);
}

function restored(text: string, start: number, end: number): string {
  let result = '';
  for (let i = start; i < end; ) {
    const point = misreadAt(text, i);
    result += String.fromCodePoint(point);
    i += misreadLength(point);
  }
  return result;
}
