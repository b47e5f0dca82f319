import { isSpaceAt } from '../text/whitespace.js';
import { stringAt } from './loose-string.js';

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** Levels that are kept; what is nested deeper is read over. Real pages have 8. */
export const MAX_DEPTH = 200;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** What stands without quotes: numbers, `true`, names of keys. */
const BARE_WORD = /[^\s,:;{}[\]"]+/y;
const CONSTANTS: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
]);
const CDATA = '<![CDATA[';
/** What some pages put round or into their JSON, and is passed over like white space. */
const WRAPPINGS: readonly string[] = [CDATA, ']]>', '<!--', '-->'];
const QUOTE_REFERENCE = /&(?:quot|#0*34);/g;
const STARTS_ESCAPED = /^\s*[[{]\s*(?:[[{]\s*)?&(?:quot|#0*34);/;

/** An object or a list that is being read. */
interface Frame {
  readonly object: Record<string, Json> | null;
  readonly list: Json[] | null;
  /** The key whose value comes next; null where a key comes next. */
  key: string | null;
}

/**
 * Read all JSON values that stand in a text, one behind the other. Never throws. Besides JSON it takes what pages hold in its place and
 * other readers forgive: raw line breaks in strings, quotes in strings, missing and surplus commas, missing and surplus brackets, comments,
 * comment and CDATA marks, keys without quotes, strings in single quotes, quotes written as character references.
 * Linear; what is nested deeper than {@link MAX_DEPTH} is left out.
 */
export function looseJson(source: string): readonly Json[] {
  const text = STARTS_ESCAPED.test(source) ? source.replaceAll(QUOTE_REFERENCE, '"') : source;
  const tree = treeBuilder();
  let at = spaceEnd(text, 0);
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '[') tree.open(sign === '{');
    else if (sign === '}' || sign === ']') tree.close(sign === '}');
    else if (sign === ',' || sign === ';') tree.divide();
    else if (sign === '"' || sign === "'") {
      const found = stringAt(text, at, tree.place());
      tree.add(found.value);
      at = found.end - 1;
    } else if (sign === ':') tree.name();
    else {
      const word = bareWordAt(text, at);
      tree.add(tree.place() === 'key' ? word : bareValue(word));
      at += Math.max(1, word.length) - 1;
    }
    at = spaceEnd(text, at + 1);
  }
  return tree.roots;
}

interface TreeBuilder {
  readonly roots: readonly Json[];
  readonly open: (isObject: boolean) => void;
  /** Close the innermost object, or list, and what is open inside it; nothing where none is open. */
  readonly close: (isObject: boolean) => void;
  /** A colon: the last item of a list is a key of the object round it, where the list's bracket is missing. */
  readonly name: () => void;
  /** A comma: a key that has no value goes. */
  readonly divide: () => void;
  readonly add: (value: Json) => void;
  /** What a string would be here. */
  readonly place: () => 'root' | 'key' | 'value' | 'item';
}

function treeBuilder(): TreeBuilder {
  const roots: Json[] = [];
  const stack: Frame[] = [];
  const open = { objects: 0, lists: 0 };
  const add = (value: Json): void => {
    const frame = stack.at(-1);
    if (frame === undefined) roots.push(value);
    else if (frame.object === null) frame.list!.push(value);
    else if (frame.key === null) frame.key = String(value);
    else {
      frame.object[frame.key] = value;
      frame.key = null;
    }
  };
  return {
    roots,
    add,
    open: (isObject) => {
      // Without a prototype, so that a key of the name `__proto__` is one as any other.
      const object = isObject ? (Object.create(null) as Record<string, Json>) : null;
      const list = isObject ? null : [];
      const outer = stack.at(-1);
      // An object in a key's place has no name to be kept under.
      if (stack.length < MAX_DEPTH && !(outer?.object != null && outer.key === null)) add(object ?? list!);
      else if (outer !== undefined) outer.key = null;
      stack.push({ object, list, key: null });
      if (isObject) open.objects++;
      else open.lists++;
    },
    close: (isObject) => {
      if ((isObject ? open.objects : open.lists) === 0) return;
      for (let closed = false; !closed; ) {
        closed = (stack.pop()!.object !== null) === isObject;
        if (closed === isObject) open.objects--;
        else open.lists--;
      }
    },
    name: () => {
      const frame = stack.at(-1);
      const outer = stack.at(-2);
      const last = frame?.list?.at(-1);
      if (outer?.object == null || typeof last !== 'string') return;
      frame!.list!.pop();
      stack.pop();
      open.lists--;
      outer.key = last;
    },
    divide: () => {
      const frame = stack.at(-1);
      if (frame !== undefined) frame.key = null;
    },
    place: () => {
      const frame = stack.at(-1);
      if (frame === undefined) return 'root';
      if (frame.object === null) return 'item';
      return frame.key === null ? 'key' : 'value';
    },
  };
}

function bareValue(word: string): Json {
  const constant = CONSTANTS.get(word);
  if (constant !== undefined) return constant;
  return NUMBER.test(word) ? Number(word) : word;
}

function bareWordAt(text: string, at: number): string {
  BARE_WORD.lastIndex = at;
  return BARE_WORD.exec(text)?.[0] ?? '';
}

/** Offset of the next sign that says something, past white space, comments and wrappings. A comment without an end takes the rest. */
function spaceEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (isSpaceAt(text, at)) at++;
    else {
      const length = wrappingAt(text, at);
      if (length === 0) break;
      at += length;
    }
  }
  return at;
}

/** Length of the comment, or mark of one, that begins at an offset; 0 where none does. */
function wrappingAt(text: string, at: number): number {
  const wrapping = WRAPPINGS.find((mark) => text.startsWith(mark, at));
  if (wrapping !== undefined) return wrapping.length;
  if (text.startsWith('/*', at)) return behind(text, '*/', at + 2) - at;
  if (!text.startsWith('//', at)) return 0;
  // `//<![CDATA[` is a mark, and the JSON may follow on its line.
  const next = text.charAt(at + 2) === ' ' ? at + 3 : at + 2;
  return text.startsWith(CDATA, next) ? next - at : behind(text, '\n', at + 2) - at;
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
