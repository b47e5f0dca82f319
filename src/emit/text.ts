import type { CleanResult } from '../model/article.js';

/** What stands over the body in text and Markdown. */
export interface HeadOptions {
  /** Leave the headline out. */
  readonly noTitle?: boolean;
  /** Keep the line over the headline. */
  readonly keepKicker?: boolean;
}

/**
 * Give the article as plain text: headline, then paragraphs, one blank line between them and one line break at the end.
 * Empty when the page holds no article, headline or not.
 */
export function articleText(result: CleanResult, options: HeadOptions = {}): string {
  if (result.paragraphs.length === 0) return '';
  const head = headOf(result, options);
  const parts = [head.kicker, head.title, ...result.paragraphs.map((paragraph) => paragraph.text)];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n`;
}

/** Give the body alone: paragraphs with one blank line between them, no line break at the end. */
export function bodyText(result: CleanResult): string {
  return result.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
}

/** Give the headline and kicker that an output leads with. */
export function headOf(
  result: CleanResult,
  options: HeadOptions,
): { readonly kicker: string | null; readonly title: string | null } {
  return {
    kicker: options.keepKicker === true ? result.kicker : null,
    title: options.noTitle === true ? null : result.title,
  };
}
