import type { Block, BlockIndex } from '../model/block.js';
import type { Found, MetadataEvidence } from '../model/metadata.js';
import { lazy } from '../rules/lazy.js';
import { RARE_TITLE_METAS, RARE_TITLE_WEIGHT, TITLE_SOURCES } from '../rules/title-sources.js';
import { charClasses, isWordClass } from '../text/classes.js';
import { comparisonKey } from '../text/key.js';
import { type Heading, headingsOf } from './headings.js';
import { textOf } from './json-ld.js';
import type { PageFacts } from './page-facts.js';
import { isNameItself, type SiteNames } from './site-names.js';
import { type KnownTexts, withoutSiteName } from './title-parts.js';

/** The page's title, and where it is printed. */
export interface TitleFound {
  readonly title: Found<string> | null;
  /** The block that prints it, else the page's main heading; -1 where there is neither. */
  readonly headline: BlockIndex;
}

/** The page's main heading as a title. */
interface HeadingStatement extends Statement {
  readonly heading: Heading;
}

/** A title that the page states. */
interface Statement extends Found<string> {
  readonly weight: number;
}

/** Longest title that is one, in UTF-16 code units. */
const MAX_TITLE = 400;
/** Words of a line of the page that is looked for in titles; a shorter one may be a section or the site. */
const MIN_LINE_WORDS = 3;
/** Least share of a heading's words that the page's other titles have too: less, and it heads a part of the page. */
const MIN_SHARED = 0.5;
/** What a heading counts that nothing else agrees with: it wins where there is nothing else. */
const UNRELATED_WEIGHT = 0.01;

/** Find the title: what the page's heading and head state, without the site's name; the one that most agree on, by the weights of the table. */
export function findTitle(facts: PageFacts, names: SiteNames): TitleFound {
  const headings = headingsOf(facts.page);
  const stated = statements(facts);
  const isTitle = ({ value }: Found<string>): boolean => comparisonKey(value) !== '' && !isNameItself(value, names);
  const h1 = headingStatement(headings, stated, (text) => isTitle({ value: text, evidence: 'h1' }));
  const known = knownTexts(facts, headings, h1 === null ? stated : [...stated, h1]);
  const cleaned = <One extends Statement>(one: One): One => ({ ...one, value: withoutSiteName(one.value, names, known) });
  const others = stated.map(cleaned).filter(isTitle);
  const main = h1 === null ? [] : [printedBelow(h1, headings, others) ?? cleaned(h1)].filter(isTitle);
  const title = mostAgreed([...main, ...others]) ?? firstHeading(headings, isTitle);
  return { title, headline: headlineBlock(facts, headings, title, names) };
}

/** The first heading of the second level, where the page states no title and has no main heading. */
function firstHeading(headings: readonly Heading[], isTitle: (one: Found<string>) => boolean): Found<string> | null {
  const heading = headings.find(
    ({ level, text }) => level === 2 && text.length <= MAX_TITLE && isTitle({ value: text, evidence: 'h1' }),
  );
  return heading === undefined ? null : { value: heading.text, evidence: 'h1' };
}

/** What the page's head and data state, in the order of the table. */
function statements({ own, metas, head }: PageFacts): readonly Statement[] {
  const { jsonLd, openGraph, twitter, item, title } = TITLE_SOURCES;
  const headline = head.notes.find(({ kind, name }) => kind === 'item' && name.split(' ').includes('headline'));
  const found: readonly {
    readonly value: string | null | undefined;
    readonly evidence: MetadataEvidence;
    readonly weight: number;
  }[] = [
    { ...jsonLd, value: textOf(own.article?.['headline']) ?? textOf(own.article?.['name']) },
    { ...openGraph, value: metas.get('og:title')?.[0] },
    { ...twitter, value: metas.get('twitter:title')?.[0] },
    { ...item, value: headline === undefined ? null : headline.text || headline.value },
    { ...title, value: head.title },
    ...RARE_TITLE_METAS.map((name) => ({
      evidence: `meta:${name}` as const,
      weight: RARE_TITLE_WEIGHT,
      value: metas.get(name)?.[0],
    })),
  ];
  return found.flatMap(({ value, ...one }) => (value == null || value.length > MAX_TITLE ? [] : [{ ...one, value }]));
}

/** The heading of the highest level that shares most words with what is stated elsewhere. */
function headingStatement(
  headings: readonly Heading[],
  stated: readonly Statement[],
  isTitle: (text: string) => boolean,
): HeadingStatement | null {
  // An item headline is the heading itself.
  const keys = stated.filter(({ evidence }) => evidence !== 'item').map(({ value }) => comparisonKey(value));
  const words = new Set(keys.flatMap((key) => key.split(' ')));
  let best: Heading | null = null;
  let most = -1;
  for (const heading of headings) {
    if (heading.level !== 1 || heading.text.length > MAX_TITLE || !isTitle(heading.text)) continue;
    const share = sharedWords(heading.text, words);
    if (share <= most) continue;
    best = heading;
    most = share;
  }
  if (best === null) return null;
  const weight = most >= MIN_SHARED || stated.length === 0 ? TITLE_SOURCES.h1.weight : UNRELATED_WEIGHT;
  return { value: headingText(best, keys), evidence: 'h1', weight, heading: best };
}

/** Blocks below the main heading in which another may stand that is the headline. */
const BELOW_HEADING = 3;

/**
 * Give the title that the next heading below the main one prints, at its end where a kicker leads to it, with the weight of a heading; null where it
 * prints none that is stated elsewhere. Then the main heading is a second title for search engines, which many sites don't show.
 */
function printedBelow(h1: HeadingStatement, headings: readonly Heading[], others: readonly Statement[]): Statement | null {
  const below = headings.find(({ block, level }) => level === 2 && block > h1.heading.block);
  if (below === undefined || below.block > h1.heading.block + BELOW_HEADING) return null;
  const own = comparisonKey(h1.value);
  const found = others.find(
    ({ value, weight }) =>
      weight >= TITLE_SOURCES.twitter.weight && comparisonKey(value) !== own && endsIn(below.text, comparisonKey(value)),
  );
  return found === undefined ? null : { ...found, weight: TITLE_SOURCES.h1.weight };
}

/** Say whether a heading is the text with this key, or ends in it. */
function endsIn(heading: string, key: string): boolean {
  const whole = comparisonKey(heading);
  return whole === key || (key.split(' ').length >= MIN_LINE_WORDS && whole.endsWith(` ${key}`));
}

/** A heading of several lines may hold the kicker, or a date: where other titles have one of its lines only, that is the headline. */
function headingText({ text, lines }: Heading, keys: readonly string[]): string {
  const isStated = (line: string): boolean => keys.some((key) => key.includes(comparisonKey(line)));
  if (lines.length === 1 || isStated(text)) return text;
  const stated = lines.filter((line) => comparisonKey(line).split(' ').length >= MIN_LINE_WORDS && isStated(line));
  return stated.reduce((longest, line) => (line.length > longest.length ? line : longest), '') || text;
}

function sharedWords(text: string, words: ReadonlySet<string>): number {
  const own = comparisonKey(text).split(' ');
  return own.filter((word) => words.has(word)).length / own.length;
}

function knownTexts({ page }: PageFacts, headings: readonly Heading[], stated: readonly Statement[]): KnownTexts {
  const statedKeys = new Set(stated.map(({ value }) => comparisonKey(value)));
  // Few lines need their keys: a part of a title is no longer than it, and begins like one of its words.
  const longest = stated.reduce((most, { value }) => Math.max(most, value.length), 0) + LINE_SLACK;
  const beginnings = new Set([...statedKeys].flatMap((key) => key.split(' ').map((word) => word.slice(0, BEGINNING))));
  const mayBePart = ({ text }: Block): boolean =>
    text.length <= longest &&
    text.length >= MIN_LINE &&
    (beginnings.has(text.slice(0, BEGINNING).toLowerCase()) || !beginsWord(text));
  const printed = lazy(() => new Set([...page.blocks.filter(mayBePart).flatMap(lineKey), ...headings.flatMap(headingKey)]));
  return { isPrinted: (key) => printed().has(key), isStated: (key) => statedKeys.has(key) };
}

/** Code units that a line may have more than the title that it is a part of, for signs and spaces. */
const LINE_SLACK = 20;
/** Code units of a line, of three words at least, and of a word's beginning. */
const MIN_LINE = 5;
const BEGINNING = 2;

/** Say whether a text begins with as many letters or figures of a word, and not with a sign or a word of one letter. */
function beginsWord(text: string): boolean {
  for (let i = 0; i < BEGINNING; i++) if (!isWordClass(charClasses[text.charCodeAt(i)]!)) return false;
  return true;
}

function lineKey({ text }: Block): readonly string[] {
  const key = comparisonKey(text);
  return key.split(' ').length >= MIN_LINE_WORDS ? [key] : [];
}

function headingKey({ text, level }: Heading): readonly string[] {
  const key = comparisonKey(text);
  return level === 1 || key.split(' ').length >= MIN_LINE_WORDS ? [key] : [];
}

/** Give the statement whose title has the largest sum of weights; of equal sums the first. */
function mostAgreed(candidates: readonly Statement[]): Found<string> | null {
  const sums = new Map<string, number>();
  for (const { value, weight } of candidates) {
    const key = comparisonKey(value);
    sums.set(key, (sums.get(key) ?? 0) + weight);
  }
  let best: Statement | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const sum = sums.get(comparisonKey(candidate.value))!;
    if (sum <= most) continue;
    best = candidate;
    most = sum;
  }
  return best === null ? null : { value: best.value, evidence: best.evidence };
}

function headlineBlock(
  { page }: PageFacts,
  headings: readonly Heading[],
  title: Found<string> | null,
  names: SiteNames,
): BlockIndex {
  const key = title === null ? '' : comparisonKey(title.value);
  const byLevel = [...headings].sort((a, b) => a.level - b.level);
  const same = byLevel.find(({ text, lines }) => [text, ...lines].some((line) => comparisonKey(line) === key));
  if (same !== undefined) return same.block;
  const isNear = (text: string): boolean => Math.abs(text.length - (title?.value.length ?? 0)) <= LINE_SLACK;
  const printed = page.blocks.find(({ text }) => isNear(text) && comparisonKey(text) === key);
  if (printed !== undefined) return printed.index;
  const own = headings.filter(({ text }) => text.length <= MAX_TITLE && !isNameItself(text, names));
  const below = key === '' ? undefined : byLevel.find(({ text, level }) => level <= 2 && endsIn(text, key));
  if (below !== undefined) return below.block;
  const main = own.filter(({ level }) => level === 1);
  const like = [...main, ...own].find(({ text }) => areAlike(comparisonKey(text), key));
  // A heading of another level that shares some words may head a part of the text: the only main one is surer.
  return (main.length === 1 ? main[0] : (like ?? main[0]))?.block ?? -1;
}

/** Say whether two keys share most of the words of each. */
function areAlike(one: string, other: string): boolean {
  return sharedWords(one, new Set(other.split(' '))) >= MIN_SHARED && sharedWords(other, new Set(one.split(' '))) >= MIN_SHARED;
}
