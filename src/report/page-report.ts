import { rounded } from '../emit/json.js';
import { type LedgerLine, ledgerLines, lineOfBlocks, type Sentences } from '../emit/ledger.js';
import type { CleanResult, WarningCode } from '../model/article.js';
import { siteOfPage } from '../profile/site-of-page.js';
import { CATEGORIES, type Category, type DetailLine, type PageDetail, type PageFacts, type WordCounts } from './report-data.js';

/** All that a report may show of a page. */
export interface PageReport {
  readonly facts: PageFacts;
  readonly detail: PageDetail;
  /** Of the body, as far as they are compared with a copy's. */
  readonly paragraphs: readonly string[];
}

/** Makes the sentences of a page's detail. */
export interface DetailWords extends Sentences {
  readonly warning: (code: WarningCode) => string;
}

/** What is known of a page besides its result. */
export interface ReportAbout {
  readonly path: string;
  readonly url: string | null;
  /** False: it counts as none. */
  readonly article: boolean;
}

/** Limits of one page's detail. A news page has 20 to 400 lines of up to 1,000 characters; one of 50 MB mustn't make the report unusable. */
export const MAX_LINES = 1_000;
export const MAX_LINE_CHARS = 4_000;
export const MAX_PAGE_CHARS = 60_000;
/** Characters of a page's title in lists. */
const MAX_TITLE_CHARS = 300;

/** Give what a report may show of a page. */
export function pageReport(result: CleanResult, about: ReportAbout, words: DetailWords): PageReport {
  return {
    facts: factsOf(result, about),
    detail: detailOf(result, words),
    paragraphs: withinLimits(result.paragraphs, ({ text }) => text).map(({ text }) => clippedText(text, MAX_LINE_CHARS)),
  };
}

/** Give the facts of a page that failed. */
export function failureFacts(path: string, error: string): PageFacts {
  return { path, title: null, site: null, status: 'failed', score: null, words: CATEGORIES.map(() => 0), error };
}

/** Give as much of a text as fits, with `…` in place of the rest; never half of a character of two code units. */
export function clippedText(text: string, chars: number): string {
  if (text.length <= chars) return text;
  const end = chars - 1;
  const isHalf = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return `${text.slice(0, isHalf ? end - 1 : end)}…`;
}

function factsOf(result: CleanResult, { path, url, article }: ReportAbout): PageFacts {
  return {
    path,
    title: result.title === null ? null : clippedText(result.title, MAX_TITLE_CHARS),
    site: siteOfPage({ path, url, canonical: result.metadata?.canonical?.value ?? null }),
    status: article ? 'article' : 'no-article',
    score: rounded(result.confidence.score),
    words: wordsOf(result, article),
    error: null,
  };
}

function wordsOf({ words, removed }: CleanResult, article: boolean): WordCounts {
  const counts = new Map<Category, number>(removed.map(({ reason, words: gone }) => [reason, gone]));
  counts.set(article ? 'kept' : 'no-article', words);
  return CATEGORIES.map((category) => counts.get(category) ?? 0);
}

function detailOf(result: CleanResult, words: DetailWords): PageDetail {
  const all = ledgerLines(result);
  const lineOf = lineOfBlocks(result);
  const lines = withinLimits(all, ({ text }) => text).map((line): DetailLine => {
    const { fate, repeats } = line;
    const silent = 'kept' in fate && repeats === null;
    const text = clippedText(line.text, MAX_LINE_CHARS);
    return [line.block ?? line.line, fateOf(line), text, silent ? '' : clippedText(words.what(line, lineOf), MAX_LINE_CHARS)];
  });
  return {
    closing: words.closing(all, result),
    signals: result.confidence.signals.map(({ name, value }) => [name, rounded(value)]),
    warnings: result.warnings.map((code) => words.warning(code)),
    lines,
    omitted: all.length - lines.length,
  };
}

function fateOf({ fate }: LedgerLine): DetailLine[1] {
  return 'kept' in fate ? fate.kept : fate.dropped.code;
}

/** Give the first items whose texts are within the limits of a page together; at least one, which is clipped. */
function withinLimits<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  let chars = 0;
  let count = 0;
  while (count < items.length && count < MAX_LINES) {
    chars += Math.min(textOf(items[count]!).length, MAX_LINE_CHARS);
    if (chars > MAX_PAGE_CHARS && count > 0) break;
    count++;
  }
  return items.slice(0, count);
}
