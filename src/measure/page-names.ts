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
}

/** Elements that are near; those beyond, as many as are read at all. */
const NEAR = 2;
const REACH = 7;

/** How names are written: a tag behind `<`, a name from further out behind `^`. */
const TAG_SIGN = '<';
const FAR_SIGN = '^';

/** Read the names round a page's blocks. Linear in the number of blocks. */
export function namesOf(blocks: readonly Block[]): PageNames {
  const starts = new Uint32Array(blocks.length + 1);
  const lists: Uint32Array[] = [];
  const known = new Map<Container, Uint32Array>();
  const hashOf = hashes();
  blocks.forEach(({ markup }, i) => {
    const { container } = markup!;
    let list = known.get(container);
    if (list === undefined) {
      list = Uint32Array.from(namesRound(container), hashOf);
      known.set(container, list);
    }
    lists.push(list);
    starts[i + 1] = starts[i]! + list.length;
  });
  const all = new Uint32Array(starts.at(-1)!);
  lists.forEach((list, i) => {
    all.set(list, starts[i]!);
  });
  return { starts, hashes: all };
}

/** Give the names round a container, itself included, as they are written; each once. */
export function namesRound(container: Container): ReadonlySet<string> {
  const names = new Set<string>();
  let one: Container | null = container;
  for (let level = 0; level < REACH && one !== null; level++) {
    const sign = level < NEAR ? '' : FAR_SIGN;
    if (one.tag !== '') names.add(`${sign}${TAG_SIGN}${one.tag}`);
    for (const token of one.tokens) names.add(sign + token);
    one = one.outer;
  }
  return names;
}

function hashes(): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    let hash = known.get(name);
    if (hash === undefined) {
      hash = wordHash(name);
      known.set(name, hash);
    }
    return hash;
  };
}
