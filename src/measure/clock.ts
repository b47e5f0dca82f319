import { type DateToken, zoneOffset } from './date-tokens.js';
import { dateWords } from './date-words.js';

const minuteSign = /^[分분]$/u;
const afterHour = /^(?:[:.：h時时点點시]|ч|г|t)$/u;
const hourWord = /^(?:uhr|h|時|时|点|시|น)$/u;
const clockWord = /^(?:uhr|h|hs|น|óra|saat|uur|hrs)$/u;
const beforeZone = /^[.(,]$/u;

/** A time of day in a run of tokens. */
export interface ClockMatch {
  /** Token past the last one. */
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  /** Null where none is stated. */
  readonly second: number | null;
  /** Minutes east of UTC; null where none is stated, or the name stands for two. */
  readonly offset: number | null;
  /** Hour and minute divided by a full stop, with neither zone nor half of the day: beside a date it is a time, alone it may be a price. */
  readonly loose: boolean;
}

/** Read the time of day that begins at a token: `10:15`, `10.15 WIB`, `19:27:27`, `10h15`, `10時15分`, `3 pm`, `10 Uhr`, `오전 10:15`. */
export function clockAt(tokens: readonly DateToken[], at: number): ClockMatch | null {
  const hour = tokens[at];
  if (hour?.kind !== 'number' || hour.text.length > 2 || hour.value > 24) return null;
  const sign = tokens[at + 1]?.text ?? '';
  const minute = tokens[at + 2];
  if (afterHour.test(sign) && minute?.kind === 'number' && minute.text.length === 2 && minute.value < 60) {
    return withZone(tokens, at, seconds(tokens, at + 3), sign);
  }
  if (!isHourWord(sign)) return null;
  return withZone(tokens, at, { to: at + 1, second: null }, sign);
}

function isHourWord(word: string): boolean {
  return hourWord.test(word) || dateWords().am.has(word) || dateWords().pm.has(word);
}

interface Seconds {
  readonly to: number;
  readonly second: number | null;
}

/** Seconds, with their fractions skipped, and the sign for minutes. */
function seconds(tokens: readonly DateToken[], at: number): Seconds {
  const second = tokens[at + 1];
  if (minuteSign.test(tokens[at]?.text ?? '')) return { to: at + 1, second: null };
  if (tokens[at]?.text !== ':' || second?.kind !== 'number' || second.text.length !== 2 || second.value > 59)
    return { to: at, second: null };
  const fraction = tokens[at + 2]?.text === '.' && tokens[at + 3]?.kind === 'number' ? 2 : 0;
  return { to: at + 2 + fraction, second: second.value };
}

function withZone(tokens: readonly DateToken[], at: number, { to, second }: Seconds, sign: string): ClockMatch | null {
  const { am, pm } = dateWords();
  let i = to;
  const half = [tokens[i]?.text ?? '', tokens[at - 1]?.text ?? ''];
  const isPm = half.some((word) => pm.has(word));
  const isAm = !isPm && half.some((word) => am.has(word)) && !half.includes('sa');
  if (am.has(half[0]!) || pm.has(half[0]!)) i++;
  if (clockWord.test(tokens[i]?.text ?? '')) i++;
  if (beforeZone.test(tokens[i]?.text ?? '') && zoneOffset(tokens[i + 1]?.text ?? '') !== null) i++;
  const zone = zoneAt(tokens, i);
  const hour = hourOf(tokens[at]!.value, isAm, isPm);
  if (hour === null) return null;
  const minute = to >= at + 3 ? tokens[at + 2]!.value : 0;
  return { to: zone.to, hour, minute, second, offset: zone.offset, loose: sign === '.' && zone.to === to };
}

function hourOf(stated: number, isAm: boolean, isPm: boolean): number | null {
  if ((isAm || isPm) && (stated > 12 || stated === 0)) return stated < 24 ? stated : null;
  if (isPm) return stated === 12 ? 12 : stated + 12;
  if (isAm) return stated === 12 ? 0 : stated;
  return stated === 24 ? null : stated;
}

/** A zone's name, `GMT+7`, `+07:00` or `+0700`; where there is none, `to` is the token asked for. */
function zoneAt(tokens: readonly DateToken[], at: number): { readonly to: number; readonly offset: number | null } {
  const name = tokens[at]?.kind === 'word' ? zoneOffset(tokens[at]!.text) : null;
  const i = name === null ? at : at + 1;
  const sign = tokens[i]?.text;
  const hours = tokens[i + 1];
  const signed = (sign === '+' || sign === '-' || sign === '−') && hours?.kind === 'number';
  const long = signed && hours.text.length === 4;
  const touches = signed && hours.start === tokens[i]!.end && (name === 0 || long || tokens[i]!.start === tokens[i - 1]?.end);
  if (!touches) return { to: i, offset: name === null || Number.isNaN(name) ? null : name };
  const colon = !long && tokens[i + 2]?.text === ':' && tokens[i + 3]?.kind === 'number';
  const minutes = long
    ? Math.floor(hours.value / 100) * 60 + (hours.value % 100)
    : hours.value * 60 + (colon ? tokens[i + 3]!.value : 0);
  if (minutes > 14 * 60) return { to: i, offset: name };
  return { to: i + (colon ? 4 : 2), offset: sign === '+' ? minutes : -minutes };
}
