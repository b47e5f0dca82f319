const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** Give a text as metadata are compared: compatibility forms and case folded, letters and digits alone. */
export function foldedWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NO_WORD, '');
}

export function sameTitle(found: string | null, gold: string): boolean {
  return found !== null && foldedWord(found) === foldedWord(gold);
}

/** Say whether two dates are one: the same day of the calendar as each is written, or the same instant. */
export function sameDate(found: string | null, gold: string): boolean {
  if (found === null) return false;
  if (found.slice(0, 10) === gold.slice(0, 10)) return true;
  const instant = Date.parse(found);
  return found.length > 10 && !Number.isNaN(instant) && instant === Date.parse(gold);
}

/** Say whether two lists name the same people, in whatever order. */
export function sameAuthors(found: readonly string[], gold: readonly string[]): boolean {
  const names = (list: readonly string[]): string => [...new Set(list.map(foldedWord))].sort().join('\n');
  return names(found) === names(gold);
}
