import { CharClass, charClasses, isLetterClass } from '../../text/classes.js';
import type { Attributes } from './attributes.js';

/** Give the words of an element's class, id and role, in lower case, each once, in order. */
export type NameReader = (attributes: Attributes) => readonly string[];

/** Words of a class, id and role that are kept; more tell nothing more. */
const MAX_TOKENS = 16;
/** Longest attribute value that words are read from, in UTF-16 code units. */
const MAX_NAMES = 400;
const NO_TOKENS: readonly string[] = [];

/** Give a reader for the elements of one page, which have the same few names over and over: it reads each once. */
export function nameReader(): NameReader {
  const known = new Map<string, readonly string[]>();
  const read = (names: string): readonly string[] => {
    let tokens = known.get(names);
    if (tokens === undefined) {
      tokens = tokensOf(names);
      known.set(names, tokens);
    }
    return tokens;
  };
  // Of one element they are asked for more than once, right after each other.
  let last: Attributes | null = null;
  let lastTokens = NO_TOKENS;
  return (attributes) => {
    if (attributes === last) return lastTokens;
    const names = namesOf(attributes);
    last = attributes;
    lastTokens = names === '' ? NO_TOKENS : read(names);
    return lastTokens;
  };
}

/** Give the class, id and role as one text. */
function namesOf({ class: names, id, role }: Attributes): string {
  if (id === undefined && role === undefined) return names ?? '';
  return `${names ?? ''} ${id ?? ''} ${role ?? ''}`;
}

function tokensOf(names: string): readonly string[] {
  const tokens = new Set<string>();
  const end = Math.min(names.length, MAX_NAMES);
  let start = 0;
  let before: number = CharClass.other;
  for (let i = 0; i <= end; i++) {
    const charClass = i < end ? charClasses[names.charCodeAt(i)]! : CharClass.other;
    const isLetter = isLetterClass(charClass);
    // A word ends at a sign, a digit, or a small letter before a capital.
    if (isLetter && !(before === CharClass.lower && charClass === CharClass.upper)) {
      before = charClass;
      continue;
    }
    if (i > start + 1 && tokens.size < MAX_TOKENS) tokens.add(names.slice(start, i).toLowerCase());
    start = isLetter ? i : i + 1;
    before = charClass;
  }
  return [...tokens];
}
