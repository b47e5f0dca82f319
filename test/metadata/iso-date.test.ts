import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInAddress } from '../../src/metadata/date-in-address.js';
import { isoDate, printedDate } from '../../src/metadata/iso-date.js';
import { dayOf, isDay, isLocalForm } from '../../src/metadata/own-day.js';

describe('isoDate', () => {
  it.each([
    ['2024-05-17', '2024-05-17'],
    ['2024-05-17T10:15:30.123+02:00', '2024-05-17T10:15:30+02:00'],
    ['2024-05-17 10:15:30', '2024-05-17T10:15:30'],
    ['20240517', '2024-05-17'],
    ['20240517101530', '2024-05-17T10:15:30'],
    ['20240517T101530Z', '2024-05-17T10:15:30Z'],
    ['Fri, 17 May 2024 08:15:30 GMT', '2024-05-17T08:15:30Z'],
    ['Fri May 17 10:15:30 CEST 2024', '2024-05-17T10:15:30+02:00'],
    ['May 17, 2024', '2024-05-17'],
    ['1715933730', '2024-05-17T08:15:30Z'],
    ['1715933730000', '2024-05-17T08:15:30Z'],
    ['1990-01-01', '1990-01-01'],
  ])('reads %s', (raw, expected) => {
    expect(isoDate(raw, false)).toBe(expected);
  });

  it.each(['', 'yesterday', '2024-05', '2024-13-40', '1970-01-01', '1989-12-31', '123456789', '12345678901'])(
    'reads no date in %j',
    (raw) => {
      expect(isoDate(raw, false)).toBeNull();
    },
  );

  it('reads numbers that could be both the American way where told to', () => {
    expect([isoDate('3/9/2024', true), isoDate('3/9/2024', false)]).toEqual(['2024-03-09', '2024-09-03']);
    expect(isoDate('17/5/2024', true)).toBe('2024-05-17');
    expect(printedDate('Updated: 3/9/24', true)).toBeNull();
    expect(printedDate('Updated: 03/09/24', true)?.iso).toBe('2024-03-09');
    expect(isoDate('2024/03/09', true)).toBe('2024-03-09');
    expect([printedDate('14 August 1989', false), printedDate('14 August 1990', false)?.iso]).toEqual([null, '1990-08-14']);
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129/-:TZ +.') }), fc.boolean(), (raw, us) => {
        const iso = isoDate(raw, us);
        expect(iso === null || /^\d{4}-\d\d-\d\d/.test(iso)).toBe(true);
      }),
    );
  });
});

describe('dateInAddress', () => {
  it.each([
    ['https://lark.example/2024/05/17/deal', '2024-05-17'],
    ['https://lark.example/2024-05-17-deal', '2024-05-17'],
    ['https://lark.example/news/20240517/deal.html', '2024-05-17'],
    ['https://lark.example/2024/5/17', '2024-05-17'],
    ['/deal_2024.05.17', '2024-05-17'],
  ])('finds the one in %s', (address, expected) => {
    expect(dateInAddress(address)).toBe(expected);
  });

  it.each([
    'https://lark.example/2024/05/deal',
    'https://lark.example/a?d=2024-05-17',
    'https://lark.example/1202405178',
    '/2024/13/17/',
    '',
  ])('finds none in %s', (address) => {
    expect(dateInAddress(address)).toBeNull();
  });
});

describe('isLocalForm', () => {
  it('wants the same instant, to the minute, in UTC and with an offset', () => {
    expect(isLocalForm('2024-05-17T20:15:00-05:00', '2024-05-18T01:15:59Z')).toBe(true);
    expect(isLocalForm('2024-05-17T20:15:00-05:00', '2024-05-18T01:16:00Z')).toBe(false);
    expect(isLocalForm('2024-05-18T01:15:00', '2024-05-18T01:15:00Z')).toBe(false);
    expect(isLocalForm('2024-05-17T20:15:00-05:00', '2024-05-17T20:15:00-05:00')).toBe(false);
  });

  it('days are the dates without a time', () => {
    expect([dayOf('2024-05-17T10:15'), isDay('2024-05-17'), isDay('2024-05-17T10:15')]).toEqual(['2024-05-17', true, false]);
  });
});
