import { type ElementNote, type HeadLink, MAX_NOTE, type Meta, type PageHead } from '../../model/page-head.js';
import { collapsed } from '../../text/whitespace.js';
import type { Attributes } from './attributes.js';
import type { NameReader } from './names.js';
import type { OpenElement, TreeEvents } from './tree.js';

/** Collects what a page says of itself. */
export interface FactCollector extends Omit<TreeEvents, 'unmark'> {
  /** The blocks from this one on have become one: what was noted inside them stands at it. */
  readonly joined: (block: number) => void;
  readonly head: () => PageHead;
}

/** Text that is being read for a fact. */
interface Capture {
  readonly element: OpenElement;
  readonly most: number;
  text: string;
  readonly done: (text: string) => void;
}

/** Words in the class or id of an element that names the authors. */
const BYLINE_TOKENS: ReadonlySet<string> = new Set(
  'author authors autor autora autore auteur autores byline byl penulis reporter writer forfatter författare kirjoittaja yazar'.split(
    ' ',
  ),
);
/** Most open at once, notes in all and code units of a script: a hostile page has no end of them. */
const MAX_OPEN = 16;
const MAX_NOTES = 500;
const MAX_METAS = 500;
const MAX_SCRIPT = 2_000_000;
const MAX_TITLE = 1000;
const JSON_LD = 'application/ld+json';
const SPACES = /\s+/;

/** Collect the facts of one page. `blocks` gives the number of blocks so far. */
export function factCollector(source: string, names: NameReader, blocks: () => number): FactCollector {
  const metas: Meta[] = [];
  const links: HeadLink[] = [];
  const jsonLd: string[] = [];
  const notes: ElementNote[] = [];
  const open: Capture[] = [];
  let title: string | null = null;
  let language: string | null = null;
  let base: string | null = null;
  /** The outermost drawing that is open: its titles are its own. */
  let drawing: OpenElement | null = null;

  const capture = (element: OpenElement, most: number, done: (text: string) => void): void => {
    if (open.length < MAX_OPEN) open.push({ element, most, text: '', done });
  };
  const read = (text: string): void => {
    for (const one of open) if (one.text.length < one.most) one.text += text.slice(0, one.most - one.text.length);
  };
  /** Blocks inside an element are set apart: what stands in two of them is no one word. */
  const edge = ({ row }: OpenElement): void => {
    if (row.display !== 'inline') read(' ');
  };
  const note = (element: OpenElement): void => {
    const about = noteAbout(element, names);
    if (about === null || notes.length >= MAX_NOTES) return;
    const at = notes.push({ ...about, text: '', block: blocks() }) - 1;
    // White space, which goes, may be as long as what stays.
    capture(element, 2 * MAX_NOTE, (text) => {
      notes[at] = { ...notes[at]!, text: collapsed(text).slice(0, MAX_NOTE) };
    });
  };
  const captureTitle = (element: OpenElement): void => {
    if (drawing !== null) return;
    capture(element, MAX_TITLE, (text) => {
      title ??= collapsed(text) || null;
    });
  };

  return {
    enter: (element) => {
      const { tag, attributes } = element;
      edge(element);
      if (tag === 'meta') add(metas, metaOf(attributes));
      else if (tag === 'link') add(links, linkOf(attributes));
      else if (tag === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
      else if (tag === 'base') base ??= attributes['href'] ?? null;
      else if (tag === 'svg') drawing ??= element;
      else if (tag === 'title') captureTitle(element);
      else if (tag === 'script') {
        if (attributes['type']?.trim().toLowerCase() === JSON_LD) capture(element, MAX_SCRIPT, (text) => jsonLd.push(text));
      } else note(element);
    },
    leave: (element) => {
      if (drawing === element) drawing = null;
      if (open.at(-1)?.element !== element) return;
      const { text, done } = open.pop()!;
      done(text);
    },
    text: (start, end) => {
      if (open.length > 0) read(source.slice(start, end));
    },
    character: (text) => read(text),
    joined: (block) => {
      for (let i = notes.length - 1; i >= 0 && notes[i]!.block > block; i--) notes[i] = { ...notes[i]!, block };
    },
    head: () => ({ title, language, base, metas, links, jsonLd, notes }),
  };
}

function add<Fact>(facts: Fact[], found: readonly Fact[]): void {
  if (facts.length < MAX_METAS) facts.push(...found);
}

function metaOf(attributes: Attributes): readonly Meta[] {
  const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? attributes['http-equiv'];
  const { content } = attributes;
  return name === undefined || content === undefined ? [] : [{ name: name.trim().toLowerCase(), content }];
}

function linkOf({ rel, href, hreflang }: Attributes): readonly HeadLink[] {
  if (rel === undefined || href === undefined) return [];
  return [{ rel: rel.trim().toLowerCase().split(SPACES), href, hreflang: hreflang ?? null }];
}

function noteAbout({ tag, attributes }: OpenElement, names: NameReader): Pick<ElementNote, 'kind' | 'name' | 'value'> | null {
  const value = attributes['datetime'] ?? attributes['content'] ?? attributes['href'] ?? null;
  const item = attributes['itemprop'];
  if (item !== undefined) return { kind: 'item', name: item.trim().toLowerCase(), value };
  if (tag === 'time') return { kind: 'time', name: names(attributes).join(' '), value };
  if (attributes['rel']?.toLowerCase().split(SPACES).includes('author') === true) return { kind: 'author', name: '', value };
  const tokens = names(attributes);
  return tokens.some((token) => BYLINE_TOKENS.has(token)) ? { kind: 'byline', name: tokens.join(' '), value } : null;
}
