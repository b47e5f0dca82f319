import { dateOnly } from '../measure/dates.js';
import type { Block } from '../model/block.js';
import type { Found, MetadataEvidence } from '../model/metadata.js';
import type { ElementNote } from '../model/page-head.js';
import { CHANGE_WORDS, MODIFIED_METAS, PUBLISHED_LABELS, PUBLISHED_METAS, PUBLISHED_NAME } from '../rules/date-sources.js';
import { folded } from '../text/key.js';
import { dateInAddress } from './date-in-address.js';
import { dateLine, linesInOrder, MAX_LINE, type NearLine } from './date-lines.js';
import { isoDate } from './iso-date.js';
import { textOf } from './json-ld.js';
import type { JsonObject } from './loose-json.js';
import { type ArticleHead, isForeign } from './near-headline.js';
import { areApart, areSwapped, dayOf, inPrintedZone, isDay, isLocalForm } from './own-day.js';
import type { PageFacts } from './page-facts.js';

/** The dates of a page's article. */
export interface Dates {
  readonly published: Found<string> | null;
  readonly modified: Found<string> | null;
}

const PUBLISHED_KEYS: readonly string[] = ['datePublished', 'dateCreated', 'uploadDate'];
/** Longest label before a date, in UTF-16 code units. */
const MAX_LABEL = 25;
/** Most `time` elements that are read: a page with more lists other articles. */
const MAX_TIMES = 20;
const NO_CONTAINERS: ReadonlySet<number> = new Set();
const WORD_EDGE = /[^\p{L}\p{M}]+/u;

/**
 * Find when the article was published and changed: in its JSON-LD, the page's head, elements and lines near the headline, the address.
 * A page that only says when it was changed has that for its date.
 */
export function findDates(facts: PageFacts, head: ArticleHead): Dates {
  const { own } = facts;
  const lines = linesInOrder(head, facts.isAmerican);
  const near = [...itemDates(facts, head), ...timeDates(facts, head), ...lines.map(printedDate)];
  const printed = found(near.find(({ changed }) => !changed));
  const changed = found(near.find((one) => one.changed));
  const linked = linkedDate(facts, own.article, PUBLISHED_KEYS, 'json-ld');
  const meta = metaDate(facts, PUBLISHED_METAS) ?? namedDate(facts);
  const modified =
    linkedDate(facts, own.article, ['dateModified'], 'json-ld') ??
    metaDate(facts, MODIFIED_METAS) ??
    linkedDate(facts, own.page, ['dateModified'], 'json-ld-page') ??
    changed;
  const stated =
    earlierThanBuilt(linked, modified, [meta, printed]) ?? meta ?? linkedDate(facts, own.page, PUBLISHED_KEYS, 'json-ld-page');
  const published =
    inOwnZone(ownLine(stated, lines) ?? stated, near) ??
    printed ??
    addressDate(facts) ??
    labelledDate(facts) ??
    onlyTime(facts, head) ??
    changed ??
    modified ??
    changedDate(facts);
  return { published, modified };
}

/** Systems write the instant in UTC; where an element near the headline has the same one with its offset, that says on which day it was there. */
function inOwnZone(stated: Found<string> | null, near: readonly NearDate[]): Found<string> | null {
  if (stated === null) return null;
  const local = found(near.find(({ value }) => isLocalForm(value, stated.value)));
  if (local !== null) return local;
  for (const { value, evidence } of near) {
    const printed = dayOf(value) === dayOf(stated.value) ? null : inPrintedZone(value, stated.value);
    if (printed !== null) return { value: printed, evidence };
  }
  return stated;
}

/**
 * Give the date in the line right below the headline, or over it, that is a date and nothing else and is earlier than what data state, or that
 * says of itself that it is that of publication: the data are then those of a move to another system. Null where no such line is more than a day off.
 */
function ownLine(stated: Found<string> | null, lines: readonly NearLine[]): Found<string> | null {
  if (stated === null) return null;
  const line = lines.find(({ iso, block: { text }, leads }) => {
    if (!leads || !areApart(iso, stated.value) || areSwapped(iso, stated.value)) return false;
    return startsLabelled(text) || (iso < stated.value && dateOnly(text));
  });
  return line === undefined ? null : { value: line.iso, evidence: 'near-headline' };
}

/** A date near the headline. */
interface NearDate extends Found<string> {
  /** It is that of a change. */
  readonly changed: boolean;
}

function found(near: NearDate | undefined): Found<string> | null {
  return near === undefined ? null : { value: near.value, evidence: near.evidence };
}

/**
 * Site builders write the day on which the whole site was built as the date of the article, without a time: then an earlier one, which the
 * page states otherwise, is its own.
 */
function earlierThanBuilt(
  stated: Found<string> | null,
  modified: Found<string> | null,
  others: readonly (Found<string> | null)[],
): Found<string> | null {
  if (stated === null || !isDay(stated.value) || modified === null || dayOf(modified.value) > stated.value) return stated;
  return others.find((other) => other !== null && dayOf(other.value) < stated.value) ?? stated;
}

function dated(facts: PageFacts, raw: string | null | undefined, evidence: MetadataEvidence): Found<string> | null {
  const value = raw == null ? null : isoDate(raw, facts.isAmerican);
  return value === null ? null : { value, evidence };
}

function linkedDate(
  facts: PageFacts,
  node: JsonObject | null,
  keys: readonly string[],
  evidence: MetadataEvidence,
): Found<string> | null {
  return firstOf(keys, (key) => dated(facts, textOf(node?.[key]), evidence));
}

function metaDate(facts: PageFacts, names: readonly string[]): Found<string> | null {
  return firstOf(names, (name) => dated(facts, facts.metas.get(name)?.[0], `meta:${name}`));
}

/** A `meta` element that no table has, but whose name says that it holds the date of publication. */
function namedDate(facts: PageFacts): Found<string> | null {
  return firstOf([...facts.metas], ([name, [content]]) =>
    PUBLISHED_NAME.test(name) ? dated(facts, content, `meta:${name}`) : null,
  );
}

function firstOf<T>(list: readonly T[], read: (one: T) => Found<string> | null): Found<string> | null {
  for (const one of list) {
    const value = read(one);
    if (value !== null) return value;
  }
  return null;
}

function itemDates(facts: PageFacts, head: ArticleHead): readonly NearDate[] {
  return byNearness(facts.head.notes, head).flatMap(({ kind, name, value, text }) => {
    const names = kind === 'item' ? name.split(' ') : [];
    const changed = names.includes('datemodified');
    const date = changed || names.includes('datepublished') ? (dated(facts, value, 'item') ?? dated(facts, text, 'item')) : null;
    return date === null ? [] : [{ ...date, changed }];
  });
}

function timeDates(facts: PageFacts, head: ArticleHead): readonly NearDate[] {
  return byNearness(facts.head.notes, head).flatMap(({ kind, name, value, text }) => {
    const date = kind === 'time' ? (dated(facts, value, 'time') ?? dated(facts, text, 'time')) : null;
    return date === null ? [] : [{ ...date, changed: saysChanged(`${name} ${text}`) }];
  });
}

function byNearness(notes: readonly ElementNote[], { headline, holds }: ArticleHead): readonly ElementNote[] {
  const near = notes.filter(({ block }) => holds(block));
  return [...near.filter(({ block }) => block >= headline), ...near.filter(({ block }) => block < headline).reverse()];
}

function printedDate({ iso, before }: NearLine): NearDate {
  return { value: iso, evidence: 'near-headline', changed: saysChanged(before) };
}

/** A line anywhere on the page that begins with a word for publication, as under articles, or that stands under a line with one. */
function labelledDate(facts: PageFacts): Found<string> | null {
  const { blocks } = facts.page;
  return firstOf(blocks, (block) => {
    const label = blocks[block.index - 1]?.text ?? '';
    const isLabelled = startsLabelled(block.text) || (startsLabelled(label) && label.length <= MAX_LABEL && dateOnly(block.text));
    return isLabelled ? lineDate(block, facts) : null;
  });
}

/** The same of a word for a change: what a page says that says nothing else. */
function changedDate(facts: PageFacts): Found<string> | null {
  return firstOf(facts.page.blocks, (block) => {
    const isLabelled = block.text.length <= MAX_LINE && saysChanged(block.text.slice(0, MAX_LABEL));
    return isLabelled ? lineDate(block, facts) : null;
  });
}

function lineDate(block: Block, { isAmerican }: PageFacts): Found<string> | null {
  const line = dateLine(block, isAmerican);
  return line === null ? null : { value: line.iso, evidence: 'labelled' };
}

/** The day of the `time` elements anywhere below the headline, where they are all of one. */
function onlyTime(facts: PageFacts, { headline }: ArticleHead): Found<string> | null {
  const { blocks } = facts.page;
  const isOwn = (block: Block | undefined): boolean => block !== undefined && !isForeign(block, NO_CONTAINERS);
  const times = facts.head.notes
    .filter(({ kind, block }) => kind === 'time' && block > headline && isOwn(blocks[block]))
    .slice(0, MAX_TIMES);
  const dates = times.flatMap(({ name, value, text }) => {
    const date = dated(facts, value, 'time') ?? dated(facts, text, 'time');
    return date === null || saysChanged(`${name} ${text}`) ? [] : [date];
  });
  return new Set(dates.map(({ value }) => dayOf(value))).size === 1 ? dates[0]! : null;
}

function startsLabelled(text: string): boolean {
  return text.length <= MAX_LINE && PUBLISHED_LABELS.has(folded(text).split(WORD_EDGE, 1)[0]!);
}

function saysChanged(text: string): boolean {
  return folded(text)
    .split(WORD_EDGE)
    .some((word) => CHANGE_WORDS.has(word));
}

function addressDate({ url, head, metas }: PageFacts): Found<string> | null {
  const canonical = head.links.find(({ rel }) => rel.includes('canonical'))?.href ?? null;
  for (const address of [url, canonical, metas.get('og:url')?.[0] ?? null]) {
    const value = address === null ? null : dateInAddress(address);
    if (value !== null) return { value, evidence: 'address' };
  }
  return null;
}
