import { type ElementRow, elementRow, TABLE_PARTS } from '../../rules/elements.js';
import { type Attributes, readTokens } from './tokens.js';

/** An element that is open. */
export interface OpenElement {
  readonly tag: string;
  readonly row: ElementRow;
  readonly attributes: Attributes;
}

/** What happens on the way through a page: elements are left in the reverse order in which they were entered, and each is. */
export interface TreeEvents {
  /** `at` is the offset behind the tag. */
  readonly enter: (element: OpenElement, at: number) => void;
  readonly leave: (element: OpenElement) => void;
  /** Text as written, from `start` to `end`. */
  readonly text: (start: number, end: number) => void;
  /** A character that stands for the reference from `start` to `end`. */
  readonly character: (text: string, start: number, end: number) => void;
}

/** Elements whose tags mean nothing for the blocks: a page has one of each, whatever its source says. */
const PAGE_TAGS: ReadonlySet<string> = new Set(['html', 'head', 'body', 'frameset', 'frame']);

const FOREIGN: ReadonlySet<string> = new Set(['svg', 'math']);

/**
 * Walk through a page as a browser would nest it: missing closing tags are added, stray ones passed over. Without recursion, and
 * linear in the length of the source, however deep it nests and however broken it is. `html`, `head` and `body` are entered and
 * left at once: they only bring their attributes.
 */
export function walkTree(source: string, events: TreeEvents): void {
  const open = openElements(events.leave);
  readTokens(source, {
    open: (tag, attributes, end) => {
      const element: OpenElement = { tag, row: elementRow(tag), attributes };
      if (!PAGE_TAGS.has(tag)) open.makeRoom(element);
      events.enter(element, end);
      if (element.row.empty || PAGE_TAGS.has(tag)) events.leave(element);
      else open.push(element);
    },
    close: (tag) => {
      // As browsers do: a stray </p> makes an empty paragraph, which divides what stands round it, and </br> is a <br>.
      if (tag === 'br' || (tag === 'p' && !open.reaches('p'))) empty(tag, events);
      else open.close(tag);
    },
    text: events.text,
    character: events.character,
    isForeign: () => open.holds(FOREIGN),
  });
  open.closeAll();
}

function empty(tag: string, { enter, leave }: TreeEvents): void {
  const element: OpenElement = { tag, row: elementRow(tag), attributes: {} };
  enter(element, 0);
  leave(element);
}

interface OpenElements {
  /** Close what the opening of an element closes. */
  readonly makeRoom: (element: OpenElement) => void;
  readonly push: (element: OpenElement) => void;
  /** Close the nearest element of a tag, and what is open inside it; nothing where its closing tag doesn't reach it. */
  readonly close: (tag: string) => void;
  readonly closeAll: () => void;
  /** Whether a closing tag would close something. */
  readonly reaches: (tag: string) => boolean;
  readonly holds: (tags: ReadonlySet<string>) => boolean;
}

/** The stack of open elements. Places are looked up by tag, so that no call searches it. */
function openElements(leave: (element: OpenElement) => void): OpenElements {
  const stack: OpenElement[] = [];
  const places = new Map<string, number[]>();
  const barriers: number[] = [];
  const blocks: number[] = [];
  const last = (tag: string): number => places.get(tag)?.at(-1) ?? -1;

  const closeFrom = (place: number): void => {
    while (stack.length > place) {
      const element = stack.pop()!;
      places.get(element.tag)!.pop();
      if (barriers.at(-1) === stack.length) barriers.pop();
      if (blocks.at(-1) === stack.length) blocks.pop();
      leave(element);
    }
  };
  /** Place of the element that a closing tag closes; -1 where it reaches none. */
  const target = (tag: string): number => {
    const place = last(tag);
    const isInline = elementRow(tag).display === 'inline';
    const floor = isInline ? (blocks.at(-1) ?? -1) : TABLE_PARTS.has(tag) ? last('table') : (barriers.at(-1) ?? -1);
    return place >= floor ? place : -1;
  };
  const closeImplied = ({ display, closes, within }: ElementRow): void => {
    if (closes.length === 0) return;
    // An anchor that was never closed ends with its block, as old pages have them.
    const block = display === 'inline' ? (blocks.at(-1) ?? -1) : -1;
    const floor = within.reduce((highest, tag) => Math.max(highest, last(tag)), block);
    const reached = closes.map(last).filter((place) => place > floor);
    if (reached.length > 0) closeFrom(Math.min(...reached));
  };

  return {
    makeRoom: ({ row }) => {
      if (row.closesParagraph && target('p') >= 0) closeFrom(target('p'));
      closeImplied(row);
    },
    push: (element) => {
      const place = stack.push(element) - 1;
      const own = places.get(element.tag);
      if (own === undefined) places.set(element.tag, [place]);
      else own.push(place);
      if (element.row.barrier) barriers.push(place);
      if (element.row.display !== 'inline') blocks.push(place);
    },
    close: (tag) => {
      const place = target(tag);
      if (place >= 0) closeFrom(place);
    },
    closeAll: () => closeFrom(0),
    reaches: (tag) => target(tag) >= 0,
    holds: (tags) => {
      for (const tag of tags) if (last(tag) >= 0) return true;
      return false;
    },
  };
}
