import { isSpaceAt } from '../../text/whitespace.js';
import { type Draft, joinedDrafts } from './draft.js';

const TAGS: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);
/** Lines of prose that was wrapped by hand, the last of each paragraph aside, are at least so long, in UTF-16 code units. */
const MIN_WRAPPED = 55;
/** Fewest lines that are told to be wrapped. */
const MIN_LINES = 3;

/** Watches the preformatted text of a page. */
export interface Preformatted {
  readonly enter: (tag: string) => void;
  /** At the end, join lines that were wrapped by hand. */
  readonly leave: (tag: string) => void;
  readonly isOpen: () => boolean;
  /** Pass text on, line by line. */
  readonly lines: (
    source: string,
    from: number,
    to: number,
    add: (text: string, from: number, to: number) => void,
    breakLine: () => void,
  ) => void;
}

/** Watch the preformatted text whose lines come as drafts. */
export function preformatted(drafts: Draft[]): Preformatted {
  let depth = 0;
  let start = 0;
  return {
    enter: (tag) => {
      if (TAGS.has(tag) && depth++ === 0) start = drafts.length;
    },
    leave: (tag) => {
      if (TAGS.has(tag) && --depth === 0) joinWrapped(drafts, start);
    },
    isOpen: () => depth > 0,
    lines: (source, from, to, add, breakLine) => {
      for (let at = from; at < to; ) {
        const found = source.indexOf('\n', at);
        const end = found < 0 || found >= to ? to : found;
        let first = at;
        while (first < end && isSpaceAt(source, first)) first++;
        if (first < end) add(source.slice(first, end), first, end);
        if (end < to) breakLine();
        at = end + 1;
      }
    },
  };
}

function joinWrapped(drafts: Draft[], start: number): void {
  const lines = drafts.splice(start);
  const paragraphs: Draft[][] = [];
  for (const line of lines) {
    if (line.gap > 0 || paragraphs.length === 0) paragraphs.push([]);
    paragraphs.at(-1)!.push(line);
  }
  const inner = paragraphs.flatMap((paragraph) => paragraph.slice(0, -1));
  const wrapped = lines.length >= MIN_LINES && inner.length > 0 && inner.every(({ text }) => text.length >= MIN_WRAPPED);
  if (!wrapped) drafts.push(...lines);
  else for (const paragraph of paragraphs) drafts.push(joinedDrafts(paragraph, ' ', 'paragraph'));
}
