import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Where the optional corpus lies: `IKM_CORPUS`, else `shared/corpus` beside the checkout. */
export const CORPUS: string = process.env['IKM_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

export const TRAINING_SETS = ['fundus', 'consensus', 'wcxb', 'indonesia', 'readability'] as const;
export const ALL_SETS: readonly SetName[] = [...TRAINING_SETS, 'daniel'];
export type SetName = (typeof TRAINING_SETS)[number] | 'daniel';

export interface Gold {
  readonly id: string;
  readonly url: string | null;
  readonly lang: string | null;
  readonly title: string | null;
  readonly published: number | string | null;
  readonly authors: readonly string[];
  readonly paragraphs: readonly string[];
  readonly site?: string;
}

export interface Dump {
  readonly id: string;
  readonly style: 'layout' | 'lines' | 'wrapped';
  readonly text: string;
}

export interface RepeatCase {
  readonly id: string;
  readonly set: string;
  readonly kind: string;
  readonly frame: 'bare' | 'page';
  readonly lang: string | null;
  readonly title: string;
  readonly text: string;
  readonly paragraphs: readonly string[];
}

/** Say whether the corpus is there. */
export function hasCorpus(): boolean {
  return existsSync(`${CORPUS}/fundus/gold.jsonl`);
}

export function goldOf(set: SetName): readonly Gold[] {
  return rows(readFileSync(`${CORPUS}/${set}/gold.jsonl`));
}

export function dumpsOf(set: SetName): readonly Dump[] {
  return rows(gunzipSync(readFileSync(`${CORPUS}/${set}/dumps.jsonl.gz`)));
}

/** Give the bytes of a page's HTML. */
export function htmlOf(set: SetName, id: string): Uint8Array {
  return gunzipSync(readFileSync(`${CORPUS}/${set}/pages/${id}.html.gz`));
}

export function repeatCases(): readonly RepeatCase[] {
  return rows(gunzipSync(readFileSync(`${CORPUS}/repeats.jsonl.gz`)));
}

/** Give a SHA-256 over gold and dumps of a set, so that a floor can say which pages it was measured on. */
export function corpusHash(set: SetName | 'repeats'): string {
  const files = set === 'repeats' ? ['repeats.jsonl.gz'] : [`${set}/gold.jsonl`, `${set}/dumps.jsonl.gz`];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(`${CORPUS}/${file}`));
  return hash.digest('hex');
}

function rows<Row>(bytes: Uint8Array): readonly Row[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
