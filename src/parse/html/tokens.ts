import { Tokenizer } from 'htmlparser2';

/** Attributes that the parser reads, by name in lower case; the first of a name counts. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a page's source is made of, in order. Offsets are UTF-16 code units. */
export interface TokenEvents {
  /** `end` is the offset behind the tag, here and at its closing. */
  readonly open: (tag: string, attributes: Attributes, end: number) => void;
  readonly close: (tag: string, end: number) => void;
  /** Text from `start` to `end`, as written. */
  readonly text: (start: number, end: number) => void;
  /** A character reference from `start` to `end`, decoded. */
  readonly character: (text: string, start: number, end: number) => void;
  /** Whether the text is inside SVG or MathML, where `/>` closes an element. */
  readonly isForeign: () => boolean;
}

/** Attributes that anything is told by; the values of all others are passed over. */
const READ: ReadonlySet<string> = new Set(
  (
    'aria-hidden class content datetime hidden href hreflang http-equiv id itemprop lang name open property rel role ' +
    'style type xml:lang'
  ).split(' '),
);
const LONGEST_READ = 11;
/** Those of a tag that has none that is read. */
export const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(null) as Attributes);

/** Read a page's source with the HTML tokenizer of htmlparser2. Linear. */
export function readTokens(source: string, events: TokenEvents): void {
  let tag = '';
  let attributes: Record<string, string | undefined> | null = null;
  let name = '';
  let value = '';
  const opened = (end: number): void => {
    events.open(tag, attributes ?? NO_ATTRIBUTES, end);
    attributes = null;
  };
  const ignored = (): void => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onattribname: (start, end) => {
        const read = end - start <= LONGEST_READ ? source.slice(start, end).toLowerCase() : '';
        name = READ.has(read) ? read : '';
        value = '';
      },
      onattribdata: (start, end) => {
        if (name !== '') value += source.slice(start, end);
      },
      onattribentity: (codePoint) => {
        if (name !== '') value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (name === '') return;
        attributes ??= Object.create(null) as Record<string, string | undefined>;
        attributes[name] ??= value;
        name = '';
      },
      onopentagname: (start, end) => {
        tag = source.slice(start, end).toLowerCase();
        attributes = null;
      },
      onopentagend: (end) => opened(end + 1),
      onselfclosingtag: (end) => {
        const closed = tag;
        opened(end + 1);
        if (events.isForeign()) events.close(closed, end + 1);
      },
      onclosetag: (start, end) => {
        events.close(source.slice(start, end).toLowerCase(), end + 1);
      },
      ontext: events.text,
      ontextentity: (codePoint, end) => {
        events.character(String.fromCodePoint(codePoint), source.lastIndexOf('&', end - 1), end);
      },
      oncdata: (start, end, offset) => {
        if (events.isForeign()) events.text(start, end - offset);
      },
      oncomment: ignored,
      ondeclaration: ignored,
      onprocessinginstruction: ignored,
      onend: ignored,
      isInForeignContext: events.isForeign,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
