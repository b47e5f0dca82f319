/** Length of a date without a time. */
const DAY = 'YYYY-MM-DD'.length;
const OFFSET = /[+-]\d\d:\d\d$/;

/** Give the day of an ISO 8601 date. */
export function dayOf(iso: string): string {
  return iso.slice(0, DAY);
}

/** Say whether an ISO 8601 date has no time. */
export function isDay(iso: string): boolean {
  return iso.length === DAY;
}

/** Say whether `local` is an instant that `universal` writes in UTC, written with the offset of the place: it tells more. To the minute. */
export function isLocalForm(local: string, universal: string): boolean {
  if (!universal.endsWith('Z') || !OFFSET.test(local)) return false;
  return Math.abs(Date.parse(local) - Date.parse(universal)) < MINUTE;
}

/** In milliseconds. */
const MINUTE = 60_000;
