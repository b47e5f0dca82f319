import { OWN_KEYS } from '../rules/schema-types.js';
import { type Json, type JsonObject, looseJson } from './loose-json.js';
import { plainText } from './plain-text.js';

/** An object of JSON-LD that has a type. */
export interface LinkedNode {
  /** Names of its types without their vocabulary, in lower case: `http://schema.org/NewsArticle` gives `newsarticle`. */
  readonly types: readonly string[];
  readonly value: JsonObject;
  /** It stands for the page or for what the page is about, not for something that is mentioned there. */
  readonly own: boolean;
}

/** What a page's JSON-LD says. */
export interface LinkedData {
  /** In the order of the source, an outer one before what it holds. */
  readonly nodes: readonly LinkedNode[];
  /** The object with an `@id`: the first that says more than it. */
  readonly byId: ReadonlyMap<string, JsonObject>;
}

/** Levels of an object that are looked at; what is nested deeper is passed over. */
const MAX_LEVELS = 40;
const VOCABULARY = /^.*[/:#]/s;

/** Read the contents of a page's JSON-LD scripts, however broken. Never throws; linear in their length. */
export function readJsonLd(scripts: readonly string[]): LinkedData {
  const nodes: LinkedNode[] = [];
  const byId = new Map<string, JsonObject>();
  const stack: Place[] = scripts
    .flatMap(readScript)
    .map((value) => ({ value, own: true, level: 0 }))
    .reverse();
  for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
    const { value, own, level } = place;
    if (typeof value !== 'object' || value === null || level > MAX_LEVELS) continue;
    if (isObject(value)) {
      const types = typesOf(value);
      if (types.length > 0) nodes.push({ types, value, own });
      const id = value['@id'];
      if (typeof id === 'string' && !byId.has(id) && !isReference(value)) byId.set(id, value);
    }
    // A stack gives back what was put on it last: the last part goes on first.
    for (const part of partsOf(value, own, level + 1).reverse()) stack.push(part);
  }
  return { nodes, byId };
}

/** A value on the way through the data. */
interface Place {
  readonly value: Json;
  readonly own: boolean;
  readonly level: number;
}

function readScript(text: string): readonly Json[] {
  try {
    return [JSON.parse(text) as Json];
  } catch {
    return looseJson(text);
  }
}

function partsOf(value: JsonObject | readonly Json[], own: boolean, level: number): Place[] {
  if (isList(value)) return value.map((part) => ({ value: part, own, level }));
  return Object.entries(value).map(([key, part]) => ({ value: part, own: own && OWN_KEYS.has(key), level }));
}

/** Say whether a value is an object with keys. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object that only points to another one. */
function isReference(value: JsonObject): boolean {
  return Object.keys(value).every((key) => key === '@id' || key === '@type');
}

/** Give the names of an object's types in lower case; empty where it has none. */
export function typesOf(value: JsonObject): readonly string[] {
  const types = listOf(value['@type']).filter((type) => typeof type === 'string');
  return types.map((type) => type.replace(VOCABULARY, '').trim().toLowerCase()).filter((type) => type !== '');
}

/** Give a value as a list: one that is none is a list of one, and what is missing is none. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** Give the object that a value is or points to; null where it is no object. */
export function objectOf(value: Json | undefined, { byId }: LinkedData): JsonObject | null {
  if (!isObject(value)) return null;
  const id = value['@id'];
  return typeof id === 'string' && isReference(value) ? (byId.get(id) ?? value) : value;
}

/** Give the text of a value as a reader sees it: a string, a number, an object with `@value`, or the first of a list. Null where there is none. */
export function textOf(value: Json | undefined): string | null {
  const raw = rawTextOf(value);
  return raw === null ? null : plainText(raw) || null;
}

/** The same, as written. */
export function rawTextOf(value: Json | undefined): string | null {
  const [first] = listOf(value);
  if (typeof first === 'string') return first;
  if (typeof first === 'number') return String(first);
  return isObject(first) && typeof first['@value'] === 'string' ? first['@value'] : null;
}
