import { ARTICLE_TYPES, PAGE_TYPES, SITE_TYPES, WORK_TYPES } from '../rules/schema-types.js';
import { comparisonKey } from '../text/key.js';
import { type LinkedData, type LinkedNode, objectOf, rawTextOf, textOf } from './json-ld.js';
import type { Json, JsonObject } from './loose-json.js';
import { plainLines } from './plain-text.js';

/** What tells the page's own article from others that its JSON-LD holds. */
export interface OwnSigns {
  /** Titles that the page gives itself. */
  readonly titles: readonly string[];
  /** Its addresses, as written. */
  readonly addresses: readonly string[];
  /** Its main headings: an article with one for its headline isn't another page's. */
  readonly headings: readonly string[];
}

/** The objects that speak for the page. */
export interface OwnNodes {
  /** The article, else the work that stands in its place; null where the page has none. */
  readonly article: JsonObject | null;
  readonly page: JsonObject | null;
  readonly site: JsonObject | null;
}

/** What speaks for an article being the page's: its address, its headline equal to the page's title, or a part of it; that it has one. */
const ADDRESS = 3;
const HEADLINE = 4;
const PART = 2;
const NAMED = 1;
/** Shortest headline that tells something as a part of a title, in UTF-16 code units of its key. */
const MIN_PART = 12;
const SCHEME = /^[a-z]+:\/\/(?:www\.)?/;
/** An address over the net whose key has a path: a bare host is that of the site, which some write for every article. */
const OVER_NET = /^https?:\/\//i;
const PATH = /\/./;
const QUERY = /\/?\?.*$/s;
/** Least share of a headline's words that a title has where both may head the same text: pages word the two differently. */
const MIN_SHARED = 0.3;

/**
 * Find the objects that speak for the page. The page's own article is the one that most signs speak for; of equal ones the first. One that has
 * another address and another headline than the page is another page's: sites leave it there by mistake, or for a teaser.
 */
export function ownNodes(data: LinkedData, signs: OwnSigns): OwnNodes {
  const own = data.nodes.filter((node) => node.own);
  const first = (types: ReadonlySet<string>): JsonObject | null => own.find((node) => isOf(node, types))?.value ?? null;
  const article = best(
    own.filter((node) => isOf(node, ARTICLE_TYPES)),
    signs,
    data,
  );
  return { article: article ?? first(WORK_TYPES), page: first(PAGE_TYPES), site: first(SITE_TYPES) };
}

/** Give the article's text as its JSON-LD has it, a line a paragraph; null where it has none. */
export function articleBody({ article }: OwnNodes): string | null {
  const raw = rawTextOf(article?.['articleBody']);
  return raw === null ? null : plainLines(raw) || null;
}

function isOf({ types }: LinkedNode, wanted: ReadonlySet<string>): boolean {
  return types.some((type) => wanted.has(type));
}

function best(articles: readonly LinkedNode[], signs: OwnSigns, data: LinkedData): JsonObject | null {
  const titles = signs.titles.map(comparisonKey).filter((key) => key !== '');
  const addresses = new Set(signs.addresses.map(addressKey));
  const headlines = [...titles, ...signs.headings.map(comparisonKey).filter((key) => key !== '')];
  let found: JsonObject | null = null;
  let most = -1;
  for (const { value } of articles) {
    const own = addressesOf(value, data);
    if (isElsewhere(own, addresses) && isOfOther(headlineOf(value), headlines)) continue;
    const score = headlineScore(value, titles) + (own.some((one) => addresses.has(addressKey(one))) ? ADDRESS : 0);
    if (score > most) {
      most = score;
      found = value;
    }
  }
  return found;
}

function headlineScore(article: JsonObject, titles: readonly string[]): number {
  const headline = headlineOf(article);
  if (headline === '') return 0;
  if (titles.includes(headline)) return HEADLINE + NAMED;
  const isPart = titles.some(
    (title) =>
      (headline.length >= MIN_PART && title.includes(headline)) || (title.length >= MIN_PART && headline.includes(title)),
  );
  return isPart ? PART + NAMED : NAMED;
}

function headlineOf(article: JsonObject): string {
  return comparisonKey(textOf(article['headline']) ?? textOf(article['name']) ?? '');
}

/** Say whether an article states addresses, and none of them is the page's. What an address asks for doesn't count: it may be a visitor's mark. */
function isElsewhere(stated: readonly string[], addresses: ReadonlySet<string>): boolean {
  const deep = (keys: readonly string[]): readonly string[] =>
    keys.map((key) => key.replace(QUERY, '')).filter((key) => PATH.test(key));
  const paths = new Set(deep([...addresses]));
  const own = deep(stated.filter((one) => OVER_NET.test(one)).map(addressKey));
  return paths.size > 0 && own.length > 0 && !own.some((one) => paths.has(one));
}

/** Say whether a headline shares too few words with every title, whichever of the two is shorter. */
function isOfOther(headline: string, titles: readonly string[]): boolean {
  if (headline === '' || titles.length === 0) return false;
  const words = headline.split(' ');
  return !titles.some((title) => {
    if (title.includes(headline) || headline.includes(title)) return true;
    const others = new Set(title.split(' '));
    const shared = words.filter((word) => others.has(word)).length;
    return shared >= MIN_SHARED * Math.min(words.length, others.size);
  });
}

/** Give the addresses that an article states, as written. */
function addressesOf(article: JsonObject, data: LinkedData): readonly string[] {
  const of = (value: Json | undefined): string | null => rawTextOf(value) ?? rawTextOf(objectOf(value, data)?.['@id']);
  return [article['url'], article['@id'], article['mainEntityOfPage']].flatMap((value) => {
    const address = of(value);
    return address === null ? [] : [address];
  });
}

/** Give an address without what two ways to write it may differ in: case, scheme, `www.`, fragment, a stroke at the end. */
function addressKey(address: string): string {
  const hash = address.indexOf('#');
  const key = (hash < 0 ? address : address.slice(0, hash)).trim().toLowerCase().replace(SCHEME, '');
  return key.endsWith('/') ? key.slice(0, -1) : key;
}
