import type { BatchInput } from '../batch/gather.js';
import type { Reading } from '../batch/sources.js';
import { siteCounter } from '../profile/site-counter.js';
import type { SiteProfile } from '../profile/site-profile.js';
import type { Config } from './config.js';
import type { Progress } from './progress.js';
import { readPages } from './read-pages.js';

/**
 * Learn what the sites of a batch print on their pages, before these are cleaned; null where it was stopped. A page that can't be
 * read counts for none, and is told of when it is cleaned.
 */
export async function learntSites(
  config: Config,
  inputs: readonly BatchInput[],
  { reading, progress, stop }: { readonly reading: Reading; readonly progress: Progress; readonly stop: AbortSignal },
): Promise<readonly SiteProfile[] | null> {
  const counter = siteCounter();
  for await (const { page, learnt } of readPages(config, inputs, reading, stop)) {
    if (learnt.kind === 'read') counter.add(learnt.keys);
    progress.read(page.number);
  }
  return stop.aborted ? null : counter.profiles(counter.copies());
}
