import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FailureCode, serialised } from '../emit/json.js';
import type { Ratio } from '../model/fate.js';
import { fileChunks } from './chunks.js';
import { rawLines } from './records.js';

/** The manifest of an output folder: JSON Lines, a line an input or record, in the order of their paths. */
export const manifestName = 'ikm-clean.manifest.jsonl';

/** What it is called while it is rewritten. */
export const rewrittenName = '.ikm-clean.manifest.tmp';

/** What became of one page. */
export interface ManifestEntry {
  /** As in a result's JSON. */
  readonly path: string;
  readonly status: 'article' | 'no-article' | 'failed';
  /** Below the output folder, with `/`; null where nothing was written. */
  readonly output: string | null;
  /** SHA-256 of what was cleaned, in hexadecimal: the bytes once decompressed, or a record's text in UTF-8. Null when it wasn't read. */
  readonly contentHash: string | null;
  /** SHA-256 of the options that a result depends on. */
  readonly optionsHash: string;
  /** Of this program. */
  readonly version: string;
  /** Of the page: host, else folder; null when it wasn't read. */
  readonly site: string | null;
  /** SHA-256 of what was known of its site, in hexadecimal; null for nothing. */
  readonly profileHash: string | null;
  readonly words: number | null;
  readonly confidence: Ratio | null;
  readonly duplicateOf: { readonly path: string; readonly similarity: Ratio } | null;
  readonly error: { readonly code: FailureCode; readonly message: string } | null;
}

/** A manifest that grows: each line reaches the system before the next page is looked at. */
export interface ManifestWriter {
  /** @throws the system's error when it can't be written. */
  readonly add: (entry: ManifestEntry) => void;
  /** May be called twice. */
  readonly close: () => void;
}

/** Begin a folder's manifest anew. @throws the system's error when it can't be written. */
export function manifestWriter(folder: string): ManifestWriter {
  const fd = openSync(join(folder, manifestName), 'w');
  let isOpen = true;
  return {
    add: (entry) => writeFileSync(fd, manifestLine(entry)),
    close: () => {
      if (isOpen) closeSync(fd);
      isOpen = false;
    },
  };
}

/**
 * Write a folder's manifest again, with some of its entries changed: under another name, then renamed, so that it is the old one or the
 * new one. Lines count from 1. A line at a time, whatever its size.
 * @throws the system's error.
 */
export async function rewriteManifest(
  folder: string,
  isChanged: (line: number) => boolean,
  changed: (entry: ManifestEntry, line: number) => ManifestEntry,
): Promise<void> {
  const [path, rewritten] = [join(folder, manifestName), join(folder, rewrittenName)];
  const fd = openSync(rewritten, 'w');
  try {
    for await (const { line, bytes } of rawLines(fileChunks(path, new AbortController().signal), Number.MAX_SAFE_INTEGER)) {
      const entry = isChanged(line) ? manifestEntries(Buffer.from(bytes!).toString('utf8'))[0] : undefined;
      writeFileSync(fd, entry === undefined ? Buffer.concat([bytes!, lineFeed]) : manifestLine(changed(entry, line)));
    }
    closeSync(fd);
    renameSync(rewritten, path);
  } catch (error) {
    rmSync(rewritten, { force: true });
    throw error;
  }
}

const lineFeed = Buffer.from('\n');

/** Give an entry as its line, keys in their fixed order. */
export function manifestLine(entry: ManifestEntry): string {
  const { path, status, output, contentHash, optionsHash, version, site, profileHash, words, confidence, duplicateOf, error } =
    entry;
  const made = { contentHash, optionsHash, version, site, profileHash };
  const line = { path, status, output, ...made, words, confidence, duplicateOf, error };
  return `${serialised(line)}\n`;
}

/** Give the entries of a manifest. A line that isn't one, as the last where writing was cut short, is left out. */
export function manifestEntries(text: string): readonly ManifestEntry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isEntry(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

function isEntry(value: unknown): value is ManifestEntry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Record<keyof ManifestEntry, unknown>>;
  const texts = [entry.path, entry.optionsHash, entry.version].every((text) => typeof text === 'string');
  const maybe = [entry.output, entry.contentHash, entry.site, entry.profileHash].every(isTextOrNull);
  return texts && maybe && statuses.has(entry.status);
}

const statuses: ReadonlySet<unknown> = new Set<ManifestEntry['status']>(['article', 'no-article', 'failed']);

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}
