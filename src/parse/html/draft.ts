import type { BlockKind } from '../../model/block.js';
import type { Container } from '../../model/container.js';
import type { Mark } from '../../model/markup.js';
import { collapsed, isInvisible, isSpaceAt } from '../../text/whitespace.js';

/** A block in the making, complete but for its neighbours. */
export interface Draft {
  readonly kind: BlockKind;
  readonly level: number;
  readonly container: Container;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly linkChars: number;
  readonly strongChars: number;
  readonly marks: readonly Mark[];
  /** What divides it from the block before: 0 a line's end, 1 a blank line. */
  readonly gap: number;
}

/** Text as it comes, with the marks on it in offsets of that text. */
export interface RawText {
  readonly text: string;
  /** In order of their ends; they may nest, and never cross. */
  readonly marks: readonly Mark[];
}

/** Text tidied up, and what of it is marked. */
export type TidyText = Pick<Draft, 'text' | 'linkChars' | 'strongChars' | 'marks'>;

/** Tidy a block's text: white space collapsed, NFC, trimmed; the marks follow. Null where nothing is left. */
export function tidied({ text: raw, marks: rawMarks }: RawText): TidyText | null {
  const text = detached(collapsed(raw));
  if (text === '') return null;
  const marks = rawMarks.length === 0 ? NO_MARKS : movedMarks(raw, rawMarks, text);
  return { text, linkChars: marked(marks, 'link'), strongChars: marked(marks, 'strong'), marks };
}

const NO_MARKS: readonly Mark[] = [];

/** A slice of a page's source would keep all of it in memory: the engine makes a copy of what is joined, once it is read. */
function detached(text: string): string {
  return text.length < MIN_SLICE ? text : ` ${text}`.slice(1);
}

/** Shorter texts are copied by the engine itself (V8: `SlicedString::kMinLength`). */
const MIN_SLICE = 13;

/** Give the marks in offsets of the tidied text. */
function movedMarks(raw: string, marks: readonly Mark[], text: string): readonly Mark[] {
  const place = raw.startsWith(text) ? (edge: number): number => settledPlace(edge, text) : tidiedPlaces(raw, marks, text);
  if (place === null) return NO_MARKS;
  const moved: Mark[] = [];
  for (const { start, end, kind, href } of marks) {
    const [from, to] = [place(start), place(end)];
    const first = text[from] === ' ' ? from + 1 : from;
    if (first < to) moved.push({ start: first, end: to, kind, href });
  }
  return moved;
}

/** Where an edge of a mark comes to be in a text from which nothing but its end went: never behind a space. */
function settledPlace(edge: number, text: string): number {
  const place = Math.min(edge, text.length);
  return place > 0 && text[place - 1] === ' ' ? place - 1 : place;
}

/** Give where the edges of marks come to be, by tidying what stands before each. Null where letters are joined over an edge, which is rare. */
function tidiedPlaces(raw: string, marks: readonly Mark[], text: string): ((edge: number) => number) | null {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let built = '';
  let from = 0;
  let gap = false;
  for (const edge of [...edges, raw.length]) {
    const piece = raw.slice(from, edge);
    const tidy = collapsed(piece);
    gap ||= hasGap(piece, 0, 1);
    if (tidy !== '') {
      if (gap && built !== '') built += ' ';
      built += tidy;
      gap = hasGap(piece, piece.length - 1, -1);
    }
    places.set(edge, built.length);
    from = edge;
  }
  return built === text ? (edge) => places.get(edge)! : null;
}

/** Say whether the white space at one end of a text takes room: invisible characters go without leaving a space. */
function hasGap(text: string, end: number, step: 1 | -1): boolean {
  for (let i = end; i >= 0 && i < text.length && isSpaceAt(text, i); i += step) if (!isInvisible(text.charCodeAt(i))) return true;
  return false;
}

/** Code units inside marks of a kind; one inside another of its kind counts once. */
function marked(marks: readonly Mark[], kind: Mark['kind']): number {
  let units = 0;
  let from = Number.POSITIVE_INFINITY;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (mark.kind !== kind || mark.end > from) continue;
    units += mark.end - mark.start;
    from = mark.start;
  }
  return units;
}

/** Join drafts into one that is no heading, in order, with the same text between any two. O(length of their texts and marks). */
export function joinedDrafts(drafts: readonly Draft[], between: string, kind: BlockKind, container: Container): Draft {
  const first = drafts[0]!;
  const marks: Mark[] = [];
  let length = 0;
  for (const draft of drafts) {
    for (const mark of draft.marks) marks.push({ ...mark, start: mark.start + length, end: mark.end + length });
    length += draft.text.length + between.length;
  }
  return {
    ...first,
    kind,
    level: 0,
    container,
    text: drafts.map(({ text }) => text).join(between),
    end: drafts.at(-1)!.end,
    linkChars: drafts.reduce((sum, draft) => sum + draft.linkChars, 0),
    strongChars: drafts.reduce((sum, draft) => sum + draft.strongChars, 0),
    marks,
  };
}
