import { isoDate } from './iso-date.js';

/** Year, month and day as parts of a path, or in one with signs or nothing between them. */
const IN_PATH = /[/_.-]((?:19|20)\d\d)[/_.-]?(0?[1-9]|1[0-2])[/_.-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

const QUERY = /[?#]/;

/** Give the date that an address holds: `/2024/05/17/`, `/2024-05-17-`, `/20240517/`; null where it holds none. Year and month alone are none. */
export function dateInAddress(address: string): string | null {
  const end = address.search(QUERY);
  const match = IN_PATH.exec(end < 0 ? address : address.slice(0, end));
  if (match === null) return null;
  return isoDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]}`, false);
}
