import { CharClass, charClasses } from './classes.js';

/** Say whether a text ends a sentence: with a terminal, perhaps behind closing quotes, brackets and spaces. */
export function endsSentence(text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const charClass = charClasses[text.charCodeAt(i)]!;
    if (charClass === CharClass.terminal) return true;
    if (charClass !== CharClass.closing && charClass !== CharClass.quote && charClass !== CharClass.space) return false;
  }
  return false;
}
