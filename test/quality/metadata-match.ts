const NO_WORD = /[^\p{L}\p{N}]+/gu;
const DAY = 'YYYY-MM-DD'.length;
const EPOCH = /^\d{13}$/;
const OFFSET = /([+-])(\d\d):(\d\d)$/;

/** Give a text as metadata are compared: compatibility forms and case folded, letters and digits alone. */
export function foldedWord(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NO_WORD, '');
}

export function sameTitle(found: string | null, gold: string): boolean {
  return found !== null && foldedWord(found) === foldedWord(gold);
}

/** Say whether two dates are one: the same day of the calendar as each is written, or the same instant. Gold in milliseconds since 1970 is written in the zone of what was found. */
export function sameDate(found: string | null, gold: string): boolean {
  if (found === null) return false;
  const written = EPOCH.test(gold) ? new Date(Number(gold) + offsetOf(found)).toISOString() : gold;
  if (found.slice(0, DAY) === written.slice(0, DAY)) return true;
  const instant = Date.parse(found);
  return found.length > DAY && !EPOCH.test(gold) && instant === Date.parse(gold);
}

/** Say whether two lists name the same people, in whatever order. */
export function sameAuthors(found: readonly string[], gold: readonly string[]): boolean {
  const names = (list: readonly string[]): string => [...new Set(list.map(foldedWord))].sort().join('\n');
  return names(found) === names(gold);
}

/** In milliseconds east of UTC. */
function offsetOf(iso: string): number {
  const match = OFFSET.exec(iso);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}
