import { MONTH_NAMES, WEEKDAY_NAMES } from '../rules/calendar.js';
import { lazy } from '../rules/lazy.js';
import { AM_WORDS, DATE_FILLERS, PM_WORDS } from '../rules/time-words.js';

const betweenForms = /[;|\s-]/u;

interface DateWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly am: ReadonlySet<string>;
  readonly pm: ReadonlySet<string>;
}

/** Names from the calendar and the words round them, from the tables of all languages at once. */
export const dateWords: () => DateWords = lazy(() => {
  const months = new Map<string, number>();
  for (const names of Object.values(MONTH_NAMES)) {
    for (const [i, forms] of names.split(';').entries()) {
      for (const form of forms.split('|')) if (!months.has(form)) months.set(form, i + 1);
    }
  }
  // Names of several words ("thứ tư", "יום שני", "quarta-feira") count by their words: a date stands beside them in any case.
  const weekdays = new Set<string>();
  for (const names of Object.values(WEEKDAY_NAMES)) for (const form of names.split(betweenForms)) weekdays.add(form);
  return { months, weekdays, fillers: wordSet(DATE_FILLERS), am: wordSet(AM_WORDS), pm: wordSet(PM_WORDS) };
});

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
