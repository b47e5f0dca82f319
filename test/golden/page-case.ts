import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clean, cleanText } from '../../src/clean.js';
import type { CleanResult } from '../../src/model/article.js';

/** What `about.json` says of a case. The facts at its end are checked where they are given. */
interface PageAbout {
  /** The trap, in one sentence. */
  readonly why: string;
  /** ISO 639-1 code, `jv` for Javanese. */
  readonly language: string;
  /** `negative`: looks like chrome or a repeat, and must stay. */
  readonly kind: 'synthetic' | 'negative';
  readonly origin: 'synthetic';
  readonly licence: 'MIT';
  /** `fail`: a known failure, which goes red when it starts to pass. */
  readonly expect: 'pass' | 'fail';
  readonly style: 'layout' | 'lines' | 'wrapped' | 'html';
  /** Of the bytes of an HTML page, where it isn't UTF-8. */
  readonly encoding?: string;
  readonly title?: string;
  readonly kicker?: string;
  readonly authors?: readonly string[];
  readonly signature?: string;
  /** Null: the page names no date but that of the visit. */
  readonly published?: string | null;
  /** A page without an article that gets much confidence all the same: a known failure. */
  readonly trusted?: true;
}

/** A folder of `fixtures/pages/`. */
export interface PageCase {
  readonly slug: string;
  readonly about: PageAbout;
  readonly file: 'source.txt' | 'source.html';
  /** Decoded, markup included. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** The article as text, written by hand. */
  readonly expected: string;
}

/** What a case may say of the result's fields. */
export const FACT_NAMES = ['title', 'kicker', 'authors', 'signature', 'published'] as const;

const root = new URL('../../fixtures/pages/', import.meta.url);

/** Read the cases that are dumps, by slug. */
export function pageCases(): readonly PageCase[] {
  return slugs()
    .filter((slug) => !isHtml(slug))
    .map(readCase);
}

/** Read the cases that are HTML pages, by slug. */
export function htmlCases(): readonly PageCase[] {
  return slugs().filter(isHtml).map(readCase);
}

/** Give the names of the files in a case's folder, sorted. */
export function caseFiles(slug: string): readonly string[] {
  return readdirSync(new URL(`${slug}/`, root)).sort();
}

/** Give the path of a case's file. */
export function casePath(slug: string, file: string): string {
  return fileURLToPath(new URL(`${slug}/${file}`, root));
}

/** Give the `layout` dump of an HTML page that has one beside it: the text that a browser shows. Else null. */
export function dumpOf({ slug, file }: PageCase): string | null {
  const path = casePath(slug, 'source.txt');
  return file === 'source.html' && existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Clean a case as users do: an HTML page from its bytes, a dump as the text that it is. */
export function cleanedCase(page: PageCase): Promise<CleanResult> {
  return page.file === 'source.html' ? clean(page.bytes) : cleanText(page.source);
}

function slugs(): readonly string[] {
  return readdirSync(root).sort();
}

function isHtml(slug: string): boolean {
  return existsSync(casePath(slug, 'source.html'));
}

function readCase(slug: string): PageCase {
  const read = (file: string): string => readFileSync(casePath(slug, file), 'utf8');
  const about: PageAbout = JSON.parse(read('about.json'));
  const file = isHtml(slug) ? 'source.html' : 'source.txt';
  const bytes = new Uint8Array(readFileSync(casePath(slug, file)));
  const source = new TextDecoder(about.encoding ?? 'utf-8').decode(bytes);
  return { slug, about, file, source, bytes, expected: read('expected.txt') };
}
