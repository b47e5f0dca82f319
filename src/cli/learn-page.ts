import type { PageFile, Source } from '../batch/sources.js';
import { parsedPage } from '../clean.js';
import { type PageKeys, pageKeys } from '../profile/page-keys.js';
import { hostOf, siteOfPage } from '../profile/site-of-page.js';
import { type Failure, failureOf } from './failure.js';
import { readSource } from './reading.js';
import { type SourceOptions, sourceOptions } from './source-options.js';

/** A page to be learnt from, here or by a worker. */
export interface LearnTask {
  readonly source: Source | PageFile;
}

/** What is learnt of one page. */
export type LearntPage =
  | { readonly kind: 'read'; readonly keys: PageKeys }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Read a page as far as it takes to know its site and its blocks; null: its file holds many. Never throws: failures are values. */
export async function learntPage(task: LearnTask, options: SourceOptions): Promise<LearntPage | null> {
  const source = await readSource(task.source, options);
  if (source === null) return null;
  if ('error' in source) return { kind: 'failed', failure: failureOf(source.error) };
  const { url, path } = source;
  try {
    const { page, form } = await parsedPage(source.content, sourceOptions(source, options));
    const canonical = hostOf(url) === null ? form.ownAddress(page, url) : null;
    return { kind: 'read', keys: pageKeys({ site: siteOfPage({ url, canonical, path }), blocks: page.blocks }) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}
