import type { Block } from '../model/block.js';
import type { Verdict } from '../model/fate.js';
import type { Page } from '../model/page.js';
import { blockKey, keyWords } from '../profile/block-key.js';
import { MIN_PAGES } from '../profile/site-counter.js';
import type { SiteProfile } from '../profile/site-profile.js';
import type { UserRules } from '../rules/user-rules.js';
import { userJudge } from './chrome-user.js';
import type { Settled } from './sift.js';
import type { Stage } from './stage.js';

/**
 * Least share of the site's pages that print a block, {@link MIN_PAGES} at least, for it to be the site's. Measured on `daniel`, the set
 * of the optional corpus whose sites have several pages (547 pages, three dump styles and HTML, 2026-11-24): F1 of the `layout` dumps
 * .924 without, .945 with; 5 % for all blocks would give .946, and take something of the article on twice as many pages.
 */
const SITE_MIN_SHARE = 0.25;
/** Blocks of more words than this say the same by chance on no two pages: a smaller share of the pages will do. */
export const SITE_SHORT_WORDS = 5;
const SITE_MIN_LONG_SHARE = 0.05;
/**
 * Score from which a block stays whatever other pages print. On `daniel` nothing but lines that name an agency has so much and is on
 * so many pages; it guards sentences that all reports of a kind share.
 */
export const SITE_SURE_SCORE = 0.95;
/**
 * Blocks at the start of the body that may be the teaser of this very article in the site's lists, and the score that such a lead has.
 * On `daniel` 84 (`wrapped`) to 96 (HTML) in a hundred first paragraphs have more; furniture that stands first, under a line that isn't
 * the headline, has .68 at most.
 */
const SITE_LEADS = 2;
export const SITE_LEAD_SCORE = 0.7;

/**
 * Times from which on a short block in the body is a label of the article's parts, as `Pros` and `Cons` in a list of things compared:
 * other articles of the site have the same parts. On `daniel` it changes F1 by .000 (`wrapped`: -.0004); on `wcxb` it spares more
 * than eight in ten of the blocks that would go.
 */
const SITE_LABEL_TIMES = 3;

/** Initials in brackets, as a block of their own: the reporter signs many pages. */
const INITIALS = /^[([][^\s()[\]]{2,20}[)\]]\.?$/;

/** What the stage judges by. */
export interface SiteFacts {
  /** Of the page's site. */
  readonly profile: SiteProfile;
  /** Probability that the block is body, by block. */
  readonly scores: Float32Array;
  /** The user's own rules: what they keep stays. */
  readonly rules: UserRules;
}

/**
 * Drop what the site prints on many of its pages. Runs after the networks, which read the chrome round the body, so that it judges
 * what they would keep; headline, byline and dateline are settled by then.
 */
export function siteStage(facts: SiteFacts): Stage {
  return { name: 'site', judge: (open, page, settled) => judge(open, page, settled, facts) };
}

/**
 * Give a profile without the blocks that so few of its pages print that none goes for it: the same comes out of every page, and it is
 * small, whatever the number of pages.
 */
export function withoutRare(profile: SiteProfile): SiteProfile {
  const least = leastPages(true, profile.pages);
  return { ...profile, counts: new Map([...profile.counts].filter(([, pages]) => pages >= least)) };
}

/** Fewest pages of a site that make a block the site's. */
function leastPages(isLong: boolean, of: number): number {
  return Math.max(MIN_PAGES, (isLong ? SITE_MIN_LONG_SHARE : SITE_MIN_SHARE) * of);
}

function judge(
  open: readonly Block[],
  page: Page,
  settled: Settled,
  { profile: { counts, pages: of }, scores, rules }: SiteFacts,
): readonly Verdict[] {
  const listed = headlinePages(page, settled, counts);
  const times = timesOf(open);
  const judgeUser = userJudge(rules);
  return open.flatMap(({ index, text }, place): readonly Verdict[] => {
    const key = blockKey(text);
    const pages = counts.get(key) ?? 0;
    const isLong = keyWords(key) > SITE_SHORT_WORDS;
    if (pages < leastPages(isLong, of)) return [];
    if (scores[index]! >= SITE_SURE_SCORE || INITIALS.test(text) || judgeUser(text) === 'keep') return [];
    if (!isLong && times.get(text)! >= SITE_LABEL_TIMES) return [];
    // Lists print an article's lead with its headline: on no more pages than that, it is no furniture but this page's own lead.
    if (isLong && place < SITE_LEADS && pages <= listed && scores[index]! >= SITE_LEAD_SCORE) return [];
    return [{ block: index, fate: { dropped: { code: 'site', pages, of } } }];
  });
}

/** How often the body says each text. */
function timesOf(open: readonly Block[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of open) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Pages that print this page's headline. */
function headlinePages({ blocks }: Page, settled: Settled, counts: SiteProfile['counts']): number {
  for (const [block, { fate }] of settled) {
    if ('kept' in fate && fate.kept === 'headline') return counts.get(blockKey(blocks[block]!.text)) ?? 0;
  }
  return 0;
}
