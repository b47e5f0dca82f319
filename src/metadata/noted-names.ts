import type { ElementNote } from '../model/page-head.js';
import { FOREIGN_TOKENS } from '../rules/foreign-containers.js';
import { folded } from '../text/key.js';
import { type ArticleHead, isForeign } from './near-headline.js';
import type { PageFacts } from './page-facts.js';
import { peopleOf, printedPeople } from './people.js';
import { isFirstName } from './person-names.js';

/** Kinds of elements that say that they hold the author. */
export type NoteKind = 'item' | 'author' | 'byline';

/** Names that elements give, and what kind of elements they are. */
export interface NotedNames {
  readonly kind: NoteKind;
  readonly names: readonly string[];
}

const KINDS: readonly NoteKind[] = ['item', 'author', 'byline'];
/** Blocks round the element nearest to the headline in which others of its kind name the same article's authors. */
const REACH = 3;

/**
 * Give the names in the elements near the headline that say that they hold the author's: those of the nearest, of the surest kind where two are
 * equally near, and of its like beside it. Null where none names anybody.
 */
export function notedNames(facts: PageFacts, { holds, headline }: ArticleHead): NotedNames | null {
  const named = facts.head.notes
    .filter((note) => holds(note.block) && namesAuthor(note))
    .map((note) => ({ kind: note.kind as NoteKind, block: note.block, names: namesIn(facts, note) }))
    .filter(({ names }) => names.length > 0);
  // What stands over the headline is believed last.
  const distance = (block: number): number =>
    block >= headline ? block - headline : facts.page.blocks.length + headline - block;
  let best = named[0];
  for (const one of named) {
    const nearer = distance(one.block) - distance(best!.block);
    if (nearer < 0 || (nearer === 0 && KINDS.indexOf(one.kind) < KINDS.indexOf(best!.kind))) best = one;
  }
  if (best === undefined) return null;
  const { kind, block } = best;
  const like = named.filter((one) => one.kind === kind && Math.abs(one.block - block) <= REACH);
  return { kind, names: innermost(like.flatMap(({ names }) => names)) };
}

/** Give the name in the elements anywhere on the page that say that they hold the author's, where all of them hold the same: the box under the text. */
export function onlyNoted(facts: PageFacts): readonly string[] {
  const own = facts.head.notes.filter((note) => namesAuthor(note) && !isOthers(facts, note));
  const names = innermost(own.flatMap((note) => namesIn(facts, note)));
  return new Set(names.map(folded)).size === 1 ? names : [];
}

function namesAuthor({ kind, name }: ElementNote): boolean {
  const words = name.split(' ');
  return kind === 'item' ? words.includes('author') || words.includes('creator') : kind === 'author' || kind === 'byline';
}

/** It is that of a comment, or of another article. */
function isOthers({ page }: PageFacts, { name, block }: ElementNote): boolean {
  const own = page.blocks[block];
  return name.split(' ').some((word) => FOREIGN_TOKENS.has(word)) || own === undefined || isForeign(own, NO_CONTAINERS);
}

const NO_CONTAINERS: ReadonlySet<number> = new Set();

/** An element may hold more than the name: then its first block is the name. */
function namesIn({ page }: PageFacts, note: ElementNote): readonly string[] {
  const text = note.text === '' ? (note.value ?? '') : note.text;
  const names = printedPeople(text, true);
  if (names.length > 0) return names;
  if (isFirstName(text) && isForName(note)) return peopleOf(text);
  const first = page.blocks[note.block]?.text ?? '';
  return first !== '' && text.startsWith(first) ? printedPeople(first, true) : [];
}

/** Its class says that it holds the name and nothing else, or it is the link to the author. */
function isForName({ kind, name }: ElementNote): boolean {
  return kind === 'author' || name.split(' ').includes('name');
}

/** An element round the name and what stands beside it is read as one longer name. */
function innermost(names: readonly string[]): readonly string[] {
  const shortest = [...new Set(names)].sort((a, b) => a.length - b.length).slice(0, MAX_NAMES);
  return names.filter((name) => !shortest.some((other) => other.length < name.length && name.startsWith(other)));
}

/** Most names that others are compared with. */
const MAX_NAMES = 30;
