/** Attributes that anything is told by; the values of all others are passed over. */
const READ = [
  'aria-hidden',
  'class',
  'content',
  'datetime',
  'hidden',
  'href',
  'hreflang',
  'http-equiv',
  'id',
  'itemprop',
  'lang',
  'name',
  'open',
  'property',
  'rel',
  'role',
  'style',
  'type',
  'xml:lang',
] as const;

type AttributeName = (typeof READ)[number];

/** Attributes that the parser reads, by name in lower case; the first of a name counts. */
export type Attributes = Readonly<Partial<Record<AttributeName, string | undefined>>>;

/** The same, being read. */
export type NewAttributes = { -readonly [Name in AttributeName]: string | undefined };

/** Give attributes of which none is there yet. All tags' have one shape, by which the engine finds them. */
export function newAttributes(): NewAttributes {
  return {
    'aria-hidden': undefined,
    class: undefined,
    content: undefined,
    datetime: undefined,
    hidden: undefined,
    href: undefined,
    hreflang: undefined,
    'http-equiv': undefined,
    id: undefined,
    itemprop: undefined,
    lang: undefined,
    name: undefined,
    open: undefined,
    property: undefined,
    rel: undefined,
    role: undefined,
    style: undefined,
    type: undefined,
    'xml:lang': undefined,
  };
}

/** Those of a tag that has none that is read. */
export const NO_ATTRIBUTES: Attributes = /* @__PURE__ */ Object.freeze(newAttributes());

/** Bits of a letter that don't tell its case, and how many letters there can be. */
const LETTER_BITS = 31;
const LETTERS = 32;
/** No two of the names have both their length and their first letter in common. */
const BY_FORM: readonly (AttributeName | undefined)[] = /* @__PURE__ */ byForm();

/** Give the name that stands from `start` to `end`, in any case, if it is one that is read; else null. */
export function attributeName(source: string, start: number, end: number): AttributeName | null {
  const name = BY_FORM[formOf(source.charCodeAt(start), end - start)];
  if (name === undefined || name.length !== end - start) return null;
  return source.startsWith(name, start) || source.slice(start, end).toLowerCase() === name ? name : null;
}

function byForm(): readonly (AttributeName | undefined)[] {
  const names: (AttributeName | undefined)[] = new Array(LETTERS * LETTERS).fill(undefined);
  for (const name of READ) names[formOf(name.charCodeAt(0), name.length)] = name;
  return names;
}

function formOf(first: number, length: number): number {
  return (length % LETTERS) * LETTERS + (first & LETTER_BITS);
}
