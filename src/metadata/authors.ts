import { isPersonName } from '../measure/byline.js';
import type { Found, MetadataEvidence } from '../model/metadata.js';
import type { ElementNote } from '../model/page-head.js';
import { AUTHOR_METAS, FAMILY_FIRST_METAS } from '../rules/author-metas.js';
import { ORGANIZATION_TYPES } from '../rules/schema-types.js';
import { listOf, objectOf, textOf } from './json-ld.js';
import type { Json, JsonObject } from './loose-json.js';
import type { ArticleHead } from './near-headline.js';
import type { PageFacts } from './page-facts.js';
import { eachOnce, isAccount, peopleOf, printedPeople } from './people.js';
import { compactKey, isNameItself, type SiteNames } from './site-names.js';

type Authors = Found<readonly string[]>;

/** Most values that are read for names: nobody writes an article with more. */
const MAX_VALUES = 50;
const FAMILY_FIRST = /^([^,]+), ([^,]+)$/;

const NOTE_EVIDENCE: Readonly<Record<'item' | 'author' | 'byline', MetadataEvidence>> = {
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
  const isSite = (name: string): boolean =>
    isNameItself(name, names) && (!isPersonName(name) || organizations.has(compactKey(name)));
  const people = (evidence: MetadataEvidence, found: readonly string[]): Authors => ({
    evidence,
    value: eachOnce(found.filter((name) => !isSite(name))),
  });
  const sources: readonly (() => Authors)[] = [
    () => people('json-ld', linkedNames(facts.own.article, facts).flatMap(peopleOf)),
    ...AUTHOR_METAS.map((name) => () => people(`meta:${name}`, metaNames(facts, name).flatMap(peopleOf))),
    () => people('json-ld-page', linkedNames(facts.own.page, facts).flatMap(peopleOf)),
    ...(['item', 'author', 'byline'] as const).map((kind) => () => people(NOTE_EVIDENCE[kind], notedNames(facts, head, kind))),
    () => people('near-headline', printedNames(head)),
  ];
  let account: Authors | null = null;
  for (const source of sources) {
    const found = source();
    if (found.value.length === 0) continue;
    if (!found.value.every(isAccount)) return found;
    account ??= found;
  }
  return account;
}

/** Keys of the names of what the page's JSON-LD says is an organization. */
function organizationKeys({ linked }: PageFacts): ReadonlySet<string> {
  const organizations = linked.nodes.filter(({ types }) => types.some((type) => ORGANIZATION_TYPES.has(type)));
  return new Set(organizations.flatMap(({ value }) => listOf(value['name']).map((name) => compactKey(textOf(name) ?? ''))));
}

function metaNames({ metas }: PageFacts, name: string): readonly string[] {
  const values = (metas.get(name) ?? []).slice(0, MAX_VALUES);
  return FAMILY_FIRST_METAS.has(name) ? values.map((value) => value.replace(FAMILY_FIRST, '$2 $1')) : values;
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

/** Names in the elements of the article's head that say that they hold the author's. */
function notedNames(
  { head: { notes } }: PageFacts,
  { holds }: ArticleHead,
  kind: 'item' | 'author' | 'byline',
): readonly string[] {
  const own = notes.filter((note) => note.kind === kind && holds(note.block) && (kind !== 'item' || isAuthorItem(note)));
  const names = own.flatMap(({ text, value }) => printedPeople(text === '' ? (value ?? '') : text, true));
  // An element round the name and what stands beside it is read as one longer name.
  return names.filter((name) => !names.some((other) => other.length < name.length && name.startsWith(other)));
}

function isAuthorItem({ name }: ElementNote): boolean {
  return name.split(' ').some((word) => word === 'author' || word === 'creator');
}

function printedNames({ blocks }: ArticleHead): readonly string[] {
  for (const { text } of blocks) {
    const names = printedPeople(text, false);
    if (names.length > 0) return names;
  }
  return [];
}
