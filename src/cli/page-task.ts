import { createHash } from 'node:crypto';
import type { Source } from '../batch/sources.js';
import type { Look } from './look.js';
import { cleanedPage, type Outcome, type PageOptions } from './page.js';
import type { Printer } from './printer.js';

/** A page to be cleaned, here or by a worker. */
export interface PageTask {
  readonly source: Source;
  /** Tell the hash of the content. */
  readonly hashed: boolean;
  /** A page of this content need not be cleaned: it was before. Null: any must be. */
  readonly known: string | null;
}

export interface PageDone {
  /** `same`: the content is the known one. */
  readonly outcome: Outcome | { readonly kind: 'same' };
  /** SHA-256 in hexadecimal; null when it wasn't asked for, or the page wasn't read. */
  readonly contentHash: string | null;
}

/** What every task has in common. */
export interface TaskSettings {
  readonly options: PageOptions;
  readonly look: Look;
}

/** Clean a page unless it was before. Never throws. */
export async function pageDone(task: PageTask, options: PageOptions, printer: Printer): Promise<PageDone> {
  const { source, hashed, known } = task;
  const isRead = !('error' in source) && (hashed || known !== null);
  const contentHash = isRead ? createHash('sha256').update(source.content).digest('hex') : null;
  if (known !== null && contentHash === known) return { outcome: { kind: 'same' }, contentHash };
  return { outcome: await cleanedPage(source, options, printer), contentHash };
}
