import { Tokenizer } from 'htmlparser2';

/** Text and what stands in it for characters. Offsets are UTF-16 code units. */
export interface TextEvents {
  /** Text from `start` to `end`, as written. */
  readonly text: (start: number, end: number) => void;
  /** A character reference from `start` to `end`, decoded. */
  readonly character: (text: string, start: number, end: number) => void;
}

/** A character reference that stands in a source. */
interface Reference {
  /** UTF-16 code units that it takes in the source. */
  readonly length: number;
  /** The characters that it stands for: mostly one. */
  readonly characters: readonly string[];
}

/** Reads the character references of a page; null where what stands at an offset, from an ampersand on, is none. */
type ReferenceReader = (at: number, isInAttribute: boolean) => Reference | null;

const NUMBER_SIGN = 35;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
const SEMICOLON = 59;
const EQUALS = 61;
const LETTER_A = 97;
const LETTER_Z = 122;
/** What makes a small letter of a capital in ASCII. */
const CASE_BIT = 32;

/** Reads what may hold references. It must be asked in the order of the source. */
export interface TextReader {
  /** Pass on the text between two offsets, and each character that a reference in it stands for. */
  readonly passText: (from: number, to: number) => void;
  /** Give the value of an attribute that stands between two offsets. */
  readonly value: (from: number, to: number) => string;
}

/** Give a reader for one source. */
export function textReader(source: string, { text, character }: TextEvents): TextReader {
  const references = referenceReader(source);
  /** An ampersand behind all that was asked for; none stands between the two. */
  let ampersand = -1;
  const ampersandFrom = (from: number): number => {
    if (ampersand < from) {
      const next = source.indexOf('&', from);
      ampersand = next < 0 ? source.length : next;
    }
    return ampersand;
  };
  return {
    passText: (from, to) => {
      let start = from;
      for (let at = ampersandFrom(from); at < to; at = ampersandFrom(Math.max(start, at + 1))) {
        const reference = references(at, false);
        if (reference === null) continue;
        if (at > start) text(start, at);
        start = at + reference.length;
        for (const one of reference.characters) character(one, at, start);
      }
      if (to > start) text(start, to);
    },
    value: (from, to) => {
      let read = '';
      let start = from;
      for (let at = ampersandFrom(from); at < to; at = ampersandFrom(Math.max(start, at + 1))) {
        const reference = references(at, true);
        if (reference === null) continue;
        read += source.slice(start, at) + reference.characters.join('');
        start = at + reference.length;
      }
      return read + source.slice(start, to);
    },
  };
}

/** Give a reader for one source: a page has the same few references over and over, and each is decoded once, by the tokenizer of htmlparser2. */
function referenceReader(source: string): ReferenceReader {
  const inText = decoder('');
  const inAttribute = decoder('<a b=');
  return (at, isInAttribute) => {
    const written = source.slice(at, endOf(source, at + 1, isInAttribute));
    return written.length === 1 ? null : (isInAttribute ? inAttribute : inText)(written);
  };
}

/** Where a reference can't go on. In an attribute an equals sign behind it tells that it is part of an address. */
function endOf(source: string, from: number, isInAttribute: boolean): number {
  let end = from;
  while (isReferenceUnit(source.charCodeAt(end))) end++;
  const next = source.charCodeAt(end);
  return next === SEMICOLON || (isInAttribute && next === EQUALS) ? end + 1 : end;
}

function isReferenceUnit(unit: number): boolean {
  const lower = unit | CASE_BIT;
  return (lower >= LETTER_A && lower <= LETTER_Z) || (unit >= DIGIT_0 && unit <= DIGIT_9) || unit === NUMBER_SIGN;
}

/** Give a decoder of references that stand behind `before`. */
function decoder(before: string): (written: string) => Reference | null {
  const known = new Map<string, Reference | null>();
  return (written) => {
    let reference = known.get(written);
    if (reference === undefined) {
      reference = decoded(before, written);
      known.set(written, reference);
    }
    return reference;
  };
}

function decoded(before: string, written: string): Reference | null {
  const characters: string[] = [];
  /** Offset of what is left of the source behind the reference. */
  let rest = written.length;
  const take = (codePoint: number): void => {
    characters.push(String.fromCodePoint(codePoint));
  };
  const ignored = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontextentity: (codePoint, end) => {
        take(codePoint);
        rest = end;
      },
      onattribentity: take,
      onattribdata: (start) => {
        if (characters.length > 0) rest = start - before.length;
      },
      ontext: ignored,
      onattribname: ignored,
      onattribend: ignored,
      onopentagname: ignored,
      onopentagend: ignored,
      onselfclosingtag: ignored,
      onclosetag: ignored,
      oncdata: ignored,
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
    },
  );
  tokenizer.write(before + written);
  tokenizer.end();
  return characters.length === 0 ? null : { length: rest, characters };
}
