import { type Draft, joinedDrafts } from './draft.js';

const TAGS: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext']);
/** Lines of prose that was wrapped by hand, the last of each paragraph aside, are at least so long, in UTF-16 code units. */
const MIN_WRAPPED = 55;
const LINE_FEED = 10;
/** Fewest lines that are told to be wrapped. */
const MIN_LINES = 3;

/** Watches the preformatted text of a page. */
export interface Preformatted {
  readonly enter: (tag: string) => void;
  /** At the end, join lines that were wrapped by hand. */
  readonly leave: (tag: string) => void;
  readonly isOpen: () => boolean;
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
  };
}

/** Pass preformatted text on, line by line. */
export function linesOf(
  source: string,
  from: number,
  to: number,
  add: (from: number, to: number) => void,
  breakLine: () => void,
): void {
  let start = from;
  for (let at = from; at < to; at++) {
    if (source.charCodeAt(at) !== LINE_FEED) continue;
    add(start, at);
    breakLine();
    start = at + 1;
  }
  add(start, to);
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
  if (!wrapped) for (const line of lines) drafts.push(line);
  else for (const paragraph of paragraphs) drafts.push(joinedDrafts(paragraph, ' ', 'paragraph', paragraph[0]!.container));
}
