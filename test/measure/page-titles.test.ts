import { describe, expect, it } from 'vitest';
import { statedTitles } from '../../src/measure/page-titles.js';
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
