import { type Attributes, attributeName, type NewAttributes, NO_ATTRIBUTES, newAttributes } from './attributes.js';
import { type TextEvents, textReader } from './references.js';
import { tagNameReader } from './tag-names.js';

/** What a page's source is made of, in order. Offsets are UTF-16 code units. */
export interface TokenEvents extends TextEvents {
  /** `end` is the offset behind the tag, here and at its closing. */
  readonly open: (tag: string, attributes: Attributes, end: number) => void;
  readonly close: (tag: string, end: number) => void;
  /** Whether the text is inside SVG or MathML, where `/>` closes an element. */
  readonly isForeign: () => boolean;
}

/** Elements whose text has no tags (HTML Standard, 13.2.6): without references, with them, and one that nothing but the source ends. */
const TEXT_ONLY: ReadonlyMap<string, 'raw' | 'references' | 'rest'> = new Map([
  ['iframe', 'raw'],
  ['noembed', 'raw'],
  ['noframes', 'raw'],
  ['script', 'raw'],
  ['style', 'raw'],
  ['xmp', 'raw'],
  ['textarea', 'references'],
  ['title', 'references'],
  ['plaintext', 'rest'],
]);

const TAB = 9;
const LINE_TABULATION = 11;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const EXCLAMATION_MARK = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const DASH = 45;
const SLASH = 47;
const LESS_THAN = 60;
const EQUALS = 61;
const GREATER_THAN = 62;
const QUESTION_MARK = 63;
const LETTER_A = 97;
const LETTER_Z = 122;
/** What makes a small letter of a capital in ASCII. */
const CASE_BIT = 32;

/**
 * Read a page's source as the tokenizer of the HTML Standard does (13.2.5). What nothing is told by is jumped over: scripts, comments,
 * values of attributes. A tag that the source's end cuts off is no tag. Linear.
 */
export function readTokens(source: string, events: TokenEvents): void {
  const { length } = source;
  const { passText, value } = textReader(source, events);
  const tagName = tagNameReader(source);
  let attributes: NewAttributes | null = null;

  const offsetOf = (sign: string, from: number): number => {
    const offset = source.indexOf(sign, from);
    return offset < 0 ? length : offset;
  };
  /** Offset behind the next `>`. */
  const behindTag = (from: number): number => Math.min(length, offsetOf('>', from) + 1);
  const skipSpace = (from: number): number => {
    let at = from;
    while (isSpace(source.charCodeAt(at))) at++;
    return at;
  };

  /** Read the attribute that begins here, whatever with. Here and below, what comes back is the offset behind it. */
  const readAttribute = (start: number): number => {
    const nameEnd = endOfName(source, start + 1, EQUALS);
    const name = attributeName(source, start, nameEnd);
    const sign = skipSpace(nameEnd);
    let from = sign;
    let end = sign;
    let behind = sign;
    if (source.charCodeAt(sign) === EQUALS) {
      from = skipSpace(sign + 1);
      const quote = source.charCodeAt(from);
      if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
        end = offsetOf(quote === DOUBLE_QUOTE ? '"' : "'", ++from);
        behind = end + 1;
      } else {
        end = endOfUnquoted(source, from);
        behind = end;
      }
    }
    if (name !== null && behind < length) {
      attributes ??= newAttributes();
      attributes[name] ??= value(from, end);
    }
    return behind;
  };
  const readOpen = (start: number): number => {
    let at = endOfName(source, start, GREATER_THAN);
    const tag = tagName(start, at);
    const isTextOnly = TEXT_ONLY.has(tag) && !events.isForeign();
    attributes = null;
    let slash = -1;
    for (at = skipSpace(at); source.charCodeAt(at) !== GREATER_THAN; at = skipSpace(at)) {
      if (at >= length) return length;
      if (source.charCodeAt(at) === SLASH) slash = at = skipSpace(at + 1);
      else at = readAttribute(at);
    }
    events.open(tag, attributes ?? NO_ATTRIBUTES, at + 1);
    if (slash === at && events.isForeign()) events.close(tag, at + 1);
    return isTextOnly ? readTextOnly(tag, at + 1) : at + 1;
  };
  const readClose = (start: number): number => {
    const end = endOfName(source, start, GREATER_THAN);
    if (end >= length) return length;
    events.close(tagName(start, end), end + 1);
    return behindTag(end);
  };
  /** Read the text of an element that holds no tags, and its closing tag. */
  const readTextOnly = (tag: string, from: number): number => {
    const kind = TEXT_ONLY.get(tag);
    let end = kind === 'rest' ? length : offsetOf('</', from);
    while (end < length && !closes(source, end + 2, tag)) end = offsetOf('</', end + 2);
    if (kind === 'references') passText(from, end);
    else if (end > from) events.text(from, end);
    return end < length ? readClose(end + 2) : length;
  };
  const readComment = (start: number): number => {
    if (source.charCodeAt(start) === GREATER_THAN) return start + 1;
    if (source.startsWith('->', start)) return start + 2;
    for (let at = offsetOf('--', start); at < length; at = offsetOf('--', at)) {
      at += 2;
      while (source.charCodeAt(at) === DASH) at++;
      const end = source.charCodeAt(at) === EXCLAMATION_MARK ? at + 1 : at;
      if (source.charCodeAt(end) === GREATER_THAN) return end + 1;
    }
    return length;
  };
  const readDeclaration = (start: number): number => {
    if (source.startsWith('--', start)) return readComment(start + 2);
    if (!source.startsWith('[CDATA[', start)) return behindTag(start);
    const from = start + '[CDATA['.length;
    const end = offsetOf(']]>', from);
    if (end < length && events.isForeign()) events.text(from, end);
    return Math.min(length, end + ']]>'.length);
  };
  /** Read what begins with this `<`; the same offset where that is text. */
  const readMarkup = (at: number): number => {
    const unit = source.charCodeAt(at + 1);
    if (isLetter(unit)) return readOpen(at + 1);
    if (unit === EXCLAMATION_MARK) return readDeclaration(at + 2);
    if (unit === QUESTION_MARK) return behindTag(at + 2);
    if (unit !== SLASH || at + 2 >= length) return at;
    return isLetter(source.charCodeAt(at + 2)) ? readClose(at + 2) : behindTag(at + 2);
  };

  for (let start = 0, at = 0; start < length; ) {
    while (at < length && source.charCodeAt(at) !== LESS_THAN) at++;
    passText(start, at);
    start = at < length ? readMarkup(at) : length;
    at = start === at ? at + 1 : start;
  }
}

function isSpace(unit: number): boolean {
  return unit === SPACE || (unit >= TAB && unit <= CARRIAGE_RETURN && unit !== LINE_TABULATION);
}

function isLetter(unit: number): boolean {
  const lower = unit | CASE_BIT;
  return lower >= LETTER_A && lower <= LETTER_Z;
}

function endsName(unit: number): boolean {
  return unit <= GREATER_THAN && (unit === GREATER_THAN || unit === SLASH || isSpace(unit));
}

/** Offset of what ends the name of a tag or attribute; `sign` does so too. */
function endOfName(source: string, from: number, sign: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === sign || endsName(unit)) break;
  }
  return at;
}

function endOfUnquoted(source: string, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === GREATER_THAN || isSpace(unit)) break;
  }
  return at;
}

/** Say whether a closing tag's name, here, is that of an element. */
function closes(source: string, start: number, tag: string): boolean {
  const end = start + tag.length;
  return endsName(source.charCodeAt(end)) && source.slice(start, end).toLowerCase() === tag;
}
