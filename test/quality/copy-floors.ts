import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { copyCasesHash } from './copy-cases.js';

const FILE = new URL('../../fixtures/quality/near-duplicates.json', import.meta.url);

interface CopyFloors {
  /** SHA-256 of the corpus file that they were measured on. */
  readonly corpus: string;
  /** Shares that may not fall, rounded down to four decimals; and counts, which may not rise. */
  readonly floors: Readonly<Record<string, number>>;
}

/** Give a line for each figure that is worse than its floor or has none, and for a floor that nothing was measured for. */
export function checkCopyFloors(
  measured: ReadonlyMap<string, number>,
  hash: string = copyCasesHash(),
  file: URL = FILE,
): readonly string[] {
  const { corpus, floors } = read(file);
  if (corpus !== hash) return ['other pages than the floors were measured on'];
  const wrong = [...measured].flatMap(([name, value]) => {
    const floor = floors[name];
    if (floor === undefined) return [`no floor: ${name} (run with --pin)`];
    return isWorse(name, value, floor) ? [`worse than its floor of ${floor}: ${name} ${value}`] : [];
  });
  return [...wrong, ...Object.keys(floors).flatMap((name) => (measured.has(name) ? [] : [`not measured: ${name}`]))];
}

/**
 * Write the figures as floors.
 * @throws RangeError when one would get worse and `allowRegression` is false.
 */
export function pinCopyFloors(
  measured: ReadonlyMap<string, number>,
  allowRegression: boolean,
  hash: string = copyCasesHash(),
  file: URL = FILE,
): void {
  const before = read(file).floors;
  const floors: Record<string, number> = {};
  for (const [name, value] of measured) {
    const floor = isShare(name) ? Math.floor(value * 10_000) / 10_000 : value;
    if (before[name] !== undefined && isWorse(name, floor, before[name]) && !allowRegression)
      throw new RangeError(`${name} would go from ${before[name]} to ${floor}`);
    floors[name] = floor;
  }
  writeFileSync(file, `${JSON.stringify({ corpus: hash, floors }, null, 2)}\n`);
}

function isWorse(name: string, value: number, floor: number): boolean {
  return isShare(name) ? value < floor : value > floor;
}

function isShare(name: string): boolean {
  return name.startsWith('precision') || name.startsWith('recall');
}

function read(file: URL): CopyFloors {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CopyFloors) : { corpus: '', floors: {} };
}
