/**
 * Counts what sites print over many made pages: pages a second of processor time, memory, and the growth from n to 2n pages.
 *
 *   node --expose-gc --import tsx test/bench/site-counts.ts [PAGES]     100,000 unless said
 */
import { pageKeys } from '../../src/profile/page-keys.js';
import { siteCounter } from '../../src/profile/site-counter.js';
import { random } from '../quality/random.js';
import { madeWord } from '../support/stories.js';

const pages = Number(process.argv[2] ?? 100_000);

/** Of a page: blocks that are its own, lines of its site, and headlines of other stories. */
const SHAPE = { own: 30, site: 30, listed: 20 } as const;
const PAGES_OF_SITE = 500;

const half = run(pages / 2);
const whole = run(pages);
console.log(`time from n to 2n: ${(whole / half).toFixed(2)}x`);

/** Seconds that the processor worked: other work on the machine doesn't count. */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function run(count: number): number {
  const next = random(1);
  const word = (seed: number): string => `${madeWord(next)} ${seed.toString(36)} ${madeWord(next)} `;
  const counter = siteCounter();
  let seconds = 0;
  let most = 0;
  for (let i = 0; i < count; i++) {
    const site = Math.floor(i / PAGES_OF_SITE);
    const own = Array.from({ length: SHAPE.own }, () => ({ text: word(i).repeat(8) }));
    const fixed = Array.from({ length: SHAPE.site }, (_, k) => ({
      text: `line ${String.fromCharCode(97 + k).repeat(3)} of site`,
    }));
    const listed = Array.from({ length: SHAPE.listed }, (_, k) => ({
      text: `headline of story number ${'abc'.repeat(1 + ((i + k) % 40))}`,
    }));
    const start = process.cpuUsage();
    counter.add(pageKeys({ site: `site-${site}.example`, blocks: [...own, ...fixed, ...listed] }));
    seconds += since(start);
    if (i % 5000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  const start = process.cpuUsage();
  const profiles = counter.profiles(counter.copies());
  seconds += since(start);
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
  console.log(
    `${count} pages of ${profiles.length} sites: ${Math.round(count / seconds)} pages/s; resident ${megabytes(Math.max(most, rss))}, arrays ${megabytes(arrayBuffers)}, heap ${megabytes(heapUsed)}`,
  );
  return seconds;
}
