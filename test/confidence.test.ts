import { describe, expect, it } from 'vitest';
import { confidenceOf, signalsOf } from '../src/confidence.js';
import type { Confidence, Paragraph, SignalName } from '../src/model/article.js';
import { wordCount } from '../src/text/words.js';
import { page } from './support/page.js';
import { prose } from './support/words.js';

/** What the stages' scores say of every block. */
const SCORE = 0.9;

/** The confidence in an article of these paragraphs, which stand at these blocks of their page. */
function confidence(
  texts: readonly string[],
  title: string | null = null,
  blocks: readonly number[] = texts.map((_, i) => i),
): Confidence {
  const paragraphs = texts.map((text, i): Paragraph => ({ block: blocks[i]!, text, kind: 'paragraph', lines: [i + 1, i + 1] }));
  const made = page(texts);
  return confidenceOf(
    signalsOf({
      paragraphs,
      title,
      fates: made.blocks.map(() => ({ fate: { kept: 'body' }, stage: null })),
      scores: made.blocks.map(() => SCORE),
      words: made.blocks.map(({ text }) => wordCount(text)),
    }),
  );
}

const signal = (name: SignalName, { signals }: Confidence): number | undefined => signals.find((one) => one.name === name)?.value;
const three = [prose(40, 1), prose(40, 2), prose(40, 3)];

describe('confidenceOf', () => {
  it('is 0 where there is no article', () => {
    expect(confidence([]).score).toBe(0);
    expect(confidence([], 'A Headline Alone').score).toBe(0);
  });

  it('names each signal once, each from 0 to 1, and the score too', () => {
    for (const texts of [three, ['Menu'], [prose(500)], ['東京都は新しい計画を発表した。']]) {
      const { score, signals } = confidence(texts, 'Harbour');
      expect(new Set(signals.map(({ name }) => name)).size).toBe(signals.length);
      for (const value of [score, ...signals.map((one) => one.value)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each([
    [119, false],
    [120, true],
    [121, true],
  ])('has enough prose in %i words: %s', (words, enough) => {
    expect(signal('enough-prose', confidence([prose(words)])) === 1).toBe(enough);
  });

  it('counts no short lines as prose', () => {
    const found = confidence([...three, ...Array.from({ length: 60 }, (_, i) => `Menu lain ${i}`)]);
    expect(signal('enough-prose', found)).toBe(1);
    expect(signal('prose-share', found)).toBe(0.4);
  });

  it.each([
    [6, 1],
    [7, 0.667],
  ])('sees one region across a gap of %i blocks: %d', (gap, value) => {
    expect(signal('one-region', confidence(three, null, [0, 1, 1 + gap]))).toBe(value);
  });

  it('looks for the title’s words in the body', () => {
    const [word = '', other = ''] = prose(40, 1).split(' ');
    expect(signal('title-in-body', confidence(three, `${word} ${other}`))).toBe(1);
    expect(signal('title-in-body', confidence(three, 'Zzyzx Qwerty'))).toBe(0);
    expect(signal('title-in-body', confidence(three, `${word} Zzyzx Qwerty Asdfgh`))).toBe(0.5);
    expect(signal('title-in-body', confidence(three))).toBe(0.5);
  });

  it('is higher for a whole article than for a sentence, and for one region than for two', () => {
    const whole = confidence(three).score;
    expect(whole).toBeGreaterThan(confidence([prose(15)]).score);
    expect(whole).toBeGreaterThan(confidence(three, null, [0, 20, 40]).score);
    expect(whole).toBeGreaterThan(0.5);
  });
});
