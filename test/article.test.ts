import { describe, expect, it } from 'vitest';
import { articleOf } from '../src/article.js';
import { measureBlocks } from '../src/measure/block-measures.js';
import type { DropReason, Fate, Role } from '../src/model/fate.js';
import type { SettledFate } from '../src/stages/sift.js';
import { page } from './support/page.js';
import { prose } from './support/words.js';

const kept = (role: Role): Fate => ({ kept: role });
const dropped = (reason: DropReason): Fate => ({ dropped: reason });
const chrome = dropped({ code: 'chrome', kind: 'share', rule: '*:share:test', detail: null });

/** The article of a page of these lines, each with its fate; a line without one is body. */
function article(lines: readonly (readonly [text: string, fate?: Fate])[]): ReturnType<typeof articleOf> {
  const fates = lines.map(
    ([, fate]): SettledFate => ({ fate: fate ?? kept('body'), stage: fate === undefined ? null : 'headline' }),
  );
  const made = page(lines.map(([text]) => text));
  return articleOf(made, {
    fates,
    scores: new Float32Array(fates.length).fill(1),
    facts: { measures: measureBlocks(made.blocks) },
  });
}

describe('articleOf', () => {
  it('has null and empty fields for an empty page', () => {
    expect(article([])).toMatchObject({
      title: null,
      kicker: null,
      authors: [],
      signature: null,
      published: null,
      paragraphs: [],
      words: 0,
      removed: [],
      ledger: [],
      confidence: { score: 0 },
    });
  });

  it('puts each role in its field, and the body alone into the paragraphs', () => {
    const found = article([
      ['Transport', kept('kicker')],
      ['Ferry Line Reopens', kept('headline')],
      ['By Tilda Marnow and Tobias Wrenfield', kept('byline')],
      ['September 9, 2024', kept('dateline')],
      [prose(20)],
      ['Share', chrome],
      [prose(12, 2)],
    ]);
    expect(found).toMatchObject({
      title: 'Ferry Line Reopens',
      kicker: 'Transport',
      authors: ['Tilda Marnow', 'Tobias Wrenfield'],
      published: '2024-09-09',
      words: 32,
    });
    expect(found.paragraphs).toEqual([
      { block: 4, text: prose(20), kind: 'paragraph', lines: [9, 9] },
      { block: 6, text: prose(12, 2), kind: 'paragraph', lines: [13, 13] },
    ]);
  });

  it('keeps a ledger of every block with its lines, fate and stage', () => {
    const { ledger } = article([['Share', chrome], ['Satu.']]);
    expect(ledger).toMatchObject([
      { block: 0, lines: [1, 1], text: 'Share', fate: chrome, stage: 'headline' },
      { block: 1, lines: [3, 3], text: 'Satu.', fate: kept('body'), stage: null },
    ]);
  });

  it('names an author once, whatever many bylines say so', () => {
    const found = article([['By Tilda Marnow', kept('byline')], ['Written by Tilda Marnow', kept('byline')], ['Satu.']]);
    expect(found.authors).toEqual(['Tilda Marnow']);
  });

  describe('the date', () => {
    const dates = (above: readonly string[], below: readonly string[]): string | null =>
      article([
        ...above.map((text) => [text, kept('dateline')] as const),
        ['Ferry Line Reopens', kept('headline')],
        ...below.map((text) => [text, kept('dateline')] as const),
        [prose(20)],
      ]).published;

    it('is the one below the headline rather than the one above', () => {
      expect(dates(['September 1, 2024'], ['September 9, 2024'])).toBe('2024-09-09');
      expect(dates(['September 1, 2024'], [])).toBe('2024-09-01');
    });

    it('is the nearest of several', () => {
      expect(dates(['September 1, 2024', 'September 2, 2024'], [])).toBe('2024-09-02');
      expect(dates([], ['September 9, 2024', 'September 11, 2024'])).toBe('2024-09-09');
    });

    it('is null where no line that signs the article names one', () => {
      expect(article([['September 9, 2024', chrome], [prose(20)]]).published).toBeNull();
    });
  });

  describe('the signature', () => {
    const signature = (last: string): string | null => article([[prose(20)], [last]]).signature;

    it.each([
      ['Warga pulang. (rdn)', 'rdn'],
      ['Warga pulang. (ant/rin)', 'ant/rin'],
      ['Warga pulang. [kt]', 'kt'],
      ['“Kami pulang.” (rdn)', 'rdn'],
      ['Warga pulang. (rdn).', 'rdn'],
      ['(rdn)', 'rdn'],
    ])('stands at the end of %s', (last, expected) => {
      expect(signature(last)).toBe(expected);
    });

    it.each([
      'Warga pulang ke desa (barat)',
      'Warga pulang. (2024)',
      'Warga pulang. (lihat juga bagian kedua)',
      'Warga (rdn) pulang.',
      'Warga pulang.',
    ])('is not in %s', (last) => {
      expect(signature(last)).toBeNull();
    });

    it('is looked for in the last paragraph only', () => {
      expect(article([['Warga pulang. (rdn)'], ['Akhir.']]).signature).toBeNull();
    });
  });

  it('counts blocks and words by reason, and leaves out reasons that took nothing', () => {
    const { removed } = article([
      [prose(20)],
      ['Share this', chrome],
      ['Print', chrome],
      [prose(20), dropped({ code: 'exact-copy', of: 0 })],
      ['Our app', dropped({ code: 'site', pages: 12, of: 40 })],
      ['A related story', dropped({ code: 'outside-body', score: 0.1, limit: 0.45 })],
    ]);
    expect(removed).toEqual([
      { reason: 'chrome', count: 2, words: 3 },
      { reason: 'outside-body', count: 1, words: 3 },
      { reason: 'site', count: 1, words: 2 },
      { reason: 'exact-copy', count: 1, words: 20 },
    ]);
  });
});
