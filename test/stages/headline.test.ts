import { describe, expect, it } from 'vitest';
import { measurePage } from '../../src/measure/page-measures.js';
import type { Fate } from '../../src/model/fate.js';
import { headlineStage } from '../../src/stages/headline.js';
import type { BlockShape } from '../support/block.js';
import { chromeVerdict, openBlocks, page, settledBy } from '../support/page.js';
import { prose } from '../support/words.js';

const title = 'Harbour Council Reopens The Old Ferry Line';
const paragraphs = [`The harbour council will reopen the old ferry line, ${prose(30, 1)}`, prose(40, 2), prose(40, 3)];

/** What the stage makes of a page: the role, or why it was dropped, of each block by its text. */
function roles(shapes: readonly (string | BlockShape)[], chrome: readonly string[] = []): Readonly<Record<string, string>> {
  const made = page(shapes);
  const dropped = made.blocks.filter(({ text }) => chrome.includes(text)).map(({ index }) => chromeVerdict(index));
  const settled = settledBy('chrome', dropped);
  const verdicts = headlineStage(measurePage(made)).judge(openBlocks(made, settled), made, settled);
  return Object.fromEntries(verdicts.map(({ block, fate }) => [made.blocks[block]!.text, word(fate)]));
}

const word = (fate: Fate): string => ('kept' in fate ? fate.kept : fate.dropped.code);

describe('headlineStage', () => {
  it('keeps the line over the prose as the headline', () => {
    expect(roles([title, ...paragraphs])).toEqual({ [title]: 'headline' });
  });

  it('finds none on a page without prose, and none on an empty one', () => {
    expect(roles(['Menu', title, 'Contact'])).toEqual({});
    expect(roles([])).toEqual({});
  });

  it('passes over what a rule dropped', () => {
    expect(roles([title, 'Share This Story With Your Friends', ...paragraphs], ['Share This Story With Your Friends'])).toEqual({
      [title]: 'headline',
    });
  });

  it('prefers the line whose words the prose has to one that stands nearer', () => {
    expect(roles([title, 'Nothing Alike Said About Anything', ...paragraphs])[title]).toBe('headline');
  });

  it('takes one copy of the headline only', () => {
    const verdicts = Object.values(roles([title, ...paragraphs, `${title} `, 'Menu']));
    expect(verdicts.filter((role) => role === 'headline')).toHaveLength(1);
  });

  it('drops the page’s title line, which repeats the headline with the name of the site', () => {
    const line = `${title} - Harbour Daily`;
    expect(roles([line, 'Menu', title, ...paragraphs], ['Menu'])).toMatchObject({ [line]: 'near-copy', [title]: 'headline' });
  });

  it('leaves the title line to the rule that dropped it', () => {
    const line = `Photo: ${title}`;
    expect(roles([line, 'Menu', title, ...paragraphs], [line, 'Menu'])).toEqual({ [title]: 'headline' });
  });

  describe('the kicker', () => {
    const kicker = 'Transport on the river';

    it('is the line right over the headline, set apart from what stands above', () => {
      expect(roles(['Menu', kicker, title, ...paragraphs], ['Menu'])[kicker]).toBe('kicker');
    });

    it.each([
      ['is one word', 'Transport'],
      ['is a sentence', 'The river rises.'],
      ['signs the article', 'By Tilda Marnow'],
    ])('is no line that %s', (_, text) => {
      expect(roles(['Menu', text, title, ...paragraphs], ['Menu'])[text]).not.toBe('kicker');
    });

    it.each([
      [79, 'kicker'],
      [80, 'kicker'],
      [81, undefined],
    ])('has %i characters: %s', (length, role) => {
      const line = `${'Qu'.repeat(4)} ${'z'.repeat(length - 9)}`;
      expect(roles(['Menu', line, title, ...paragraphs], ['Menu'])[line]).toBe(role);
    });

    it('is no line of a group with others above', () => {
      const shapes: readonly BlockShape[] = [{ text: 'Menu' }, { text: 'Sports and games' }, { text: kicker, blankBefore: 0 }];
      expect(roles([...shapes, title, ...paragraphs])[kicker]).toBeUndefined();
    });
  });

  describe('bylines and datelines', () => {
    it('are kept by the headline and the prose', () => {
      const found = roles([title, 'By Tilda Marnow', 'September 9, 2024', ...paragraphs]);
      expect(found).toMatchObject({ 'By Tilda Marnow': 'byline', 'September 9, 2024': 'dateline' });
    });

    it('are kept over the headline', () => {
      expect(roles(['September 9, 2024', title, ...paragraphs])['September 9, 2024']).toBe('dateline');
    });

    it('are kept right behind the prose', () => {
      expect(roles([title, ...paragraphs, 'Editor: Tilda Marnow'])['Editor: Tilda Marnow']).toBe('byline');
    });

    it('are no dates of the visit, which a rule dropped', () => {
      expect(roles(['September 9, 2024', title, ...paragraphs], ['September 9, 2024'])).toEqual({ [title]: 'headline' });
    });

    it('are none between the paragraphs', () => {
      expect(
        roles([title, ...paragraphs, 'September 9, 2024', ...[4, 5, 6].map((seed) => prose(40, seed))])['September 9, 2024'],
      ).toBeUndefined();
    });
  });
});
