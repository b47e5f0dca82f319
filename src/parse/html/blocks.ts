import type { BlockKind } from '../../model/block.js';
import type { Container } from '../../model/container.js';
import { HEADING_TAGS } from '../../rules/elements.js';
import { isSpaceAt } from '../../text/whitespace.js';
import { containerMaker, isUnshown } from './containers.js';
import { type Draft, tidied } from './draft.js';
import { inlineMarks } from './inline.js';
import type { NameReader } from './names.js';
import { linesOf, preformatted } from './preformatted.js';
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
  ...[...HEADING_TAGS].map((tag): [string, BlockKind] => [tag, 'heading']),
  ['li', 'list-item'],
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['pre', 'preformatted'],
  ['listing', 'preformatted'],
  ['xmp', 'preformatted'],
  ['plaintext', 'preformatted'],
  ['td', 'paragraph'],
  ['th', 'paragraph'],
  ['table', 'paragraph'],
]);
/** Containers that are looked at for it. */
const KIND_REACH = 4;

/** The blank line that divides two blocks; a line's end alone. */
const SPACED = 1;
const LINE = 0;

/** Build a page's blocks from the walk through its elements. `onJoin` hears which block the last ones, from that on, have become. */
export function blockBuilder(source: string, names: NameReader, onJoin: (block: number) => void): BlockBuilder {
  const containers = containerMaker(names);
  const marks = inlineMarks();
  const drafts: Draft[] = [];
  const rows = rowsOfTables(drafts, onJoin);
  const pre = preformatted(drafts);
  let container: Container = containers.page;
  let containerCount = 1;
  /** The element round all that is no text of the page. */
  let unset: OpenElement | null = null;
  /** Elements that would run on in the line, if they were shown. */
  const apart: OpenElement[] = [];
  let raw = '';
  let start = -1;
  let end = 0;
  let gap = LINE;
  /** Length of the block's text at the end of its last link. */
  let linkEnd = -1;

  const flush = (): void => {
    if (start < 0) return;
    const tidy = tidied({ text: raw, marks: marks.taken(raw.length) });
    if (tidy !== null) {
      const { text, linkChars, strongChars } = tidy;
      const { kind, level } = roleOf(container);
      drafts.push({ kind, level, container, text, start, end, linkChars, strongChars, marks: tidy.marks, gap });
      gap = LINE;
    }
    raw = '';
    start = -1;
    linkEnd = -1;
  };
  const add = (text: string, from: number, to: number): void => {
    if (start < 0) start = from;
    raw += text;
    end = to;
  };
  const addText = (from: number, to: number): void => {
    const first = start < 0 ? firstShown(source, from, to) : from;
    if (first < to) add(source.slice(first, to), first, to);
  };
  /** A line that ends before it holds anything is blank. */
  const breakLine = (): void => {
    if (start < 0) gap = SPACED;
    flush();
  };
  const enterBlock = ({ row, tag, attributes }: OpenElement): void => {
    flush();
    if (row.display === 'spaced') gap = SPACED;
    container = containers.inside(container, tag, attributes);
    containerCount = container.index + 1;
    rows.enter(tag, container);
    pre.enter(tag);
  };
  const enterInline = (element: OpenElement): void => {
    if (isUnshown(element.tag, element.attributes)) {
      apart.push(element);
      enterBlock(element);
      return;
    }
    // Two links right upon each other are two things, which a style sheet sets apart: without a space their words would run together.
    if (raw !== '' && element.tag === 'a' && linkEnd === raw.length) raw += ' ';
    marks.open(element, raw.length);
  };
  const leaveInline = (element: OpenElement): void => {
    if (apart.at(-1) === element) {
      apart.pop();
      leaveBlock(element);
      return;
    }
    marks.close(element, raw.length);
    if (element.tag === 'a') linkEnd = raw.length;
  };
  const leaveBlock = ({ row, tag }: OpenElement): void => {
    flush();
    rows.leave(tag);
    pre.leave(tag);
    if (row.display === 'spaced') gap = SPACED;
    container = container.outer ?? container;
  };

  return {
    drafts,
    containerCount: () => containerCount,
    end: flush,
    enter: (element) => {
      if (unset !== null) return;
      const { display } = element.row;
      if (display === 'unset' || (start >= 0 && tearsLine(element))) unset = element;
      else if (display === 'break') breakLine();
      else if (display === 'inline') enterInline(element);
      else if (display !== 'void') enterBlock(element);
    },
    leave: (element) => {
      if (unset !== null) {
        if (unset === element) unset = null;
        return;
      }
      const { display } = element.row;
      if (display === 'inline') leaveInline(element);
      else if (display === 'block' || display === 'spaced') leaveBlock(element);
    },
    unmark: (element) => marks.end(element, raw.length),
    text: (from, to) => {
      if (unset !== null) return;
      if (pre.isOpen()) linesOf(source, from, to, addText, breakLine);
      else addText(from, to);
    },
    character: (text, from, to) => {
      if (unset !== null) return;
      if (text === '\n' && pre.isOpen()) breakLine();
      else if (start >= 0 || !isSpaceAt(text, 0)) add(text, from, to);
    },
  };
}

/** In the middle of a line, what isn't shown would tear the line apart: there it isn't set at all. */
function tearsLine({ row, tag, attributes }: OpenElement): boolean {
  return (row.display === 'inline' || tag === 'noscript') && isUnshown(tag, attributes);
}

function firstShown(source: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpaceAt(source, at)) at++;
  return at;
}

/** Give what a block in a container is, and the level of a heading. */
function roleOf(container: Container): Pick<Draft, 'kind' | 'level'> {
  let one: Container | null = container;
  for (let i = 0; i < KIND_REACH && one !== null; i++) {
    const kind = KINDS.get(one.tag);
    if (kind !== undefined) return { kind, level: kind === 'heading' ? Number(one.tag[1]) : 0 };
    one = one.outer;
  }
  return { kind: 'paragraph', level: 0 };
}
