import type { Found, MetadataEvidence } from '../model/metadata.js';
import { AUTHOR_METAS, FAMILY_FIRST_METAS, WRITTEN_BY_LABELS } from '../rules/author-metas.js';
import { ORGANIZATION_TYPES } from '../rules/schema-types.js';
import { folded } from '../text/key.js';
import { bylineNames, leadingNames, placedNames, singleName } from './bylines.js';
import { listOf, objectOf, textOf } from './json-ld.js';
import type { Json, JsonObject } from './loose-json.js';
import { introducedName, labelledNames, onlyLinked } from './names-elsewhere.js';
import type { ArticleHead } from './near-headline.js';
import { type NoteKind, notedNames, onlyNoted } from './noted-names.js';
import type { PageFacts } from './page-facts.js';
import { eachOnce, housesOf, peopleOf } from './people.js';
import { isAccount, isFullName, isNameless } from './person-names.js';
import { compactKey, isNameItself, type SiteNames } from './site-names.js';
import { titleEnds } from './title-parts.js';

type Authors = Found<readonly string[]>;
/** What a source states, or the names in it. */
type Statement = readonly [evidence: MetadataEvidence, values: readonly string[]];

/** Most values that are read for names: nobody writes an article with more. */
const MAX_VALUES = 50;
/** `meta` elements of labels, and of what they label. */
const TWITTER_PAIRS: readonly (readonly [label: string, data: string])[] = [
  ['twitter:label1', 'twitter:data1'],
  ['twitter:label2', 'twitter:data2'],
];
const FAMILY_FIRST = /^([^,]+), ([^,]+)$/;

/** Elements that say of themselves that they name the author: they are believed before an account's name. */
const MARKED: ReadonlySet<MetadataEvidence> = new Set(['item', 'rel-author', 'byline']);
const NOTE_EVIDENCE: Readonly<Record<NoteKind, MetadataEvidence>> = {
  item: 'item',
  author: 'rel-author',
  byline: 'byline',
};

/**
 * Find who wrote the article: in its JSON-LD, the page's head, elements near the headline that say so, a byline printed there. The first
 * that names people wins, except that a byline right below the headline that names others wins over data; names of accounts wait for a
 * person's. Where nobody is named, the house or its staff that data state for the author is.
 */
export function findAuthors(facts: PageFacts, names: SiteNames, head: ArticleHead): Authors | null {
  const organizations = organizationKeys(facts);
  const ends = new Set(titleEnds(facts.head.title ?? '').map(compactKey));
  // A site may bear the name of its writer.
  const isSite = (name: string): boolean =>
    (isNameItself(name, names) || ends.has(compactKey(name))) && !(isFullName(name) && !organizations.has(compactKey(name)));
  const people = (evidence: MetadataEvidence, found: readonly string[]): Authors => ({
    evidence,
    value: eachOnce(found.filter((name) => !isSite(name))),
  });
  const { blocks } = facts.page;
  const stated: readonly Statement[] = [
    ['json-ld', linkedNames(facts.own.article, facts)],
    ...AUTHOR_METAS.map((name): Statement => [`meta:${name}`, metaNames(facts, name)]),
    ...TWITTER_PAIRS.map(([label, data]): Statement => [`meta:${data}`, twitterNames(facts, label, data)]),
    ['json-ld-page', linkedNames(facts.own.page, facts)],
  ];
  const marked = (): readonly Statement[] => [
    ...noted(facts, head),
    ['near-headline', singleName(head)],
    ['near-headline', bylineNames(head)],
    ['labelled', labelledNames(blocks)],
    ['byline', onlyNoted(facts)],
  ];
  // A page that states its staff for the author has no person to be guessed at; the site's name there is a template's, for all of its pages.
  const guessed = (): readonly Statement[] =>
    stated.some(([, values]) => values.some((value) => !isNameless(value) && !isSite(value)))
      ? []
      : [
          ['near-headline', placedNames(head, facts.isAmerican)],
          ['near-headline', introducedName(head, blocks)],
          ['labelled', onlyLinked(blocks)],
        ];
  const data = stated
    .map(([evidence, values]) => people(evidence, values.flatMap(peopleOf)))
    .filter(({ value }) => value.length > 0);
  const full = data.find(({ value }) => !value.every(isAccount));
  if (full !== undefined) {
    const printed = people('near-headline', leadingNames(head));
    return printed.value.length > 0 && areOthers(full.value, printed.value) ? printed : full;
  }
  const printed = (): readonly Authors[] => [...marked(), ...guessed()].map(([evidence, names]) => people(evidence, names));
  const [account] = data;
  return (
    printed().find(({ value, evidence }) => value.length > 0 && (account === undefined || MARKED.has(evidence))) ??
    account ??
    statedHouse(stated, isSite)
  );
}

/** Say whether two lists name nobody in common: data may hold who entered the article. `Ana Ruiz` is in `Ana Ruiz, MD`. */
function areOthers(some: readonly string[], others: readonly string[]): boolean {
  const keys = some.map(compactKey);
  return !others.map(compactKey).some((other) => keys.some((key) => key.includes(other) || other.includes(key)));
}

/** The site itself, or its staff as a whole, where data state that for the author and nobody is named. */
function statedHouse(stated: readonly Statement[], isSite: (name: string) => boolean): Authors | null {
  // What JSON-LD says of the page is a template's, for all of the site.
  const own = stated.filter(([evidence]) => evidence !== 'json-ld-page');
  const houses = own.map(
    ([evidence, values]): Authors => ({ evidence, value: eachOnce(values.flatMap((value) => housesOf(value, isSite))) }),
  );
  return houses.find(({ value }) => value.length > 0) ?? null;
}

function noted(facts: PageFacts, head: ArticleHead): readonly Statement[] {
  const found = notedNames(facts, head);
  return found === null ? [] : [[NOTE_EVIDENCE[found.kind], found.names]];
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

function twitterNames({ metas }: PageFacts, label: string, data: string): readonly string[] {
  const text = metas.get(label)?.[0] ?? '';
  return WRITTEN_BY_LABELS.has(folded(text)) ? (metas.get(data) ?? []).slice(0, 1) : [];
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
