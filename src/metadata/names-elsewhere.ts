import type { Block } from '../model/block.js';
import { AUTHOR_PATH } from '../rules/author-metas.js';
import { WRITER_LABELS } from '../rules/byline-words.js';
import { folded } from '../text/key.js';
import { linkedNames } from './bylines.js';
import { type ArticleHead, isForeign } from './near-headline.js';
import { printedPeople } from './people.js';
import { isFullName, isUnspacedName } from './person-names.js';

/** Longest block that is read as a byline, in UTF-16 code units; of a sentence or two about the writer the shortest. */
const MAX_LINE = 160;
const MIN_ABOUT = 60;
const LONGEST_LABEL = 30;
/** More names under labels are those of several articles. */
const MAX_WRITERS = 3;
/** Most names that are counted. */
const MAX_NAMES = 50;
const COLON = /^\s*[:：]?\s*/u;
/** What follows a name behind a label: a date, a place, a trade. */
const BEHIND_NAME = /\s(?:in|on|at|from|for|via)\s.*$/u;
/** What follows a name behind a divider. */
const DIVIDED = /\s*[|｜│•⋅;].*$/u;
/** The trade behind a name, or the degree. */
const TRADE_BEHIND = /,.*$/u;
const TWO_NAMES = /^\p{Lu}[^,]{3,60} (?:and|und|et|y|e|en|och|og|i|dan|&) \p{Lu}/u;
const NO_CONTAINERS: ReadonlySet<number> = new Set();

/** Give the names in lines anywhere on a page that begin with a writer's label; none where they name too many people. */
export function labelledNames(blocks: readonly Block[]): readonly string[] {
  const names = blocks.flatMap((block) => {
    const label = block.text.length > MAX_LINE ? undefined : labelOf(block.text);
    if (label === undefined || isForeign(block, NO_CONTAINERS)) return [];
    const rest = block.text.slice(label.length).replace(COLON, '').replace(BEHIND_NAME, '');
    const first = rest.replace(DIVIDED, '');
    if (isUnspacedName(first)) return [first];
    const people = printedPeople(rest, isFullName(rest) || TWO_NAMES.test(rest));
    const name = rest.replace(TRADE_BEHIND, '');
    return people.length === 0 && isFullName(name) ? printedPeople(name, true) : people;
  });
  return countOf(names) <= MAX_WRITERS ? names : [];
}

/** Give the name that links to an author's page anywhere on a page, where all such links are of the same. */
export function onlyLinked(blocks: readonly Block[]): readonly string[] {
  const names = blocks.flatMap((block) => (block.markup?.linkChars === 0 ? [] : linkedIn(block)));
  return countOf(names) === 1 ? names : [];
}

/** Give the name in a line below the headline that is nothing but a name, where a block of the page, longer than a line, begins with it: what it says of its writer. */
export function introducedName({ blocks: near, headline }: ArticleHead, blocks: readonly Block[]): readonly string[] {
  const lines = near.filter(({ index, kind, text }) => index > headline && kind === 'paragraph' && isFullName(text));
  const line = lines.find(({ text: name }) =>
    blocks.some(({ text, kind }) => kind !== 'list-item' && text.length >= MIN_ABOUT && text.startsWith(`${name} `)),
  );
  return line === undefined ? [] : printedPeople(line.text, true);
}

function linkedIn(block: Block): readonly string[] {
  const names = linkedNames(block, AUTHOR_PATH).filter(isFullName);
  return names.length === 0 || isForeign(block, NO_CONTAINERS) ? [] : names;
}

function labelOf(text: string): string | undefined {
  const lower = text.slice(0, LONGEST_LABEL).toLowerCase();
  return WRITER_LABELS.find((label) => lower.startsWith(label));
}

function countOf(names: readonly string[]): number {
  return new Set(names.slice(0, MAX_NAMES).map(folded)).size;
}
