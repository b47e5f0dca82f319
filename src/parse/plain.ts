import type { Block } from '../model/block.js';
import type { DumpPage } from '../model/page.js';
import { gapBetween } from './boundary.js';
import { type Line, readLines } from './lines.js';
import { runsOn } from './text-nodes.js';
import { continues, findWrapping, seamOf, type Wrapping } from './wrapping.js';

const CLOSING_SIGN = /^[,.;:!?)\]}»”’%،。，、]/u;

/** Lines of one block. Pieces are joined last, once: joining as they come would cost the square of their number. */
interface Draft {
  readonly first: Line;
  last: Line;
  readonly pieces: string[];
  /** UTF-16 code units of all pieces. */
  length: number;
}

/** A dump with fewer blank lines than this to a line of text sets a text node a line: layout dumps have .3 and more, these none but strays. */
const MIN_LAYOUT_BLANKS = 0.04;
/** A stretch of so many lines without a blank one is read as text nodes in any dump. */
const MIN_NODE_RUN = 40;

/**
 * Parse a plain-text dump of a page: tell how it was dumped, join lines that were cut or wrapped, and give its blocks.
 * Every line that isn't blank belongs to exactly one block.
 */
export function parsePlain(text: string): DumpPage {
  const { lines, count } = readLines(text);
  const wrapping = findWrapping(lines);
  const nodes = blanksBetween(lines) < MIN_LAYOUT_BLANKS * lines.length;
  const style = wrapping?.whole ? 'wrapped' : nodes ? 'lines' : 'layout';
  const unwrapped = wrapping === null ? lines.map(draft) : joinWraps(lines, wrapping);
  const drafts = style === 'wrapped' && !nodes ? unwrapped : joinNodes(unwrapped, nodes);
  return { text, style, blocks: drafts.map((one, index) => blockOf(one, index, drafts, count)), containers: 0, head: null };
}

/** Blank lines between the first line and the last: those at a page's ends say nothing of how it was dumped. */
function blanksBetween(lines: readonly Line[]): number {
  return lines.length === 0 ? 0 : lines.at(-1)!.number - lines[0]!.number + 1 - lines.length;
}

function draft(line: Line): Draft {
  return { first: line, last: line, pieces: [line.text], length: line.text.length };
}

/** Append text that stands on the lines up to `last`, with `gap` before it. */
function append(open: Draft, last: Line, gap: '' | ' ', pieces: readonly string[]): void {
  if (gap !== '') open.pieces.push(gap);
  for (const piece of pieces) {
    open.pieces.push(piece);
    open.length += piece.length;
  }
  open.last = last;
}

function joinWraps(lines: readonly Line[], wrapping: Wrapping): Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const open = drafts.at(-1);
    if (open === undefined || !continues(open.first, open.last, line, wrapping)) {
      drafts.push(draft(line));
      continue;
    }
    const seam = seamOf(open.last.text, line.text, wrapping, open.last.width);
    if (seam === 'divided') open.pieces.push(open.pieces.pop()!.slice(0, -1));
    append(open, line, seam === 'spaced' ? ' ' : '', [line.text]);
  }
  return drafts;
}

/** `nodes`: the whole dump sets a text node a line; else only its long stretches without a blank line do. */
function joinNodes(drafts: readonly Draft[], nodes: boolean): readonly Draft[] {
  const joined: Draft[] = [];
  let runStart = 0;
  let runEnd = 0;
  for (let i = 0; i < drafts.length; i++) {
    if (i >= runEnd) {
      runStart = i;
      runEnd = endOfRun(drafts, i);
    }
    const one = drafts[i]!;
    const open = joined.at(-1);
    const cut = i > runStart && (nodes || runEnd - runStart >= MIN_NODE_RUN);
    if (cut && open !== undefined && !one.first.bullet) {
      const before = { end: open.last.text, length: open.length };
      const after = i + 1 < runEnd ? drafts[i + 1]!.first.text : null;
      if (runsOn(before, { start: one.first.text, end: one.last.text, length: one.length }, after)) {
        append(open, one.last, gapInNodes(open.last.text, one.first.text), one.pieces);
        continue;
      }
    }
    joined.push(one);
  }
  return joined;
}

/** Index behind the last draft that no blank line divides from draft `from`. */
function endOfRun(drafts: readonly Draft[], from: number): number {
  let end = from + 1;
  while (end < drafts.length && follows(drafts[end - 1]!, drafts[end]!)) end++;
  return end;
}

function follows(one: Draft, next: Draft): boolean {
  return next.first.number === one.last.number + 1;
}

/** No space before punctuation that a link's end set apart. */
function gapInNodes(left: string, right: string): '' | ' ' {
  return CLOSING_SIGN.test(right) ? '' : gapBetween(left, right);
}

function blockOf(one: Draft, index: number, drafts: readonly Draft[], count: number): Block {
  const before = drafts[index - 1]?.last.number ?? -1;
  const after = drafts[index + 1]?.first.number ?? count;
  return {
    index,
    kind: one.first.bullet ? 'list-item' : 'paragraph',
    text: one.pieces.join(''),
    span: { start: one.first.start, end: one.last.end },
    blankBefore: one.first.number - before - 1,
    blankAfter: after - one.last.number - 1,
    markup: null,
  };
}
