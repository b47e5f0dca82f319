import type { BlockKind } from '../../model/block.js';
import type { Container } from '../../model/container.js';
import { isSpaceAt } from '../../text/whitespace.js';
import { containerMaker, isHidden } from './containers.js';
import { type Draft, tidied } from './draft.js';
import { inlineMarks } from './inline.js';
import { preformatted } from './preformatted.js';
import { rowsOfTables } from './rows.js';
import type { OpenElement, TreeEvents } from './tree.js';

/** The blocks of one page, as they come. */
export interface BlockBuilder extends TreeEvents {
  /** Blocks so far, the one that is being read left out. */
  readonly drafts: readonly Draft[];
  /** Containers so far: one more than the largest index. */
  readonly containerCount: () => number;
  /** End the last block. */
  readonly end: () => void;
}

/** What the text of a block is, by the innermost of these elements round it. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, BlockKind] => [tag, 'heading']),
  ['li', 'list-item'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['pre', 'preformatted'],
  ['listing', 'preformatted'],
  ['xmp', 'preformatted'],
  ['td', 'paragraph'],
  ['th', 'paragraph'],
  ['table', 'paragraph'],
]);
/** Containers that are looked at for it. */
const KIND_REACH = 4;

/** The blank line that divides two blocks; a line's end alone. */
const SPACED = 1;
const LINE = 0;

/** Build a page's blocks from the walk through its elements. */
export function blockBuilder(source: string): BlockBuilder {
  const containers = containerMaker();
  const marks = inlineMarks();
  const drafts: Draft[] = [];
  const rows = rowsOfTables(drafts);
  const pre = preformatted(drafts);
  let container: Container = containers.page;
  let containerCount = 1;
  /** Elements whose content is no text of the page. */
  let unset = 0;
  let raw = '';
  let start = -1;
  let end = 0;
  let gap = LINE;
  /** The last thing that happened was a line's end: a second one makes a blank line. */
  let broken = false;

  const flush = (): void => {
    if (start < 0) return;
    const tidy = tidied({ text: raw, marks: marks.taken(raw.length) });
    if (tidy !== null) {
      drafts.push({ ...tidy, kind: kindOf(container), level: levelOf(container), container, start, end, gap });
      gap = LINE;
    }
    raw = '';
    start = -1;
    broken = false;
  };
  const add = (text: string, from: number, to: number): void => {
    if (start < 0) start = from;
    raw += text;
    end = to;
  };
  const breakLine = (): void => {
    flush();
    if (broken) gap = SPACED;
    broken = true;
  };

  return {
    drafts,
    containerCount: () => containerCount,
    end: flush,
    enter: (element) => {
      const { row, tag, attributes } = element;
      if (row.display === 'unset') unset++;
      if (unset > 0) return;
      if (row.display === 'break') return breakLine();
      if (!isBlock(element)) return marks.open(element, raw.length);
      flush();
      if (row.display === 'spaced') gap = SPACED;
      container = containers.inside(container, tag, attributes);
      containerCount = container.index + 1;
      rows.enter(tag);
      pre.enter(tag);
    },
    leave: (element) => {
      const { row, tag } = element;
      if (row.display === 'unset') unset--;
      if (unset > 0 || row.display === 'unset' || row.display === 'break') return;
      if (!isBlock(element)) return marks.close(element, raw.length);
      flush();
      rows.leave(tag);
      pre.leave(tag);
      if (row.display === 'spaced') gap = SPACED;
      container = container.outer ?? container;
    },
    text: (from, to) => {
      if (unset > 0) return;
      if (pre.isOpen()) return pre.lines(source, from, to, add, breakLine);
      const first = start < 0 ? firstShown(source, from, to) : from;
      if (first < to) add(source.slice(first, to), first, to);
    },
    character: (text, from, to) => {
      if (unset > 0 || (start < 0 && isSpaceAt(text, 0))) return;
      add(text, from, to);
    },
  };
}

/** Text that isn't shown doesn't run on from what stands before it. */
function isBlock({ row, tag, attributes }: OpenElement): boolean {
  return row.display === 'block' || row.display === 'spaced' || (row.display === 'inline' && isHidden(tag, attributes));
}

function firstShown(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceAt(source, at)) at++;
  return at;
}

function kindOf(container: Container): BlockKind {
  let one: Container | null = container;
  for (let i = 0; i < KIND_REACH && one !== null; i++) {
    const kind = KINDS.get(one.tag);
    if (kind !== undefined) return kind;
    one = one.outer;
  }
  return 'paragraph';
}

function levelOf(container: Container): number {
  let one: Container | null = container;
  for (let i = 0; i < KIND_REACH && one !== null; i++) {
    if (KINDS.get(one.tag) === 'heading') return Number(one.tag[1]);
    one = one.outer;
  }
  return 0;
}
