import type { Found, MetadataEvidence } from '../model/metadata.js';
import { comparisonKey, folded } from '../text/key.js';
import { listOf, objectOf, textOf } from './json-ld.js';
import type { Json } from './loose-json.js';
import { firstMeta, type PageFacts } from './page-facts.js';

const DESCRIPTION_METAS: readonly string[] = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
  'sailthru.description',
];
const SITE_METAS: readonly string[] = [
  'og:site_name',
  'application-name',
  'al:android:app_name',
  'al:ios:app_name',
  'apple-mobile-web-app-title',
];
const SECTION_METAS: readonly string[] = [
  'article:section',
  'og:section',
  'og:article:section',
  'parsely-section',
  'articlesection',
  'section',
  'mrf:sections',
  'category',
  'dc.subject',
];
const TAG_METAS: readonly string[] = [
  'article:tag',
  'news_keywords',
  'parsely-tags',
  'sailthru.tags',
  'mrf:tags',
  'keywords',
  'og:article:tag',
];

const BETWEEN_TAGS = /[,;|，、]/u;
/** Most tags, and the longest that is one, in UTF-16 code units: longer ones are sentences. */
const MAX_TAGS = 100;
const MAX_TAG = 80;
/** Most values of a page that tags are read from. */
const MAX_VALUES = 200;

/** Give what the page says of itself in a sentence or two. */
export function descriptionOf(facts: PageFacts): Found<string> | null {
  return (
    metaText(facts, DESCRIPTION_METAS) ??
    linkedText(facts.own.article?.['description'], 'json-ld') ??
    linkedText(facts.own.page?.['description'], 'json-ld-page')
  );
}

/** Give the name of the site, else of who publishes it. */
export function siteNameOf(facts: PageFacts): Found<string> | null {
  const { own, linked } = facts;
  const [publisher] = listOf(own.article?.['publisher'] ?? own.page?.['publisher']);
  return (
    metaText(facts, SITE_METAS.slice(0, 1)) ??
    linkedText(own.site?.['name'], 'json-ld-site') ??
    linkedText(objectOf(publisher, linked)?.['name'], 'json-ld') ??
    metaText(facts, SITE_METAS.slice(1))
  );
}

/** Give the part of the site in which the article stands; of several the first. */
export function sectionOf(facts: PageFacts): Found<string> | null {
  const stated = metaText(facts, SECTION_METAS) ?? linkedText(facts.own.article?.['articleSection'], 'json-ld');
  const value = stated?.value.split(BETWEEN_TAGS, 1)[0]?.trim() ?? '';
  return stated === null || value === '' ? null : { ...stated, value };
}

/** Give what the article is about, in the site's words; each once, whatever its case. */
export function tagsOf(facts: PageFacts): Found<readonly string[]> | null {
  for (const name of TAG_METAS) {
    const value = tagsIn(facts.metas.get(name) ?? []);
    if (value.length > 0) return { value, evidence: `meta:${name}` };
  }
  const linked = listOf(facts.own.article?.['keywords']).flatMap(
    (keyword) => textOf(keyword) ?? textOf(objectOf(keyword, facts.linked)?.['name']) ?? [],
  );
  const value = tagsIn(linked);
  return value.length > 0 ? { value, evidence: 'json-ld' } : null;
}

function tagsIn(values: readonly string[]): readonly string[] {
  const tags = new Map<string, string>();
  for (const piece of values.slice(0, MAX_VALUES).flatMap((text) => text.split(BETWEEN_TAGS))) {
    const tag = piece.trim();
    if (comparisonKey(tag) === '' || tag.length > MAX_TAG || tags.size >= MAX_TAGS) continue;
    if (!tags.has(folded(tag))) tags.set(folded(tag), tag);
  }
  return [...tags.values()];
}

function metaText(facts: PageFacts, names: readonly string[]): Found<string> | null {
  const found = firstMeta(facts, names);
  return found === null ? null : { value: found.content, evidence: `meta:${found.name}` };
}

function linkedText(value: Json | undefined, evidence: MetadataEvidence): Found<string> | null {
  const text = textOf(value);
  return text === null ? null : { value: text, evidence };
}
