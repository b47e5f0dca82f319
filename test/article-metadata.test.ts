import { describe, expect, it } from 'vitest';
import { type Article, type ArticleFacts, articleOf } from '../src/article.js';
import { measureBlocks } from '../src/measure/block-measures.js';
import type { Reason } from '../src/model/article.js';
import type { Fate, Role } from '../src/model/fate.js';
import type { Metadata } from '../src/model/metadata.js';
import { CONFIDENCE_MODEL } from '../src/rules/confidence-model.js';
import type { SettledFate } from '../src/stages/sift.js';
import { SILENT_METADATA } from './support/metadata.js';
import { page } from './support/page.js';
import { prose } from './support/words.js';

/** A page that shows all that an article can have. */
const LINES: readonly (readonly [text: string, role: Role])[] = [
  ['Kabar Sungai', 'kicker'],
  ['Ferry Line Reopens', 'headline'],
  ['By Tilda Marnow', 'byline'],
  ['September 9, 2024', 'dateline'],
  [prose(60), 'body'],
  [prose(60, 2), 'body'],
];

/** The article of these lines, with what the page says of itself and more. */
function article(
  lines: readonly (readonly [text: string, role: Role])[],
  metadata: Partial<Metadata> | null,
  more: Partial<ArticleFacts> = {},
): Article {
  const fates = lines.map(([, role]): SettledFate => ({ fate: { kept: role }, stage: role === 'body' ? null : 'headline' }));
  const made = page(lines.map(([text]) => text));
  const judgement = { fates, scores: new Float32Array(fates.length).fill(1), facts: { measures: measureBlocks(made.blocks) } };
  const stated = metadata === null ? null : { ...SILENT_METADATA, ...metadata };
  return articleOf(made, judgement, { metadata: stated, reasons: [], confidence: CONFIDENCE_MODEL, ...more });
}

describe('what a page says of itself', () => {
  it('wins over what its blocks show: title, authors, date', () => {
    const found = article(LINES, {
      title: { value: 'The ferry is back', evidence: 'json-ld' },
      authors: { value: ['Wulan Prasetya', 'Okello Dunmore'], evidence: 'meta:author' },
      published: { value: '2024-09-08T07:15:00+07:00', evidence: 'time' },
    });
    expect(found).toMatchObject({
      title: 'The ferry is back',
      authors: ['Wulan Prasetya', 'Okello Dunmore'],
      published: '2024-09-08T07:15:00+07:00',
    });
  });

  it.each([
    ['that is silent', {}],
    ['that is none', null],
  ] as const)('leaves it to the blocks on a page %s', (_, metadata) => {
    expect(article(LINES, metadata)).toMatchObject({
      title: 'Ferry Line Reopens',
      kicker: 'Kabar Sungai',
      authors: ['Tilda Marnow'],
      published: '2024-09-09',
    });
  });

  it('wins in each field by itself', () => {
    expect(article(LINES, { published: { value: '2024-09-08', evidence: 'time' } })).toMatchObject({
      title: 'Ferry Line Reopens',
      authors: ['Tilda Marnow'],
      published: '2024-09-08',
    });
    expect(article(LINES, { authors: { value: ['Wulan Prasetya'], evidence: 'item' } })).toMatchObject({
      authors: ['Wulan Prasetya'],
      published: '2024-09-09',
    });
  });

  it('is all there is where the blocks show nothing', () => {
    const found = article([[prose(60), 'body']], {
      title: { value: 'The ferry is back', evidence: 'title' },
      kicker: { value: 'Kabar Kota', evidence: 'over-headline' },
    });
    expect(found).toMatchObject({ title: 'The ferry is back', kicker: 'Kabar Kota', authors: [], published: null });
  });

  it('loses to the line over the headline in the kicker alone', () => {
    const kicker = { value: 'Kabar Kota', evidence: 'meta:kicker' } as const;
    expect(article(LINES, { kicker }).kicker).toBe('Kabar Sungai');
    expect(article(LINES.slice(1), { kicker }).kicker).toBe('Kabar Kota');
  });

  it('changes no block: the headline stays a headline, and the body the same', () => {
    const [told, silent] = [article(LINES, { title: { value: 'The ferry is back', evidence: 'json-ld' } }), article(LINES, null)];
    expect(told.ledger).toEqual(silent.ledger);
    expect(told.paragraphs).toEqual(silent.paragraphs);
    expect(told.words).toBe(120);
  });

  it('is what the confidence asks the body for: its title', () => {
    const signal = (title: string): number | undefined =>
      article(LINES, { title: { value: title, evidence: 'json-ld' } }).confidence.signals.find(
        ({ name }) => name === 'title-in-body',
      )?.value;
    expect(signal(prose(12))).toBe(1);
    expect(signal('Nothing Alike Said About Anything')).toBe(0);
  });
});

describe('what else is told of an article', () => {
  it('has the confidence of the model for its form', () => {
    const sure = { intercept: 1, weights: CONFIDENCE_MODEL.weights.map(() => 0) };
    expect(article(LINES, null, { confidence: sure }).confidence.score).toBeCloseTo(1 / (1 + Math.exp(-1)), 3);
  });

  it('has reasons for what its score dropped, and for nothing else', () => {
    const reason = (about: string): readonly Reason[] => [{ measure: 'length', about, change: -0.5 }];
    const outside: Fate = { dropped: { code: 'outside-body', score: 0.1, limit: 0.5 } };
    const made = page(['Menu', prose(60)]);
    const judgement = {
      fates: [
        { fate: outside, stage: 'body' },
        { fate: { kept: 'body' }, stage: null },
      ] as const,
      scores: Float32Array.of(0.1, 0.9),
      facts: { measures: measureBlocks(made.blocks) },
    };
    const facts = { metadata: null, confidence: CONFIDENCE_MODEL };
    const { ledger } = articleOf(made, judgement, { ...facts, reasons: [reason('short'), reason('long')] });
    expect(ledger.map(({ reasons }) => reasons)).toEqual([reason('short'), []]);
    expect(articleOf(made, judgement, { ...facts, reasons: [] }).ledger.map(({ reasons }) => reasons)).toEqual([[], []]);
  });
});
