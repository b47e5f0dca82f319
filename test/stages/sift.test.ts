import { describe, expect, it } from 'vitest';
import type { Fate } from '../../src/model/fate.js';
import { sift } from '../../src/stages/sift.js';
import type { Stage } from '../../src/stages/stage.js';
import { chromeVerdict, page } from '../support/page.js';

const three = page(['satu', 'dua', 'tiga']);
const headline: Fate = { kept: 'headline' };
const stage = (name: Stage['name'], judge: Stage['judge']): Stage => ({ name, judge });

describe('sift', () => {
  it('calls body what no stage settled', () => {
    const body = { fate: { kept: 'body' }, stage: null };
    expect(sift(three, [])).toEqual([body, body, body]);
    expect(sift(three, [stage('chrome', () => [])])).toEqual([body, body, body]);
    expect(sift(page([]), [stage('chrome', () => [])])).toEqual([]);
  });

  it('gives each block one fate and the name of the stage that gave it, in the order of the page', () => {
    const fates = sift(three, [
      stage('headline', () => [{ block: 1, fate: headline }]),
      stage('chrome', () => [chromeVerdict(2), chromeVerdict(0)]),
    ]);
    expect(fates.map(({ stage: name }) => name)).toEqual(['chrome', 'headline', 'chrome']);
    expect(fates[1]!.fate).toBe(headline);
  });

  it('shows a stage the open blocks only, the whole page, and what was settled before', () => {
    const seen: unknown[] = [];
    sift(three, [
      stage('headline', () => [{ block: 1, fate: headline }]),
      stage('body', (open, whole, settled) => {
        seen.push(
          open.map(({ index }) => index),
          whole,
          settled.get(1),
          settled.size,
        );
        return [];
      }),
    ]);
    expect(seen).toEqual([[0, 2], three, { fate: headline, stage: 'headline' }, 1]);
  });

  it.each([
    [
      'a block that an earlier stage settled',
      [stage('headline', () => [{ block: 0, fate: headline }]), stage('body', () => [chromeVerdict(0)])],
      'body',
      0,
    ],
    ['a block twice', [stage('repeats', () => [chromeVerdict(2), chromeVerdict(2)])], 'repeats', 2],
    ['a block that the page does not have', [stage('chrome', () => [chromeVerdict(3)])], 'chrome', 3],
  ] as const)('names a stage that judges %s', (_, stages, name, block) => {
    expect(() => sift(three, stages)).toThrow(new RangeError(`stage '${name}' judged block ${block}, which isn't open`));
  });
});
