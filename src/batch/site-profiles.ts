import { createHash } from 'node:crypto';
import type { SiteProfile } from '../profile/site-profile.js';
import { withoutRare } from '../stages/site.js';

/** A profile as pages are cleaned by it: what is too rare to count is left out. */
interface AppliedProfile {
  readonly profile: SiteProfile;
  /** SHA-256 of its pages and counts, in hexadecimal: pages of the site come out the same as long as it is the same. */
  readonly hash: string;
}

/** The profiles of a batch by their sites; plain data, which workers get too. A site without lines of its own has none. */
export type SiteProfiles = ReadonlyMap<string, AppliedProfile>;

/** Give profiles as pages are cleaned by them. */
export function siteProfiles(profiles: Iterable<SiteProfile>): SiteProfiles {
  const bySite = new Map<string, AppliedProfile>();
  for (const one of profiles) {
    const profile = withoutRare(one);
    if (profile.counts.size > 0) bySite.set(profile.site, { profile, hash: hashOf(profile) });
  }
  return bySite;
}

function hashOf({ pages, counts }: SiteProfile): string {
  return createHash('sha256')
    .update(JSON.stringify([pages, ...counts]))
    .digest('hex');
}
