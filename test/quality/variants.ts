import type { Piece, PiecedPage } from './pieces.js';

/** What a variant may borrow of other pages: of the same style, and of the same language where enough have it. */
export interface Donors {
  /** Pages without their gold, for their frames. */
  readonly pages: readonly PiecedPage[];
  /** Titles and first paragraphs of other stories. */
  readonly stories: readonly (readonly Piece[])[];
  /** Runs of short lines that are body: casts, results, ingredients. */
  readonly lists: readonly (readonly Piece[])[];
}

type Chance = () => number;
type Change = (pieces: readonly Piece[], donors: Donors, chance: Chance) => readonly Piece[];

/** Longest line of a list, in UTF-16 code units, and fewest of a run. */
const MAX_LIST_LINE = 60;
const MIN_LIST = 3;
const MAX_LIST = 40;
const MAX_STORY = 5;

/** What happens to pages in the wild, and how often a variant has it. Several may come together. */
const CHANGES: readonly (readonly [share: number, change: Change])[] = [
  [0.3, cutArticle],
  [0.12, cutHead],
  [0.12, cutTail],
  [0.2, dropChrome],
  [0.1, tailOfAnother],
  [0.25, chromeInside],
  [0.3, listInside],
  [0.35, storiesBehind],
  [0.08, storyBefore],
  [0.1, repeatBody],
];
/** Variants that are nothing but the article, and that have none. */
const BARE = 0.06;
const WITHOUT = 0.06;

/** Give a variant of a page, its labels exact. */
export function variantOf(page: readonly Piece[], donors: Donors, title: string, chance: Chance): readonly Piece[] {
  const kind = chance();
  if (kind < BARE) return bare(page, title);
  if (kind < BARE + WITHOUT) return page.filter(({ body, copy }) => body === 0 && copy === 0);
  return CHANGES.reduce((pieces, [share, change]) => (chance() < share ? change(pieces, donors, chance) : pieces), page);
}

/** Give the title and first paragraphs of a page's story, as other pages print them. */
export function storyOf(page: readonly Piece[], title: string): readonly Piece[] {
  const body = page.filter((piece) => piece.body === 1).slice(0, MAX_STORY);
  return [...titled(body, title), ...body].map((piece) => ({ ...piece, body: 0 }));
}

/** Give the runs of short lines in a page's body. */
export function listsOf(page: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [[]];
  for (const piece of page) {
    if (piece.body === 1 && piece.text.length <= MAX_LIST_LINE) runs.at(-1)!.push(piece);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length >= MIN_LIST).map((run) => run.slice(0, MAX_LIST));
}

function titled(body: readonly Piece[], title: string): readonly Piece[] {
  const blank = body[0]?.blank ?? 0;
  return title === '' ? [] : [{ text: title, blank, body: 0, copy: 0 }];
}

function bare(page: readonly Piece[], title: string): readonly Piece[] {
  const body = page.filter((piece) => piece.body === 1);
  return [...titled(body, title), ...body];
}

function cutArticle(pieces: readonly Piece[], _: Donors, chance: Chance): readonly Piece[] {
  const count = pieces.filter(({ body }) => body === 1).length;
  const keep = Math.max(1, Math.round(count * (0.2 + 0.7 * chance())));
  let seen = 0;
  return pieces.filter(({ body }) => body === 0 || ++seen <= keep);
}

function cutHead(pieces: readonly Piece[], _: Donors, chance: Chance): readonly Piece[] {
  const first = firstBody(pieces);
  return pieces.slice(Math.floor(first * Math.min(1, 1.3 * chance())));
}

function cutTail(pieces: readonly Piece[], _: Donors, chance: Chance): readonly Piece[] {
  const behind = pieces.length - 1 - lastBody(pieces);
  return pieces.slice(0, pieces.length - Math.floor(behind * Math.min(1, 1.3 * chance())));
}

function dropChrome(pieces: readonly Piece[], _: Donors, chance: Chance): readonly Piece[] {
  return pieces.filter(({ body }) => body === 1 || chance() >= 0.3);
}

function tailOfAnother(pieces: readonly Piece[], { pages }: Donors, chance: Chance): readonly Piece[] {
  const donor = pick(pages, chance)?.pieces ?? [];
  const tail = donor.slice(lastBody(donor) + 1).filter(({ copy }) => copy === 0);
  return [...pieces.slice(0, lastBody(pieces) + 1), ...tail];
}

function chromeInside(pieces: readonly Piece[], { pages }: Donors, chance: Chance): readonly Piece[] {
  const donor = (pick(pages, chance)?.pieces ?? []).filter(({ body, copy }) => body === 0 && copy === 0);
  const start = Math.floor(chance() * donor.length);
  return inserted(pieces, placeInside(pieces, chance), donor.slice(start, start + 1 + Math.floor(4 * chance())));
}

function listInside(pieces: readonly Piece[], { lists }: Donors, chance: Chance): readonly Piece[] {
  const list = pick(lists, chance) ?? [];
  const length = MIN_LIST + Math.floor(chance() * list.length);
  return inserted(pieces, placeInside(pieces, chance), list.slice(0, length));
}

function storiesBehind(pieces: readonly Piece[], { stories }: Donors, chance: Chance): readonly Piece[] {
  const count = 1 + Math.floor(3 * chance());
  const paragraphs = 2 + Math.floor((MAX_STORY - 1) * chance());
  const others = Array.from({ length: count }, () => otherStory(pieces, stories, chance).slice(0, paragraphs)).flat();
  const at = lastBody(pieces) + 1;
  return inserted(pieces, Math.min(pieces.length, at + Math.floor(6 * chance() * chance())), others);
}

function storyBefore(pieces: readonly Piece[], { stories }: Donors, chance: Chance): readonly Piece[] {
  const story = otherStory(pieces, stories, chance).slice(0, 2 + Math.floor(2 * chance()));
  return inserted(pieces, Math.floor(chance() * firstBody(pieces)), story);
}

/** Pick a story; none where it is the page's own, which the donors hold too: its paragraphs would be body by one label, and not by the other. */
function otherStory(pieces: readonly Piece[], stories: Donors['stories'], chance: Chance): readonly Piece[] {
  const story = pick(stories, chance) ?? [];
  const own = new Set(pieces.flatMap(({ body, text }) => (body === 1 ? [text] : [])));
  return story.some(({ text }) => own.has(text)) ? [] : story;
}

/** The article printed again right behind itself, with the line over it. */
function repeatBody(pieces: readonly Piece[]): readonly Piece[] {
  const [first, last] = [firstBody(pieces), lastBody(pieces)];
  return inserted(pieces, last + 1, pieces.slice(Math.max(0, first - 1), last + 1));
}

/** A place between two pieces of the body. */
function placeInside(pieces: readonly Piece[], chance: Chance): number {
  const places = pieces.flatMap(({ body }, i) => (body === 1 ? [i] : []));
  return pick(places.slice(1), chance) ?? 0;
}

function inserted(pieces: readonly Piece[], at: number, more: readonly Piece[]): readonly Piece[] {
  if (at === 0 || !pieces.some(({ body }) => body === 1)) return pieces;
  return [...pieces.slice(0, at), ...more, ...pieces.slice(at)];
}

/** Index of the first piece of the body; the number of pieces where there is none. */
function firstBody(pieces: readonly Piece[]): number {
  const first = pieces.findIndex(({ body }) => body === 1);
  return first < 0 ? pieces.length : first;
}

function lastBody(pieces: readonly Piece[]): number {
  return pieces.findLastIndex(({ body }) => body === 1);
}

function pick<One>(list: readonly One[], chance: Chance): One | undefined {
  return list[Math.floor(chance() * list.length)];
}
