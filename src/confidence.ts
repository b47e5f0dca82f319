import { noticeShare } from './measure/notice.js';
import type { Confidence, Paragraph, Signal } from './model/article.js';
import { CONFIDENCE_MODEL, type ConfidenceModel } from './rules/confidence-model.js';
import type { SettledFate } from './stages/sift.js';
import { wordCount, words } from './text/words.js';

const SENTENCE_END = /[.!?…。！？।؟۔]/u;

/** Words of a body from which on more says nothing more: three short paragraphs. */
const ENOUGH_WORDS = 120;
/** Blocks that may be missing between two paragraphs of one region. */
const MAX_GAP = 6;
/** What a page without a headline gets for `title-in-body`: it says neither yes nor no. */
const NO_TITLE = 0.5;

/** What the signals are read from. */
export interface ConfidenceFacts {
  readonly paragraphs: readonly Paragraph[];
  readonly title: string | null;
  /** By block index: fates, probabilities of being body, words. */
  readonly fates: readonly SettledFate[];
  readonly scores: ArrayLike<number>;
  readonly words: ArrayLike<number>;
}

/** Give what speaks for an article and for this being it, each 0-1; nothing for a page without paragraphs. */
export function signalsOf({ paragraphs, title, fates, scores, words: counts }: ConfidenceFacts): readonly Signal[] {
  if (paragraphs.length === 0) return [];
  const lengths = paragraphs.map((paragraph) => wordCount(paragraph.text));
  const total = Math.max(
    1,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  const prose = lengths.filter((_, i) => isProse(paragraphs[i]!.text)).reduce((sum, length) => sum + length, 0);
  const { kept, keptMass, mass } = massesOf(fates, scores, counts);
  return [
    { name: 'sure-of-kept', value: rounded(keptMass / Math.max(1, kept)) },
    { name: 'sure-of-dropped', value: rounded(keptMass / Math.max(1, mass)) },
    { name: 'enough-prose', value: rounded(Math.min(1, prose / ENOUGH_WORDS)) },
    { name: 'one-region', value: rounded(largestRegion(paragraphs, lengths) / total) },
    { name: 'prose-share', value: rounded(prose / total) },
    { name: 'title-in-body', value: rounded(title === null ? NO_TITLE : titleShare(title, paragraphs)) },
    { name: 'site-notice', value: rounded(noticeShare(paragraphs.map(({ text }) => text))) },
  ];
}

/** Words that are kept as body; those of them, and of all that the scores decided, that are body by their probabilities. */
function massesOf(
  fates: readonly SettledFate[],
  scores: ArrayLike<number>,
  counts: ArrayLike<number>,
): { readonly kept: number; readonly keptMass: number; readonly mass: number } {
  let [kept, keptMass, mass] = [0, 0, 0];
  fates.forEach(({ stage }, i) => {
    if (stage !== null && stage !== 'body') return;
    const likely = counts[i]! * scores[i]!;
    mass += likely;
    if (stage === 'body') return;
    kept += counts[i]!;
    keptMass += likely;
  });
  return { kept, keptMass, mass };
}

/** Give the probability that the result is the page's article: that page F1 against it is .9 or more. 0 without signals. */
export function confidenceOf(signals: readonly Signal[], model: ConfidenceModel = CONFIDENCE_MODEL): Confidence {
  if (signals.length === 0) return { score: 0, signals };
  const sum = confidenceInputs(signals).reduce((total, value, i) => total + value * model.weights[i]!, model.intercept);
  return { score: rounded((1 - noticeOf(signals)) / (1 + Math.exp(-sum))), signals };
}

/** Share of a text that may speak to the visitor before it counts: 2,046 of the corpus' 2,055 golds stay below (2026-11-24). */
const MAX_SPOKEN = 0.2;

/**
 * Say how far the text is a notice of the site's and no article, 0-1: prose as an article's, which the pages that the model was
 * fitted on hardly have.
 */
function noticeOf(signals: readonly Signal[]): number {
  const spoken = signals.find(({ name }) => name === 'site-notice')?.value ?? 0;
  return Math.max(0, spoken - MAX_SPOKEN) / (1 - MAX_SPOKEN);
}

/** Keeps the logarithm of what is missing from running off, in shares of a page's words. */
const LEAST_DOUBT = 0.01;

/** Give what the model weighs: the signals, and of the first two the logarithm of what is missing, in which doubts multiply. */
export function confidenceInputs(signals: readonly Signal[]): readonly number[] {
  const values = signals.filter(({ name }) => name !== 'site-notice').map(({ value }) => value);
  return [...values, ...values.slice(0, 2).map((value) => -Math.log(1 - value + LEAST_DOUBT))];
}

function isProse(text: string): boolean {
  return text.length >= 40 && SENTENCE_END.test(text);
}

/** Words of the largest stretch of paragraphs with small gaps between them. */
function largestRegion(paragraphs: readonly Paragraph[], lengths: readonly number[]): number {
  let largest = 0;
  let region = 0;
  paragraphs.forEach(({ block }, i) => {
    if (i > 0 && block - paragraphs[i - 1]!.block > MAX_GAP) region = 0;
    region += lengths[i]!;
    largest = Math.max(largest, region);
  });
  return largest;
}

/** Share of the title's longer words that the body has too; the whole, 1, from half of them on. */
function titleShare(title: string, paragraphs: readonly Paragraph[]): number {
  const own = words(title.toLowerCase()).filter((word) => word.length >= 4 || !LATIN_LETTER.test(word));
  if (own.length === 0) return NO_TITLE;
  const missing = new Set(own);
  let share = 0;
  for (const paragraph of paragraphs) {
    for (const word of words(paragraph.text.toLowerCase())) missing.delete(word);
    share = (2 * own.filter((word) => !missing.has(word)).length) / own.length;
    if (share >= 1) return 1;
  }
  return share;
}

const LATIN_LETTER = /[a-z]/;

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
