import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

/** A corpus of nothing but bytes to hash. */
const folder = mkdtempSync(join(tmpdir(), 'ikm-clean-floors-'));
const file = pathToFileURL(join(folder, 'floors.json'));
const gold = join(folder, 'fundus', 'gold.jsonl');

type Floors = typeof import('./floors.js');
let floors: Floors;

const printed: string[] = [];

beforeAll(async () => {
  mkdirSync(join(folder, 'fundus'));
  writeFileSync(join(folder, 'fundus', 'dumps.jsonl.gz'), 'dumps');
  writeFileSync(join(folder, 'repeats.jsonl.gz'), 'repeats');
  vi.stubEnv('IKM_CORPUS', folder);
  vi.resetModules();
  floors = await import('./floors.js');
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
});

beforeEach(() => {
  writeFileSync(gold, 'gold');
  rmSync(file, { force: true });
  printed.length = 0;
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const scores = (layout: number, bare: number = 0.99): ReadonlyMap<string, number> =>
  new Map([
    ['fundus layout', layout],
    ['repeats bare all', bare],
  ]);
const pinned = (): Readonly<Record<string, number>> => JSON.parse(readFileSync(file, 'utf8')).floors;

describe('pinFloors', () => {
  it('writes scores, rounded down to four decimals, by name', () => {
    floors.pinFloors(scores(0.92349), false, file);
    expect(Object.entries(pinned())).toEqual([
      ['fundus layout', 0.9234],
      ['repeats bare all', 0.99],
    ]);
  });

  it('raises floors and keeps those that were not measured', () => {
    floors.pinFloors(scores(0.9), false, file);
    floors.pinFloors(new Map([['fundus layout', 0.95]]), false, file);
    expect(pinned()).toEqual({ 'fundus layout': 0.95, 'repeats bare all': 0.99 });
  });

  it('refuses to lower one unless it is told to, and then writes nothing', () => {
    floors.pinFloors(scores(0.9), false, file);
    expect(() => floors.pinFloors(scores(0.8, 0.995), false, file)).toThrow(RangeError);
    expect(pinned()).toEqual({ 'fundus layout': 0.9, 'repeats bare all': 0.99 });
    floors.pinFloors(scores(0.8), true, file);
    expect(pinned()['fundus layout']).toBe(0.8);
  });
});

describe('checkFloors', () => {
  it.each([
    [0.8994, false],
    [0.89951, true],
    [0.9, true],
    [0.95, true],
  ])('against a floor of .9 and a tolerance of .0005 takes %d: %s', (f1, expected) => {
    floors.pinFloors(scores(0.9), false, file);
    expect(floors.checkFloors(scores(f1), file)).toBe(expected);
    expect(printed.some((line) => line.includes('below its floor'))).toBe(!expected);
  });

  it('passes a set without a floor, and says so', () => {
    expect(floors.checkFloors(scores(0.1), file)).toBe(true);
    expect(printed[0]).toContain('no floor: fundus layout');
  });

  it('compares nothing with a floor that was measured on other pages, and says so', () => {
    floors.pinFloors(scores(0.9), false, file);
    writeFileSync(gold, 'other gold');
    expect(floors.checkFloors(scores(0.1), file)).toBe(true);
    expect(printed).toEqual(['other pages than the floor was measured on: fundus layout']);
  });
});
