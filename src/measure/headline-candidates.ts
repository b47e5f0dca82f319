import type { Block } from '../model/block.js';
import { CharClass, charClasses } from '../text/classes.js';
import { eachWord } from '../text/words.js';
import type { BlockMeasures } from './block-measures.js';
import { readByline } from './byline.js';
import { findDate } from './dates.js';
import type { PageMeasures } from './page-measures.js';
import { wideStretch } from './surroundings.js';

const ASKS_OR_CALLS = /[?!…]["'”’»)]*$/u;
const NO_TITLE_START = /^[([]|https?:/u;

/** What the search for the headline looks at. Arrays in `Page.blocks` order. */
export interface HeadlineFacts {
  readonly blocks: readonly Block[];
  readonly page: PageMeasures;
  /** 1 where the block's fate is open. */
  readonly open: ArrayLike<number>;
  /** Comparison keys of the titles that the page states for itself; none in plain text, whose first line is its title as often as not. */
  readonly titles: readonly string[];
}

export interface Headline {
  readonly block: number;
  /** The page's own title line, where it is open and repeats the headline with the site's name; -1 where there is none. */
  readonly pageTitle: number;
}

/** Blocks of the text that the headline's words are looked for in: what it says stands in the first paragraphs. */
const LEAD_BLOCKS = 12;
/** What a line loses behind the first prose: only the page's title or a second printing makes up for it. */
const BEHIND_PROSE = 2.5;
/** Blocks behind the first prose that may still be the headline: a lead or teasers can stand over it. */
const REACH_INTO_PROSE = 6;
/** Least score: a short line over prose that shares no word with it has about so much; most titles of the training dumps have 3 and more. */
const MIN_SCORE = 0.8;

/** Find the headline: the line over the prose that the page's title, the prose's words, its own form and its place speak for; null where there is none. */
export function findHeadline(facts: HeadlineFacts): Headline | null {
  const { blocks } = facts;
  const { measures, keys } = facts.page;
  const start = proseStart(measures, facts.open);
  if (start < 0) return null;
  const title = keys[0] ?? '';
  const titles = facts.titles.length > 0 ? facts.titles : [title];
  const bodyWords = contentWords(blocks.slice(start, start + LEAD_BLOCKS).filter((_, i) => measures.prose[start + i]! > 0));
  const titleWords = contentWords(blocks.slice(0, 1));
  const signs = signsOf(blocks);
  let best = -1;
  let bestScore = MIN_SCORE;
  let distance = 0;
  const last = Math.min(blocks.length - 1, start + REACH_INTO_PROSE);
  for (let i = last; i >= 0; i--) {
    if (i < start && facts.open[i] === 1) distance++;
    if (facts.open[i] !== 1) continue;
    const found = scoreOf(i, i < start ? distance : -(i - start) - 1, facts, titles, titleWords, bodyWords, signs);
    if (found > bestScore) {
      best = i;
      bestScore = found;
    }
  }
  if (best < 0) return null;
  const maySay = facts.titles.length === 0 && best !== 0 && facts.open[0] === 1;
  const isPageTitle = maySay && titleShare(keys[best]!, title) > 0 && title !== keys[best];
  return { block: best, pageTitle: isPageTitle ? 0 : -1 };
}

/**
 * Index of the first block of the text's prose; -1 where the page has none. It stands in the main stretch of prose, or above it
 * when nothing but open blocks lie between: a list in the text divides the stretch.
 */
function proseStart(measures: BlockMeasures, open: ArrayLike<number>): number {
  const segment = wideStretch(measures);
  if (segment.end === segment.start) return -1;
  let start = segment.start;
  for (let i = start - 1; i >= 0 && open[i] === 1 && start - i <= MAX_LIST; i--) if (measures.prose[i]! > 0) start = i;
  return start;
}

/** Blocks of a list that may divide the text's first paragraph from the next. */
const MAX_LIST = 12;

function scoreOf(
  i: number,
  distance: number,
  { blocks, page: { measures, keys, copies, markup }, titles: stated }: HeadlineFacts,
  titles: readonly string[],
  titleWords: ReadonlySet<string>,
  bodyWords: ReadonlySet<string>,
  signs: (i: number) => Signs,
): number {
  const { text } = blocks[i]!;
  const key = keys[i]!;
  const length = measures.length[i]!;
  if (length < 8 || length > 300) return 0;
  let score = 0;
  const ownWords = contentWords([{ text }]);
  if (i > 0 || stated.length > 0) score += 5 * Math.max(...titles.map((title) => titleShare(key, title)));
  if (i > 0 && stated.length === 0) score += 3 * overlap(ownWords, titleWords);
  if (markup !== null) score += (LEVEL_SCORES[blocks[i]!.markup!.level] ?? 0) - ELSEWHERE * markup.elsewhere[i]!;
  if (copies[i]! > 1 && measures.words[i]! >= 4) score += 1;
  score += lengthScore(length);
  if (measures.ending[i] === 1 && !ASKS_OR_CALLS.test(text)) score -= measures.sentences[i]! > 1 ? 3 : 2;
  score -= distance >= 0 ? 0.15 * Math.min(distance, 20) : BEHIND_PROSE + 0.4 * -distance;
  if ([1, 2, 3].some((k) => signs(i + k).byline || signs(i + k).date)) score += 1;
  score += 2.5 * overlap(ownWords, bodyWords);
  if (length < 100 && signs(i).date) score -= 2.5;
  if (signs(i).byline) score -= 3;
  if (measures.bullet[i] === 1) score -= 1;
  if (measures.opening[i] === 1) score -= 1;
  if (NO_TITLE_START.test(text)) score -= 1;
  return score;
}

/** By the level of a heading, 0 for what is none; what a line loses in a list of other pages. */
const LEVEL_SCORES = [0, 3, 1, 0.3] as const;
const ELSEWHERE = 3;

/** Whether a short block is a byline or holds a date. */
interface Signs {
  readonly byline: boolean;
  readonly date: boolean;
}

const NO_SIGNS: Signs = { byline: false, date: false };

/** Give a function that reads each block once, when it is asked for. */
function signsOf(blocks: readonly Block[]): (i: number) => Signs {
  const known = new Map<number, Signs>();
  return (i) => {
    const text = blocks[i]?.text;
    if (text === undefined || text.length >= MAX_SIGNED_LENGTH) return NO_SIGNS;
    const signs = known.get(i) ?? { byline: readByline(text) !== null, date: findDate(text) !== null };
    known.set(i, signs);
    return signs;
  };
}

/** Longest block that is looked at for a byline or a date, in UTF-16 code units. */
const MAX_SIGNED_LENGTH = 120;

function lengthScore(length: number): number {
  if (length < 15) return -1;
  if (length < 25) return 0.5;
  if (length <= 130) return 1.5;
  return length <= 180 ? 0.5 : -1.5;
}

/** How much of the page's title a key is, 0-1; 0 where the title doesn't hold it or it is a word or two of it. */
function titleShare(key: string, title: string): number {
  if (key.length < 12 || title.length > 400) return 0;
  const at = title.indexOf(key);
  if (at < 0 || (at > 0 && title[at - 1] !== ' ')) return 0;
  const share = key.length / title.length;
  return share >= 0.3 ? share : 0;
}

/** Share of a text's content words that another text has too. */
function overlap(own: ReadonlySet<string>, body: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of own) if (body.has(word)) shared++;
  return own.size === 0 ? 0 : shared / own.size;
}

/** Words of four letters and more, lower case; pairs of characters in unspaced scripts. */
function contentWords(blocks: readonly Pick<Block, 'text'>[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of blocks) {
    const lower = text.toLowerCase();
    // A single character of a script without spaces, which waits for the next word.
    let waiting = '';
    eachWord(lower, (start, end) => {
      const charClass = charClasses[lower.charCodeAt(start)]!;
      const isSingle = charClass === CharClass.ideograph || charClass === CharClass.unspaced;
      const isLong = !isSingle && (end - start >= 4 || (charClass === CharClass.letter && end - start >= 2));
      if (!isSingle && !isLong && waiting === '') return;
      const word = lower.slice(start, end);
      if (isLong) found.add(word);
      if (waiting !== '') found.add(waiting + word);
      waiting = isSingle ? word : '';
    });
    if (waiting !== '') found.add(waiting);
  }
  return found;
}
