import { describe, expect, it } from 'vitest';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../src/rules/calendar.js';
import { folded } from '../../src/text/key.js';

const LANGUAGES = 'id ms jv en de fr es pt it nl pl cs sv da nb fi hu ro el ru uk tr ar fa he hi bn th vi zh ja ko'.split(' ');

function formsOf(names: string): readonly (readonly string[])[] {
  return names.split(';').map((forms) => forms.split('|'));
}

/** Two forms of one language that stand in different places of its list. */
function shared(names: string): readonly string[] {
  const lists = formsOf(names);
  return lists.flatMap((forms, i) => forms.filter((form) => lists.some((other, j) => j !== i && other.includes(form))));
}

describe('the calendar', () => {
  it('knows the months and the weekdays of every language that the phrases speak', () => {
    expect(LANGUAGES.filter((language) => !Object.hasOwn(MONTH_NAMES, language))).toEqual([]);
    expect(Object.keys(WEEKDAY_NAMES)).toEqual(Object.keys(MONTH_NAMES));
  });

  it.each(Object.entries(MONTH_NAMES))('has twelve months in %s, no two with a name in common', (_, names) => {
    expect(formsOf(names)).toHaveLength(12);
    expect(shared(names)).toEqual([]);
  });

  it.each(Object.entries(WEEKDAY_NAMES))('has seven weekdays in %s, no two with a name in common', (_, names) => {
    expect(formsOf(names)).toHaveLength(7);
    expect(shared(names)).toEqual([]);
  });

  it.each(Object.entries({ ...MONTH_NAMES }))('writes the months of %s folded', (_, names) => {
    const forms = formsOf(names).flat();
    expect(forms.map(folded)).toEqual(forms);
  });

  it.each(Object.entries({ ...WEEKDAY_NAMES }))('writes the weekdays of %s folded', (_, names) => {
    const forms = formsOf(names).flat();
    expect(forms.map(folded)).toEqual(forms);
  });

  it('gives a name the same month in every language', () => {
    const places = new Map<string, Set<number>>();
    for (const names of Object.values(MONTH_NAMES)) {
      for (const [i, forms] of formsOf(names).entries()) {
        for (const form of forms) places.set(form, (places.get(form) ?? new Set()).add(i + 1));
      }
    }
    const doubtful = [...places].filter(([, months]) => months.size > 1).map(([form]) => form);
    expect(doubtful).toEqual([]);
  });

  it.each([
    ['id', 4, 'mei'],
    ['ms', 7, 'ogos'],
    ['pl', 10, 'listopada'],
    ['cs', 5, 'června'],
    ['cs', 6, 'července'],
    ['tr', 0, 'ocak'],
    ['ar', 0, 'كانون الثاني'],
    ['vi', 11, 'tháng 12'],
  ])('%s: month %i is %s', (language, place, form) => {
    expect(formsOf(MONTH_NAMES[language]!)[place]).toContain(form);
  });

  it.each([
    ['id', 4, "jum'at"],
    ['ms', 0, 'isnin'],
    ['en', 6, 'sunday'],
    ['ja', 2, '水曜日'],
    ['he', 6, 'יום ראשון'],
  ])('%s: weekday %i from Monday is %s', (language, place, form) => {
    expect(formsOf(WEEKDAY_NAMES[language]!)[place]).toContain(form);
  });
});
