/** A text with the place in a page's source that each of its code units was read from. */
export interface SourceText {
  readonly text: string;
  /** As long as the text, and one more for its end; ascending. */
  readonly places: Uint32Array;
}

/** Strings are read from strings so many times at most: pages built in a browser carry JSON in JSON. */
const MAX_DEPTH = 3;
/** Escapes that stand for white space; another character but those of {@link DIGITS} stands for itself. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', ' '],
  ['f', ' '],
]);
/** Hexadecimal digits of an escape, by its letter. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['u', 4],
  ['x', 2],
]);
const HEX = /^[\da-fA-F]+$/;
/** How a string that is itself data begins, with a label as some frameworks set one before it, and what it has between two of its strings. */
const DATA_START = /^\s*(?:[\w$]{1,20}:\s*)?[[{]/;
const DATA = /"\s*[:,]\s*["{[]/;

/**
 * Give the strings of at least `least` code units in a script, JSON or JavaScript, as written between double quotes, with their escapes
 * read; those in them too, where a string is itself data. Total: what is no string gives none, or one that means nothing. So it is from
 * a double quote on that stands alone between single ones, to the end of its line. Linear.
 */
export function* scriptStrings(script: SourceText, least: number, depth: number = 1): Generator<SourceText> {
  const { text } = script;
  let open = text.indexOf('"');
  while (open >= 0) {
    const close = stringEnd(text, open + 1);
    if (text[close] !== '"') {
      // A line ends before the string does: it was none.
      open = text.indexOf('"', close);
      continue;
    }
    if (close - open > least) {
      const read = unescaped(script, open + 1, close);
      if (!DATA_START.test(read.text) || !DATA.test(read.text)) yield read;
      else if (depth < MAX_DEPTH) yield* scriptStrings(read, least, depth + 1);
    }
    open = text.indexOf('"', close + 1);
  }
}

/** Give where the string that begins at `from` ends: at its quote, or at the end of the line or of the text. */
function stringEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === '"' || unit === '\n') return at;
    if (unit === '\\') at++;
  }
  return text.length;
}

function unescaped({ text, places }: SourceText, from: number, to: number): SourceText {
  const raw = text.slice(from, to);
  const parts: string[] = [];
  const read = new Uint32Array(raw.length + 1);
  let length = 0;
  for (let at = 0; at < raw.length; ) {
    const next = raw.indexOf('\\', at);
    const end = next < 0 ? raw.length : next;
    parts.push(raw.slice(at, end));
    read.set(places.subarray(from + at, from + end), length);
    length += end - at;
    if (next < 0) break;
    const letter = raw[next + 1] ?? '';
    const digits = DIGITS.get(letter) ?? 0;
    const hex = raw.slice(next + 2, next + 2 + digits);
    const isCode = hex.length === digits && HEX.test(hex);
    parts.push(isCode ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES.get(letter) ?? letter));
    read[length++] = places[from + next]!;
    at = next + 2 + (isCode ? digits : 0);
  }
  read[length] = places[to]!;
  return { text: parts.join(''), places: read.subarray(0, length + 1) };
}
