import { CharClass, charClasses } from './classes.js';

/** Say whether the code unit at `offset` is white space or invisible. */
export function isSpaceAt(text: string, offset: number): boolean {
  return charClasses[text.charCodeAt(offset)] === CharClass.space;
}

/** Give the text NFC-normalised, trimmed, with every run of white space and invisible characters that holds a space as one space. */
export function collapsed(text: string): string {
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
  return result.normalize('NFC');
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
