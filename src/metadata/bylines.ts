import type { Block, BlockIndex } from '../model/block.js';
import { AUTHOR_PATH } from '../rules/author-metas.js';
import { WRITER_LABELS } from '../rules/byline-words.js';
import { folded } from '../text/key.js';
import { printedDate } from './iso-date.js';
import { type ArticleHead, isForeign } from './near-headline.js';
import { isFullName, peopleOf, printedPeople } from './people.js';

/** Longest block that is read as a byline, in UTF-16 code units. */
const MAX_LINE = 160;
/** A line that is nothing but a name is a byline where it stands so near below the headline, in blocks, and beside a line with a date. */
const NAME_REACH = 4;
const DIVIDER = /\s*[|•·⋅●]\s*|\s+[-–—/]\s+/u;
/** What follows a name on such a line: its section, a group, a place. */
const BEHIND_NAME = /\s(?:in|on|at|from|for|via)\s.*$/u;
/** Lines below the headline that may be nothing but names: two and more with a comma or stroke between are a byline without a date too. */
const LIST_REACH = 6;
const LIST = /[,/&]/u;
/** A word before a byline's, on a line with its date: `Published 9 September 2024 by …`. */
const BEFORE_BYLINE = /^.{0,40}?\s(?=(?:by|von|par|por|oleh|door)\s)/iu;

/**
 * Find the names in the lines near a headline: behind a byline's words, in links to an author's page, beside a date. The first line that has
 * some wins.
 */
export function bylineNames({ blocks, headline }: ArticleHead, isAmerican: boolean): readonly string[] {
  const lines = blocks.filter(({ text, kind }) => text.length <= MAX_LINE && kind !== 'caption');
  const readers: readonly ((line: Block) => readonly string[])[] = [
    ({ text }) => printedPeople(text, false),
    linkedNames,
    (line) => datedNames(line, lines, headline, isAmerican),
    (line) => listedNames(line, headline),
  ];
  for (const read of readers) {
    const names = firstNames(lines, read);
    if (names.length > 0) return names;
  }
  return [];
}

function firstNames(lines: readonly Block[], read: (line: Block) => readonly string[]): readonly string[] {
  for (const line of lines) {
    const names = read(line);
    if (names.length > 0) return names;
  }
  return [];
}

/** Give the names in lines anywhere on a page that begin with a writer's label; none where they name different people. */
export function labelledNames(blocks: readonly Block[]): readonly string[] {
  const names = blocks.flatMap((block) => {
    const label = block.text.length > MAX_LINE ? undefined : labelOf(block.text);
    if (label === undefined || isForeign(block, NO_CONTAINERS)) return [];
    const rest = block.text.slice(label.length).replace(COLON, '').replace(BEHIND_NAME, '');
    return printedPeople(rest, isFullName(rest) || LIST_OF_TWO.test(rest));
  });
  return new Set(names.slice(0, MAX_NAMES).map(folded)).size <= MAX_WRITERS ? names : [];
}

function labelOf(text: string): string | undefined {
  const lower = text.slice(0, LONGEST_LABEL).toLowerCase();
  return WRITER_LABELS.find((label) => lower.startsWith(label));
}

const LONGEST_LABEL = 20;
const MAX_NAMES = 50;
/** More names under labels are those of several articles. */
const MAX_WRITERS = 3;
const COLON = /^\s*[:：]?\s*/u;
const LIST_OF_TWO = /^\p{Lu}[^,]{3,60} (?:and|und|et|y|e|en|och|og|i|dan|&) \p{Lu}/u;
const NO_CONTAINERS: ReadonlySet<number> = new Set();

/** Names that link to the page of an author. */
function linkedNames({ text, markup }: Block): readonly string[] {
  const links = (markup?.marks ?? []).filter(({ kind, href }) => kind === 'link' && AUTHOR_PATH.test(href));
  return links.flatMap(({ start, end }) => printedPeople(text.slice(start, end), true));
}

/** Names on a line with a date, or on one of their own beside such a line. */
function datedNames(line: Block, lines: readonly Block[], headline: BlockIndex, isAmerican: boolean): readonly string[] {
  const date = printedDate(line.text, isAmerican);
  if (date === null) return isNameByDate(line, lines, headline, isAmerican) ? printedPeople(line.text, true) : [];
  const sides = [line.text.slice(0, date.start), line.text.slice(date.end)];
  const pieces = sides
    .flatMap((side) => side.split(DIVIDER))
    .map((piece) => piece.trim().replace(BEFORE_BYLINE, '').replace(BEHIND_NAME, ''));
  return pieces.flatMap((piece) => printedPeople(piece, isFullName(piece)));
}

/** A line below the headline that is a list of names and nothing else. */
function listedNames({ index, kind, text }: Block, headline: BlockIndex): readonly string[] {
  if (index < headline || index > headline + LIST_REACH || kind !== 'paragraph' || !LIST.test(text)) return [];
  const names = peopleOf(text);
  return names.length > 1 && names.every(isFullName) ? names : [];
}

function isNameByDate(
  { index, kind, text, markup }: Block,
  lines: readonly Block[],
  headline: BlockIndex,
  isAmerican: boolean,
): boolean {
  // A name that leads elsewhere than to its bearer is a section.
  if (index < headline || index > headline + NAME_REACH || kind === 'heading' || (markup?.linkChars ?? 0) > 0) return false;
  const isBeside = ({ index: other, text: line }: Block): boolean =>
    Math.abs(other - index) === 1 && printedDate(line, isAmerican) !== null;
  return isFullName(text) && lines.some(isBeside);
}
