import {
  type ElementRow,
  elementRow,
  FOREIGN_TAGS,
  HEADING_TAGS,
  INTEGRATION_POINTS,
  TABLE_PARTS,
} from '../../rules/elements.js';
import type { OpenElement, TreeEvents } from './tree.js';

/** What the walk through one page knows of a tag name. */
interface Tag {
  readonly row: ElementRow;
  /** Left as soon as it is entered. */
  readonly isEmpty: boolean;
  /** Places of its elements on the stack of open ones, from the outermost. */
  readonly places: number[];
  readonly isHeading: boolean;
  readonly isTablePart: boolean;
  /** What its opening closes, unless one of `within` stands between: {@link ElementRow} by tags. Looked up when it is first opened. */
  closes: readonly Tag[] | null;
  within: readonly Tag[];
}

/** An element on the stack. */
interface Entry extends OpenElement {
  readonly places: number[];
}

/** The elements that are open on the way through a page. */
export interface OpenElements {
  /** Look a tag name up, in lower case. */
  readonly tag: (name: string) => Tag;
  /** Close what the opening of an element closes. */
  readonly makeRoom: (tag: Tag) => void;
  readonly push: (element: Entry) => void;
  /** Close the nearest element of a tag, and what is open inside it; nothing where its closing tag doesn't reach it. */
  readonly close: (tag: Tag) => void;
  readonly closeAll: () => void;
  /** Whether a closing tag would close something. */
  readonly reaches: (tag: Tag) => boolean;
  /** Whether SVG or MathML is open. */
  readonly isForeign: () => boolean;
}

/** Elements whose tags mean nothing for the blocks: a page has one of each, whatever its source says. */
const PAGE_TAGS: ReadonlySet<string> = new Set(['html', 'head', 'body', 'frameset', 'frame']);
const HEADINGS = [...HEADING_TAGS];
const FOREIGN = [...FOREIGN_TAGS];
const POINTS = [...INTEGRATION_POINTS];

/** Keep the stack of open elements. Places are looked up by tag, so that no call searches it. */
export function openElements({ leave, unmark }: Pick<TreeEvents, 'leave' | 'unmark'>): OpenElements {
  const stack: Entry[] = [];
  const tags = new Map<string, Tag>();
  const barriers: number[] = [];
  const blocks: number[] = [];

  const tagOf = (name: string): Tag => {
    const known = tags.get(name);
    if (known !== undefined) return known;
    const tag = tagNamed(name);
    tags.set(name, tag);
    return tag;
  };
  /** Place of the innermost open element of these names; -1 where none is. */
  const nearest = (among: readonly Tag[]): number => {
    let place = -1;
    for (const { places } of among) place = Math.max(place, last(places));
    return place;
  };
  const headings = HEADINGS.map(tagOf);
  const points = POINTS.map(tagOf);
  const tableRoots = TABLE_ROOTS.map(tagOf);
  const [svg, math] = FOREIGN.map((name) => tagOf(name).places) as [number[], number[]];
  const isForeign = (): boolean => svg.length > 0 || math.length > 0;
  const isInHtml = (): boolean => !isForeign() || Math.max(last(svg), last(math)) < nearest(points);

  const closeFrom = (place: number): void => {
    while (stack.length > place) {
      const element = stack.pop()!;
      const at = stack.length;
      popAt(element.places, at);
      popAt(barriers, at);
      popAt(blocks, at);
      leave(element);
    }
  };
  /** Close an element that runs on in the line; where blocks are open inside it, it only marks nothing any more. */
  const closeInline = ({ row, places }: Tag, floor: number): void => {
    const place = last(places);
    if (place < 0 || place < floor) return;
    if (place > last(blocks)) closeFrom(place);
    else if (row.formatting) {
      places.pop();
      unmark(stack[place]!);
    }
  };
  /** Place of the element that a closing tag closes; -1 where it reaches none. */
  const target = ({ places, isHeading, isTablePart }: Tag): number => {
    const place = isHeading ? nearest(headings) : last(places);
    const floor = isTablePart ? nearest(tableRoots) : last(barriers);
    return place >= floor ? place : -1;
  };
  const closeImplied = (opened: Tag): void => {
    const { display, closes: names, within } = opened.row;
    if (names.length === 0) return;
    if (opened.closes === null) {
      opened.closes = names.map(tagOf);
      opened.within = within.map(tagOf);
    }
    const floor = nearest(opened.within);
    let outermost = stack.length;
    for (const tag of opened.closes) {
      const place = last(tag.places);
      if (display === 'inline') closeInline(tag, floor);
      else if (place > floor && place < outermost) outermost = place;
    }
    if (display !== 'inline') closeFrom(outermost);
  };
  const paragraph = tagOf('p');

  return {
    tag: tagOf,
    makeRoom: (tag) => {
      const { row } = tag;
      if (row.breaksOut) while (!isInHtml()) closeFrom(Math.max(last(svg), last(math)));
      else if (!isInHtml()) return;
      if (row.closesParagraph && paragraph.places.length > 0) {
        const place = target(paragraph);
        if (place >= 0) closeFrom(place);
      }
      closeImplied(tag);
    },
    push: (element) => {
      const place = stack.push(element) - 1;
      const { places, row } = element;
      places.push(place);
      if (row.barrier) barriers.push(place);
      if (row.display !== 'inline' && row.display !== 'unset') blocks.push(place);
    },
    close: (tag) => {
      if (tag.row.display === 'inline') return closeInline(tag, last(barriers));
      const place = target(tag);
      if (place >= 0) closeFrom(place);
    },
    closeAll: () => closeFrom(0),
    reaches: (tag) => target(tag) >= 0,
    isForeign,
  };
}

const TABLE_ROOTS: readonly string[] = ['table', 'template'];

function tagNamed(name: string): Tag {
  const row = elementRow(name);
  return {
    row,
    isEmpty: row.empty || PAGE_TAGS.has(name),
    places: [],
    isHeading: HEADING_TAGS.has(name),
    isTablePart: TABLE_PARTS.has(name),
    closes: null,
    within: [],
  };
}

function last(places: readonly number[]): number {
  return places.length > 0 ? places[places.length - 1]! : -1;
}

function popAt(places: number[], place: number): void {
  if (last(places) === place) places.pop();
}
