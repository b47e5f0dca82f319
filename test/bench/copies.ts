/**
 * Speed and memory of finding copies across pages: pages a second for each step and for all, beside the npm package `minhash` in the
 * same run; time against the number of pages; and the memory that a million pages take. Times are of the processor, the least of some
 * rounds: what else the machine does hardly counts. All runs on one thread; the collector's threads are counted in.
 *
 *   npx tsx test/bench/copies.ts             speed and growth
 *   npx tsx test/bench/copies.ts --million   memory and time of a million pages (some minutes)
 */
import { clusters } from '../../src/similarity/clusters.js';
import { type ComparedPage, clustersOf, comparedPage } from '../../src/similarity/clusters-of.js';
import { type PageSets, pageSets } from '../../src/similarity/page-sets.js';
import { pageStore } from '../../src/similarity/page-store.js';
import { signatureOf } from '../../src/similarity/signature.js';
import { mixed } from '../../src/text/hash.js';
import { random } from '../quality/random.js';
import { documents } from './documents.js';
import { libraryPairs } from './minhash-library.js';
import { processorTimes } from './processor-time.js';

const WORDS = 250;
const PAGES = 8000;
/** The library takes so long that it gets fewer. */
const LIBRARY_PAGES = 200;
const ROUNDS = 5;
const GROWTH_START = 40_000;
const MILLION = 1_000_000;

if (process.argv.includes('--million')) million();
else {
  throughput();
  growth('pages of which a tenth are copies', 0);
  growth('pages of one template', 60);
}

function throughput(): void {
  const { source, texts } = documents(PAGES, WORDS);
  const pages = texts.map((text, i) => comparedPage(`${i}`, text));
  const sets = texts.map((text) => pageSets(text));
  const times = processorTimes(ROUNDS, [
    () => texts.map((text) => pageSets(text)),
    () => sets.map(({ shingles }) => signatureOf(shingles)),
    () => clustersOf(pages),
    () => clustersOf(texts.map((text, i) => comparedPage(`${i}`, text))),
    () => libraryPairs(texts.slice(0, LIBRARY_PAGES)),
  ]);
  const found = clustersOf(pages);
  const copies = found.reduce((sum, { members }) => sum + members.length, 0);
  print(`${PAGES} pages of ${WORDS} words: ${source}; ${copies} copies in ${found.length} clusters; least of ${ROUNDS} rounds`);
  const names = [
    'words, shingles, names',
    'signatures',
    'candidates, comparing, clusters',
    'all of it',
    'minhash: signatures, candidates',
  ];
  names.forEach((name, i) => {
    const count = i === names.length - 1 ? LIBRARY_PAGES : PAGES;
    print(`  ${name.padEnd(34)} ${((1000 * count) / times[i]!).toFixed(0).padStart(8)} pages/s`);
  });
}

function growth(name: string, common: number): void {
  const pages = manyPages(2 * GROWTH_START, common);
  const [once, twice] = processorTimes(ROUNDS, [() => clustersOf(pages.slice(0, GROWTH_START)), () => clustersOf(pages)]);
  print(`growth, ${name}: n = ${GROWTH_START}, ${once!.toFixed(0)} ms; 2n/n ${(twice! / once!).toFixed(2)} (linear: 2)`);
}

/** Give pages of 250 shingles each, of which all share the first `common`; every tenth is a copy of the one before, a tenth of it replaced. */
function manyPages(count: number, common: number): readonly ComparedPage[] {
  return Array.from({ length: count }, (_, page) => madePage(page, common));
}

function madePage(page: number, common: number): ComparedPage {
  const { shingles, names } = madeSets(page, common);
  return {
    path: `${page}`,
    key: [mixed(page), mixed(page + 1)],
    words: WORDS + 2,
    shingles,
    names,
    cased: true,
    shingleCount: shingles.length,
    signature: signatureOf(shingles),
    complete: true,
    atCanonicalAddress: true,
  };
}

function madeSets(page: number, common: number): Pick<PageSets, 'shingles' | 'names'> {
  const origin = page % 10 === 9 ? page - 1 : page;
  const next = random(page);
  const value = (of: number, i: number): number => mixed(Math.imul(of + 1, 0x9e3779b1) ^ mixed(i));
  const shingles = Uint32Array.from({ length: WORDS }, (_, i) => value(i < common ? -1 : next() < 0.1 ? page : origin, i));
  const names = Uint32Array.from({ length: 20 }, (_, i) => value(origin, 1000 + i));
  return { shingles: shingles.sort(), names: names.sort() };
}

/** Signatures alone are kept; sets are made anew when they are asked for, as a batch reads them from its file. */
function million(): void {
  const before = process.memoryUsage().rss / 2 ** 20;
  const store = pageStore();
  for (let page = 0; page < MILLION; page++) store.add(madePage(page, 0));
  let asked = 0;
  let found = 0;
  const setsOf = (page: number): PageSets => {
    asked++;
    return madePage(page, 0);
  };
  const [time] = processorTimes(1, [
    () => {
      found = clusters(store, { setsOf, pathOf: (page) => `${page}` }).length;
    },
  ]);
  const most = process.resourceUsage().maxRSS / 1024;
  print(
    `a million pages: ${(time! / 1000).toFixed(0)} s for ${found} clusters of two, sets asked for ${asked} times; ` +
      `at most ${most.toFixed(0)} MB resident, ${before.toFixed(0)} MB of them before`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
