import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ManifestEntry, manifestEntries, manifestLine, manifestName, rewrittenName } from './manifest.js';
import type { SiteProfiles } from './site-profiles.js';

/**
 * What is known of earlier runs while a resumed one writes the manifest anew. Should that be killed too, the next one needs both.
 * Hidden, so that no walk takes it for an input.
 */
const earlierName = '.ikm-clean.manifest.earlier.jsonl';

/** What makes a page's result what it is. */
export interface Facts {
  /** As the page is called in its result. */
  readonly path: string;
  /** Host of its address; null where that isn't known. */
  readonly host: string | null;
  readonly optionsHash: string;
  readonly version: string;
  /** What is known of the sites. */
  readonly profiles: SiteProfiles;
}

/** Pages that were cleaned before, by the name of their output. */
export type EarlierPages = ReadonlyMap<string, ManifestEntry>;

/**
 * Give the pages that an output folder's manifest says are done.
 * @param keep Keep them until {@link forgetEarlier}, since the manifest begins anew.
 * @throws the system's error when the manifest can't be read, or kept.
 */
export function earlierPages(folder: string, keep: boolean): EarlierPages {
  const pages = new Map<string, ManifestEntry>();
  for (const name of [earlierName, manifestName]) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    for (const entry of manifestEntries(readFileSync(path, 'utf8'))) if (entry.output !== null) pages.set(entry.output, entry);
  }
  if (keep) {
    const kept = join(folder, earlierName);
    writeFileSync(`${kept}.tmp`, [...pages.values()].map(manifestLine).join(''));
    renameSync(`${kept}.tmp`, kept);
  }
  return pages;
}

/** Forget earlier runs: the manifest says everything again. */
export function forgetEarlier(folder: string): void {
  rmSync(join(folder, earlierName), { force: true });
  rmSync(join(folder, `${earlierName}.tmp`), { force: true });
  rmSync(join(folder, rewrittenName), { force: true });
}

/** Give the hash of the content that a page had when its result was made; null when other content isn't all that may have changed. */
export function knownContent(entry: ManifestEntry | undefined, facts: Facts): string | null {
  if (entry === undefined || entry.status === 'failed') return null;
  const { path, host, optionsHash, version, profiles } = facts;
  // Where its address doesn't tell, what told its site is in the content.
  const site = host ?? entry.site;
  const profileHash = (site === null ? undefined : profiles.get(site)?.hash) ?? null;
  const isAlike = entry.path === path && entry.optionsHash === optionsHash && entry.version === version;
  return isAlike && entry.profileHash === profileHash ? entry.contentHash : null;
}
