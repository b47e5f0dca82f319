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
