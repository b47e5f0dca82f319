import { CharClass, charClasses } from './classes.js';

/** Say whether the code unit at `offset` is white space or invisible. */
export function isSpaceAt(text: string, offset: number): boolean {
  return charClasses[text.charCodeAt(offset)] === CharClass.space;
}

/**
 * Say that neither normalising (NFC or NFKC) nor collapsing would change a text, spaces at its ends aside. May be false where it is so.
 * Most Latin and Cyrillic text is told at one look: that is faster than asking the platform, and than a search.
 */
export function isSettled(text: string): boolean {
  let afterSpace = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isSpace = unit === 0x20;
    if ((isSpace && afterSpace) || (!isSpace && !isSettledUnit(unit))) return false;
    afterSpace = isSpace;
  }
  return true;
}

/** A code unit that no normalisation changes or joins to the one before it, and that is no white space. */
function isSettledUnit(unit: number): boolean {
  if (unit <= 0x7e) return unit > 0x20;
  if (unit < 0x132) return unit >= 0xbf || unit === 0xa9 || unit === 0xab || unit === 0xb0 || unit === 0xb7 || unit === 0xbb;
  return (
    (unit >= 0x150 && unit <= 0x17e) ||
    (unit >= 0x400 && unit <= 0x482) ||
    (unit >= 0x48a && unit <= 0x4ff) ||
    // Dashes and quotation marks.
    unit === 0x2013 ||
    unit === 0x2014 ||
    (unit >= 0x2018 && unit <= 0x201e)
  );
}

/** White space and invisible characters other than single spaces inside: {@link charClasses}, written out for a search that is faster than a loop. */
const UNTIDY = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]|^ | $| {2}/;

/** Give the text NFC-normalised, trimmed, with every run of white space and invisible characters that holds a space as one space. */
export function collapsed(text: string): string {
  if (isSettled(text)) return text.trim();
  return (UNTIDY.test(text) ? tidied(text) : text).normalize('NFC');
}

function tidied(text: string): string {
  let result = '';
  let from = -1;
  let gap = false;
  for (let i = 0; i <= text.length; i++) {
    const space = i === text.length || charClasses[text.charCodeAt(i)] === CharClass.space;
    if (!space) {
      if (from < 0) {
        from = i;
        if (gap && result !== '') result += ' ';
        gap = false;
      }
      continue;
    }
    if (from >= 0) {
      result += text.slice(from, i);
      from = -1;
    }
    if (i < text.length && !isInvisible(text.charCodeAt(i))) gap = true;
  }
  return result;
}

/** Say whether a code unit takes no room: zero-width and direction marks stand inside words and go without leaving a space. */
export function isInvisible(unit: number): boolean {
  return (
    unit === 0x00ad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  );
}
