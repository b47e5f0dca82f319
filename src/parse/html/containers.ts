import type { Container } from '../../model/container.js';
import type { Attributes } from './tokens.js';

/** Words of a class, id and role that are kept; more tell nothing more. */
const MAX_TOKENS = 16;
/** Longest attribute value that words are read from, in UTF-16 code units. */
const MAX_NAMES = 400;
/** Inside a name, where a word ends: a sign, a digit, or a small letter before a capital. */
const WORD_EDGE = /[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u;
const SHOWN_NOT = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Makes the containers of one page. */
export interface ContainerMaker {
  readonly page: Container;
  readonly inside: (outer: Container, tag: string, attributes: Attributes) => Container;
}

/** Give a maker of containers, which numbers them in the order of their opening tags. */
export function containerMaker(): ContainerMaker {
  const page: Container = { index: 0, outer: null, depth: 0, tag: '', tokens: [], hidden: false, place: 0 };
  const known = new Map<string, readonly string[]>();
  const held: number[] = [0];
  return {
    page,
    inside: (outer, tag, attributes) => {
      const names = namesOf(attributes);
      let tokens = known.get(names);
      if (tokens === undefined) {
        tokens = tokensOf(names);
        known.set(names, tokens);
      }
      const place = held[outer.index]!++;
      return {
        index: held.push(0) - 1,
        outer,
        depth: outer.depth + 1,
        tag,
        tokens,
        hidden: outer.hidden || isHidden(tag, attributes),
        place,
      };
    },
  };
}

/** Say whether an element isn't shown: by its own attributes, or since it is there for readers without scripts. */
export function isHidden(tag: string, attributes: Attributes): boolean {
  if (tag === 'noscript') return true;
  const hidden = attributes['hidden'];
  if (hidden !== undefined && hidden !== 'false') return true;
  if (attributes['aria-hidden'] === 'true') return true;
  const { style } = attributes;
  return style !== undefined && SHOWN_NOT.test(style);
}

/** Give the class, id and role as one text. */
export function namesOf({ class: names, id, role }: Attributes): string {
  if (names === undefined && id === undefined && role === undefined) return '';
  return `${names ?? ''} ${id ?? ''} ${role ?? ''}`;
}

/** Give the words of names, in lower case, each once, in order. */
export function tokensOf(names: string): readonly string[] {
  if (names === '') return NO_TOKENS;
  const words = names.slice(0, MAX_NAMES).split(WORD_EDGE);
  const tokens = new Set(words.filter((word) => word.length > 1).map((word) => word.toLowerCase()));
  return [...tokens].slice(0, MAX_TOKENS);
}

const NO_TOKENS: readonly string[] = [];
