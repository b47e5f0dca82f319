import type { Mark } from '../../model/markup.js';
import type { OpenElement } from './tree.js';

/** What an element sets apart in the line; null where it doesn't. */
export function markKind({ tag, attributes }: OpenElement): Mark['kind'] | null {
  if (tag === 'a') return attributes['href'] === undefined ? null : 'link';
  return KINDS.get(tag) ?? null;
}

const KINDS: ReadonlyMap<string, Mark['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);

/** A mark that is open, over all text that comes. */
interface OpenMark {
  readonly kind: Mark['kind'];
  readonly href: string;
  /** The element that opened it. */
  readonly element: OpenElement;
  /** Where it begins in the text of the block that is being read. */
  start: number;
}

/** The marks that are open, and those closed in the block that is being read. */
export interface InlineMarks {
  readonly open: (element: OpenElement, at: number) => void;
  /** Close the mark of an element, if it opened one; `at` is the length of the block's text so far. */
  readonly close: (element: OpenElement, at: number) => void;
  /** End the mark of an element that is open still: its closing tag came inside another block. */
  readonly end: (element: OpenElement, at: number) => void;
  /** Give the block's marks, and begin the next block: what is open goes on over it. */
  readonly taken: (at: number) => readonly Mark[];
}

/** Open marks that are remembered: deeper ones are of broken pages, and add nothing. */
const MAX_OPEN = 32;

/** Keep the marks of one page. */
export function inlineMarks(): InlineMarks {
  const open: OpenMark[] = [];
  let closed: Mark[] = [];
  const close = ({ kind, href, start }: OpenMark, at: number): void => {
    if (at > start) closed.push({ start, end: at, kind, href });
  };
  /** Close the open marks from a place on, the innermost first, and open them again: marks never cross. */
  const cut = (place: number, at: number, start: number): void => {
    for (let i = open.length - 1; i >= place; i--) {
      close(open[i]!, at);
      open[i]!.start = start;
    }
  };
  return {
    open: (element, at) => {
      const kind = markKind(element);
      if (kind === null || open.length >= MAX_OPEN) return;
      open.push({ kind, href: kind === 'link' ? (element.attributes['href'] ?? '') : '', element, start: at });
    },
    close: (element, at) => {
      // Elements are left in the reverse order in which they were entered: if it opened a mark, that is the last.
      if (open.at(-1)?.element !== element) return;
      close(open.pop()!, at);
    },
    end: (element, at) => {
      const place = open.findIndex((mark) => mark.element === element);
      if (place < 0) return;
      cut(place, at, at);
      open.splice(place, 1);
    },
    taken: (at) => {
      cut(0, at, 0);
      const marks = closed;
      closed = [];
      return marks;
    },
  };
}
