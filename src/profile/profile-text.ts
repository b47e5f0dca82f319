import { LineError } from '../errors.js';
import { blockKey } from './block-key.js';
import { mergeProfiles, type SiteProfile } from './site-profile.js';

const byteOrderMark = /^\ufeff/;
const lineBreak = /\r\n|\r|\n/;
const numbered = /^(\d{1,10})\s+(\S.*)$/u;
const plainName = /^[^\s"\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u;
const signOfNumber = /#/g;

/** Most pages of a site, and of a line: sums stay exact integers. */
const MAX_PAGES = 1_000_000_000;

/** What a profile file says of itself to who opens it. */
const HEAD = `# What sites print on their pages, learnt by ikm-clean. A line under a site: on how many of its pages, and the block: lower
# case, without punctuation, # for a number in a short one. Edit freely; files put one behind the other add up.
`;

/** A line of a profile that can't be understood. */
export class ProfileError extends LineError {
  override readonly name = 'ProfileError';
}

/**
 * Give profiles as text for people and for {@link parseProfiles}: sites in their order, and of each its lines by key. Profiles of one
 * site are merged.
 *
 *     site 40 koran-pagi.example
 *     40 ikuti kami di media sosial
 *     12 # komentar
 */
export function profilesText(profiles: Iterable<SiteProfile>): string {
  const parts = mergeProfiles(profiles).map(({ site, pages, counts }) => {
    const lines = [...counts].map(([key, count]) => `${count} ${key}\n`);
    return `\nsite ${pages} ${plainName.test(site) ? site : quotedName(site)}\n${lines.join('')}`;
  });
  return HEAD + parts.join('');
}

/** Controls that JSON leaves as they are are escaped too: a name is one line, whatever ends lines. */
function quotedName(site: string): string {
  return JSON.stringify(site).replace(controls, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const controls = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

interface Section {
  readonly site: string;
  readonly pages: number;
  readonly counts: Map<string, number>;
}

/**
 * Read profiles, one a site, sorted by site. A line is a comment from `#` on; `site PAGES NAME`, where a name with controls, or quotes
 * or white space at its ends, is a JSON string; or `PAGES BLOCK` for the site above it. A block may be written as the page has it. A site may
 * come twice: its pages are added.
 * @param path Name of the file, for the message.
 * @throws ProfileError for the first line that is none of these, that has more pages than its site, or a block that its site has already.
 */
export function parseProfiles(text: string, path: string): readonly SiteProfile[] {
  const sections: Section[] = [];
  for (const [i, raw] of text.replace(byteOrderMark, '').split(lineBreak).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const fail: Fail = (problem) => new ProfileError(path, i + 1, problem);
    if (line.startsWith('site ') || line === 'site') sections.push(sectionOf(line.slice(5), fail));
    else addCount(line, sections.at(-1), fail);
  }
  return mergeProfiles(sections);
}

/** Gives the error for a line: what is wrong with it. */
type Fail = (problem: string) => ProfileError;

function sectionOf(rest: string, fail: Fail): Section {
  const found = numbered.exec(rest.trim());
  if (found === null) throw fail("a site is written: site PAGES NAME, as in 'site 40 koran.example'");
  const site = nameOf(found[2]!);
  if (site === null) throw fail('the name of the site begins with a quote and is no JSON string');
  return { site, pages: pagesOf(found[1]!, fail), counts: new Map() };
}

function nameOf(written: string): string | null {
  if (!written.startsWith('"')) return written;
  try {
    const name: unknown = JSON.parse(written);
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

function addCount(line: string, section: Section | undefined, fail: Fail): void {
  const found = numbered.exec(line);
  if (found === null) throw fail("a line is 'site PAGES NAME', or 'PAGES BLOCK' as in '12 read also'");
  if (section === undefined) throw fail("a block stands under its site; begin with 'site PAGES NAME'");
  const pages = pagesOf(found[1]!, fail);
  if (pages > section.pages)
    throw fail(`on ${pages} pages of a site that has ${section.pages}; lower the one or raise the other`);
  const key = blockKey(found[2]!.replaceAll(signOfNumber, '0'));
  if (key === '') throw fail('a block needs three letters');
  if (section.counts.has(key)) throw fail(`the block is there twice, as '${key}'; leave one`);
  section.counts.set(key, pages);
}

function pagesOf(written: string, fail: Fail): number {
  const pages = Number(written);
  if (pages < 1 || pages > MAX_PAGES) throw fail(`pages are a whole number from 1 to ${MAX_PAGES}`);
  return pages;
}
