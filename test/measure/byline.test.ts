import { describe, expect, it } from 'vitest';
import { readByline } from '../../src/measure/byline.js';
import { BYLINE_WORDS } from '../../src/rules/byline-words.js';

describe('readByline', () => {
  it.each([
    ['Oleh: Rahmat Setiadi', ['Rahmat Setiadi']],
    ['Oleh Rahmat Setiadi', ['Rahmat Setiadi']],
    ['Pewarta : Dewi Anggraini', ['Dewi Anggraini']],
    ['By Tilda Marnow', ['Tilda Marnow']],
    ['BY TILDA MARNOW', ['TILDA MARNOW']],
    ['Written by Tilda Marnow', ['Tilda Marnow']],
    ['Von Jochen Wiesengrund', ['Jochen Wiesengrund']],
    ['Par Amélie Courtebois', ['Amélie Courtebois']],
    ['Por Álvaro Quintanal', ['Álvaro Quintanal']],
    ['Di Chiara Benvenuti', ['Chiara Benvenuti']],
    ['Door: Pieter van der Zanden', ['Pieter van der Zanden']],
    ['Автор: Игорь Лесной', ['Игорь Лесной']],
    ['بقلم: سامي النجار', ['سامي النجار']],
    ['מאת: נועם ברק', ['נועם ברק']],
    ['作者：林小川', ['林小川']],
    ['โดย: สมชาย ใจดี', ['สมชาย ใจดี']],
    ['기자: 한서윤', ['한서윤']],
    ['한서윤 기자 han@saesol.example', ['한서윤']],
    ['By Tilda Marnow published 9 September 2024', ['Tilda Marnow']],
    ['Door Pieter van der Zanden', ['Pieter van der Zanden']],
  ])('reads %s', (text, authors) => {
    expect(readByline(text)).toEqual({ authors });
  });

  it.each([
    ['Oleh: Rahmat Setiadi dan Dewi Anggraini', ['Rahmat Setiadi', 'Dewi Anggraini']],
    ['By Tilda Marnow, Prudence Okellan and Tobias Wrenfield', ['Tilda Marnow', 'Prudence Okellan', 'Tobias Wrenfield']],
    ['Von Jochen Wiesengrund und Henrike Sandmann', ['Jochen Wiesengrund', 'Henrike Sandmann']],
  ])('tells the names in %s apart', (text, authors) => {
    expect(readByline(text)).toEqual({ authors });
  });

  it.each(['Oleh: Rahmat Setiadi - 12 Maret 2024', 'By Tilda Marnow, September 9, 2024', 'Von Jochen Wiesengrund | 19.07.2024'])(
    'takes no date for a name: %s',
    (text) => {
      expect(readByline(text)?.authors).toHaveLength(1);
      expect(readByline(text)?.authors[0]).not.toMatch(/\d/);
    },
  );

  it.each(['Editor: Dewi Anggraini', 'Redaktur: Dewi Anggraini', 'Edited by Tilda Marnow', 'Redaktion: Henrike Sandmann'])(
    'names no author where another hand signs: %s',
    (text) => {
      expect(readByline(text)).toEqual({ authors: [] });
    },
  );

  it.each([
    ['a sentence', 'By then the ferry had left the harbour.'],
    ['a sentence about someone', 'Oleh karena itu warga memilih pulang.'],
    ['a phrase with no name', 'Oleh:'],
    ['a word alone', 'By'],
    ['another word that begins alike', 'Bypass Opened'],
    ['a headline', 'Von der Leyen besucht die Stadt'],
    ['a number', 'Reporter: 24'],
    ['nothing', ''],
  ])('takes for no byline %s', (_, text) => {
    expect(readByline(text)).toBeNull();
  });

  it.each([
    [119, true],
    [120, true],
    [121, false],
  ])('reads lines of %i characters: %s', (length, expected) => {
    const text = `By Tilda Marnow, ${'X'.repeat(50)}, ${'Y'.repeat(length - 69)}`;
    expect(text).toHaveLength(length);
    expect(readByline(text) !== null).toBe(expected);
  });

  it.each([
    [4, true],
    [5, true],
    [6, false],
  ])('reads a name of %i words: %s', (count, expected) => {
    expect(readByline(`By ${Array.from({ length: count }, () => 'Maria').join(' ')}`) !== null).toBe(expected);
  });

  it.each(BYLINE_WORDS.flatMap(({ language, writer }) => writer.map((phrase) => [language, phrase] as const)))(
    'reads a name behind each word of the table, with a colon: %s %s',
    (_, phrase) => {
      expect(readByline(`${phrase}: Rahmat Setiadi`)).toEqual({ authors: ['Rahmat Setiadi'] });
    },
  );

  it.each(BYLINE_WORDS.flatMap(({ language, other }) => other.map((phrase) => [language, phrase] as const)))(
    'names no author behind a word for another hand: %s %s',
    (_, phrase) => {
      expect(readByline(`${phrase}: Rahmat Setiadi`)).toEqual({ authors: [] });
    },
  );
});
