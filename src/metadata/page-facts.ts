import type { Page } from '../model/page.js';
import type { PageHead } from '../model/page-head.js';
import { absoluteAddress } from './addresses.js';
import { type LinkedData, readJsonLd } from './json-ld.js';
import { type OwnNodes, ownNodes } from './own-nodes.js';
import { plainText } from './plain-text.js';

/** What addresses are read from. */
export interface AddressFacts {
  readonly head: PageHead;
  /** Where the page was found; null where the caller doesn't know. */
  readonly url: string | null;
  /** What relative addresses are resolved against; null where nothing tells. */
  readonly base: string | null;
  /** Contents of `meta` elements as a reader sees them, by name in lower case, in order; none is empty. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The page's own as they are written, the surest first. */
  readonly addresses: readonly string[];
}

/** What the facts about a page are read from, gathered once. */
export interface PageFacts extends AddressFacts {
  readonly page: Page;
  /** Its language is declared as that of the United States, where the month stands before the day. */
  readonly isAmerican: boolean;
  readonly linked: LinkedData;
  readonly own: OwnNodes;
}

const NO_HEAD: PageHead = { title: null, language: null, base: null, metas: [], links: [], jsonLd: [], notes: [] };
const AMERICAN = /^en[-_]us\b/;
const TITLE_METAS: readonly string[] = ['og:title', 'twitter:title'];

/** Gather what a page says of itself. A page of plain text says nothing. */
export function pageFacts(page: Page, url: string | null): PageFacts {
  const facts = addressFacts(page, url);
  const { head, base, metas, addresses } = facts;
  const linked = readJsonLd(head.jsonLd);
  const titles = [...TITLE_METAS.flatMap((name) => metas.get(name) ?? []), ...(head.title === null ? [] : [head.title])];
  const headings = page.blocks.filter(({ markup }) => markup?.level === 1).map(({ text }) => text);
  const own = ownNodes(linked, { titles, addresses: addresses.flatMap((one) => absoluteAddress(one, base) ?? []), headings });
  const locale = (head.language ?? metas.get('og:locale')?.[0] ?? '').toLowerCase();
  return { ...facts, page, isAmerican: AMERICAN.test(locale), linked, own };
}

/** Gather what the addresses of a page are read from, and nothing else. */
export function addressFacts(page: Page, url: string | null): AddressFacts {
  const head = page.head ?? NO_HEAD;
  const metas = metasByName(head);
  const canonical = head.links.filter(({ rel }) => rel.includes('canonical')).map(({ href }) => href);
  const addresses = [...(url === null ? [] : [url]), ...canonical, ...(metas.get('og:url') ?? [])];
  const stated = [url, ...addresses].find((one) => one !== null && absoluteAddress(one, null) !== null) ?? null;
  return { head, url, base: absoluteAddress(head.base ?? '', stated) ?? stated, metas, addresses };
}

/** Give the first content of the first of these names that the page has; null where it has none. */
export function firstMeta(
  { metas }: PageFacts,
  names: readonly string[],
): { readonly name: string; readonly content: string } | null {
  for (const name of names) {
    const content = metas.get(name)?.[0];
    if (content !== undefined) return { name, content };
  }
  return null;
}

function metasByName({ metas }: PageHead): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { name, content } of metas) {
    const text = plainText(content);
    if (text === '') continue;
    const own = byName.get(name);
    if (own === undefined) byName.set(name, [text]);
    else own.push(text);
  }
  return byName;
}
