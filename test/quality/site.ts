/**
 * Prints what it brings to know what a site prints on its other pages: F1 of the body by set and style, before and after, on the optional
 * corpus. Profiles are learnt from the same pages, copies of one page counted as one.
 *
 *   npx tsx test/quality/site.ts                       every set and style
 *   npx tsx test/quality/site.ts daniel --style layout
 *   npx tsx test/quality/site.ts daniel --drops 20     and what went, on so many pages
 *   npx tsx test/quality/site.ts daniel --profile      and the profiles
 */
import { parseArgs } from 'node:util';
import type { BodyModel } from '../../src/measure/body-model.js';
import type { Page } from '../../src/model/page.js';
import { pageKeys } from '../../src/profile/page-keys.js';
import { parseProfiles, profilesText } from '../../src/profile/profile-text.js';
import { siteCounter } from '../../src/profile/site-counter.js';
import type { SiteProfile } from '../../src/profile/site-profile.js';
import { siftArticle } from '../../src/stages/article.js';
import { ALL_SETS, type Gold, hasCorpus, type SetName } from './corpus.js';
import { publisherOf } from './examples.js';
import { FORMS, type ModelFor, modelsOf } from './models.js';
import { type Sample, STYLES, type Style, samplesOf } from './samples.js';
import { f1, mean, type Score, score } from './score.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    style: { type: 'string' },
    folds: { type: 'string' },
    drops: { type: 'string' },
    profile: { type: 'boolean' },
  },
});

/** A page cleaned without a profile. */
interface Cleaned extends Sample {
  readonly site: string;
  readonly model: BodyModel;
  readonly body: string;
}

if (!hasCorpus()) {
  console.log('skipped: the corpus is not there; set IKM_CORPUS to its folder');
} else {
  const modelFor = await modelsOf(flags.folds);
  console.log(`${''.padEnd(20)} F1     precision recall    F1     precision recall   pages changed, better, worse`);
  for (const set of ALL_SETS.filter((name) => positionals.length === 0 || positionals.includes(name)))
    for (const style of STYLES.filter((name) => (flags.style ?? name) === name)) await measure(set, style, modelFor);
}

async function measure(set: SetName, style: Style, modelFor: ModelFor): Promise<void> {
  const pages: Cleaned[] = [];
  for await (const sample of samplesOf(set, style)) {
    const model = modelFor(sample.gold, style === 'html' ? 'html' : 'text');
    pages.push({ ...sample, site: groupOf(sample.gold), model, body: bodyWith(sample.page, model, null).body });
  }
  const profiles = learnt(pages);
  if (flags.profile === true) console.log(profilesText(profiles.values()));
  const before: Score[] = [];
  const after: Score[] = [];
  const changed: string[] = [];
  for (const { gold, page, site, model, body } of pages) {
    const found = bodyWith(page, model, profiles.get(site)!);
    const text = gold.paragraphs.join('\n');
    before.push(score(body, text));
    after.push(found.drops.length === 0 ? before.at(-1)! : score(found.body, text));
    if (found.drops.length === 0) continue;
    const scores = `F1 ${f1(before.at(-1)!).toFixed(3)} to ${f1(after.at(-1)!).toFixed(3)}`;
    changed.push([`  ${gold.id}, ${scores}`, ...found.drops.map((drop) => `      ${drop}`)].join('\n'));
  }
  const better = after.filter((one, i) => f1(one) > f1(before[i]!)).length;
  const worse = after.filter((one, i) => f1(one) < f1(before[i]!)).length;
  console.log(
    `${`${set} ${style}`.padEnd(20)} ${figures(before)}   ${figures(after)}   ${changed.length}, ${better}, ${worse} of ${pages.length}`,
  );
  const shown = Math.min(Number(flags.drops ?? 0), changed.length);
  // Spread over the set, whose pages stand site by site.
  for (let i = 0; i < shown; i++) console.log(changed[Math.floor((i * changed.length) / shown)]);
}

/** Learn from all pages as a batch does, and go through the text of the profiles as users do. */
function learnt(pages: readonly Cleaned[]): ReadonlyMap<string, SiteProfile> {
  const counter = siteCounter();
  for (const { site, page } of pages) counter.add(pageKeys({ site, blocks: page.blocks }));
  const profiles = counter.profiles(counter.copies());
  return new Map(parseProfiles(profilesText(profiles), 'learnt').map((profile) => [profile.site, profile]));
}

/** Clean a page as the tool does, and say what the profile dropped. */
function bodyWith(
  page: Page,
  model: BodyModel,
  profile: SiteProfile | null,
): { readonly body: string; readonly drops: readonly string[] } {
  const { readMarkup } = FORMS[page.style === 'html' ? 'html' : 'text'];
  const { fates, scores } = siftArticle(page, model, { readMarkup, profile });
  const body: string[] = [];
  const drops: string[] = [];
  fates.forEach(({ fate }, i) => {
    const { text } = page.blocks[i]!;
    if ('kept' in fate) body.push(...(fate.kept === 'body' ? [text] : []));
    else if (fate.dropped.code === 'site') {
      const { pages, of } = fate.dropped;
      drops.push(`${pages} of ${of}, score ${scores[i]!.toFixed(2)}: ${text.slice(0, 120)}`);
    }
  });
  return { body: body.join('\n'), drops };
}

/** The site that the set names, the publisher, or, in `fundus`, the name of the publisher that its ids begin with. */
function groupOf(gold: Gold): string {
  return gold.site ?? (gold.url === null ? gold.id.replace(/_(?:19|20)\d\d.*$/, '') : publisherOf(gold));
}

function figures(scores: readonly Score[]): string {
  const all = mean(scores);
  return `${all.f1.toFixed(4)} ${all.precision.toFixed(4)}   ${all.recall.toFixed(4)}`;
}
