import type { CleanErrorCode } from '../errors.js';
import type { CleanResult, Confidence, EncodingFound, Removed, WarningCode } from '../model/article.js';
import type { BlockKind } from '../model/block.js';
import type { Ratio } from '../model/fate.js';
import type { Found, Metadata } from '../model/metadata.js';
import type { Lines } from '../model/span.js';
import { hostOf } from '../profile/site-of-page.js';
import { bodyText } from './text.js';

/** Changes when a field is renamed, removed or means something else; a new field doesn't change it. */
export const SCHEMA_VERSION = 1;

/** What only the caller knows about a page. */
export interface PageAbout {
  /** As the caller named it. */
  readonly path: string;
  readonly url: string | null;
}

/** A cleaned page in JSON. Keys stand in this order; `null` or an empty list where the page doesn't say. */
export interface ResultDocument {
  readonly schemaVersion: 1;
  readonly path: string;
  readonly url: string | null;
  /** Host of `url` without a leading `www.`. */
  readonly site: string | null;
  readonly title: string | null;
  readonly kicker: string | null;
  readonly authors: readonly string[];
  readonly signature: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly format: CleanResult['format'];
  readonly encoding: EncodingFound;
  /** What an HTML page says of itself, with what each was taken from; null for plain text. */
  readonly metadata: Metadata | null;
  readonly confidence: Confidence;
  readonly paragraphs: readonly { readonly text: string; readonly kind: BlockKind; readonly lines: Lines }[];
  /** The body: paragraphs with a blank line between, without the headline. */
  readonly text: string;
  readonly words: number;
  readonly removed: readonly Removed[];
  /** The page that this one is a copy of; null: none, or copies weren't looked for. */
  readonly duplicateOf: { readonly path: string; readonly similarity: Ratio } | null;
  readonly warnings: readonly WarningCode[];
}

/** Why there is no result, also where the page itself can't be blamed. */
export type FailureCode =
  | CleanErrorCode
  | 'broken-archive' // packed data or an archive that is cut short or damaged
  | 'timed-out' //      took longer than the limit of time
  | 'worker-died' //    the thread that cleaned it ended
  | 'unwritable' //     its result can't be written
  | 'internal'; //      a bug of this program

/** A failed input in JSON. */
export interface FailureDocument {
  readonly schemaVersion: 1;
  readonly path: string;
  readonly error: { readonly code: FailureCode; readonly message: string };
}

/** Give a cleaned page's JSON document, keys in their fixed order. */
export function resultDocument(result: CleanResult, about: PageAbout): ResultDocument {
  return {
    schemaVersion: SCHEMA_VERSION,
    path: about.path,
    url: about.url,
    site: hostOf(about.url),
    title: result.title,
    kicker: result.kicker,
    authors: result.authors,
    signature: result.signature,
    published: result.published,
    language: result.language,
    format: result.format,
    encoding: { label: result.encoding.label, evidence: result.encoding.evidence },
    metadata: metadataDocument(result.metadata),
    confidence: roundedConfidence(result.confidence),
    paragraphs: result.paragraphs.map(({ text, kind, lines }) => ({ text, kind, lines })),
    text: bodyText(result),
    words: result.words,
    removed: result.removed.map(({ reason, count, words }) => ({ reason, count, words })),
    duplicateOf: null,
    warnings: result.warnings,
  };
}

/** Give what a page says of itself, keys in their fixed order. */
export function metadataDocument(metadata: Metadata | null): Metadata | null {
  if (metadata === null) return null;
  return {
    title: foundDocument(metadata.title),
    kicker: foundDocument(metadata.kicker),
    authors: foundDocument(metadata.authors),
    published: foundDocument(metadata.published),
    modified: foundDocument(metadata.modified),
    siteName: foundDocument(metadata.siteName),
    canonical: foundDocument(metadata.canonical),
    language: foundDocument(metadata.language),
    description: foundDocument(metadata.description),
    image: foundDocument(metadata.image),
    section: foundDocument(metadata.section),
    tags: foundDocument(metadata.tags),
  };
}

function foundDocument<T>(found: Found<T> | null): Found<T> | null {
  return found === null ? null : { value: found.value, evidence: found.evidence };
}

/** Give a failed input's JSON document. */
export function failureDocument(path: string, code: FailureCode, message: string): FailureDocument {
  return { schemaVersion: SCHEMA_VERSION, path, error: { code, message } };
}

/** Give the confidence with ratios rounded to four places: more would be noise of floating point. */
export function roundedConfidence(confidence: Confidence): Confidence {
  return {
    score: rounded(confidence.score),
    signals: confidence.signals.map(({ name, value }) => ({ name, value: rounded(value) })),
  };
}

/** Give a document as JSON without a line break at its end. Control characters are escaped, those too that JSON itself allows. */
export function serialised(document: unknown, indent: 0 | 2 = 0): string {
  return JSON.stringify(document, null, indent).replace(
    laterControls,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** DEL and the C1 controls. JSON.stringify has escaped those below. */
const laterControls = /[^\P{Cc}\n]/gu;

/** Give a ratio with four places: more would be noise of floating point. */
export function rounded(ratio: Ratio): Ratio {
  return Math.round(ratio * 10_000) / 10_000;
}
