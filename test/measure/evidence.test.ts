import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyScores } from '../../src/measure/body-score.js';
import { EVIDENCE, type Evidence } from '../../src/measure/evidence.js';
import { measurePage } from '../../src/measure/page-measures.js';
import type { Verdict } from '../../src/model/fate.js';
import { parsePlain } from '../../src/parse/plain.js';
import { BODY_MODEL } from '../../src/rules/body-model.js';
import { evidenceOf } from '../../src/stages/body.js';
import { chromeVerdict, page, settledBy } from '../support/page.js';
import { prose } from '../support/words.js';

/** The evidence on a page of which a rule dropped the blocks given; the headline is the block given. */
function evidenceOn(
  texts: readonly string[],
  { dropped = [], headline = -1 }: { dropped?: readonly number[]; headline?: number } = {},
): Evidence {
  const made = page(texts);
  const found: readonly Verdict[] = headline < 0 ? [] : [{ block: headline, fate: { kept: 'headline' } }];
  return evidenceOf(made, settledBy('chrome', [...dropped.map(chromeVerdict), ...found]), measurePage(made));
}

/** One row of the evidence: its value for every block. */
function row(name: string, evidence: Evidence): readonly number[] {
  const column = EVIDENCE.findIndex((one) => one.name === name);
  if (column < 0) throw new RangeError(`no evidence is called ${name}`);
  return Array.from({ length: evidence.length / EVIDENCE.length }, (_, i) => evidence[i * EVIDENCE.length + column]!);
}

describe('EVIDENCE', () => {
  it('has names that differ, and says of each what it means', () => {
    const names = EVIDENCE.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, about } of EVIDENCE) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(about).not.toBe('');
    }
  });

  it('is what the model has weights for, and nothing else, in the same order', () => {
    expect(Object.keys(BODY_MODEL.weights)).toEqual(EVIDENCE.map(({ name }) => name));
    expect(Object.values(BODY_MODEL.weights).every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(BODY_MODEL.intercept)).toBe(true);
    expect(BODY_MODEL.limit).toBeGreaterThan(0);
    expect(BODY_MODEL.limit).toBeLessThan(1);
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
        expect(bodyScores(evidence).every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it('measures pages of no block and of one', () => {
    expect(evidenceOn([])).toHaveLength(0);
    for (const only of ['/', 'Menu', prose(40)]) expect(evidenceOn([only]).every(Number.isFinite)).toBe(true);
  });

  it.each([
    ['long', ['Menu', prose(40)], [0, 1]],
    ['prose', ['Menu', prose(40)], [0, 1]],
    ['ending', ['Menu', 'Selesai.'], [0, 1]],
    ['opening', ['Menu', 'Isinya:'], [0, 1]],
    ['sentences', ['Menu', 'A. '.repeat(9), 'A. '.repeat(10), 'A. '.repeat(11)], [0, 9, 10, 10]],
    ['copies', ['Menu satu', 'Menu satu', 'Menu dua'], [1, 1, 0]],
    ['copies', [prose(40), prose(40), 'Menu'], [0, 0, 0]],
    ['legal', ['© Harian', 'Harian'], [1, 0]],
    ['enclosed', [prose(40), 'Menu', prose(40)], [1 / 5, 1, 1 / 5]],
    ['headFree', ['Menu', 'Menu', prose(40)], [1 / 3, 1 / 3, 1 / 3]],
  ])('gives %s of %j', (name, texts, values) => {
    expect(row(name, evidenceOn(texts))).toEqual(values);
  });

  it('counts what rules dropped and stands by', () => {
    const texts = [prose(40), 'Menu', 'Bagikan', prose(40)];
    const evidence = evidenceOn(texts, { dropped: [2] });
    expect(row('shortDroppedInGap', evidence)).toEqual([0, 1, 0, 0]);
    expect(row('dropped10', evidence).every((share) => share > 0)).toBe(true);
    expect(row('dropped10', evidenceOn(texts))).toEqual([0, 0, 0, 0]);
  });

  it('says what stands behind the headline, and of nothing where none was found', () => {
    const texts = ['Menu', 'Judul', prose(40)];
    expect(row('behindHeadline', evidenceOn(texts, { headline: 1 }))).toEqual([0, 0, 1]);
    expect(row('behindHeadline', evidenceOn(texts))).toEqual([0, 0, 0]);
  });
});

describe('bodyScores', () => {
  const only = (name: string, weight: number) => ({ intercept: 0, weights: { [name]: weight }, limit: 0.5 });

  it('is the logistic function of the weighted evidence', () => {
    const evidence = evidenceOn(['Menu', 'Selesai.']);
    expect([...bodyScores(evidence, only('ending', 0))]).toEqual([0.5, 0.5]);
    const [menu, sentence] = bodyScores(evidence, only('ending', 2));
    expect(menu).toBe(0.5);
    expect(sentence).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect(bodyScores(evidence, { intercept: -800, weights: {}, limit: 0.5 })[0]).toBe(0);
  });

  it('tells prose from menus by the model that ships', () => {
    const texts = [
      'Beranda',
      'Olahraga',
      'Judul Berita Hari Ini',
      ...[1, 2, 3, 4].map((seed) => prose(45, seed)),
      'Terpopuler',
      'Kontak',
    ];
    const scores = bodyScores(evidenceOn(texts, { headline: 2 }));
    for (const [i, text] of texts.entries()) {
      if (text.length > 100) expect(scores[i]).toBeGreaterThan(BODY_MODEL.limit);
      else if (i < 2 || i > 6) expect(scores[i]).toBeLessThan(scores[4]!);
    }
  });
});
