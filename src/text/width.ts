import { CharClass, charClasses } from './classes.js';
import { isInvisible } from './whitespace.js';

/** Connector punctuation (Unicode Pc): part of words like marks, but it takes its columns. */
const CONNECTORS = '_\u203f\u2040\u2054\ufe33\ufe34\ufe4d\ufe4e\ufe4f\uff3f';

/** A text below the first combining mark, without the soft hyphen: nothing in it is wide or takes no room. */
const NARROW = /^[\0-\u00ac\u00ae-\u02ff]*$/;

/** Give the columns that a text takes on a terminal: wide East Asian characters two, marks and invisible characters none. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isInvisible(unit)) continue;
    if (charClasses[unit] === CharClass.mark && !CONNECTORS.includes(text.charAt(i))) continue;
    // Each half of a surrogate pair counts one column: emoji and rare ideographs are two wide.
    width += isWide(unit) ? 2 : 1;
  }
  return width;
}

function isWide(unit: number): boolean {
  return (
    unit >= 0x1100 &&
    (unit <= 0x115f ||
      (unit >= 0x2e80 && unit <= 0x303e) ||
      (unit >= 0x3041 && unit <= 0xa4cf) ||
      (unit >= 0xac00 && unit <= 0xd7a3) ||
      (unit >= 0xf900 && unit <= 0xfaff) ||
      (unit >= 0xfe30 && unit <= 0xfe6f) ||
      (unit >= 0xff00 && unit <= 0xff60) ||
      (unit >= 0xffe0 && unit <= 0xffe6))
  );
}
