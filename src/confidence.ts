import type { Confidence, Paragraph, Signal } from './model/article.js';
import type { Page } from './model/page.js';
import { wordCount, words } from './text/words.js';

const SENTENCE_END = /[.!?…。！？।؟۔]/u;

/** Words of a body from which on more says nothing more: three short paragraphs. */
const ENOUGH_WORDS = 120;
/** Blocks that may be missing between two paragraphs of one region. */
const MAX_GAP = 6;
/** What a page without a headline gets for `title-in-body`: it says neither yes nor no. */
const NO_TITLE = 0.5;

/** Say how sure it is that the page holds an article and that this is it. The score is `enough-prose` times the mean of the others. */
export function confidenceOf(paragraphs: readonly Paragraph[], title: string | null, page: Page): Confidence {
  if (paragraphs.length === 0) return { score: 0, signals: [] };
  const lengths = paragraphs.map((paragraph) => wordCount(paragraph.text));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const prose = lengths.filter((_, i) => isProse(paragraphs[i]!.text)).reduce((sum, length) => sum + length, 0);
  const enough = Math.min(1, prose / ENOUGH_WORDS);
  const signals: readonly Signal[] = [
    { name: 'enough-prose', value: rounded(enough) },
    { name: 'one-region', value: rounded(largestRegion(paragraphs, lengths) / Math.max(1, total)) },
    { name: 'prose-share', value: rounded(prose / Math.max(1, total)) },
    { name: 'title-in-body', value: rounded(title === null ? NO_TITLE : titleShare(title, paragraphs)) },
  ];
  const others = signals.slice(1).reduce((sum, signal) => sum + signal.value, 0) / (signals.length - 1);
  return { score: rounded(Math.sqrt(enough) * others), signals: page.blocks.length === 0 ? [] : signals };
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
