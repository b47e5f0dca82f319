import { createHash } from 'node:crypto';
import { writeDraft } from '../batch/output-folder.js';
import type { PageFile, Source } from '../batch/sources.js';
import type { Look } from './look.js';
import { cleanedPage, type Outcome, type PageOptions } from './page.js';
import type { Printer } from './printer.js';
import { readSource } from './reading.js';

/** A page to be cleaned, here or by a worker. */
export interface PageTask {
  readonly source: Source | PageFile;
  /** Tell the hash of the content. */
  readonly hashed: boolean;
  /** A page of this content need not be cleaned: it was before. Null: any must be. */
  readonly known: string | null;
  /** Path that the page's file may be written to; null: what is printed of it is wanted. */
  readonly draft: string | null;
}

export interface PageDone {
  /** `same`: the content is the known one. */
  readonly outcome: Outcome | { readonly kind: 'same' };
  /** SHA-256 in hexadecimal; null when it wasn't asked for, or the page wasn't read. */
  readonly contentHash: string | null;
  /** Where the page's file waits for its name; null where none was written, and what is printed is in the outcome. */
  readonly draft: Draft | null;
}

export interface Draft {
  readonly path: string;
  /** SHA-256 of the file in hexadecimal. */
  readonly hash: string;
}

/** What every task has in common. */
export interface TaskSettings {
  readonly options: PageOptions;
  readonly look: Look;
}

/** Clean a page unless it was before; null: its file holds many, and nothing is done. Never throws. */
export async function pageDone(task: PageTask, options: PageOptions, printer: Printer): Promise<PageDone | null> {
  const { hashed, known } = task;
  const source = await readSource(task.source, options);
  if (source === null) return null;
  const isRead = !('error' in source) && (hashed || known !== null);
  const contentHash = isRead ? sha256(source.content) : null;
  if (known !== null && contentHash === known) return { outcome: { kind: 'same' }, contentHash, draft: null };
  const outcome = await cleanedPage(source, options, printer);
  const draft = outcome.kind === 'cleaned' && outcome.body !== null ? draftOf(task.draft, outcome.body) : null;
  return { outcome: draft === null ? outcome : { ...outcome, body: null }, contentHash, draft };
}

/** Give a page's file: it ends with one line break. */
export function fileText(body: string): string {
  return body.endsWith('\n') ? body : `${body}\n`;
}

/** Give the SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What can't be written is left to the thread that decides what an error means for the batch: it writes again. */
function draftOf(path: string | null, body: string): Draft | null {
  if (path === null) return null;
  const text = fileText(body);
  try {
    writeDraft(path, text);
    return { path, hash: sha256(text) };
  } catch {
    return null;
  }
}
