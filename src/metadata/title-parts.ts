import { comparisonKey } from '../text/key.js';
import { isSiteName, type SiteNames } from './site-names.js';

/** What divides a headline from section and site in a page's title. */
const DIVIDER = /\s+(?:[-–—|·•»«›‹/~*⋆:_]|::|\|\|)\s+|\s*[|｜ㅣ]\s*/gu;
/** Signs at which a title may also be cut when nothing stands beside them, where the rest is known to be the headline. */
const TIGHT_DIVIDER = /[-–—|｜ㅣ_:：([【]/gu;
const STROKES: ReadonlySet<string> = new Set(['|', '｜', 'ㅣ', '||']);
/** Most parts that are looked at: a title with more is a list of search words. */
const MAX_PARTS = 12;
/** Words of a headline that stands before an unknown name behind a stroke; fewer are rather a section, or the site. */
const MIN_WORDS = 3;

/** What a caller knows of the texts of a page. */
export interface KnownTexts {
  /** Whether the page prints a text with this key in a line of its own. */
  readonly isPrinted: (key: string) => boolean;
  /** Whether the page states it as a title elsewhere. */
  readonly isStated: (key: string) => boolean;
}

/** A piece of a title, and what stands between it and the one before. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly divider: string;
}

/**
 * Give a page's title without the names of its site at its ends, and without what else stands round the headline. A part that the page
 * prints or states elsewhere is the headline, the longest of them; else what stands behind a stroke is none.
 */
export function withoutSiteName(title: string, names: SiteNames, known: KnownTexts): string {
  const parts = partsOf(title).slice(0, MAX_PARTS);
  const text = (from: number, to: number): string => title.slice(parts[from]!.start, parts[to]!.end);
  const isSite = parts.map((_, i) => isSiteName(text(i, i), names));
  let first = 0;
  let last = parts.length - 1;
  while (last > first && isSite[last] === true) last--;
  while (last > first && isSite[first] === true) first++;
  const isHeadline = (from: number, to: number): boolean => {
    const key = comparisonKey(text(from, to));
    // Several elements of a page's head hold the same title, with the site's name in it.
    const isWhole = from === 0 && to === parts.length - 1;
    return known.isPrinted(key) || (!isWhole && known.isStated(key));
  };
  const found = longestRange(first, last, isHeadline);
  if (found !== null) return text(found.from, found.to);
  const stroke = parts.findIndex(({ divider }, i) => i > first && i <= last && STROKES.has(divider));
  if (stroke > 0 && wordCountOf(text(first, stroke - 1)) >= MIN_WORDS) last = stroke - 1;
  return knownBeginning(text(first, last), known);
}

/** Give what a page's title has at its two ends, where signs divide it: there the site's name stands, beside the headline. */
export function titleEnds(title: string): readonly string[] {
  const parts = partsOf(title).slice(0, MAX_PARTS);
  return parts.length < 2 ? [] : [parts[0]!, parts.at(-1)!].map(({ start, end }) => title.slice(start, end));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function longestRange(first: number, last: number, holds: (from: number, to: number) => boolean): Range | null {
  for (let length = last - first; length >= 0; length--) {
    for (let from = first; from + length <= last; from++) if (holds(from, from + length)) return { from, to: from + length };
  }
  return null;
}

/** Least share of a title that its beginning is where the rest is cut off: less, and the beginning is rather a kicker. */
const MIN_BEGINNING = 0.6;

/** Give the beginning of a title up to one of its last signs, where that is printed or stated elsewhere; else the title. */
function knownBeginning(title: string, { isPrinted, isStated }: KnownTexts): string {
  const cuts = [...title.matchAll(TIGHT_DIVIDER)].slice(-MAX_PARTS).reverse();
  for (const { index } of cuts) {
    if (index < title.length * MIN_BEGINNING) break;
    const key = comparisonKey(title.slice(0, index));
    if (key !== '' && (isPrinted(key) || isStated(key))) return title.slice(0, index).trim();
  }
  return title;
}

function partsOf(title: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  let divider = '';
  for (const match of title.matchAll(DIVIDER)) {
    if (match.index > start) parts.push({ start, end: match.index, divider });
    start = match.index + match[0].length;
    divider = match[0].trim();
  }
  if (start < title.length) parts.push({ start, end: title.length, divider });
  return parts.length > 0 ? parts : [{ start: 0, end: title.length, divider: '' }];
}

function wordCountOf(text: string): number {
  return comparisonKey(text).split(' ').length;
}
