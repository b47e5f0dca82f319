import { comparisonKey } from '../text/key.js';
import { absoluteAddress, hostOf } from './addresses.js';
import { listOf, objectOf, textOf } from './json-ld.js';
import type { PageFacts } from './page-facts.js';

/** The names of a page's site, as keys without spaces. */
export interface SiteNames {
  /** Names that the page states. */
  readonly stated: readonly string[];
  /** Names in the page's addresses: `larkhaven-post.example` gives `larkhavenpost`. */
  readonly hosts: readonly string[];
}

const NAME_METAS: readonly string[] = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:ios:app_name',
  'al:android:app_name',
  'twitter:app:name:iphone',
  'publisher',
  'dc.publisher',
  'copyright',
];
/** Labels of a host that are part of no name: countries, kinds of sites, hosts of a site's parts. */
const NO_NAME: ReadonlySet<string> = new Set(
  'www m mobile amp news edition en blog blogs com org net edu gov int info co ac go or web id uk us eu io tv'.split(' '),
);
/** Shortest label that is a name, in UTF-16 code units. */
const MIN_LABEL = 2;
/** Shortest name that is looked for inside another one, in code units of its compact key. */
const MIN_INSIDE = 4;
/** Most words that a name of the site may have beside its name: `Lifestyle News | The Larkhaven Post`. */
const MAX_EXTRA = 3;

/** Gather the names of a page's site. */
export function siteNames(facts: PageFacts): SiteNames {
  const { linked, own, url, head, metas } = facts;
  const publishers = [own.article, own.page, own.site].flatMap((node) => (node === null ? [] : listOf(node['publisher'])));
  const linkedNames = [...publishers.map((one) => objectOf(one, linked)), own.site].flatMap((node) =>
    node === null ? [] : [textOf(node['name']), textOf(node['alternateName'])],
  );
  const stated = [...NAME_METAS.flatMap((name) => metas.get(name) ?? []), ...linkedNames];
  const canonical = head.links.find(({ rel }) => rel.includes('canonical'))?.href ?? null;
  const addresses = [url, canonical, metas.get('og:url')?.[0] ?? null];
  const hosts = addresses.flatMap((one) => (one === null ? [] : (hostOf(absoluteAddress(one, null)) ?? [])));
  return {
    stated: unique(stated.flatMap((name) => (name === null ? [] : compactKey(name)))),
    hosts: unique(hosts.flatMap(labelsOf)),
  };
}

/** Say whether a text is a name of the site and nothing else. */
export function isNameItself(text: string, { stated, hosts }: SiteNames): boolean {
  const key = compactKey(text);
  return stated.includes(key) || hosts.includes(key);
}

/** Say whether a text is a name of the site, perhaps with words of its own beside it. */
export function isSiteName(text: string, { stated, hosts }: SiteNames): boolean {
  const key = compactKey(text);
  if (key === '') return false;
  if (isNameItself(text, { stated, hosts })) return true;
  const words = comparisonKey(text).split(' ');
  if (key.length >= MIN_INSIDE && [...stated, ...hosts].some((name) => name.startsWith(key) || name.endsWith(key))) return true;
  const holds = (name: string): boolean => name.length >= MIN_INSIDE && (key.startsWith(name) || key.endsWith(name));
  if (words.length <= MAX_EXTRA + 2 && [...stated, ...hosts].some(holds)) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.length > 1 && hosts.includes(initials);
}

/** Give a text as names are compared: its words without spaces. */
export function compactKey(text: string): string {
  return comparisonKey(text).replaceAll(' ', '');
}

function labelsOf(host: string): readonly string[] {
  const labels = host.split('.');
  return labels
    .slice(0, -1)
    .filter((label) => label.length >= MIN_LABEL && !NO_NAME.has(label))
    .map(compactKey)
    .concat(compactKey(host));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
