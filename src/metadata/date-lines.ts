import { dateOnly } from '../measure/dates.js';
import type { Block } from '../model/block.js';
import { wordCount } from '../text/words.js';
import { printedDate } from './iso-date.js';
import type { ArticleHead } from './near-headline.js';

/** Longest block that is read as a line with a date, in UTF-16 code units, and most words that it has beside the date: names, a place, a label. */
export const MAX_LINE = 160;
const MAX_LINE_WORDS = 10;
/** Words of a paragraph of text; behind the second one below the headline the text has begun, and what is dated there may be another article. */
const MIN_TEXT_WORDS = 25;

/** A line with a date. */
export interface DateLine {
  /** ISO 8601. */
  readonly iso: string;
  /** What stands before it. */
  readonly before: string;
}

/** Read a line with a date and little else; null where the block is no such line. `monthFirst`: the page is American. */
export function dateLine({ text, kind }: Block, monthFirst: boolean): DateLine | null {
  const isOther = kind === 'caption' || (kind === 'heading' && !dateOnly(text));
  const date = text.length > MAX_LINE || isOther ? null : printedDate(text, monthFirst);
  if (date === null) return null;
  const before = text.slice(0, date.start);
  return wordCount(before) + wordCount(text.slice(date.end)) <= MAX_LINE_WORDS ? { iso: date.iso, before } : null;
}

/** A line near a headline with a date. */
export interface NearLine extends DateLine {
  readonly block: Block;
  /** It stands where the article's own date does. */
  readonly leads: boolean;
}

/** Read the lines near a headline that have a date, in the order in which they are believed: the leading ones, and the others. */
export function linesInOrder(head: ArticleHead, monthFirst: boolean): readonly NearLine[] {
  const leading = leadingBlocks(head);
  const first = new Set(leading.map(({ index }) => index));
  return [...leading, ...head.blocks.filter(({ index }) => !first.has(index))].flatMap((block) => {
    const line = dateLine(block, monthFirst);
    return line === null ? [] : [{ ...line, block, leads: first.has(block.index) }];
  });
}

/** Give the blocks below a headline down to where the text has begun, and the line right over it where that is a date and nothing else, as blogs set it. */
function leadingBlocks({ blocks, headline }: ArticleHead): readonly Block[] {
  const below = blocks.filter(({ index }) => index > headline);
  const begun = below.filter(({ text }) => wordCount(text) >= MIN_TEXT_WORDS)[1]?.index ?? Number.POSITIVE_INFINITY;
  const isOver = ({ index, text }: Block): boolean => index === headline - 1 && dateOnly(text);
  const isFirst = (block: Block): boolean => block.index > headline && block.index < begun;
  return [...blocks.filter(isFirst), ...blocks.filter(isOver)];
}
