import type { Page } from '../model/page.js';
import { comparisonKey } from '../text/key.js';

/** Names of `meta` elements that hold the title of the page's article (Open Graph; Twitter cards; Dublin Core; Parse.ly; Sailthru). */
const TITLE_METAS: ReadonlySet<string> = new Set([
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'headline',
  'title',
]);

/** Give the comparison keys of the titles that an HTML page states for itself, each once; none in plain text. */
export function statedTitles({ head }: Page): readonly string[] {
  if (head === null) return [];
  const texts = head.metas.filter(({ name }) => TITLE_METAS.has(name)).map(({ content }) => content);
  const keys = [...texts, head.title ?? ''].map(comparisonKey);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Names of `meta` elements that hold what the page says that its article is about. */
const DESCRIPTION_METAS: ReadonlySet<string> = new Set([
  'description',
  'og:description',
  'twitter:description',
  'dc.description',
]);
/** Shortest description that is looked for, in UTF-16 code units of its key: shorter ones are slogans. */
const MIN_DESCRIPTION = 30;

/**
 * Mark the blocks that say what the page states to be about: 1 where the block begins as that description does, for
 * {@link MIN_DESCRIPTION} code units of their keys, else 0. Linear in the number of blocks.
 */
export function describedBlocks({ head, blocks }: Page): Uint8Array {
  const stated = new Set(
    (head?.metas ?? []).filter(({ name }) => DESCRIPTION_METAS.has(name)).map(({ content }) => startOf(content)),
  );
  stated.delete('');
  if (stated.size === 0) return new Uint8Array(blocks.length);
  const firsts = new Set([...stated].map((start) => start.charCodeAt(0)));
  return Uint8Array.from(blocks, ({ text }) => (mayStart(text, firsts) && stated.has(startOf(text)) ? 1 : 0));
}

/** Say whether a text may have a key that begins with one of these units: nearly always its first letter or digit tells. */
function mayStart(text: string, firsts: ReadonlySet<number>): boolean {
  const first = text.charCodeAt(0);
  const isCapital = first >= 0x41 && first <= 0x5a;
  const isPlain = isCapital || (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39);
  // Before a mark it could become another letter.
  if (!isPlain || text.charCodeAt(1) >= FIRST_MARK) return true;
  return firsts.has(isCapital ? first | 0x20 : first);
}

/** The first combining mark; nothing before it changes what stands before itself. */
const FIRST_MARK = 0x300;

/** What of a text is compared: as much of its key as every description has; empty for less. */
function startOf(text: string): string {
  const key = comparisonKey(text.slice(0, 4 * MIN_DESCRIPTION));
  return key.length < MIN_DESCRIPTION ? '' : key.slice(0, MIN_DESCRIPTION);
}
