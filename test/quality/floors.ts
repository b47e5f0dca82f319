import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { corpusHash, type SetName } from './corpus.js';

const FILE = new URL('../../fixtures/quality/floors.json', import.meta.url);
/** Room under a floor: one page of the smallest set that keeps or loses a paragraph moves F1 by about so much. */
const TOLERANCE = 0.0005;

interface Floors {
  /** SHA-256 over gold and dumps of each set that the floors were measured on. */
  readonly corpus: Readonly<Record<string, string>>;
  /** F1 that may not fall, by set and style, or by kind of repeat. */
  readonly floors: Readonly<Record<string, number>>;
}

/** Say whether every score is at its floor or above; print those that aren't, and sets that changed. */
export function checkFloors(measured: ReadonlyMap<string, number>, file: URL = FILE): boolean {
  const { floors, corpus } = read(file);
  let passed = true;
  for (const [name, f1] of measured) {
    const floor = floors[name];
    if (floor === undefined) console.log(`no floor: ${name} (run with --pin)`);
    else if (corpus[setOf(name)] !== corpusHash(setOf(name))) console.log(`other pages than the floor was measured on: ${name}`);
    else if (f1 < floor - TOLERANCE) {
      console.log(`below its floor of ${floor}: ${name} ${f1.toFixed(4)}`);
      passed = false;
    }
  }
  return passed;
}

/**
 * Write the scores as floors.
 * @throws RangeError when one would fall and `allowRegression` is false.
 */
export function pinFloors(measured: ReadonlyMap<string, number>, allowRegression: boolean, file: URL = FILE): void {
  const before = read(file);
  const floors: Record<string, number> = { ...before.floors };
  const corpus: Record<string, string> = { ...before.corpus };
  for (const [name, f1] of measured) {
    const floor = Math.floor(f1 * 10_000) / 10_000;
    if (floor < (floors[name] ?? 0) && !allowRegression)
      throw new RangeError(`${name} would fall from ${floors[name]} to ${floor}`);
    floors[name] = floor;
    corpus[setOf(name)] = corpusHash(setOf(name));
  }
  const sorted = (record: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify({ corpus: sorted(corpus), floors: sorted(floors) }, null, 2)}\n`);
}

function read(file: URL): Floors {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Floors) : { corpus: {}, floors: {} };
}

function setOf(name: string): SetName | 'repeats' {
  return name.split(' ')[0] as SetName | 'repeats';
}
