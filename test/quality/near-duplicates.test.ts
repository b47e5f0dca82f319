import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { hasCopyCases, renumbered } from './copy-cases.js';
import { copyFigures, pairFigures } from './copy-figures.js';
import { checkCopyFloors, pinCopyFloors } from './copy-floors.js';
import { chains, isNearInChain, templateTwins } from './copy-series.js';

describe.skipIf(!hasCopyCases())('copies in the optional corpus', () => {
  it('are found as well as their floors say', () => {
    const { figures } = copyFigures();
    expect(checkCopyFloors(figures)).toEqual([]);
  });
});

describe('pairFigures', () => {
  const cases = [
    { id: 'a', cluster: '1', edit: 'orig' },
    { id: 'b', cluster: '1', edit: 'cut' },
    { id: 'c', cluster: '1', edit: 'swap' },
    { id: 'd', cluster: '2', edit: 'neg_template' },
  ];
  const cluster = (canonical: string, ...paths: readonly string[]) => ({
    canonical,
    reason: 'path' as const,
    members: paths.map((path) => ({ path, relation: 'near' as const, similarity: 0.5 })),
  });

  it('counts pairs of pages that share a cluster, and those that should', () => {
    const { figures, missed } = pairFigures(cases, [cluster('a', 'b', 'd')]);
    expect(Object.fromEntries(figures)).toEqual({
      precision: 1 / 3,
      recall: 1 / 3,
      'recall orig': 1 / 2,
      'recall cut': 1 / 2,
      'recall swap': 0,
    });
    expect(missed).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('finds no fault where there are no pairs', () => {
    expect(Object.fromEntries(pairFigures([], []).figures)).toEqual({ precision: 1, recall: 1 });
  });
});

describe('the floors of copies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ikm-clean-copies-'));
  const file = pathToFileURL(join(folder, 'floors.json'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const measured = (recall: number, merges: number): ReadonlyMap<string, number> =>
    new Map([
      ['recall', recall],
      ['merges', merges],
    ]);

  it('are shares that may not fall and counts that may not rise', () => {
    pinCopyFloors(measured(0.98765, 2), false, 'hash', file);
    expect(checkCopyFloors(measured(0.9876, 2), 'hash', file)).toEqual([]);
    expect(checkCopyFloors(measured(0.99, 1), 'hash', file)).toEqual([]);
    expect(checkCopyFloors(measured(0.9875, 2), 'hash', file)).toHaveLength(1);
    expect(checkCopyFloors(measured(0.9876, 3), 'hash', file)).toHaveLength(1);
  });

  it('say so of other pages than theirs, and of figures that are missing or new', () => {
    expect(checkCopyFloors(measured(0.99, 1), 'other', file)).toEqual(['other pages than the floors were measured on']);
    expect(checkCopyFloors(new Map([['recall', 1]]), 'hash', file)).toEqual(['not measured: merges']);
    expect(checkCopyFloors(new Map([...measured(1, 0), ['new', 1]]), 'hash', file)).toEqual(['no floor: new (run with --pin)']);
  });

  it('are not lowered unless told to', () => {
    expect(() => pinCopyFloors(measured(0.9, 2), false, 'hash', file)).toThrow(RangeError);
    expect(() => pinCopyFloors(measured(0.99, 3), false, 'hash', file)).toThrow(RangeError);
    expect(checkCopyFloors(measured(0.9876, 2), 'hash', file)).toEqual([]);
    pinCopyFloors(measured(0.9, 3), true, 'hash', file);
    expect(checkCopyFloors(measured(0.9, 3), 'hash', file)).toEqual([]);
  });
});

describe('series that are made', () => {
  it('are twins of three templates, no two of which are equal', () => {
    const texts = templateTwins().map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.some((text) => /NAME|NUM|DAY|MONTH/.test(text))).toBe(false);
  });

  it('are chains whose neighbours are alike and whose ends are not', () => {
    const paths = chains().map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(isNearInChain('chain 3 link 0', 'chain 3 link 1')).toBe(true);
    expect(isNearInChain('chain 3 link 39', 'chain 3 link 38')).toBe(true);
    expect(isNearInChain('chain 3 link 0', 'chain 3 link 39')).toBe(false);
    expect(isNearInChain('chain 3 link 0', 'chain 4 link 0')).toBe(false);
  });

  it('have another number for each, where there are six', () => {
    expect(renumbered('1 2 3 4 5')).toBe(null);
    expect(renumbered('from 1 2 3 4 5 to 6 and 6')).not.toMatch(/\b[1-6]\b/);
  });
});
