import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CORPUS } from './corpus.js';
import { seedOf } from './random.js';

/** A clean text of the optional corpus. Two are copies if and only if they share `cluster`. */
export interface CopyCase {
  readonly id: string;
  readonly cluster: string;
  readonly edit: string;
  readonly text: string;
}

const FILE = `${CORPUS}/near-duplicates.jsonl.gz`;

export function hasCopyCases(): boolean {
  return existsSync(FILE);
}

export function copyCases(): readonly CopyCase[] {
  return gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CopyCase);
}

/** Give a SHA-256 of the file, so that a floor can say which pages it was measured on. */
export function copyCasesHash(): string {
  return createHash('sha256').update(readFileSync(FILE)).digest('hex');
}

/** Numbers that a text has at least for its {@link renumbered} twin to be another story. */
export const LEAST_NUMBERS = 6;

/** Give a text with every number replaced, as in next week's prices or scores, or null when it has fewer than {@link LEAST_NUMBERS}. */
export function renumbered(text: string): string | null {
  const numbers = new Set(text.match(/\d+/g));
  if (numbers.size < LEAST_NUMBERS) return null;
  return text.replaceAll(/\d+/g, (number) => String(Number(number) + (seedOf(number) % 7919) + 1));
}
