import { CharClass, charClasses, isWordClass } from './classes.js';

/**
 * Give the words of a text as it writes them: runs of letters, marks, digits and connectors.
 * In scripts that set no spaces (ideographs, kana, Thai, Lao, Khmer, Burmese) each character is a word, with its marks.
 */
export function words(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

/** Count what {@link words} would give. */
export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  let single = false;
  for (let i = 0; i < text.length; i++) {
    const charClass = charClasses[text.charCodeAt(i)]!;
    const alone = charClass === CharClass.ideograph || charClass === CharClass.unspaced;
    if (inside && (charClass === CharClass.mark || (isWordClass(charClass) && !alone && !single))) continue;
    inside = isWordClass(charClass) && charClass !== CharClass.mark;
    single = alone;
    if (inside) count++;
  }
  return count;
}

/** Call `visit` with the start and end of each word, in UTF-16 code units. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let start = -1;
  let single = false;
  for (let i = 0; i <= text.length; i++) {
    const charClass = i < text.length ? charClasses[text.charCodeAt(i)]! : CharClass.space;
    const alone = charClass === CharClass.ideograph || charClass === CharClass.unspaced;
    const continues = start >= 0 && (charClass === CharClass.mark || (isWordClass(charClass) && !alone && !single));
    if (continues) continue;
    if (start >= 0) visit(start, i);
    start = isWordClass(charClass) && charClass !== CharClass.mark ? i : -1;
    single = alone;
  }
}
