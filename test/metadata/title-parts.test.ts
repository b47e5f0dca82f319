import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteNames } from '../../src/metadata/site-names.js';
import { type KnownTexts, titleEnds, withoutSiteName } from '../../src/metadata/title-parts.js';
import { comparisonKey } from '../../src/text/key.js';

const NAMES: SiteNames = { stated: ['larkhavenpost'], hosts: ['larkhavenpost', 'larkhavenpostexample'] };
const NOTHING: KnownTexts = { isPrinted: () => false, isStated: () => false };
const printed = (...texts: readonly string[]): KnownTexts => ({
  ...NOTHING,
  isPrinted: (key) => texts.map(comparisonKey).includes(key),
});
const stated = (...texts: readonly string[]): KnownTexts => ({
  ...NOTHING,
  isStated: (key) => texts.map(comparisonKey).includes(key),
});
const cut = (title: string, known: KnownTexts = NOTHING): string => withoutSiteName(title, NAMES, known);

describe('withoutSiteName', () => {
  it.each([
    ['Mayor signs deal - Larkhaven Post'],
    ['Mayor signs deal | Larkhaven Post'],
    ['Mayor signs deal – LARKHAVEN POST'],
    ['Larkhaven Post | Mayor signs deal'],
    ['Larkhaven Post: - Mayor signs deal'],
    ['Mayor signs deal | Politics | Larkhaven Post'],
    ['Mayor signs deal｜Larkhaven Post'],
    ['Mayor signs deal - larkhavenpost.example'],
  ])('cuts the site off: %s', (title) => {
    expect(cut(title)).toBe('Mayor signs deal');
  });

  it.each([
    ['Mayor - a portrait', 'Mayor - a portrait'],
    ['Well-known saddlers', 'Well-known saddlers'],
    ['Larkhaven Post', 'Larkhaven Post'],
    ['Post opens in Larkhaven', 'Post opens in Larkhaven'],
    ['Deal signed | and sealed', 'Deal signed | and sealed'],
  ])('leaves a title that only looks like it: %s', (title, expected) => {
    expect(cut(title)).toBe(expected);
  });

  it.each([
    ['Two words | Rest', 'Two words | Rest'],
    ['Now three words | Rest', 'Now three words'],
  ])('cuts at a stroke behind three words: %s', (title, expected) => {
    expect(cut(title)).toBe(expected);
  });

  it('takes the longest part that the page prints or states elsewhere', () => {
    expect(cut('Mayor signs - deal - done - Unknown', printed('Mayor signs deal'))).toBe('Mayor signs - deal');
    expect(cut('Unknown Paper - Mayor signs deal', stated('Mayor signs deal'))).toBe('Mayor signs deal');
    expect(cut('Three | parts | printed', printed('Three parts printed'))).toBe('Three | parts | printed');
  });

  it('does not take the whole for known since another element of the head repeats it', () => {
    expect(cut('Mayor signs the deal | Unknown', stated('Mayor signs the deal Unknown'))).toBe('Mayor signs the deal');
  });

  it.each([
    ['Mayor signs a deal today-Politics', 'Mayor signs a deal today', 'Mayor signs a deal today'],
    ['Old crafts: Mayor signs a deal', 'Old crafts', 'Old crafts: Mayor signs a deal'],
  ])('cuts at a sign without spaces where most of the title is known: %s', (title, known, expected) => {
    expect(cut(title, printed(known))).toBe(expected);
  });

  it('gives a part of the title, never empty, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab |-:｜ ') }), (title) => {
        const part = cut(title);
        expect(title).toContain(part);
        expect(part === '').toBe(title === '');
      }),
    );
  });
});

describe('titleEnds', () => {
  it.each([
    ['Mayor signs deal', []],
    ['Mayor signs deal - Post', ['Mayor signs deal', 'Post']],
    ['Post | News | Mayor signs deal', ['Post', 'Mayor signs deal']],
    ['', []],
  ])('gives the first and the last part of %s', (title, expected) => {
    expect(titleEnds(title)).toEqual(expected);
  });
});
