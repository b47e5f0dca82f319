import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { sentences } from '../../src/cli/messages.js';
import { ledgerText } from '../../src/emit/ledger-text.js';
import { articleText } from '../../src/emit/text.js';
import type { CleanResult } from '../../src/model/article.js';
import { learnProfiles } from '../../src/profile/learn-profiles.js';
import { parseProfiles, profilesText } from '../../src/profile/profile-text.js';
import { siteOfPage } from '../../src/profile/site-of-page.js';
import type { SiteProfile } from '../../src/profile/site-profile.js';
import { clustersOf, comparedPage } from '../../src/similarity/clusters-of.js';

const root = new URL('../../fixtures/sites/', import.meta.url);
const LEDGER_COLUMNS = 120;

/** A page with what it gives when nothing is known of its site. */
interface FirstRead {
  readonly name: string;
  readonly text: string;
  readonly result: CleanResult;
}

async function readPages(folder: URL): Promise<readonly FirstRead[]> {
  const names = readdirSync(new URL('pages/', folder)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = readFileSync(new URL(`pages/${name}`, folder), 'utf8');
      return { name, text, result: await cleanText(text) };
    }),
  );
}

/** Learn as a batch does: clean, find the copies, count. */
function learnt(pages: readonly FirstRead[], slug: string): readonly SiteProfile[] {
  const clusters = new Map<string, string>();
  for (const { canonical, members } of clustersOf(pages.map(({ name, result }) => comparedPage(name, articleText(result)))))
    for (const { path } of members) clusters.set(path, canonical);
  return learnProfiles(
    pages.map(({ name, result }) => ({
      site: siteOfPage({ url: null, canonical: null, path: `${slug}/${name}` }),
      blocks: result.page.blocks,
      cluster: clusters.get(name) ?? name,
    })),
  );
}

describe.each(readdirSync(root).sort())('fixtures/sites/%s', (slug) => {
  const folder = new URL(`${slug}/`, root);
  const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
  const path = (file: string): string => fileURLToPath(new URL(file, folder));

  it('has its files and no other, and six pages or more', () => {
    expect(readdirSync(folder).sort()).toEqual(['about.json', 'expected', 'ledger', 'pages', 'profile.txt']);
    expect(Object.keys(JSON.parse(read('about.json')))).toEqual(['why', 'origin', 'licence', 'expect']);
    expect(readdirSync(new URL('pages/', folder)).length).toBeGreaterThanOrEqual(6);
  });

  it('gives the profile that was reviewed, in any order of the pages', async () => {
    const pages = await readPages(folder);
    const profiles = learnt(pages, slug);
    await expect(profilesText(profiles)).toMatchFileSnapshot(path('profile.txt'));
    expect(learnt(pages.toReversed(), slug)).toEqual(profiles);
  });

  it('gives the articles with the profile, and not without it', async () => {
    const [profile] = parseProfiles(read('profile.txt'), 'profile.txt');
    const names = readdirSync(new URL('expected/', folder));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !readdirSync(new URL('pages/', folder)).includes(name))).toEqual([]);
    for (const { name, text, result } of await readPages(folder)) {
      if (!names.includes(name)) continue;
      const cleaned = await cleanText(text, { profile: profile! });
      expect(articleText(cleaned)).toBe(read(`expected/${name}`));
      expect(articleText(result)).not.toBe(read(`expected/${name}`));
      const ledger = ledgerText(cleaned, sentences, { columns: LEDGER_COLUMNS });
      await expect(ledger).toMatchFileSnapshot(path(`ledger/${name}`));
    }
  });
});
