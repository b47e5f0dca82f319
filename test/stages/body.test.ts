import { describe, expect, it } from 'vitest';
import { bodyScores } from '../../src/measure/body-score.js';
import { measurePage } from '../../src/measure/page-measures.js';
import type { Verdict } from '../../src/model/fate.js';
import type { Page } from '../../src/model/page.js';
import { BODY_MODEL } from '../../src/rules/body-model.js';
import { bodyStage, evidenceOf } from '../../src/stages/body.js';
import type { Settled } from '../../src/stages/sift.js';
import { chromeVerdict, openBlocks, page, settledBy } from '../support/page.js';
import { prose } from '../support/words.js';

const paragraphs = (count: number, from: number = 1): readonly string[] =>
  Array.from({ length: count }, (_, i) => prose(42, from + i));
/** Lines of a menu, which a rule drops. */
const menu = (count: number, name: string): readonly string[] => Array.from({ length: count }, (_, i) => `${name} ${i}`);

interface Judged {
  readonly made: Page;
  readonly scores: Float64Array;
  /** Texts that the stage leaves open. */
  readonly left: readonly string[];
  readonly verdicts: readonly Verdict[];
}

/** Judge a page: lines that begin with `Menu` were dropped by a rule, the one given is the headline. */
function judged(texts: readonly string[], headline: string | null = null): Judged {
  const made = page(texts);
  const at = headline === null ? -1 : texts.indexOf(headline);
  const settled: Settled = settledBy('headline', [
    ...made.blocks.filter(({ text }) => text.startsWith('Menu')).map(({ index }) => chromeVerdict(index)),
    ...(at < 0 ? [] : [{ block: at, fate: { kept: 'headline' } } as const]),
  ]);
  const measured = measurePage(made);
  const open = openBlocks(made, settled);
  const verdicts = bodyStage(measured).judge(open, made, settled);
  const gone = new Set(verdicts.map(({ block }) => block));
  return {
    made,
    scores: bodyScores(evidenceOf(made, settled, measured)),
    left: open.filter(({ index }) => !gone.has(index)).map(({ text }) => text),
    verdicts,
  };
}

/** Above the least score of a line in a gap, with room for another fit. */
const MIN_GAP_SCORE = 0.15;

describe('bodyStage', () => {
  it('drops what stands round the prose, with its score and the limit', () => {
    const head = ['Beranda', 'Olahraga', 'Ekonomi', 'Hiburan', 'Kontak', 'Gaya', 'Opini', 'Wisata'];
    const foot = head.map((text) => `${text} Kami`);
    const title = 'Pasar Lama Dibuka Kembali';
    const texts = [...menu(4, 'Menu'), ...head, title, ...paragraphs(6), ...menu(4, 'Menu kaki'), ...foot];
    const { left, verdicts, made } = judged(texts, title);
    expect(left).toEqual(paragraphs(6));
    expect(verdicts).toHaveLength(16);
    for (const { fate } of verdicts) {
      if (!('dropped' in fate) || fate.dropped.code !== 'outside-body') throw new Error('dropped for another reason');
      expect(fate.dropped.score).toBeLessThan(fate.dropped.limit);
      expect(fate.dropped.limit).toBe(BODY_MODEL.limit);
      expect(fate.dropped.score).toBe(Math.round(fate.dropped.score * 1000) / 1000);
    }
    expect(verdicts.map(({ block }) => block)).toEqual([...verdicts].map(({ block }) => block).sort((a, b) => a - b));
    expect(made.blocks).toHaveLength(texts.length);
  });

  it('says nothing of an empty page', () => {
    expect(judged([]).verdicts).toEqual([]);
  });

  it.each([
    [0, true],
    [2, true],
    [3, true],
    [4, false],
  ])('leaves an article whole, lines with low scores in it included, when %i blocks stand round it: %s', (frame, whole) => {
    const gap = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `© Arsip Kota ${letter}`);
    const article = [...paragraphs(3), ...gap, ...paragraphs(3, 9)];
    const before = Math.floor(frame / 2);
    const { left, scores } = judged([...menu(before, 'Menu'), ...article, ...menu(frame - before, 'Menu kaki')]);
    expect(scores.subarray(before + 3, before + 9).some((score) => score < BODY_MODEL.limit)).toBe(true);
    expect(left.length === article.length).toBe(whole);
  });

  describe('a gap', () => {
    /** A page with so many lines of `text` in its middle, in a frame that says that it isn't the article alone. */
    const around = (text: string, count: number): Judged => {
      const gap = Array.from({ length: count }, (_, i) => `${'abcdefgh'[i]} ${text}`);
      return judged([...menu(6, 'Menu'), ...paragraphs(4), ...gap, ...paragraphs(4, 20), ...menu(6, 'Menu kaki')]);
    };
    /** Lines of one to seven words, small and capitalised, with and without an open end: some are middling by any model. */
    const lines = [1, 2, 3, 4, 5, 6, 7].flatMap((words) =>
      ['kata', 'Kata', 'perkataan', 'Perkataan'].flatMap((word) =>
        ['', ','].map((end) => `${Array(words).fill(word).join(' ')}${end}`),
      ),
    );

    /** A line of which so many, in the gap, have scores that are neither body by themselves nor far from it. */
    const middling = (count: number): string => {
      const found = lines.find((text) => {
        const { scores } = around(text, count);
        return scores.subarray(10, 10 + count).every((score) => score >= MIN_GAP_SCORE && score < BODY_MODEL.limit);
      });
      if (found === undefined) throw new Error(`no line of the list has a middling score in a gap of ${count}: give it another`);
      return found;
    };

    it.each([
      [2, true],
      [3, true],
      [4, false],
    ])('of %i lines with middling scores is part of the text: %s', (count, kept) => {
      const text = middling(count);
      expect(around(text, count).left.filter((line) => line.endsWith(text))).toHaveLength(kept ? count : 0);
    });

    it('of one line is part of the text whatever its score: a subheading', () => {
      const { left, scores } = around('© 2024', 1);
      expect(scores[10]!).toBeLessThan(MIN_GAP_SCORE);
      expect(left).toContain('a © 2024');
    });

    it.each([
      ['numbers', (i: number) => `Beras ${'abcdefgh'[i]} ${i + 1}00`, true],
      ['labels', (i: number) => `Bek ${'abcdefgh'[i]}: Dimas`, true],
      ['neither', (i: number) => `© Arsip ${'abcdefgh'[i]}`, false],
    ])('of five lines with %s is part of the text: %s', (_, line, kept) => {
      const gap = Array.from({ length: 5 }, (_, i) => line(i));
      const page = [...menu(6, 'Menu'), ...paragraphs(4), ...gap, ...paragraphs(4, 20), ...menu(6, 'Menu kaki')];
      expect(judged(page).left.filter((text) => gap.includes(text))).toHaveLength(kept ? 5 : 0);
    });

    it.each([
      [3, false],
      [4, true],
      [5, true],
    ])('of five lines, %i of them with numbers, is a list: %s', (numbered, kept) => {
      const gap = Array.from({ length: 5 }, (_, i) => `© Arsip ${'abcdefgh'[i]}${i < numbered ? ' 12' : ''}`);
      const page = [...menu(6, 'Menu'), ...paragraphs(4), ...gap, ...paragraphs(4, 20), ...menu(6, 'Menu kaki')];
      expect(judged(page).left.filter((text) => gap.includes(text))).toHaveLength(kept ? 5 : 0);
    });
  });

  it('drops a second printing of a line that was kept in another role', () => {
    const date = 'Rabu, 26 Juni 2024';
    const made = page([...menu(6, 'Menu'), date, ...paragraphs(5), ...menu(8, 'Menu kaki'), date, 'Kontak Kami']);
    const chrome = made.blocks.filter(({ text }) => text.startsWith('Menu')).map(({ index }) => chromeVerdict(index));
    const settled = settledBy('headline', [...chrome, { block: 6, fate: { kept: 'dateline' } }]);
    const verdicts = bodyStage(measurePage(made)).judge(openBlocks(made, settled), made, settled);
    expect(verdicts.map(({ block }) => made.blocks[block]!.text)).toContain(date);
  });

  it('leaves copies of the headline open, for the repeats to say of what they are copies', () => {
    const title = 'Pasar Lama Dibuka Kembali';
    const texts = [
      ...menu(6, 'Menu'),
      title,
      ...paragraphs(5),
      ...menu(3, 'Menu kaki'),
      'Pasar lama dibuka kembali!',
      'Pasar Baru',
      'Kontak Kami',
    ];
    const { left } = judged(texts, title);
    expect(left).toContain('Pasar lama dibuka kembali!');
    expect(left).not.toContain('Kontak Kami');
  });

  it('never judges what is settled', () => {
    const { verdicts, made } = judged([...menu(5, 'Menu'), ...paragraphs(3), 'Kontak', 'Alamat', 'Peta', 'Saran']);
    for (const { block } of verdicts) expect(made.blocks[block]!.text).not.toMatch(/^Menu/);
  });
});
