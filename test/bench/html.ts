/**
 * Speed of the HTML parser beside htmlparser2's own tree, which does less: both read the same pages in turn, in one run. Run with
 * `npx tsx test/bench/html.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'htmlparser2';
import { decode } from '../../src/decode/decode.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { goldOf, hasCorpus, htmlOf } from '../quality/corpus.js';
import { inTurn, median } from './timing.js';

const ROUNDS = 9;
/** UTF-16 code units that a round reads at least: the fixtures are few. */
const LEAST = 5_000_000;

const sources = hasCorpus() ? goldOf('fundus').map(({ id }) => htmlOf('fundus', id)) : fixtures();
const texts = await Promise.all(sources.map(async (bytes) => (await decode(bytes, null)).text));
const units = texts.reduce((sum, text) => sum + text.length, 0);
const pages = Array.from({ length: Math.ceil(LEAST / units) }, () => texts).flat();
const megabytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const parsed = (): unknown => pages.map((text) => parseHtml(text).blocks.length);
const built = (): unknown => pages.map((text) => parseDocument(text).children.length);
const [ours = [], theirs = []] = await inTurn(ROUNDS, [parsed, built]);

print(
  `${pages.length} pages, ${megabytes.toFixed(1)} MB: ${hasCorpus() ? 'the optional corpus' : 'fixtures/pages, repeated'}; ${ROUNDS} rounds`,
);
for (const [name, times] of [
  ['parseHtml', ours],
  ['parseDocument of htmlparser2', theirs],
] as const) {
  print(`  ${name.padEnd(32)} first ${speed(times[0]!)}   median of the others ${speed(median(times.slice(1)))}`);
}
print(`  parseHtml / parseDocument: ${median(ours.map((time, i) => theirs[i]! / time)).toFixed(2)} times as fast`);

function speed(milliseconds: number): string {
  return `${((megabytes / milliseconds) * 1000).toFixed(1).padStart(6)} MB/s`;
}

function fixtures(): readonly Uint8Array[] {
  const folder = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => readFileSync(`${folder}${name}`));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
