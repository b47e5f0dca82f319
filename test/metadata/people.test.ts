import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachOnce, peopleOf, printedPeople } from '../../src/metadata/people.js';
import { isAccount, isFirstName, isFullName, isNameForm, isNameless, isPerson } from '../../src/metadata/person-names.js';

describe('peopleOf', () => {
  it.each([
    ['Tilda Marnow', ['Tilda Marnow']],
    ['By Tilda Marnow', ['Tilda Marnow']],
    ['ByTilda Marnow', ['Tilda Marnow']],
    ['Oleh: Rahmat Setiadi', ['Rahmat Setiadi']],
    ['Von Jochen Wiesengrund', ['Jochen Wiesengrund']],
    ['Tilda Marnow and Prudence Okellan', ['Tilda Marnow', 'Prudence Okellan']],
    ['Tilda Marnow, Prudence Okellan, and Tobias Wrenfield', ['Tilda Marnow', 'Prudence Okellan', 'Tobias Wrenfield']],
    ['Tilda Marnow; Prudence Okellan', ['Tilda Marnow', 'Prudence Okellan']],
    ['Rahmat Setiadi dan Dewi Anggraini', ['Rahmat Setiadi', 'Dewi Anggraini']],
    ['Jochen Wiesengrund und Henrike Sandmann, dpa', ['Jochen Wiesengrund', 'Henrike Sandmann', 'dpa']],
    ['Jochen Wiesengrund und Henrike Sandmann, Nairobi', ['Jochen Wiesengrund', 'Henrike Sandmann']],
    ['Jochen Wiesengrund, dpa', ['Jochen Wiesengrund', 'dpa']],
    ['Pieter van der Zanden & Tilda Marnow', ['Pieter van der Zanden', 'Tilda Marnow']],
    ['Jochen Wiesengrund (jow)', ['Jochen Wiesengrund']],
    ['Tilda Marnow <tilda@lark.example>', ['Tilda Marnow']],
    ['Tilda Marnow | Larkhaven', ['Tilda Marnow', 'Larkhaven']],
    ['Tilda Marnow for the Larkhaven Post', ['Tilda Marnow']],
    ['Center for Leather', ['Center for Leather']],
    ['한서윤 기자', ['한서윤']],
    ['林小川', ['林小川']],
    ['Reuters', ['Reuters']],
    ['Saddlers &amp; Sons', ['Saddlers & Sons']],
  ])('reads %s', (raw, expected) => {
    expect(peopleOf(raw)).toEqual(expected);
  });

  it.each([
    ['a degree', 'Tilda Marnow, MD'],
    ['a trade', 'Tilda Marnow, Mayor of Larkhaven'],
    ['first names', 'Tilda & Prudence'],
    ['a family name first', 'Marnow, Tilda T.'],
    ['a name that begins like a byline', 'Di Matteo'],
  ])('leaves whole what is no list of full names: %s', (_, raw) => {
    expect(peopleOf(raw)).toEqual([raw]);
  });

  it.each([
    'admin',
    'Redaksi',
    'Newsroom',
    'Die Redaktion',
    'Larkhaven Post Staff',
    'Digital Desk',
    'https://lark.example/author/1',
    '/author/1',
    '@tilda',
    'tilda@lark.example',
    '105092',
    'larkhaven.org',
    'page.head.author',
    'Image: Getty',
    '',
    'x'.repeat(301),
  ])('finds nobody in %s', (raw) => {
    expect(peopleOf(raw)).toEqual([]);
  });

  it('is total, and gives tidy names', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AbÖ ,;|&/.()@<>-') }), (raw) => {
        for (const name of peopleOf(raw)) expect(name).toBe(name.trim());
      }),
    );
  });
});

describe('printedPeople', () => {
  it.each([
    ['By Tilda Marnow', ['Tilda Marnow']],
    ['Tilda Marnow', []],
    ['By Tilda', []],
    ['By Tilda Marnow, Senior Writer', ['Tilda Marnow']],
  ])('reads the line %s', (line, expected) => {
    expect(printedPeople(line, false)).toEqual(expected);
  });

  it.each([
    ['Tilda Marnow', ['Tilda Marnow']],
    ['By Tilda', ['Tilda']],
    ['Tilda Marnow in Business', ['Tilda Marnow']],
    ['Marketing Director', []],
    ['Tilda Marnow, Astrologer', []],
    ['A sentence about Tilda Marnow.', []],
  ])('reads the element %s', (text, expected) => {
    expect(printedPeople(text, true)).toEqual(expected);
  });
});

it('eachOnce keeps the first of names that differ in case alone', () => {
  expect(eachOnce(['Ana Ruiz', 'ANA RUIZ', 'Leo Vidal'])).toEqual(['Ana Ruiz', 'Leo Vidal']);
});

describe('names', () => {
  it.each(['Tilda Marnow', 'Pieter van der Zanden', "Rory O'Sullivan", 'H. G. Parry'])('%s is a full name', (text) => {
    expect(isFullName(text)).toBe(true);
  });

  it.each(['Tilda', 'The Post', 'Der Larkhavener', 'View Profile', 'tilda marnow', 'One Two Three Four Five', ''])(
    '%s is none',
    (text) => {
      expect(isFullName(text)).toBe(false);
    },
  );

  it('tells forms of names apart', () => {
    expect([isNameForm('View Profile'), isNameForm('van Tilda')]).toEqual([true, false]);
    expect([isFirstName('Tilda'), isFirstName('tilda'), isFirstName('Tilda Marnow')]).toEqual([true, false, false]);
    expect([isAccount('tmarnow'), isAccount('t.marnow'), isAccount('Tilda'), isAccount('t marnow'), isAccount('林小川')]).toEqual(
      [true, true, false, false, false],
    );
    expect([isNameless(' www.lark.example'), isNameless('Tilda')]).toEqual([true, false]);
  });

  it.each([
    [120, true],
    [121, false],
  ])('a name of %i characters can be a person’s: %s', (length, expected) => {
    expect(isPerson(`T${'x'.repeat(length - 1)}`)).toBe(expected);
  });
});
