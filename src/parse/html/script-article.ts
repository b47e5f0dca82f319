import type { Block } from '../../model/block.js';
import { endsSentence } from '../../text/sentence.js';
import { type SourceText, scriptStrings } from './script-strings.js';

/** Code units of a paragraph of prose: a label or a headline is shorter, or ends no sentence. */
const MIN_PARAGRAPH = 40;
/** Least prose of an article in code units, in paragraphs and in one: an excerpt is one paragraph. */
const MIN_PROSE = 300;
const MIN_SINGLE = 1000;
const MIN_PARAGRAPHS = 2;
/** Most prose of a page without its article: a notice about cookies, or a line about the house. */
const MAX_SHELL_PROSE = 200;
/** Code units of scripts that are read in all. */
const MAX_READ = 8_000_000;

const SCRIPT = /<script\b[^<>]*>/gi;
const SCRIPT_END = /<\/script\b/gi;
/** Tags that divide paragraphs, and all others; no `<` inside, so that a row of them is read once. */
const DIVIDING = /<\/?(?:p|div|br|h[1-6]|li|ul|ol|blockquote|figure|section)\b[^<>]*>|\n/gi;
const TAG = /<[^<>]*>/g;

/** A page's source with an article set behind the script that holds it as data. */
export interface FilledSource {
  readonly text: string;
  /** Give the offset in the page's source of one in the text. */
  readonly placeOf: (offset: number) => number;
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

/**
 * Give a page with the article that its scripts hold as HTML or plain text in a string, as pages built in the browser do: the string
 * with the most prose; null where none has enough. Linear in the length of the source.
 */
export function filledSource(source: string): FilledSource | null {
  let best: { readonly prose: number; readonly found: SourceText; readonly end: number } | null = null;
  for (const { end, content } of scriptsOf(source)) {
    for (const found of scriptStrings(content, MIN_PROSE)) {
      const prose = articleProse(found.text);
      if (prose > (best?.prose ?? 0)) best = { prose, found, end };
    }
  }
  return best === null ? null : filled(source, best.found, best.end);
}

interface Script {
  /** Offset behind its closing tag. */
  readonly end: number;
  readonly content: SourceText;
}

function* scriptsOf(source: string): Generator<Script> {
  let read = 0;
  SCRIPT.lastIndex = 0;
  for (let tag = SCRIPT.exec(source); tag !== null && read < MAX_READ; tag = SCRIPT.exec(source)) {
    const from = SCRIPT.lastIndex;
    SCRIPT_END.lastIndex = from;
    const to = SCRIPT_END.exec(source)?.index ?? source.length;
    const close = source.indexOf('>', to);
    const end = close < 0 ? source.length : close + 1;
    const text = source.slice(from, Math.min(to, from + MAX_READ - read));
    read += text.length;
    yield { end, content: { text, places: Uint32Array.from({ length: text.length + 1 }, (_, i) => from + i) } };
    SCRIPT.lastIndex = end;
  }
}

/** Code units of prose, 0 where there is too little for an article. */
function articleProse(html: string): number {
  const paragraphs = html
    .split(DIVIDING)
    .map((text) => proseOf(text.replace(TAG, '').trim()))
    .filter((length) => length > 0);
  const prose = paragraphs.reduce((sum, length) => sum + length, 0);
  return prose >= (paragraphs.length < MIN_PARAGRAPHS ? MIN_SINGLE : MIN_PROSE) ? prose : 0;
}

function proseOf(text: string): number {
  return text.length >= MIN_PARAGRAPH && endsSentence(text) ? text.length : 0;
}

const OPEN = '<article><p>';
const CLOSE = '</article>';

/** Set an article behind the script that holds it, where the offset `at` is. */
function filled(source: string, { text, places }: SourceText, at: number): FilledSource {
  const { html, from } = text.includes('<') ? { html: text, from: null } : paragraphs(text);
  const start = at + OPEN.length;
  const end = start + html.length;
  const added = OPEN.length + html.length + CLOSE.length;
  return {
    text: `${source.slice(0, at)}${OPEN}${html}${CLOSE}${source.slice(at)}`,
    placeOf: (offset) => {
      if (offset <= at) return offset;
      if (offset >= at + added) return offset - added;
      const read = Math.max(0, Math.min(offset, end) - start);
      return places[from === null ? read : from[read]!]!;
    },
  };
}

/** Give plain text as HTML, a paragraph a line, and for each code unit of that the one that it comes from. */
function paragraphs(text: string): { readonly html: string; readonly from: readonly number[] } {
  const from: number[] = [];
  let html = '';
  for (let i = 0; i < text.length; i++) {
    const written = text[i] === '\n' ? '<p>' : text[i]!;
    for (let k = 0; k < written.length; k++) from.push(i);
    html += written;
  }
  return { html, from: [...from, text.length] };
}
