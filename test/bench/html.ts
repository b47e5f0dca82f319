/**
 * Speed of HTML, in one run over the same pages: the parser beside htmlparser2's own tree, which does less; and all from bytes to JSON
 * beside Readability.js on linkedom. Run with `npx tsx test/bench/html.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { clean } from '../../src/clean.js';
import { decode } from '../../src/decode/decode.js';
import { resultDocument, serialised } from '../../src/emit/json.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { goldOf, hasCorpus, htmlOf } from '../quality/corpus.js';
import { inTurn, median } from './timing.js';

const ROUNDS = 9;
const WHOLE_ROUNDS = 3;
/** UTF-16 code units that a round reads at least: the fixtures are few. */
const LEAST = 5_000_000;

const sources = hasCorpus() ? goldOf('fundus').map(({ id }) => htmlOf('fundus', id)) : fixtures();
const texts = await Promise.all(sources.map(async (bytes) => (await decode(bytes, null)).text));
const units = texts.reduce((sum, text) => sum + text.length, 0);
const pages = Array.from({ length: Math.ceil(LEAST / units) }, () => texts).flat();
const megabytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const parsed = (): unknown => pages.map((text) => parseHtml(text).blocks.length);
const built = (): unknown => pages.map((text) => parseDocument(text).children.length);
const cleaned = async (): Promise<void> => {
  for (const bytes of sources) serialised(resultDocument(await clean(bytes), { path: 'page.html', url: null }));
};
const read = (): unknown =>
  texts.map((text) => {
    try {
      return new Readability(parseHTML(text).document).parse();
    } catch {
      // It fails on some pages.
      return null;
    }
  });
const [ours = [], theirs = []] = await inTurn(ROUNDS, [parsed, built]);
const [whole = [], readability = []] = await inTurn(WHOLE_ROUNDS, [cleaned, read]);

print(
  `${pages.length} pages, ${megabytes.toFixed(1)} MB: ${hasCorpus() ? 'the optional corpus' : 'fixtures/pages, repeated'}; ${ROUNDS} rounds`,
);
for (const [name, times] of [
  ['parseHtml', ours],
  ['parseDocument of htmlparser2', theirs],
] as const) {
  print(`  ${name.padEnd(32)} first ${speed(times[0]!)}   median of the others ${speed(median(times.slice(1)))}`);
}
const sourceMegabytes = sources.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
for (const [name, times] of [
  ['bytes to JSON', whole],
  ['Readability.js on linkedom', readability],
] as const) {
  const time = median(times);
  print(
    `  ${name.padEnd(32)} ${((sourceMegabytes / time) * 1000).toFixed(2)} MB/s, ${((sources.length / time) * 1000).toFixed(0)} pages/s`,
  );
}
print(`  bytes to JSON / Readability.js: ${median(whole.map((time, i) => readability[i]! / time)).toFixed(2)} times as fast`);
const tree = (median(theirs) / pages.length) * sources.length;
print(`  bytes to JSON / parseDocument: ${(tree / median(whole)).toFixed(2)} of its speed`);
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
