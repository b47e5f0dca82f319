import type { ElementRow } from '../../rules/elements.js';
import { type Attributes, NO_ATTRIBUTES } from './attributes.js';
import { openElements } from './open-elements.js';
import { readTokens } from './tokens.js';

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
  /** What an element that is open marks ends here: its closing tag came inside a block that is open in it. It is left later. */
  readonly unmark: (element: OpenElement) => void;
  /** Text as written, from `start` to `end`. */
  readonly text: (start: number, end: number) => void;
  /** A character that stands for the reference from `start` to `end`. */
  readonly character: (text: string, start: number, end: number) => void;
}

/**
 * Walk through a page as a browser would nest it: missing closing tags are added, stray ones passed over. Without recursion, and
 * linear in the length of the source, however deep it nests and however broken it is. `html`, `head` and `body` are entered and
 * left at once: they only bring their attributes.
 */
export function walkTree(source: string, events: TreeEvents): void {
  const open = openElements(events);
  const empty = (name: string, attributes: Attributes, at: number): void => {
    const { row, places } = open.tag(name);
    // All elements have one shape, by which the engine finds what is in them.
    const element = { tag: name, row, attributes, places };
    events.enter(element, at);
    events.leave(element);
  };
  readTokens(source, {
    open: (name, attributes, at) => {
      const tag = open.tag(name);
      open.makeRoom(tag);
      if (tag.isEmpty) return empty(name, attributes, at);
      const element = { tag: name, row: tag.row, attributes, places: tag.places };
      events.enter(element, at);
      open.push(element);
    },
    close: (name, at) => {
      const tag = open.tag(name);
      // As browsers do: a stray </p> makes an empty paragraph, which divides what stands round it, and </br> is a <br>.
      if (name === 'br' || (name === 'p' && !open.reaches(tag))) {
        open.makeRoom(tag);
        empty(name, NO_ATTRIBUTES, at);
      } else open.close(tag);
    },
    text: events.text,
    character: events.character,
    isForeign: open.isForeign,
  });
  open.closeAll();
}
