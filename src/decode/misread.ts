import { WINDOWS_1252_UPPER } from './decoded.js';

/** What {@link misreadAt} gives where no character was misread. */
export const NOT_MISREAD = -1;

/**
 * Give the code point of a character of UTF-8 whose two to four bytes were read as one character each, in windows-1252 or
 * ISO-8859-1, and which begins at `at`; {@link NOT_MISREAD} where there is none. The bytes are checked by RFC 3629, section 4.
 */
export function misreadAt(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  if (!(lead >= 0xc2 && lead <= 0xf4)) return NOT_MISREAD;
  if (lead < 0xe0) return withBytes(text, at, lead & 0x1f, 1);
  if (lead < 0xf0) {
    const point = withBytes(text, at, lead & 0x0f, 2);
    return point < 0x800 || (point >= 0xd800 && point <= 0xdfff) ? NOT_MISREAD : point;
  }
  const point = withBytes(text, at, lead & 0x07, 3);
  return point < 0x10000 || point > 0x10ffff ? NOT_MISREAD : point;
}

/** Give the bytes that a code point beyond ASCII has in UTF-8: 2 to 4, as many as the characters that it was misread as. */
export function misreadLength(codePoint: number): number {
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Add the six bits of each of `count` continuation bytes to those of the lead byte. */
function withBytes(text: string, at: number, lead: number, count: number): number {
  let point = lead;
  for (let i = 1; i <= count; i++) {
    const byte = byteOf(text.charCodeAt(at + i));
    if (!(byte >= 0x80 && byte <= 0xbf)) return NOT_MISREAD;
    point = (point << 6) | (byte & 0x3f);
  }
  return point;
}

/** The C1 controls stand for their own bytes: ISO-8859-1 has them all, and windows-1252 the five that it leaves undefined. */
function byteOf(unit: number): number {
  if (!(unit > 0xff)) return unit;
  const offset = WINDOWS_1252_UPPER.indexOf(String.fromCharCode(unit));
  return offset < 0 ? NOT_MISREAD : 0x80 + offset;
}
