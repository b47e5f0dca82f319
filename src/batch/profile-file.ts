import { profilesText } from '../profile/profile-text.js';
import type { SiteProfile } from '../profile/site-profile.js';
import type { OutputFolder } from './output-folder.js';

/** What a batch learnt of its sites, as its pages were cleaned by it, in its output folder. */
export const profileName = 'ikm-clean.profile';

/** Write what was learnt, and nothing where that is nothing. @throws the system's error. */
export function keepProfiles(folder: OutputFolder, profiles: readonly SiteProfile[]): void {
  if (profiles.length === 0) folder.remove(profileName);
  else folder.write(profileName, profilesText(profiles));
}
