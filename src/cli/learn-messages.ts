import type { SiteProfile } from '../profile/site-profile.js';
import { count } from './messages.js';

/** What came of learning, for stderr. */
export const learnNotes = {
  page: (blocks: number, site: string): string => `${count(blocks, 'block')} of ${site}`,
  summary: ({ pages, failed, profiles }: LearnTally): string => {
    const lines = profiles.reduce((sum, { counts }) => sum + counts.size, 0);
    const failures = failed === 0 ? '' : `${failed} failed, `;
    const found = lines === 0 ? 'no line that three pages of a site print' : count(lines, 'line');
    return `${count(pages, 'page')} of ${count(profiles.length, 'site')}: ${failures}${found}`;
  },
} as const;

interface LearnTally {
  readonly pages: number;
  readonly failed: number;
  readonly profiles: readonly SiteProfile[];
}

/** What can be wrong with how learning was asked for. */
export const learnUsage = {
  noInput: 'no input; name files, folders or -, as in: ikm-clean learn scrape/ -o sites.profile',
} as const;
