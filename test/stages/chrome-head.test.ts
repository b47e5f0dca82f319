import { describe, expect, it } from 'vitest';
import { judged, PROSE } from '../support/chrome.js';

const HEADLINE = 'Penenun Lereng Utara Kembali Membuka Sanggar';
const PLACE = 'weather line:place';
const VISIT = 'visit-date line:visit-date';
const CLOCK = 'clock line:clock';

describe('the place of the weather box', () => {
  it.each([
    ['after the temperature', ['29 °C', 'Lereng Utara', HEADLINE, PROSE], 1],
    ['before it', ['Lereng Utara', '29 °C', HEADLINE, PROSE], 0],
    ['in a script without capitals', ['29 °C', '東京', HEADLINE, PROSE], 1],
    ['of four words', ['29 °C', 'Lereng Utara Dekat Kali', HEADLINE, PROSE], 1],
  ])('goes with it: %s', (_, blocks, at) => {
    expect(judged(blocks as readonly string[])[at as number]).toBe(PLACE);
  });

  it.each([
    ['five words', 'Lereng Utara Dekat Kali Tua'],
    ['a word in small letters', 'Lereng utara'],
    ['a sentence', 'Lereng Utara.'],
    ['a label', 'Lereng:'],
    ['a number', 'Lereng 5'],
    ['more than 40 characters', `L${'e'.repeat(40)}`],
  ])('is not: %s', (_, text) => {
    expect(judged(['29 °C', text, HEADLINE, PROSE])[1]).toBeNull();
  });

  it('is not right above prose, where a dateline stands', () => {
    expect(judged([PROSE, ...new Array<string>(7).fill('Zuqvar qelmar'), '29 °C', 'Lereng Utara', PROSE])[9]).toBeNull();
  });

  it('is one of two: the one without a blank line between', () => {
    const blocks = ['Lereng Utara', '29 °C', 'Lembah Selatan', HEADLINE, PROSE];
    expect(judged(blocks).filter((word) => word === PLACE)).toHaveLength(1);
  });

  it('is none where no temperature stands', () => {
    expect(judged(['Lereng Utara', HEADLINE, PROSE])[0]).toBeNull();
  });
});

describe('the weather itself', () => {
  it('is known by its words', () => {
    expect(judged(['29 °C', 'Cerah Berawan', HEADLINE, PROSE])[1]).toBe('weather id:weather:words');
  });

  it('may head a part of the article', () => {
    expect(judged([PROSE, 'Cerah Berawan', PROSE])[1]).toBeNull();
  });
});

describe('a clock', () => {
  it('above the headline is of the page', () => {
    expect(judged(['10:15 WIB', HEADLINE, PROSE])[0]).toBe(CLOCK);
  });

  it('below the headline is of the article', () => {
    expect(judged([HEADLINE, '10:15 WIB', PROSE])[1]).toBeNull();
  });

  it('below the first paragraph stays', () => {
    expect(judged([HEADLINE, PROSE, '10:15 WIB', PROSE])[2]).toBeNull();
  });
});

describe('the date of the visit', () => {
  it.each([
    ['beside the weather', ['29 °C', 'Senin, 17 Juni 2024', HEADLINE, PROSE], 1],
    ['two blocks from it', ['29 °C', 'Zuqvar 7', 'Senin, 17 Juni 2024', HEADLINE, PROSE], 2],
    ['beside a clock', ['Senin, 17 Juni 2024', '10:15 WIB', HEADLINE, PROSE], 0],
    ['between labels of the page', ['Beranda', 'Senin, 17 Juni 2024', 'Masuk', HEADLINE, PROSE], 1],
    ['first on the page, before a label', ['Senin, 17 Juni 2024', 'Beranda', HEADLINE, PROSE], 0],
    [
      'above a headline with a date of its own below',
      ['Zuqvar', 'Senin, 17 Juni 2024', HEADLINE, 'Selasa, 21 Mei 2024', PROSE],
      1,
    ],
  ])('is of the page: %s', (_, blocks, at) => {
    expect(judged(blocks as readonly string[])[at as number]).toBe(VISIT);
  });

  it.each([
    ['three blocks from the weather', ['29 °C', 'Zuqvar 7', 'Qelmar 8', 'Senin, 17 Juni 2024', HEADLINE, PROSE], 3],
    ['above the headline, alone', ['Zuqvar', 'Senin, 17 Juni 2024', HEADLINE, PROSE], 1],
    ['below the headline', ['29 °C', HEADLINE, 'Selasa, 21 Mei 2024', PROSE], 2],
    [
      'below the headline, where one stands above too',
      ['29 °C', 'Senin, 17 Juni 2024', HEADLINE, 'Selasa, 21 Mei 2024', PROSE],
      3,
    ],
    ['in the article', [HEADLINE, PROSE, 'Selasa, 21 Mei 2024', PROSE], 2],
  ])("is the article's own: %s", (_, blocks, at) => {
    expect(judged(blocks as readonly string[])[at as number]).toBeNull();
  });

  it('may come with the byline between headline and text', () => {
    const blocks = ['Zuqvar', 'Senin, 17 Juni 2024', HEADLINE, 'Raka Wiguna - Selasa, 21 Mei 2024 | 10:15 WIB', PROSE];
    expect(judged(blocks)[1]).toBe(VISIT);
    expect(judged(blocks)[3]).toBeNull();
  });
});
