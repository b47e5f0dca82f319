import { describe, expect, it } from 'vitest';
import { describedBlocks, statedTitles } from '../../src/measure/page-titles.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { parsePlain } from '../../src/parse/plain.js';
import { meta } from '../support/html.js';

const titlesIn = (html: string): readonly string[] => statedTitles(parseHtml(html));

describe('statedTitles', () => {
  it.each(['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title', 'headline', 'title'])(
    'reads the meta %s',
    (name) => {
      expect(titlesIn(meta(name, 'Pasar Lama Dibuka'))).toEqual(['pasar lama dibuka']);
      expect(titlesIn(meta(name.toUpperCase(), 'Pasar Lama Dibuka'))).toEqual(['pasar lama dibuka']);
    },
  );

  it.each(['og:site_name', 'og:description', 'twitter:card', 'og:title:alt', 'description'])(
    'passes over the meta %s',
    (name) => {
      expect(titlesIn(meta(name, 'Harian Muara'))).toEqual([]);
    },
  );

  it('reads the title element, behind the metas', () => {
    expect(titlesIn(`<title>Pasar Lama | Harian</title>${meta('og:title', 'Pasar Lama')}`)).toEqual([
      'pasar lama',
      'pasar lama harian',
    ]);
  });

  it('gives each key once, and none without letters', () => {
    const metas = [meta('og:title', 'Pasar Lama'), meta('twitter:title', 'PASAR  LAMA!'), meta('headline', '—')].join('');
    expect(titlesIn(`<title>Pasar lama</title>${metas}`)).toEqual(['pasar lama']);
  });

  it('gives none where a page states none', () => {
    expect(titlesIn('<p>Isi</p>')).toEqual([]);
    expect(statedTitles(parsePlain('Pasar Lama Dibuka\n\nIsi.'))).toEqual([]);
  });
});

describe('describedBlocks', () => {
  const TEXT = 'Perahu kembali menyeberang sejak Senin pagi di Muara';
  /** 1 for each block that the description describes. */
  const described = (description: string, blocks: readonly string[], name: string = 'description'): readonly number[] => [
    ...describedBlocks(parseHtml(meta(name, description) + blocks.map((text) => `<p>${text}</p>`).join(''))),
  ];

  it.each(['description', 'og:description', 'twitter:description', 'dc.description'])('reads the meta %s', (name) => {
    expect(described(TEXT, ['Menu', TEXT, 'Isi'], name)).toEqual([0, 1, 0]);
  });

  it.each(['og:title', 'keywords', 'og:description:alt'])('passes over the meta %s', (name) => {
    expect(described(TEXT, [TEXT], name)).toEqual([0]);
  });

  it('marks each block that is the description, begins it or begins with it, whatever case and punctuation', () => {
    const cut = TEXT.slice(0, 40);
    expect(described(TEXT, [TEXT, `“${TEXT.toUpperCase()}”`, cut, `${TEXT}, kata warga.`, `Warga: ${TEXT}`])).toEqual([
      1, 1, 1, 1, 0,
    ]);
    expect(described(`${TEXT}…`, [TEXT])).toEqual([1]);
  });

  it.each([
    [29, 0],
    [30, 1],
    [31, 1],
  ])('marks what has %i characters in common: %i. A shorter one is a slogan', (length, mark) => {
    const text = `kabar ${'x'.repeat(length - 6)}`;
    expect(described(text, [text])).toEqual([mark]);
    expect(described(`${text} y${'z'.repeat(40)}`, [text])).toEqual([mark]);
  });

  it('compares thirty characters and no more', () => {
    const start = `kabar ${'x'.repeat(24)}`;
    expect(described(`${start}a lagi`, [`${start}b dan lain`, `${start.slice(0, -1)}y`])).toEqual([1, 0]);
  });

  it('looks for them among the first 120 characters', () => {
    expect(described('—'.repeat(90) + TEXT, ['—'.repeat(90) + TEXT])).toEqual([1]);
    expect(described('—'.repeat(91) + TEXT.replaceAll(' ', ''), ['—'.repeat(91) + TEXT.replaceAll(' ', '')])).toEqual([0]);
  });

  it('marks by each of several descriptions', () => {
    const other = 'Pasar lama di tepi sungai dibuka lagi';
    const html = `${meta('description', TEXT)}${meta('og:description', other)}<p>${other}</p><p>${TEXT}</p><p>Isi</p>`;
    expect([...describedBlocks(parseHtml(html))]).toEqual([1, 1, 0]);
  });

  it('marks nothing where the page says nothing of itself', () => {
    expect(described('', [TEXT])).toEqual([0]);
    expect([...describedBlocks(parseHtml(`<p>${TEXT}</p>`))]).toEqual([0]);
    expect([...describedBlocks(parsePlain(`${TEXT}\n`))]).toEqual([0]);
  });
});
