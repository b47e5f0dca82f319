import { eachLine } from '../text/each-line.js';

/** A stretch of the decoded text, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** First and last line of a stretch, counted from 1, both inclusive. */
export type Lines = readonly [first: number, last: number];

/**
 * Give the offset at which each line of a text starts, in UTF-16 code units; the first is 0.
 * Lines end at LF, CRLF or a lone CR; a final line break doesn't start another line.
 */
export function lineStarts(text: string): readonly number[] {
  const starts: number[] = [];
  eachLine(text, (start) => starts.push(start));
  return starts.length === 0 ? [0] : starts;
}

/** Give the lines that a span touches. `starts` as from {@link lineStarts}; O(log lines). */
export function linesOf(span: Span, starts: readonly number[]): Lines {
  return [lineAt(span.start, starts), lineAt(Math.max(span.start, span.end - 1), starts)];
}

function lineAt(offset: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
