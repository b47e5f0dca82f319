/**
 * Writes `src/rules/calendar.ts` from the platform's CLDR data. Run it with `npx tsx test/generate/calendar.ts`.
 * The file is checked in, so that a date is read alike by every version of the platform.
 */
import { writeFileSync } from 'node:fs';
import { folded } from '../../src/text/key.js';

/** Language → the locales whose names it takes, the commonest first. */
const locales: Readonly<Record<string, readonly string[]>> = {
  id: ['id'],
  ms: ['ms'],
  jv: ['jv'],
  en: ['en', 'en-GB'],
  de: ['de', 'de-AT'],
  fr: ['fr', 'fr-CA'],
  es: ['es', 'es-MX'],
  pt: ['pt', 'pt-PT'],
  it: ['it'],
  nl: ['nl'],
  pl: ['pl'],
  cs: ['cs'],
  sv: ['sv'],
  da: ['da'],
  nb: ['nb'],
  fi: ['fi'],
  hu: ['hu'],
  ro: ['ro'],
  el: ['el'],
  ru: ['ru'],
  uk: ['uk'],
  tr: ['tr'],
  ar: ['ar', 'ar-SY', 'ar-DZ', 'ar-MA'],
  fa: ['fa'],
  he: ['he'],
  hi: ['hi'],
  bn: ['bn'],
  th: ['th'],
  vi: ['vi'],
  zh: ['zh', 'zh-Hant'],
  ja: ['ja'],
  ko: ['ko'],
};

/** What sites print and CLDR lacks, by place in the year or week (Monday first). */
const extraMonths: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  id: [
    [2, 'pebruari'],
    [8, 'agt'],
    [8, 'ags'],
    [9, 'sept'],
    [11, 'nop'],
    [11, 'nopember'],
  ],
  en: [[9, 'sept']],
  pt: [[3, 'marco']],
  ro: [[1, 'ian']],
};
const extraWeekdays: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  id: [
    [5, "jum'at"],
    [7, 'ahad'],
  ],
  jv: [
    [5, 'jumuwah'],
    [7, 'minggu'],
  ],
  th: [
    [1, 'วันจันทร์ที่'],
    [2, 'วันอังคารที่'],
    [3, 'วันพุธที่'],
    [4, 'วันพฤหัสบดีที่'],
    [5, 'วันศุกร์ที่'],
    [6, 'วันเสาร์ที่'],
    [7, 'วันอาทิตย์ที่'],
  ],
};

const lengths = ['long', 'short'] as const;

/** Both the form beside a day (genitive where there is one) and the form that stands alone. */
function monthNames(locale: string, month: number): string[] {
  const date = new Date(Date.UTC(2024, month - 1, 15));
  return lengths.flatMap((length) =>
    [{ day: 'numeric', month: length } as const, { month: length } as const].map((fields) =>
      partOf(locale, date, fields, 'month'),
    ),
  );
}

/** Monday is 1; 1 January 2024 was a Monday. */
function weekdayNames(locale: string, weekday: number): string[] {
  const date = new Date(Date.UTC(2024, 0, weekday));
  return lengths.flatMap((length) =>
    [{ weekday: length } as const, { weekday: length, day: 'numeric', month: 'long', year: 'numeric' } as const].map((fields) =>
      partOf(locale, date, fields, 'weekday'),
    ),
  );
}

function partOf(locale: string, date: Date, fields: Intl.DateTimeFormatOptions, type: 'month' | 'weekday'): string {
  const format = new Intl.DateTimeFormat(locale, { ...fields, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' });
  return format.formatToParts(date).find((part) => part.type === type)?.value ?? '';
}

function table(count: number, names: (locale: string, place: number) => string[], extra: typeof extraMonths): string {
  return Object.entries(locales)
    .map(([language, of]) => {
      const places = Array.from({ length: count }, (_, i) => {
        const more = (extra[language] ?? []).filter(([place]) => place === i + 1).map(([, name]) => name);
        const all = [...of.flatMap((locale) => names(locale, i + 1)), ...more].map(folded);
        const named = all.filter((name) => /\p{L}/u.test(name));
        // Japanese months are numbers in CLDR; sites print them with the sign for month.
        return [...new Set(named.length > 0 ? named : all.map((name) => `${name}月`))].join('|');
      });
      return `  ${language}: ${JSON.stringify(places.join(';'))},\n`;
    })
    .join('');
}

const source = `// Written by test/generate/calendar.ts from CLDR ${process.versions['cldr']}; don't edit by hand.

/** Names of the twelve months by language, folded: \`;\` between months, \`|\` between the forms of one, the commonest first. */
export const MONTH_NAMES: Readonly<Record<string, string>> = {
${table(12, monthNames, extraMonths)}};

/** Names of the seven weekdays from Monday by language, in the same form. */
export const WEEKDAY_NAMES: Readonly<Record<string, string>> = {
${table(7, weekdayNames, extraWeekdays)}};
`;
writeFileSync(new URL('../../src/rules/calendar.ts', import.meta.url), source);
