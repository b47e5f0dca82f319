/** Length of a date without a time. */
const DAY = 'YYYY-MM-DD'.length;
const TIME_ALONE = /T\d\d:\d\d$/;
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

/**
 * Give a printed date and time without an offset with the offset that makes it the instant that `universal` writes in UTC; null where no zone's
 * does. Zones lie at most 14 hours off UTC, by quarters of an hour.
 */
export function inPrintedZone(printed: string, universal: string): string | null {
  if (!universal.endsWith('Z') || !TIME_ALONE.test(printed)) return null;
  // Pages print the minute, and leave its seconds out.
  const minutes = Math.ceil((Date.parse(`${printed}Z`) - Date.parse(universal)) / MINUTE);
  if (minutes === 0 || minutes % QUARTER !== 0 || Math.abs(minutes) > MAX_OFFSET) return null;
  const clock = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${printed}${minutes < 0 ? '-' : '+'}${clock(Math.floor(size / 60))}:${clock(size % 60)}`;
}

/** Say whether two days are so far apart that no zone is why. */
export function areApart(one: string, other: string): boolean {
  return Math.abs(Date.parse(dayOf(one)) - Date.parse(dayOf(other))) > DAY_LENGTH;
}

/** Say whether two days have the month of one for the day of the other: which is which, numbers don't tell. */
export function areSwapped(one: string, other: string): boolean {
  const [year, month, day] = dayOf(one).split('-');
  return dayOf(other) === `${year}-${day}-${month}`;
}

/** In milliseconds. */
const MINUTE = 60_000;
const DAY_LENGTH = 24 * 60 * MINUTE;
/** In minutes. */
const QUARTER = 15;
const MAX_OFFSET = 14 * 60;
