import type { Block, BlockIndex } from '../model/block.js';
import { AUTHOR_PATH, PERSON_PATH } from '../rules/author-metas.js';
import { printedDate } from './iso-date.js';
import { isWriterLabel, nameBehindLabel } from './label-in-line.js';
import type { ArticleHead } from './near-headline.js';
import { peopleOf, printedPeople, wordBehindByline } from './people.js';
import { isFullName, isUnspacedName } from './person-names.js';

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
/** A label in such a list is that of a picture: it names whom that shows. */
const LABEL = /[:：]/u;
/** A word before a byline's, on a line with its date: `Published 9 September 2024 by …`. */
const BEFORE_BYLINE = /^.{0,40}?\s(?=(?:by|von|par|por|oleh|door)\s)/iu;

/** Give the names in the lines near a headline that stand behind a byline's words, or inside behind its label, or link to an author's page. The first line that has some wins. */
export function bylineNames({ blocks }: ArticleHead): readonly string[] {
  return firstOf(shortLines(blocks), [
    ({ text }) => printedPeople(text, false),
    ({ text }) => nameBehindLabel(text),
    (line) => namesUnderLabel(line, blocks),
    (line) => linkedNames(line, AUTHOR_PATH),
    (line) => linkedNames(line, PERSON_PATH),
  ]);
}

/** Give the full names behind a byline's words in the first of the lines right below the headline that has some. */
export function leadingNames({ blocks, headline }: ArticleHead): readonly string[] {
  return firstNames(linesBelow(blocks, headline), ({ text }) => printedPeople(text, false).filter(isFullName));
}

/** Give the one word behind a byline's words in a line right below the headline, where nothing but a date, a place or a section follows: `by Tilda · 17 May`. */
export function singleName({ blocks, headline }: ArticleHead): readonly string[] {
  const lines = linesBelow(blocks, headline).filter(({ kind }) => kind !== 'heading');
  return firstNames(lines, ({ text }) => wordBehindByline(text));
}

function linesBelow(blocks: readonly Block[], headline: BlockIndex): readonly Block[] {
  return shortLines(blocks).filter(({ index }) => index > headline && index <= headline + NAME_REACH);
}

/** Give the names in a block that stands under one with a writer's label and nothing else. */
function namesUnderLabel({ index, text }: Block, blocks: readonly Block[]): readonly string[] {
  if (!isWriterLabel(text)) return [];
  const under = blocks.find((block) => block.index === index + 1)?.text ?? '';
  return isUnspacedName(under) ? [under] : isFullName(under) ? printedPeople(under, true) : [];
}

/** Give the names in the lines near a headline that only their place tells to be its writers': beside a date, or in a list of their own. */
export function placedNames({ blocks, headline }: ArticleHead, isAmerican: boolean): readonly string[] {
  const lines = shortLines(blocks);
  return firstOf(lines, [(line) => datedNames(line, lines, headline, isAmerican), (line) => listedNames(line, headline)]);
}

function shortLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ text, kind }) => text.length <= MAX_LINE && kind !== 'caption');
}

function firstOf(lines: readonly Block[], readers: readonly ((line: Block) => readonly string[])[]): readonly string[] {
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

/** Give the names on a line that link to the page of an author, by a pattern of its address. */
export function linkedNames({ text, markup }: Block, path: RegExp): readonly string[] {
  const links = (markup?.marks ?? []).filter(({ kind, href }) => kind === 'link' && path.test(href));
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
  if (index < headline || index > headline + LIST_REACH || kind !== 'paragraph' || !LIST.test(text) || LABEL.test(text))
    return [];
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
