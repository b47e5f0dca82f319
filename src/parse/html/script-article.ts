import type { Block } from '../../model/block.js';
import type { Span } from '../../model/span.js';
import { endsSentence } from '../../text/sentence.js';
import { type SourceText, scriptStrings } from './script-strings.js';
import type { OpenElement, TreeEvents } from './tree.js';

/**
 * Code units of a paragraph of prose that ends a sentence, and of one that doesn't, as in scripts without full stops: labels and
 * headlines are shorter. These and the limits below were set by the one page of the training sets that is built so and the strings in
 * scripts of the other 2,054 (2026-11-24): none of those is taken for a frame.
 */
const MIN_PARAGRAPH = 40;
const MIN_ENDLESS = 120;
/** Least prose of an article in code units, in paragraphs and in one: an excerpt is one paragraph. */
const MIN_PROSE = 300;
const MIN_SINGLE = 1000;
const MIN_PARAGRAPHS = 2;
/** Most prose of a page without its article: a notice about cookies, or a line about the house. */
const MAX_SHELL_PROSE = 200;
/** Code units of scripts that are read in all: the largest page of the training sets has 3 million. */
const MAX_READ = 8_000_000;

/** Tags that divide paragraphs, line breaks, and all tags; no `<` inside, so that a row of them is read once. */
const DIVIDING_TAG = /<\/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|figure|section)\b[^<>]*>/i;
const DIVIDING = new RegExp(`${DIVIDING_TAG.source}|\\n`, 'gi');
const TAG = /<[^<>]*>/g;
/** A reference at the end of a sentence is a quote or a space. */
const REFERENCE = /&[#\w]{1,12};/g;

/** Collects where the contents of a page's scripts stand. */
export interface ScriptCollector extends Pick<TreeEvents, 'enter' | 'leave' | 'text'> {
  readonly scripts: readonly Span[];
}

/** Collect the scripts of one page; those in a template are no part of it. */
export function scriptCollector(): ScriptCollector {
  const scripts: Span[] = [];
  /** The outermost element whose text isn't set. */
  let unset: OpenElement | null = null;
  return {
    scripts,
    enter: (element) => {
      if (element.row.display === 'unset') unset ??= element;
    },
    leave: (element) => {
      if (unset === element) unset = null;
    },
    text: (start, end) => {
      if (unset?.tag !== 'script') return;
      const last = scripts.at(-1);
      if (last?.end === start) scripts[scripts.length - 1] = { start: last.start, end };
      else scripts.push({ start, end });
    },
  };
}

/** Whether a page's blocks hold next to no prose: a frame that a browser fills by scripts. */
export function isShell(blocks: readonly Pick<Block, 'text'>[]): boolean {
  let prose = 0;
  for (const { text } of blocks) {
    prose += proseOf(text);
    if (prose > MAX_SHELL_PROSE) return false;
  }
  return true;
}

/** A page's source with an article set behind the script that holds it as data. */
export interface FilledSource {
  readonly text: string;
  /** Give the offset in the page's source of one in the text. */
  readonly placeOf: (offset: number) => number;
}

/**
 * Give a page with the article that its scripts hold as HTML or plain text in a string, as pages built in the browser do: the string
 * with the most prose; null where none has enough. Linear in the length of the source.
 */
export function filledSource(source: string, scripts: readonly Span[]): FilledSource | null {
  let best: { readonly prose: number; readonly found: SourceText; readonly end: number } | null = null;
  let left = MAX_READ;
  for (const { start, end } of scripts) {
    const text = source.slice(start, Math.min(end, start + left));
    left -= text.length;
    for (const found of scriptStrings({ text, places: numbersFrom(start, text.length + 1) }, MIN_PROSE)) {
      const prose = articleProse(found.text);
      if (prose > (best?.prose ?? 0)) best = { prose, found, end };
    }
  }
  return best === null ? null : filled(source, paragraphs(cutAtOpenTag(best.found)), best.end);
}

function numbersFrom(start: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = start + i;
  return numbers;
}

/** Code units of prose, 0 where there is too little for an article. */
function articleProse(html: string): number {
  const lengths = html
    .split(DIVIDING)
    .map((text) => proseOf(text.replace(TAG, '').replace(REFERENCE, '"').trim()))
    .filter((length) => length > 0);
  const prose = lengths.reduce((sum, length) => sum + length, 0);
  return prose >= (lengths.length < MIN_PARAGRAPHS ? MIN_SINGLE : MIN_PROSE) ? prose : 0;
}

function proseOf(text: string): number {
  return text.length >= MIN_ENDLESS || (text.length >= MIN_PARAGRAPH && endsSentence(text)) ? text.length : 0;
}

/** Cut a text before a comment or a tag that it doesn't end, which would swallow the page behind it. */
function cutAtOpenTag({ text, places }: SourceText): SourceText {
  const comment = text.lastIndexOf('<!--');
  const tag = text.lastIndexOf('<');
  const ends = [comment > text.lastIndexOf('-->') ? comment : -1, tag > text.lastIndexOf('>') ? tag : -1].filter((at) => at >= 0);
  const end = Math.min(text.length, ...ends);
  return { text: text.slice(0, end), places: places.subarray(0, end + 1) };
}

const PARAGRAPH = '<p>';

/** Give plain text, where no tag divides it, with a paragraph a line. */
function paragraphs(plain: SourceText): SourceText {
  const { text, places } = plain;
  if (DIVIDING_TAG.test(text)) return plain;
  const lines = text.split('\n');
  const html = lines.join(PARAGRAPH);
  const htmlPlaces = new Uint32Array(html.length + 1);
  let [from, to] = [0, 0];
  for (const { length } of lines) {
    htmlPlaces.set(places.subarray(from, from + length), to);
    from += length + 1;
    to += length;
    htmlPlaces.fill(places[Math.min(from - 1, text.length)]!, to, to + PARAGRAPH.length);
    to += PARAGRAPH.length;
  }
  return { text: html, places: htmlPlaces };
}

/** The script ends, and begins again behind the article, whether it has an end of its own or not. */
const OPEN = '</script><article><p>';
const CLOSE = '</article><script>';

/** Set an article behind a script, where the offset `at` is the end of its content. */
function filled(source: string, { text, places }: SourceText, at: number): FilledSource {
  const start = at + OPEN.length;
  const added = OPEN.length + text.length + CLOSE.length;
  return {
    text: `${source.slice(0, at)}${OPEN}${text}${CLOSE}${source.slice(at)}`,
    placeOf: (offset) => {
      if (offset < at) return offset;
      if (offset >= at + added) return offset - added;
      return places[Math.max(0, Math.min(offset - start, text.length))]!;
    },
  };
}
