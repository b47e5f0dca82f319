import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKey, keyWords } from '../../src/profile/block-key.js';
import type { SiteProfile } from '../../src/profile/site-profile.js';
import { parseUserRules } from '../../src/rules/user-rules.js';
import type { Settled } from '../../src/stages/sift.js';
import { SITE_LEAD_SCORE, SITE_SHORT_WORDS, SITE_SURE_SCORE, siteStage, withoutRare } from '../../src/stages/site.js';
import { openBlocks, page, settledBy } from '../support/page.js';

const SHORT = 'Send to a friend';
const LONG = 'Every morning the best of our pages by mail';

const profile = (pages: number, counts: Readonly<Record<string, number>>): SiteProfile => ({
  site: 'a.example',
  pages,
  counts: new Map(Object.entries(counts).map(([text, count]) => [blockKey(text), count])),
});

interface Case {
  readonly texts: readonly string[];
  readonly profile: SiteProfile;
  readonly score?: number;
  readonly rules?: string;
  readonly settled?: Settled;
}

/** Blocks that the stage drops. */
function dropped({ texts, profile: site, score = 0.6, rules = '', settled = new Map() }: Case): readonly number[] {
  const whole = page(texts);
  const scores = new Float32Array(texts.length).fill(score);
  const stage = siteStage({ profile: site, scores, rules: parseUserRules(rules, 'rules') });
  return stage.judge(openBlocks(whole, settled), whole, settled).map(({ block }) => block);
}

describe('the site stage', () => {
  it('says on how many pages of how many', () => {
    const whole = page(['One story.', 'SEND to a friend!']);
    const stage = siteStage({ profile: profile(40, { [SHORT]: 12 }), scores: new Float32Array(2), rules: [] });
    expect(stage.name).toBe('site');
    expect(stage.judge(whole.blocks, whole, new Map())).toEqual([
      { block: 1, fate: { dropped: { code: 'site', pages: 12, of: 40 } } },
    ]);
  });

  it.each([
    [SHORT, 2, 4, false],
    [SHORT, 3, 4, true],
    [SHORT, 24, 100, false],
    [SHORT, 25, 100, true],
    [LONG, 2, 4, false],
    [LONG, 3, 4, true],
    [LONG, 4, 100, false],
    [LONG, 5, 100, true],
  ])('of %j on %d of %d pages: %s', (text, pages, of, isDropped) => {
    expect(dropped({ texts: ['One story.', 'It goes on.', text], profile: profile(of, { [text]: pages }) })).toEqual(
      isDropped ? [2] : [],
    );
  });

  it('asks short blocks for more pages up to five words', () => {
    const five = 'one two three four five';
    expect(keyWords(blockKey(five))).toBe(SITE_SHORT_WORDS);
    const counts = { [five]: 10, [`${five} six`]: 10 };
    expect(dropped({ texts: ['Story.', 'More.', five, `${five} six`], profile: profile(100, counts) })).toEqual([3]);
  });

  it('leaves what the networks are sure of', () => {
    const site = profile(4, { [LONG]: 4 });
    const texts = ['One story.', 'It goes on.', LONG];
    const sure = Math.fround(SITE_SURE_SCORE);
    expect(dropped({ texts, profile: site, score: sure - 0.001 })).toEqual([2]);
    expect(dropped({ texts, profile: site, score: sure + 0.0001 })).toEqual([]);
  });

  it('leaves initials, which sign many pages, and what the user keeps', () => {
    const site = profile(4, { '(rdn/ant)': 4, [SHORT]: 4, [LONG]: 4 });
    const texts = ['One story.', 'It goes on.', '(rdn/ant)', SHORT, LONG];
    expect(dropped({ texts, profile: site })).toEqual([3, 4]);
    expect(dropped({ texts, profile: site, rules: `keep line ${SHORT}` })).toEqual([4]);
  });

  it('leaves a short label that heads three parts of the article or more, not a long line that stands as often', () => {
    const site = profile(4, { Pros: 4, [LONG]: 4 });
    const part = ['Pros', 'It runs well on any road.', LONG];
    expect(dropped({ texts: ['A story.', 'More.', ...part, ...part], profile: site })).toEqual([2, 4, 5, 7]);
    expect(dropped({ texts: ['A story.', 'More.', ...part, ...part, ...part], profile: site })).toEqual([4, 7, 10]);
  });

  it('leaves headline, byline and dateline, whatever prints them', () => {
    const texts = ['Ferry line reopens at last', 'By Tilda Marnow', '24 November 2026', SHORT];
    const settled = settledBy('headline', [
      { block: 0, fate: { kept: 'headline' } },
      { block: 1, fate: { kept: 'byline' } },
      { block: 2, fate: { kept: 'dateline' } },
    ]);
    const counts = Object.fromEntries(texts.map((text) => [text, 5]));
    expect(dropped({ texts, profile: profile(5, counts), settled: new Map(settled) })).toEqual([3]);
  });

  describe('takes the teaser of this very article in the lists of the site', () => {
    const headline = 'Ferry line reopens at last';
    const lead = 'After eleven years a ferry crosses the river once more.';
    const settled = settledBy('headline', [{ block: 0, fate: { kept: 'headline' } }]);
    const texts = [headline, lead, 'One story.', lead];
    const score = SITE_LEAD_SCORE + 0.0001;

    it('for a lead, where as many pages print its headline', () => {
      const counts = { [headline]: 8, [lead]: 8 };
      const asked = { texts: texts.slice(0, 3), profile: profile(20, counts), settled };
      expect(dropped({ ...asked, score })).toEqual([]);
      expect(dropped({ ...asked, score: score - 0.001 })).toEqual([1]);
    });

    it('not where more pages print it than the headline, nor without a headline', () => {
      const counts = { [headline]: 8, [lead]: 9 };
      expect(dropped({ texts: texts.slice(0, 3), profile: profile(20, counts), settled, score })).toEqual([1]);
      expect(dropped({ texts: texts.slice(0, 3), profile: profile(20, { [lead]: 8 }), score })).toEqual([1]);
    });

    it('not from the third block of the body on, nor for a short one', () => {
      const counts = { [headline]: 8, [lead]: 8, [SHORT]: 8 };
      expect(dropped({ texts: [...texts, SHORT], profile: profile(20, counts), settled, score })).toEqual([3, 4]);
      expect(dropped({ texts: [headline, SHORT, 'One story.'], profile: profile(20, counts), settled, score })).toEqual([1]);
    });
  });
});

describe('withoutRare', () => {
  it.each([
    [3, 4, true],
    [2, 4, false],
    [5, 100, true],
    [4, 100, false],
  ])('of %d pages of %d: stays %s', (pages, of, stays) => {
    expect(withoutRare(profile(of, { [SHORT]: pages })).counts.size).toBe(stays ? 1 : 0);
  });

  it('changes nothing of what goes', () => {
    const texts = ['One story.', SHORT, LONG, 'It goes on and on, they said in town.', 'Read also', 'Read also'];
    const counts = fc.record({ [SHORT]: fc.nat(70), [LONG]: fc.nat(70), 'One story.': fc.nat(70), 'Read also': fc.nat(70) });
    const settled = settledBy('headline', [{ block: 0, fate: { kept: 'headline' } }]);
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 200 }), fc.constantFrom(0.6, 0.8, 0.96), (count, of, score) => {
        const whole = profile(of, count as Readonly<Record<string, number>>);
        const drops = (one: SiteProfile) => dropped({ texts, profile: one, score, settled });
        expect(drops(withoutRare(whole))).toEqual(drops(whole));
      }),
    );
  });
});
