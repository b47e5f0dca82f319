import { describe, expect, it } from 'vitest';
import { maxEnclosedGap, maxListGap } from '../../src/stages/chrome-context.js';
import { alone, enclosed, judged, PROSE } from '../support/chrome.js';

describe('a temperature', () => {
  it.each(['29 C', '29°C', '29 °C', '-3,5 °C', '84°F', '29°', '24-31 °C', '24° / 31°', '−2 °C', '21 ℃'])(
    'is weather: %s',
    (text) => {
      expect(alone(text)).toMatch(/^weather /);
    },
  );

  it.each(['29', '29 Cent', '29 C.', '29 orang', '3-1', '1.234 C', 'C'])('is not: %s', (text) => {
    expect(alone(text)).toBeNull();
  });

  it('stays between two paragraphs of prose, where the article may give it', () => {
    expect(enclosed('29 °C')).toBeNull();
  });
});

describe('a line without a word', () => {
  it.each(['***', '—', '· · ·', '| |', '...', '♦', '*'.repeat(500)])('is a separator, between paragraphs too: %s', (text) => {
    expect(alone(text)).toBe('separator line:separator');
    expect(enclosed(text)).toBe('separator line:separator');
  });

  it.each(['* zuq *', '- 7 -', `${'*'.repeat(300)} zuq`])('is none with a letter or a digit: %s', (text) => {
    expect(alone(text)).toBeNull();
  });
});

describe('the copyright sign', () => {
  it.each(['© 2024 Kabar Lereng', '(c) 2024 Kabar Lereng', 'ⓒ 2024 Kabar Lereng', '© Copyright 2024 Kabar Lereng'])(
    'before a year: %s',
    (text) => {
      expect(alone(text)).toMatch(/^copyright /);
    },
  );

  it('before a name of six words is a credit, of seven is none', () => {
    expect(alone('© Anak Agung Raka Wiguna dari Lereng')).toBe('credit line:credit');
    expect(alone('© Anak Agung Raka Wiguna dari Lereng Utara')).toBeNull();
  });

  it("before a name and a year is the page's own notice", () => {
    expect(alone('© Eastvale Daily 2024')).toBe('copyright line:copyright');
  });

  it('inside a line says nothing', () => {
    expect(alone('Tanda © berarti hak cipta pada sebuah karya')).toBeNull();
  });
});

describe('a counter of pictures or pages', () => {
  it.each(['1/12', '3 / 12', '12/12'])('is navigation: %s', (text) => {
    expect(alone(text)).toBe('navigation line:counter');
  });

  it.each(['4.5/5', '13/12', '1/1234', '1/2/3'])('is not: %s', (text) => {
    expect(alone(text)).toBeNull();
  });

  it('stays between two paragraphs of prose', () => {
    expect(enclosed('3/4')).toBeNull();
  });
});

describe('a mail address alone on its line', () => {
  it('is of the footer', () => {
    expect(alone('redaksi@lereng.example')).toBe('footer line:mail');
  });

  it.each(['redaksi@lereng', '@lereng', 'Surat ke redaksi@lereng.example'])('is not: %s', (text) => {
    expect(alone(text)).toBeNull();
  });

  it('stays between two paragraphs of prose', () => {
    expect(enclosed('panitia@lereng.example')).toBeNull();
  });
});

describe('a breadcrumb', () => {
  it.each([
    'Beranda > Daerah > Lereng Utara',
    'Home » News » Ferry Returns',
    'Startseite › Politik',
    'Home / News / Ferry Returns',
  ])('is one: %s', (text) => {
    expect(alone(text)).toBe('breadcrumb line:breadcrumb');
  });

  it.each(['Lereng > Lembah', 'Kopi/teh', 'Skor 3 > 1', `Beranda > ${'kata '.repeat(26)}`])('is none: %s', (text) => {
    expect(alone(text)).toBeNull();
  });

  it('may end in a headline of 25 words', () => {
    expect(alone(`Beranda > ${'kata '.repeat(25).trim()}`)).toBe('breadcrumb line:breadcrumb');
  });

  it('stays between two paragraphs of prose', () => {
    expect(enclosed('Beranda > Daerah > Lereng Utara')).toBeNull();
  });
});

describe('a menu in one line', () => {
  it.each(['Beranda | Politik | Olahraga', 'Nasional • Ekonomi • Zuqvar • Qelmar', 'Alfa | Beta | Gama | Delta | Epsilon'])(
    'is one: %s',
    (text) => {
      expect(alone(text)).toBe('navigation line:menu');
    },
  );

  it.each([
    'Alfa | Beta | Gama | Delta',
    'Raka Wiguna | Medan | 26 Juni 2024',
    'Emas | 3 | 4 | 5 | 6',
    'kode_a | kode_b | kode_c | kode_d | kode_e',
  ])('is none: %s', (text) => {
    expect(alone(text)).toBeNull();
  });

  it('stays between two paragraphs of prose', () => {
    expect(enclosed('Nasional | Politik | Olahraga')).toBeNull();
  });
});

describe('a gap between two paragraphs of prose', () => {
  const gap = (length: number): readonly string[] => [PROSE, ...new Array<string>(length).fill('24 °C'), PROSE];

  it('encloses as many blocks as the limit says, and no more', () => {
    expect(new Set(judged(gap(maxEnclosedGap)))).toEqual(new Set([null]));
    expect(judged(gap(maxEnclosedGap + 1))[1]).toBe('weather line:temperature');
  });

  it('may be longer where a section word right after prose heads a list', () => {
    const list = (length: number): readonly string[] => [
      PROSE,
      'Ekonomi',
      ...new Array<string>(length - 1).fill('Lereng 4, Lembah 2'),
      PROSE,
    ];
    expect(judged(list(maxListGap))[1]).toBeNull();
    expect(judged(list(maxListGap + 1))[1]).toBe('section id:section:names');
    expect(judged([PROSE, 'Lereng', 'Ekonomi', ...new Array<string>(maxEnclosedGap).fill('Lereng 4'), PROSE])[2]).toBe(
      'section id:section:names',
    );
  });
});
