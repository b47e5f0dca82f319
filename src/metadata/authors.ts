import type { Found, MetadataEvidence } from '../model/metadata.js';
import { AUTHOR_METAS, FAMILY_FIRST_METAS, WRITTEN_BY_LABELS } from '../rules/author-metas.js';
import { ORGANIZATION_TYPES } from '../rules/schema-types.js';
import { folded } from '../text/key.js';
import { bylineNames, labelledNames } from './bylines.js';
import { listOf, objectOf, textOf } from './json-ld.js';
import type { Json, JsonObject } from './loose-json.js';
import type { ArticleHead } from './near-headline.js';
import { type NoteKind, notedNames, onlyNoted } from './noted-names.js';
import type { PageFacts } from './page-facts.js';
import { eachOnce, isAccount, isFullName, peopleOf } from './people.js';
import { compactKey, isNameItself, type SiteNames } from './site-names.js';

type Authors = Found<readonly string[]>;

/** Most values that are read for names: nobody writes an article with more. */
const MAX_VALUES = 50;
const FAMILY_FIRST = /^([^,]+), ([^,]+)$/;

const NOTE_KINDS = ['item', 'author', 'byline'] as const;
const NOTE_EVIDENCE: Readonly<Record<NoteKind, MetadataEvidence>> = {
  item: 'item',
  author: 'rel-author',
  byline: 'byline',
};

/**
 * Find who wrote the article: in its JSON-LD, the page's head, elements near the headline that say so, a byline printed there. The first
 * that names people wins; names of accounts wait for a person's.
 */
export function findAuthors(facts: PageFacts, names: SiteNames, head: ArticleHead): Authors | null {
  const organizations = organizationKeys(facts);
  // A site may bear the name of its writer.
  const isSite = (name: string): boolean =>
    isNameItself(name, names) && !(isFullName(name) && !organizations.has(compactKey(name)));
  const people = (evidence: MetadataEvidence, found: readonly string[]): Authors => ({
    evidence,
    value: eachOnce(found.filter((name) => !isSite(name))),
  });
  const sources: readonly (() => Authors)[] = [
    () => people('json-ld', linkedNames(facts.own.article, facts).flatMap(peopleOf)),
    ...AUTHOR_METAS.map((name) => () => people(`meta:${name}`, metaNames(facts, name).flatMap(peopleOf))),
    () => people('json-ld-page', linkedNames(facts.own.page, facts).flatMap(peopleOf)),
    () => people('meta:twitter:data1', twitterNames(facts).flatMap(peopleOf)),
    ...NOTE_KINDS.map((kind) => () => people(NOTE_EVIDENCE[kind], notedNames(facts, head, kind))),
    () => people('near-headline', bylineNames(head, facts.isAmerican)),
    () => people('labelled', labelledNames(facts.page.blocks)),
    () => people('byline', onlyNoted(facts)),
  ];
  let account: Authors | null = null;
  for (const source of sources) {
    const found = source();
    if (found.value.length === 0) continue;
    const isGuess = found.evidence === 'near-headline';
    if (!found.value.every(isAccount) && !(isGuess && account !== null)) return found;
    account ??= found;
  }
  return account;
}

/** Keys of the names of what the page's JSON-LD says is an organization, and no person at once. */
function organizationKeys({ linked }: PageFacts): ReadonlySet<string> {
  const organizations = linked.nodes.filter(
    ({ types }) => !types.includes('person') && types.some((type) => ORGANIZATION_TYPES.has(type)),
  );
  return new Set(organizations.flatMap(({ value }) => listOf(value['name']).map((name) => compactKey(textOf(name) ?? ''))));
}

function metaNames({ metas }: PageFacts, name: string): readonly string[] {
  const values = (metas.get(name) ?? []).slice(0, MAX_VALUES);
  return FAMILY_FIRST_METAS.has(name) ? values.map((value) => value.replace(FAMILY_FIRST, '$2 $1')) : values;
}

function twitterNames({ metas }: PageFacts): readonly string[] {
  const label = metas.get('twitter:label1')?.[0] ?? '';
  return WRITTEN_BY_LABELS.has(folded(label)) ? (metas.get('twitter:data1') ?? []).slice(0, 1) : [];
}

function linkedNames(node: JsonObject | null, facts: PageFacts): readonly string[] {
  if (node === null) return [];
  const authors = listOf(node['author']);
  return (authors.length > 0 ? authors : listOf(node['creator']))
    .slice(0, MAX_VALUES)
    .flatMap((author) => namesOf(author, facts));
}

function namesOf(author: Json, { linked }: PageFacts): readonly string[] {
  const person = objectOf(author, linked);
  if (person === null) return [textOf(author) ?? ''];
  const stated = listOf(person['name']).flatMap((name) => textOf(name) ?? []);
  if (stated.length > 0) return stated;
  const parts = [textOf(person['givenName']), textOf(person['familyName'])].filter((part) => part !== null);
  return parts.length > 0 ? [parts.join(' ')] : [];
}
