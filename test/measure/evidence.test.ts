import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE, type Evidence } from '../../src/measure/evidence.js';
import { measurePage } from '../../src/measure/page-measures.js';
import type { ChromeKind, Fate, Verdict } from '../../src/model/fate.js';
import type { DumpStyle } from '../../src/model/page.js';
import { parsePlain } from '../../src/parse/plain.js';
import { evidenceOf } from '../../src/stages/body.js';
import type { BlockShape } from '../support/block.js';
import { chromeVerdict, page, settledBy } from '../support/page.js';
import { prose } from '../support/words.js';

/** What earlier stages said of a page's blocks, by block: a kind of chrome, or the role that it was kept in. */
type Said = Readonly<Record<number, ChromeKind | 'headline' | 'dateline'>>;

function evidenceOn(texts: readonly (string | BlockShape)[], said: Said = {}, style: DumpStyle = 'layout'): Evidence {
  const made = page(texts, style);
  const verdicts = Object.entries(said).map(([block, word]): Verdict => ({ block: Number(block), fate: fateOf(word) }));
  return evidenceOf(made, settledBy('chrome', verdicts), measurePage(made));
}

function fateOf(word: Said[number]): Fate {
  if (word === 'headline' || word === 'dateline') return { kept: word };
  return { dropped: { code: 'chrome', kind: word!, rule: '*:share:test', detail: null } };
}

/** One row of the evidence: its value for every block. */
function row(name: string, evidence: Evidence): readonly number[] {
  const column = EVIDENCE.findIndex((one) => one.name === name);
  if (column < 0) throw new RangeError(`no evidence is called ${name}`);
  return Array.from({ length: evidence.length / EVIDENCE.length }, (_, i) => evidence[i * EVIDENCE.length + column]!);
}

const close = (values: readonly number[]): readonly unknown[] => values.map((value) => expect.closeTo(value, 5));
const logs = (...values: readonly number[]): readonly number[] => values.map(Math.log1p);

const [P, Q] = [prose(40), prose(40, 2)];
const SHARE = P.length / (P.length + Q.length);

describe('EVIDENCE', () => {
  it('has names that differ, and says of each what it means', () => {
    const names = EVIDENCE.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(EVIDENCE.map(({ about }) => about)).size).toBe(names.length);
    for (const { name, about } of EVIDENCE) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(about).not.toBe('');
    }
  });
});

describe('the evidence', () => {
  it('gives a finite value for every block of any page', () => {
    const line = fc.oneof(fc.constantFrom('', ' ', '* Menu', 'Satu:', prose(30), prose(9), '東京都は。', '©', '/'), fc.string());
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.nat(), (lines, headline) => {
        const parsed = parsePlain(lines.join('\n'));
        const count = parsed.blocks.length;
        const settled = settledBy('chrome', [
          ...parsed.blocks.filter(({ index }) => index % 3 === 0).map(({ index }) => chromeVerdict(index)),
          ...(count > 1 ? [{ block: headline % count, fate: { kept: 'headline' } } as const] : []),
        ]);
        const evidence = evidenceOf(parsed, settled, measurePage(parsed));
        expect(evidence).toHaveLength(count * EVIDENCE.length);
        expect(evidence.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('measures pages of no block and of one', () => {
    expect(evidenceOn([])).toHaveLength(0);
    for (const only of ['/', 'Menu', P]) expect(evidenceOn([only]).every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['length', ['Menu', 'Menu satu'], logs(4, 9)],
    ['long', ['Menu', 'x'.repeat(59), 'x'.repeat(60)], [0, 0, 1]],
    ['prose', ['Menu', P], logs(0, P.length)],
    ['ending', ['Menu', 'Selesai.'], [0, 1]],
    ['opening', ['Menu', 'Isinya:'], [0, 1]],
    ['sentences', ['Menu', 'A. B. C.'], logs(0, 3)],
    ['sentenceRate', ['Menu', 'Selesai. A'], [0, 100 / 30]],
    ['words', ['Menu satu dua', '/'], logs(3, 0)],
    ['commas', ['a, b', 'a b'], [25, 0]],
    ['separators', ['a | b', 'a b'], [20, 0]],
    ['capitalised', ['Budi Santoso', 'Budi pergi'], [1, 0.5]],
    ['upper', ['ABcd', 'ab'], [0.5, 0]],
    ['digits', ['a1', 'ab'], [0.5, 0]],
    ['letters', ['a1', 'ab'], [0.5, 1]],
    ['wordLength', ['ab abcd', 'a'], [3, 1]],
    ['quoted', ['“Ya”', 'Ya'], [1, 0]],
    ['labelled', ['Pemeran: Budi', 'Budi'], [1, 0]],
    ['address', ['www.harian.example', 'Harian'], [1, 0]],
    ['year', ['Tahun 2024', 'Tahun'], [1, 0]],
    ['clock', ['Pukul 14:05', 'Pukul'], [1, 0]],
    ['continues', ['dan', 'Dan'], [1, 0]],
    ['startsDigit', ['1 orang', 'Orang'], [1, 0]],
    ['bullet', [{ text: 'Menu', kind: 'list-item' }, 'Menu'], [1, 0]],
    ['legal', ['© Harian', 'Harian'], [1, 0]],
  ] as const)("gives a block's own form: %s of %j", (name, texts, values) => {
    expect(row(name, evidenceOn(texts))).toEqual(close(values));
  });

  it.each([
    ['copies', ['Menu satu', 'menu satu!', 'Menu dua'], [1, 1, 0]],
    ['copies', Array(6).fill('Menu'), Array(6).fill(3)],
    ['copies', [prose(80), prose(80), '/', '/'], [0, 0, 0, 0]],
    ['copied', ['Menu', 'Menu dua', 'Menu', 'Menu'], [0, 0, 1, 1]],
    ['functionWords', ['the ferry', 'the old orchard', 'lantern'], [1 / 2, 1 / 3, 0]],
  ])('says what a block shares with the page: %s of %j', (name, texts, values) => {
    expect(row(name, evidenceOn(texts))).toEqual(close(values));
  });

  it('says what a block shares with the headline', () => {
    const evidence = evidenceOn(['Harbour', 'Harbour Ferry Reopens Tuesday', 'The harbour orchard'], { 1: 'headline' });
    expect(row('inHeadline', evidence)).toEqual([1, 1, 0.5]);
    expect(row('ofHeadline', evidence)).toEqual([0.25, 1, 0.25]);
  });

  it.each([
    ['label', ['related', 'popular', 'latest']],
    ['comments', ['comments']],
    ['navigation', ['navigation', 'section', 'breadcrumb', 'weather', 'clock', 'visit-date']],
    ['offer', ['share', 'newsletter', 'login', 'cookies', 'advertising']],
    ['inside', ['credit', 'tags', 'read-also', 'player', 'separator']],
    ['foot', ['copyright', 'footer']],
    ['none of them', ['user']],
  ] as const)('says what a rule called a block: %s for %j', (name, kinds) => {
    const rows = ['label', 'comments', 'navigation', 'offer', 'inside', 'foot'];
    for (const kind of kinds) {
      const evidence = evidenceOn(['Menu', 'Menu', 'Menu'], { 1: kind });
      expect(row('dropped', evidence)).toEqual([0, 1, 0]);
      for (const one of rows) expect(row(one, evidence)).toEqual([0, one === name ? 1 : 0, 0]);
    }
  });

  it('says what was kept: the headline, and lines that sign the article', () => {
    const evidence = evidenceOn(['Menu', 'Judul', 'Senin', P], { 1: 'headline', 2: 'dateline' });
    expect(row('headline', evidence)).toEqual([0, 1, 0, 0]);
    expect(row('signed', evidence)).toEqual([0, 0, 1, 0]);
    expect(row('dropped', evidence)).toEqual([0, 0, 0, 0]);
  });

  it('says what stands behind labels', () => {
    const evidence = evidenceOn(['Judul', P, 'Terkait', 'Menu', 'Komentar', 'Bagus'], {
      0: 'headline',
      2: 'related',
      4: 'comments',
    });
    expect(row('behindLabel', evidence)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(row('behindComments', evidence)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('says whether blank lines stand round a block, and how many blocks stand between two', () => {
    const evidence = evidenceOn([
      { text: 'A', blankBefore: 0, blankAfter: 0 },
      { text: 'B', blankBefore: 0, blankAfter: 4 },
      { text: 'C', blankBefore: 4, blankAfter: 5 },
      { text: 'D', blankBefore: 5, blankAfter: 0 },
    ]);
    expect(row('blankBefore', evidence)).toEqual([0, 0, 1, 1]);
    expect(row('blankAfter', evidence)).toEqual([0, 1, 1, 0]);
    expect(row('group', evidence)).toEqual(close(logs(2, 2, 1, 1)));
  });

  it.each([
    ['inMain', [0, 1, 1, 1, 0, 0]],
    ['inWide', [0, 1, 1, 1, 0, 0]],
    ['inRich', [0, 1, 1, 1, 0, 0]],
    ['depth', logs(0, 0, 1, 0, 0, 0)],
    ['distance', logs(1, 0, 0, 0, 1, 2)],
    ['behindMain', [0, 0, 0, 0, 1, 1]],
    ['distanceRich', logs(1, 0, 0, 0, 1, 2)],
    ['proseBefore', [0, 0, SHARE, SHARE, 1, 1]],
    ['proseBehind', [1, 1 - SHARE, 1 - SHARE, 0, 0, 0]],
    ['gapBefore', logs(6, 7, 0, 1, 0, 1)],
    ['gapBehind', logs(0, 1, 0, 8, 7, 6)],
    ['enclosed', [1 / 7, 1 / 9, 1, 1 / 10, 1 / 8, 1 / 8]],
    ['fromStart', logs(0, 1, 2, 3, 4, 5)],
    ['fromEnd', logs(5, 4, 3, 2, 1, 0)],
    ['headFree', Array(6).fill(1 / 2)],
    ['pageBlocks', Array(6).fill(Math.log1p(6))],
    ['pageProse', Array(6).fill(Math.log1p(P.length + Q.length))],
    ['pageShort', Array(6).fill(4 / 6)],
  ])('says where a block stands: %s', (name, values) => {
    expect(row(name, evidenceOn(['Menu', P, 'Sub.', Q, 'Kontak', 'Peta']))).toEqual(close(values));
  });

  it('counts the blocks to the headline on both sides, and says nothing where none was found', () => {
    const texts = ['Menu', 'Kota', 'Judul', P];
    const evidence = evidenceOn(texts, { 2: 'headline' });
    expect(row('fromHeadline', evidence)).toEqual(close(logs(2, 1, 0, 1)));
    expect(row('behindHeadline', evidence)).toEqual([0, 0, 0, 1]);
    expect(row('pageHeadline', evidence)).toEqual([1, 1, 1, 1]);
    for (const name of ['fromHeadline', 'behindHeadline', 'pageHeadline'])
      expect(row(name, evidenceOn(texts))).toEqual([0, 0, 0, 0]);
  });

  it('counts what rules dropped on the page, and between the prose that a short block stands in', () => {
    const texts = [P, 'Menu', 'Bagikan', Q];
    const evidence = evidenceOn(texts, { 2: 'share' });
    expect(row('shortDroppedInGap', evidence)).toEqual([0, 1, 0, 0]);
    expect(row('pageDropped', evidence)).toEqual(Array(4).fill(1 / 4));
    expect(row('alone', evidence)).toEqual(Array(4).fill(1 / 4));
    expect(row('pageDropped', evidenceOn(texts))).toEqual([0, 0, 0, 0]);
    expect(row('alone', evidenceOn(texts))).toEqual(Array(4).fill(1 / 2));
  });

  it.each([
    ['layout', 1, 0],
    ['lines', 0, 0],
    ['wrapped', 0, 1],
  ] as const)('says the style of a dump: %s', (style, layout, wrapped) => {
    const evidence = evidenceOn(['Menu'], {}, style);
    expect([row('layout', evidence), row('wrapped', evidence)]).toEqual([[layout], [wrapped]]);
  });
});
