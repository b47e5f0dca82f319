import { describe, expect, it } from 'vitest';
import { alone, judged, PROSE } from '../support/chrome.js';

const HEADLINE = 'Penenun Lereng Utara Kembali Membuka Sanggar';
const CAPTION = 'credit line:caption';

describe('a caption that ends with its credit', () => {
  it.each([
    'Penenun di sanggar, Senin (20/5/2024). (Foto: Kabar Lereng/Raka Wiguna)',
    'Penenun di sanggar. (Dok. Sanggar Lereng)',
    'A weaver at her loom on Friday. [Photo by Tilda Marnow]',
    'A weaver at her loom (AP Photo/Tilda Marnow)',
    'A weaver at her loom in the valley, on the first day after the rains (AFP)',
    'Penenun di sanggar. Foto: Raka Wiguna',
    'A weaver at her loom. Photo: Tilda Marnow/Lereng Post',
    'शिवतलाई का कुआँ। फोटो: शिवतलाई समाचार',
  ])('is a credit wherever it stands: %s', (text) => {
    expect(alone(text)).toBe(CAPTION);
    expect(judged([HEADLINE, PROSE, text, PROSE])[2]).toBe(CAPTION);
  });

  it.each([
    'Penenun di sanggar lereng utara, Senin pagi. (Raka Wiguna/Kabar Lereng)',
    'Penenun di sanggar lereng utara, Senin pagi. KABAR/HO-Sanggar Lereng',
  ])('may name it by two names with a stroke between them, above prose: %s', (text) => {
    expect(judged([HEADLINE, text, PROSE])[1]).toBe(CAPTION);
    expect(judged([HEADLINE, PROSE, text, PROSE])[2]).toBe(CAPTION);
  });

  it("is the writer's signature below the last paragraph", () => {
    const last = 'Panitia belum menjawab pertanyaan itu. (Raka Wiguna/Kabar Lereng)';
    expect(judged([HEADLINE, PROSE, PROSE, last])[3]).toBeNull();
  });
});

describe('no caption is', () => {
  it.each([
    ['a subheading with an abbreviation', 'Konser Kenangan Penggemar (AC/DC)'],
    ['a headline that ends in brackets', 'Sanggar Lereng Dibuka Lagi (Video dan Peta)'],
    ['a headline that says what comes with it', 'Sanggar Lereng Dibuka Lagi (Foto)'],
    ['a heading that ends in letters which an agency bears too', 'Badan Perlindungan Lingkungan (EPA)'],
    ['a line in brackets as a whole', '(Lereng Utara/Lembah)'],
    ['a list item of two things', 'Satu tikar (Besar/kecil)'],
    ['a pair of names without brackets', 'Raka Wiguna/Tilda Marnow'],
    ['a heading of a list', '34. Human/Technology Interaction'],
    ['a heading with roles', '1. Kepala Sanggar di Lereng (Penenun / Guru)'],
    ['a heading with an abbreviation', 'Membandingkan Dua Cara Menenun yang Paling Tua vs. Mesin/Tangan'],
    ['a list item with cards', 'Dompet (credit/debit cards, cash)'],
    ['a label inside a line', 'Lomba Foto: Pendaftaran Dibuka'],
  ])('%s: %s', (_, text) => {
    expect(judged([HEADLINE, text, PROSE])[1]).toBeNull();
  });

  it('a paragraph of prose whose sentence ends behind the brackets', () => {
    const text = `${PROSE.slice(0, -1)} (foto: lihat halaman dua).`;
    expect(judged([HEADLINE, PROSE, text, PROSE])[2]).toBeNull();
  });

  it('a text of more than 320 characters', () => {
    const end = '. (Foto: Raka Wiguna)';
    expect(alone(`${'a'.repeat(320 - end.length)}${end}`)).toBe(CAPTION);
    expect(alone(`${'a'.repeat(321 - end.length)}${end}`)).toBeNull();
  });
});

describe('a gallery', () => {
  const caption = 'Penenun lereng utara di depan sanggar mereka pada Senin pagi yang cerah setelah hujan. (Foto: Raka Wiguna)';

  it('keeps its captions where they are longer than the prose', () => {
    expect(judged([HEADLINE, PROSE, caption, caption])).toEqual([null, null, null, null]);
  });

  it('has two captions at least', () => {
    expect(judged([HEADLINE, caption])[1]).toBe(CAPTION);
    expect(judged([HEADLINE, caption, caption])[1]).toBeNull();
  });

  it('is none where the prose is longer', () => {
    expect(judged([HEADLINE, PROSE, caption, PROSE])[2]).toBe(CAPTION);
    expect(judged([HEADLINE, PROSE, caption, PROSE, caption, PROSE])[2]).toBe(CAPTION);
  });
});
