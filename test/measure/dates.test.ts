import { describe, expect, it } from 'vitest';
import { clockOnly, dateOnly, findDate } from '../../src/measure/dates.js';

const iso = (text: string): string | null => findDate(text)?.iso ?? null;

/** The 26th of June 2024 as each language writes it. */
const SAME_DAY: readonly (readonly [language: string, text: string])[] = [
  ['Indonesian', 'Rabu, 26 Juni 2024'],
  ['Malay', 'Rabu, 26 Jun 2024'],
  ['Javanese', 'Rabu, 26 Juni 2024'],
  ['English, month first', 'Wednesday, June 26, 2024'],
  ['English, day first', 'Wednesday 26th June 2024'],
  ['German', 'Mittwoch, 26. Juni 2024'],
  ['French', 'mercredi 26 juin 2024'],
  ['Spanish', 'miércoles, 26 de junio de 2024'],
  ['Portuguese', 'quarta-feira, 26 de junho de 2024'],
  ['Italian', 'mercoledì 26 giugno 2024'],
  ['Dutch', 'woensdag 26 juni 2024'],
  ['Polish', 'środa, 26 czerwca 2024'],
  ['Czech', 'středa 26. června 2024'],
  ['Swedish', 'onsdag den 26 juni 2024'],
  ['Finnish', 'keskiviikko 26. kesäkuuta 2024'],
  ['Hungarian', '2024. június 26., szerda'],
  ['Romanian', 'miercuri, 26 iunie 2024'],
  ['Greek', 'Τετάρτη, 26 Ιουνίου 2024'],
  ['Russian', 'среда, 26 июня 2024 г.'],
  ['Ukrainian', 'середа, 26 червня 2024 року'],
  ['Turkish', '26 Haziran 2024 Çarşamba'],
  ['Arabic', 'الأربعاء 26 يونيو 2024'],
  ['Arabic figures', '٢٦ يونيو ٢٠٢٤'],
  ['Hebrew', '26 ביוני 2024'],
  ['Hindi', 'बुधवार, 26 जून 2024'],
  ['Bengali', '২৬ জুন ২০২৪'],
  ['Thai, Buddhist year', 'วันพุธที่ 26 มิถุนายน พ.ศ. 2567'],
  ['Thai, short', '26 มิ.ย. 2567'],
  ['Vietnamese', 'Thứ tư, 26 tháng 6, 2024'],
  ['Chinese', '2024年6月26日 星期三'],
  ['Japanese', '2024年6月26日(水)'],
  ['Korean', '2024년 6월 26일 수요일'],
  ['Korean, figures', '2024. 6. 26.'],
  ['figures, strokes', '26/06/2024'],
  ['figures, one digit', '26/6/2024'],
  ['figures, hyphens', '26-06-2024'],
  ['figures, full stops', '26.06.2024'],
  ['figures, short year', '26.06.24'],
  ['figures, American', '06/26/2024'],
  ['ISO 8601', '2024-06-26'],
  ['a month cut short', '26-Jun-2024'],
  ['in brackets', '(26/06/2024)'],
];

describe('a date is found', () => {
  it.each(SAME_DAY)('in %s', (_, text) => {
    expect(iso(text)).toBe('2024-06-26');
    expect(dateOnly(text)).toBe(true);
  });

  it('where it stands in a line, weekday and time included', () => {
    const text = 'Oleh Raka Wiguna, Rabu, 26 Juni 2024 10:15 WIB';
    expect(findDate(text)).toEqual({ start: 18, end: text.length, iso: '2024-06-26T10:15+07:00' });
    expect(dateOnly(text)).toBe(false);
  });

  it.each([
    ['26 Juni 2024 10:15 WIB', '2024-06-26T10:15+07:00'],
    ['26 Juni 2024 10.15 WITA', '2024-06-26T10:15+08:00'],
    ['26 Juni 2024 pukul 10:15 WIT', '2024-06-26T10:15+09:00'],
    ['26 Juni 2024 | 10:15', '2024-06-26T10:15'],
    ['10:15, 26 Juni 2024', '2024-06-26T10:15'],
    ['June 26, 2024 3:05 pm', '2024-06-26T15:05'],
    ['June 26, 2024 at 12:05 a.m. EDT', '2024-06-26T00:05-04:00'],
    ['26 June 2024 10:15 BST', '2024-06-26T10:15+01:00'],
    ['26. Juni 2024, 10:15 Uhr', '2024-06-26T10:15'],
    ['26 juin 2024 à 10h15', '2024-06-26T10:15'],
    ['Rabu 26 Jun 2024 3:30 petang', '2024-06-26T15:30'],
    ['2024年6月26日 10時15分', '2024-06-26T10:15'],
    ['2024년 6월 26일 오후 3:05', '2024-06-26T15:05'],
    ['2024-06-26T10:15:30Z', '2024-06-26T10:15:30Z'],
    ['2024-06-26T10:15:30.250+07:00', '2024-06-26T10:15:30+07:00'],
    ['2024-06-26 10:15 GMT+8', '2024-06-26T10:15+08:00'],
    ['2024-06-26 10:15 -0330', '2024-06-26T10:15-03:30'],
  ])('with its time: %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
    expect(dateOnly(text)).toBe(true);
  });
});

describe('figures that could be read both ways', () => {
  it.each([
    ['03/04/2024', '2024-04-03'],
    ['03/04/2024 10:15', '2024-04-03T10:15'],
    ['03/04/2024 3:05 pm', '2024-03-04T15:05'],
    ['03/04/2024 3:05 p.m.', '2024-03-04T15:05'],
    ['03/04/2024 3:05 μ.μ.', '2024-04-03T15:05'],
    ['03/04/2024 10:05 pagi', '2024-04-03T10:05'],
    ['13/04/2024 3:05 pm', '2024-04-13T15:05'],
    ['04/13/2024', '2024-04-13'],
  ])('are day first unless an English half of the day follows: %s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });
});

describe('the calendar is kept', () => {
  it.each([
    ['29 Februari 2024', '2024-02-29'],
    ['29 Februari 2023', null],
    ['31 April 2024', null],
    ['30 April 2024', '2024-04-30'],
    ['0 April 2024', null],
    ['26 Mei 1899', null],
    ['26 Mei 1900', '1900-05-26'],
    ['26 Mei 2100', '2100-05-26'],
    ['26 Mei 2101', null],
    ['26 มิถุนายน 2443', '1900-06-26'],
    ['26 มิถุนายน 2442', null],
  ])('%s', (text, expected) => {
    expect(iso(text)).toBe(expected);
  });
});

describe('no date is', () => {
  it.each([
    ['a score', '3-1'],
    ['a score of three sets', '6-4 3-6 7-5'],
    ['a price', 'Rp26.062.024'],
    ['a number with separators', '1.234,56'],
    ['a phone number', '0812-3456-7890'],
    ['a phone number with its area', '(021) 555-0117'],
    ['a version', 'v2.10.2024'],
    ['a version of three small numbers', '10.2.1'],
    ['an address on the net', '192.168.1.1'],
    ['a number of four parts', '12/26/06/2024'],
    ['a year', '2024'],
    ['a year with a month', 'Mei 2024'],
    ['a count before a year', '12 orang pada 2024'],
    ['a month that does not exist', '26/13/2024'],
    ['an empty text', ''],
    ['a figure past fourteen digits', '20240626202406262024 Juni 2024'],
  ])('%s: %s', (_, text) => {
    expect(iso(text)).toBeNull();
    expect(dateOnly(text)).toBe(false);
  });

  it.each(['26 Juni', 'June 26', '6 Oktober'])('a day without its year, though a block may be nothing else: %s', (text) => {
    expect(iso(text)).toBeNull();
    expect(dateOnly(text)).toBe(true);
  });

  it('one that stands past the first 200 code units', () => {
    expect(iso(`${'a'.repeat(186)} 26 Juni 2024`)).toBe('2024-06-26');
    expect(iso(`${'a'.repeat(196)} 26 Juni 2024`)).toBeNull();
  });
});

describe('a block that is a date and nothing else', () => {
  it.each(['Rabu, 26 Juni 2024 - Medan', '26 Juni 2024: banjir surut', 'Terbit 26 Juni 2024 oleh Raka'])('is not: %s', (text) => {
    expect(dateOnly(text)).toBe(false);
  });

  it('may have 90 code units and no more', () => {
    const date = '26 Juni 2024';
    expect(dateOnly(date.padEnd(90, ' '))).toBe(true);
    expect(dateOnly(date.padEnd(91, ' '))).toBe(false);
  });
});

describe('a clock', () => {
  it.each([
    '10:15',
    '19:27:27',
    '10:15 WIB',
    '10.15 WIB',
    'Pukul 10.15',
    'pukul 10:15 WITA',
    '3 pm',
    '10 Uhr',
    '10時15分',
    '오전 10:15',
    '10:05 pagi',
  ])('is: %s', (text) => {
    expect(clockOnly(text)).toBe(true);
  });

  it.each(['10.15', '25:10', '10:60', '3-1', '29 C', '10:15 Foto', '1:2', 'pukul', '', '26 Juni 2024 10:15'])(
    'is not: %s',
    (text) => {
      expect(clockOnly(text)).toBe(false);
    },
  );
});

it('a line of a megabyte costs no more than its beginning', () => {
  const long = '26/06/'.repeat(180_000);
  expect([iso(long), dateOnly(long), clockOnly(long)]).toEqual([null, false, false]);
});
