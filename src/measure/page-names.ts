import type { Block } from '../model/block.js';
import type { Container } from '../model/container.js';
import { wordHash } from './page-words.js';

/**
 * The names of the elements round each block, as hashes of {@link wordHash}: tags and words of class, id and role. A name of the two
 * nearest elements is told from the same name further out.
 */
export interface PageNames {
  /** Where each block's names begin in the list; one value more than blocks. */
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  /** For each, a number from 0 that tells it from the page's other names. */
  readonly ids: Uint32Array;
  /** Different names of the page. */
  readonly count: number;
}

/** Elements that are near; those beyond, as many as are read at all. */
const NEAR = 2;
const REACH = 7;

/** How names are written: a tag behind `<`, a name from further out behind `^`. */
const TAG_SIGN = '<';
const NEAR_SIGN = '';
const FAR_SIGN = '^';

/** Read the names round a page's blocks: of each container once what {@link namesRound} gives. Linear in the number of blocks. */
export function namesOf(blocks: readonly Block[]): PageNames {
  const starts = new Uint32Array(blocks.length + 1);
  const lists: (readonly number[])[] = [];
  const known = new Map<Container, readonly number[]>();
  const names = numberedNames();
  blocks.forEach(({ markup }, i) => {
    const { container } = markup!;
    let list = known.get(container);
    if (list === undefined) {
      list = names.round(container);
      known.set(container, list);
    }
    lists.push(list);
    starts[i + 1] = starts[i]! + list.length;
  });
  const ids = new Uint32Array(starts.at(-1)!);
  lists.forEach((list, i) => {
    ids.set(list, starts[i]!);
  });
  return { starts, hashes: ids.map((id) => names.hashes[id]!), ids, count: names.hashes.length };
}

/** Give the names round a container, itself included, as they are written; each once. */
export function namesRound(container: Container): ReadonlySet<string> {
  const names = new Set<string>();
  let one: Container | null = container;
  for (let level = 0; level < REACH && one !== null; level++) {
    const sign = level < NEAR ? NEAR_SIGN : FAR_SIGN;
    if (one.tag !== '') names.add(`${sign}${TAG_SIGN}${one.tag}`);
    for (const token of one.tokens) names.add(sign + token);
    one = one.outer;
  }
  return names;
}

/** Names by numbers from 0, in order of first appearance. */
interface NumberedNames {
  readonly hashes: readonly number[];
  /** Give the numbers of what {@link namesRound} gives, in its order. */
  readonly round: (container: Container) => readonly number[];
}

/** Elements mostly share their names with others: what each writes is put together once, as it is written near and far. */
function numberedNames(): NumberedNames {
  const numbers = new Map<string, number>();
  const hashes: number[] = [];
  /** The last container in whose list a name stands, by the name's number: containers count from 1. */
  const lastIn: number[] = [];
  let containers = 0;
  const numberOf = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) {
      number = hashes.push(wordHash(name)) - 1;
      lastIn.push(0);
      numbers.set(name, number);
    }
    return number;
  };
  const written = [NEAR_SIGN, FAR_SIGN].map((sign) => ({
    tags: remembered((tag: string) => numberOf(`${sign}${TAG_SIGN}${tag}`)),
    tokens: remembered((tokens: readonly string[]) => tokens.map((token) => numberOf(sign + token))),
  }));
  return {
    hashes,
    round: (container) => {
      const list: number[] = [];
      containers++;
      const add = (number: number): void => {
        if (lastIn[number] === containers) return;
        lastIn[number] = containers;
        list.push(number);
      };
      let one: Container | null = container;
      for (let level = 0; level < REACH && one !== null; level++) {
        const { tags, tokens } = written[level < NEAR ? 0 : 1]!;
        if (one.tag !== '') add(tags(one.tag));
        for (const number of tokens(one.tokens)) add(number);
        one = one.outer;
      }
      return list;
    },
  };
}

function remembered<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = read(key);
      known.set(key, value);
    }
    return value;
  };
}
