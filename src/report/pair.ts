import { editsBetween } from '../emit/diff.js';
import { eachWord } from '../text/words.js';
import { CLIPPED_ROWS } from './limits.js';
import type { PagePair, PairRow, Segment } from './report-data.js';

/** Most paragraphs, and most words and gaps of two paragraphs, that may differ for the shortest difference to be looked for. */
const MAX_PARAGRAPH_EDITS = 400;
const MAX_WORD_EDITS = 400;
/** Paragraphs that share fewer of their words are two, not one that was changed. Chosen by eye on made copies. */
const MIN_SHARED = 0.3;

interface Changed {
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  /** Share of the characters of both that stand in both, 0 to 1. */
  readonly shared: number;
}

/** Give two pages' paragraphs side by side, what differs marked word by word. */
export function pagePair(left: readonly string[], right: readonly string[]): PagePair {
  const rows: PairRow[] = [];
  let gone: readonly string[] = [];
  for (const edit of editsBetween(left, right, MAX_PARAGRAPH_EDITS)) {
    if (edit.in === 'left') gone = edit.items;
    else if (edit.in === 'right') {
      rows.push(...changedRows(gone, edit.items));
      gone = [];
    } else {
      rows.push(...changedRows(gone, []), ...edit.items);
      gone = [];
    }
  }
  rows.push(...changedRows(gone, []));
  return { rows: rows.slice(0, CLIPPED_ROWS), omitted: Math.max(0, rows.length - CLIPPED_ROWS) };
}

/** Pairs paragraphs in their order: where two aren't alike, the side that has more of them goes on alone. */
function changedRows(left: readonly string[], right: readonly string[]): readonly PairRow[] {
  const rows: PairRow[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [restLeft, restRight] = [left.length - i, right.length - j];
    const changed = restLeft > 0 && restRight > 0 ? changedParagraph(left[i]!, right[j]!) : null;
    if (changed !== null && changed.shared >= MIN_SHARED) {
      rows.push([changed.left, changed.right]);
      i++;
      j++;
    } else if (restLeft >= restRight) rows.push([[[1, left[i++]!]], null]);
    else rows.push([null, [[1, right[j++]!]]]);
  }
  return rows;
}

function changedParagraph(a: string, b: string): Changed {
  const left: Segment[] = [];
  const right: Segment[] = [];
  let both = 0;
  for (const edit of editsBetween(pieces(a), pieces(b), MAX_WORD_EDITS)) {
    const text = edit.items.join('');
    if (edit.in === 'both') both += text.length;
    if (edit.in !== 'right') left.push([edit.in === 'both' ? 0 : 1, text]);
    if (edit.in !== 'left') right.push([edit.in === 'both' ? 0 : 1, text]);
  }
  return { left, right, shared: (2 * both) / Math.max(1, a.length + b.length) };
}

/** Give the words of a text and what stands between them: joined they are the text. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  eachWord(text, (from, to) => {
    if (from > end) found.push(text.slice(end, from));
    found.push(text.slice(from, to));
    end = to;
  });
  if (end < text.length) found.push(text.slice(end));
  return found;
}
