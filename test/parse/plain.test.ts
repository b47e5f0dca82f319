import { describe, expect, it } from 'vitest';
import { parsePlain } from '../../src/parse/plain.js';
import { wrappedAt, wrappedBehindHyphens } from '../support/variants.js';
import { prose, textOf } from '../support/words.js';

const texts = (text: string): readonly string[] => parsePlain(text).blocks.map((block) => block.text);
/** A line that no rule joins with its neighbours. */
const label = (i: number): string => `Label ${i}.`;
const labels = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => label(i));

describe('parsePlain', () => {
  it('gives no block for an empty or blank text', () => {
    expect(parsePlain('')).toMatchObject({ text: '', blocks: [] });
    expect(parsePlain(' \n\t\n\u200b').blocks).toEqual([]);
  });

  it('gives a block a line in a layout dump, with its place and the blank lines round it', () => {
    const text = '\nSatu.\n\n\n  Dua  kata.\nTiga.\n\n';
    const { blocks, style } = parsePlain(text);
    expect(style).toBe('layout');
    expect(blocks.map(({ index, text: one, blankBefore, blankAfter }) => [index, one, blankBefore, blankAfter])).toEqual([
      [0, 'Satu.', 1, 2],
      [1, 'Dua kata.', 2, 0],
      [2, 'Tiga.', 0, 1],
    ]);
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['Satu.', 'Dua  kata.', 'Tiga.']);
  });

  it('calls list items so, and leaves their bullets out of the text but not of the span', () => {
    const text = 'Isi:\n\n* satu\n• dua\n- tiga\n';
    const { blocks } = parsePlain(text);
    expect(blocks.map(({ kind, text: one }) => [kind, one])).toEqual([
      ['paragraph', 'Isi:'],
      ['list-item', 'satu'],
      ['list-item', 'dua'],
      ['paragraph', '- tiga'],
    ]);
    expect(text.slice(blocks[1]!.span.start, blocks[1]!.span.end)).toBe('* satu');
  });

  describe('style', () => {
    it.each([
      [3, 'lines'],
      [4, 'layout'],
      [5, 'layout'],
    ])('with %i blank lines to 100 others is %s', (blanks, style) => {
      const blank = Array.from({ length: blanks }, () => '');
      expect(parsePlain(`${[...labels(60), ...blank, ...labels(40)].join('\n')}\n`).style).toBe(style);
    });

    it('does not depend on blank lines at the page’s ends', () => {
      expect(parsePlain(`\n\n\n${labels(20).join('\n')}\n\n\n`).style).toBe('lines');
    });

    it('is wrapped where the whole page was', () => {
      expect(parsePlain(wrappedAt(72, [prose(80, 1), prose(70, 2)].join('\n\n'))).style).toBe('wrapped');
    });

    it('does not keep a wrapped part from being joined among lines that were not wrapped', () => {
      const part = wrappedAt(72, prose(60, 1));
      const wide = Array.from({ length: 12 }, (_, i) => prose(24, i + 2)).join('\n\n');
      const { blocks } = parsePlain(`${wide}\n\n${part}\n\n${wide}`);
      expect(blocks).toHaveLength(25);
      expect(blocks[12]!.text).toBe(prose(60, 1));
    });
  });

  describe('wrapped lines', () => {
    it.each([60, 72, 80, 100])('are joined again at %i columns', (width) => {
      const paragraphs = [1, 2, 3, 4, 5].map((seed) => prose(40 + seed * 7, seed));
      expect(texts(wrappedAt(width, paragraphs.join('\n\n')))).toEqual(paragraphs);
    });

    it('are joined again with the first line of a paragraph further in, and no blank line between paragraphs', () => {
      const paragraphs = [1, 2, 3, 4].map((seed) => prose(61, seed));
      expect(texts(paragraphs.map((one) => wrappedAt(70, `\u2003\u2003${one}`)).join('\n'))).toEqual(paragraphs);
    });

    it('are joined again in list items whose lines stand under the text', () => {
      const items = [1, 2, 3].map((seed) => prose(40, seed));
      const wrapped = items.map((item) => `  * ${wrappedAt(66, item).replaceAll('\n', '\n    ')}`).join('\n');
      expect(parsePlain(wrapped).blocks.map(({ kind, text }) => [kind, text])).toEqual(items.map((item) => ['list-item', item]));
    });

    it('lose the hyphens that divided words where the page divides words', () => {
      const paragraphs = [1, 2, 3].map((seed) => prose(70, seed));
      expect(texts(paragraphs.map((one) => dividedAt(46, one)).join('\n\n'))).toEqual(paragraphs);
    });

    it.each([48, 56, 64, 72, 80])('keep hyphens that are part of words at %i columns, without a space behind them', (width) => {
      const paragraph =
        'Sebanyak 300-400 warga desa bersama anak-anak mereka dan tokoh-tokoh adat datang ke balai untuk melihat kapal-kapal ' +
        'baru yang dibangun para nelayan tua-muda sejak musim kemarau, sementara orang-orang dari pulau-pulau lain menunggu ' +
        'di tepi teluk dengan perahu-perahu kecil yang penuh buah-buahan dan sayur-mayur untuk pesta lima-enam hari itu.';
      const text = `${wrappedBehindHyphens(width, paragraph)}\n\n${wrappedAt(width, prose(80, 2))}`;
      expect(texts(text)).toEqual([paragraph, prose(80, 2)]);
    });

    it('are joined without a space in scripts that set none', () => {
      const sentence = '東京都は新しい計画を発表し住民の声を聞く会を開くと述べた';
      const paragraph = `${sentence.repeat(4)}。`;
      const row = /.{20}/gu;
      const wrapped = [paragraph, paragraph.slice(3)].map((one) => one.replace(row, '$&\n')).join('\n\n');
      expect(texts(wrapped)).toEqual([paragraph, paragraph.slice(3)]);
    });

    it('are left alone where they stand in columns', () => {
      const table = ['Utara Raya     12   4', 'Selatan Jaya    9   7', 'Barat Indah     3   1'];
      expect(texts(`${wrappedAt(60, prose(80, 2))}\n\n${table.join('\n')}`).slice(-3)).toEqual(
        table.map((row) => row.replaceAll(/ +/g, ' ')),
      );
    });
  });

  describe('text nodes', () => {
    const cut = ['Menurut keterangan seorang warga bernama', 'Budi Santoso', ', harga beras naik sejak pekan lalu.'];
    const whole = 'Menurut keterangan seorang warga bernama Budi Santoso, harga beras naik sejak pekan lalu.';

    it('that a link cut apart are joined in a dump of a text node a line', () => {
      expect(texts([...labels(10), ...cut, 'Akhir kata.'].join('\n'))).toEqual([...labels(10), whole, 'Akhir kata.']);
    });

    it('are joined across no blank line', () => {
      const split = texts([...labels(60), cut[0]!, '', cut[1]!, cut[2]!].join('\n'));
      expect(split.at(-2)).toBe(cut[0]);
    });

    it.each([
      [39, false],
      [40, true],
      [41, true],
    ])('are joined in a layout dump only in a stretch of %i lines: %s', (lines, joined) => {
      const stretch = [...labels(lines - 3), ...cut].join('\n');
      const found = texts(`Judul.\n\nSatu.\n\nDua.\n\n${stretch}\n\nTiga.\n\nEmpat.`);
      expect(found.includes(whole)).toBe(joined);
    });

    it('stay apart where a bullet begins the next', () => {
      expect(texts([...labels(10), `${textOf(60)}`, '* dan yang lain lagi di sini juga ada'].join('\n')).at(-1)).toBe(
        'dan yang lain lagi di sini juga ada',
      );
    });

    it.each([')', ',', '.', '’', '”', '%', '،', '。'])('are joined without a space before %j', (sign) => {
      const found = texts(
        [...labels(10), 'Menurut keterangan seorang warga bernama', `Budi`, `${sign} kata dia lalu pergi ke pasar.`].join('\n'),
      );
      for (const text of found) expect(text).not.toContain(` ${sign}`);
    });
  });

  it('puts every line that is not blank into exactly one block, in order', () => {
    const text = `${labels(5).join('\r\n')}\r\n\r\n${wrappedAt(60, prose(70))}\r* satu\r\n`;
    const { blocks } = parsePlain(text);
    for (const [i, block] of blocks.entries()) expect(block.span.start).toBeGreaterThanOrEqual(blocks[i - 1]?.span.end ?? 0);
    const covered = blocks.map(({ span }) => text.slice(span.start, span.end)).join('');
    expect(covered.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});

const LETTERS = /^[a-z]{2}$/iu;

/** Break a text at so many columns, with a hyphen where that divides a word. */
function dividedAt(width: number, text: string): string {
  const rows: string[] = [];
  let at = 0;
  while (text.length - at > width) {
    const divides = LETTERS.test(text.slice(at + width - 1, at + width + 1));
    const hyphen = divides && LETTERS.test(text.slice(at + width - 2, at + width));
    rows.push(divides ? text.slice(at, at + width - 1).trimEnd() + (hyphen ? '-' : '') : text.slice(at, at + width).trimEnd());
    at += divides ? width - 1 : width;
    if (text[at] === ' ') at++;
  }
  return [...rows, text.slice(at)].join('\n');
}
