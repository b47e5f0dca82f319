/**
 * Speed, as ratios that another machine should show too: the library beside two simple baselines on the same pages, the command
 * beside an empty Node, and time against page length. Run with `npm run bench`, which builds first: what ships is measured.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CleanOptions, CleanResult } from '../../src/index.js';
import { benchPages, joinedPage } from './pages.js';
import { inTurn, median } from './timing.js';

const PAGES = 300;
const ROUNDS = 5;
const START_PAIRS = 15;
/** UTF-16 code units of the shortest page whose growth is measured. */
const GROWTH_START = 50_000;

interface Library {
  readonly cleanText: (text: string, options?: CleanOptions) => Promise<CleanResult>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { cleanText }: Library = await import(`${root}dist/index.js`);
const { source, texts } = benchPages(PAGES);

await throughput();
startUp();
await growth('different paragraphs', (length) => joinedPage(texts, length, 0));
await growth('one page printed over and over', (length) => joinedPage([texts.find((text) => text.length > 4000)!], length, 0));

async function throughput(): Promise<void> {
  const bytes = Buffer.from(texts.join('\n'));
  const cleaned = async (): Promise<void> => {
    for (const text of texts) await cleanText(text, { language: null });
  };
  const counted = (): unknown => spawnSync('wc', ['-w'], { input: bytes });
  const filtered = (): unknown => texts.map((text) => text.split('\n').filter((line) => line.length >= 80));
  await cleaned();
  const [clean = [], count = [], filter = []] = (await inTurn(ROUNDS, [cleaned, counted, filtered])).map((times) =>
    times.map((time) => time / 1000),
  );
  print(`${PAGES} pages, ${(bytes.length / 1e6).toFixed(2)} MB: ${source}; median of ${ROUNDS} rounds`);
  for (const [name, times] of [
    ['cleanText', clean],
    ['wc -w, started for it', count],
    ['lines of 80 characters and more', filter],
  ] as const) {
    const time = median(times);
    print(
      `  ${name.padEnd(32)} ${(PAGES / time).toFixed(0).padStart(8)} pages/s ${(bytes.length / 1e6 / time).toFixed(2).padStart(9)} MB/s`,
    );
  }
  print(`  cleanText / wc -w: ${median(clean.map((time, i) => time / count[i]!)).toFixed(2)} times as long`);
}

function startUp(): void {
  const page = `${root}fixtures/pages/id-seed-like-twice/source.txt`;
  const started = (...args: readonly string[]): number => {
    const start = performance.now();
    spawnSync(process.execPath, args);
    return performance.now() - start;
  };
  const ratios: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < START_PAIRS; i++) {
    const ours = started(`${root}bin/ikm-clean.js`, page);
    ratios.push(ours / started('-e', '0'));
    times.push(ours);
  }
  print(
    `start-up: ikm-clean page.txt takes ${median(times).toFixed(0)} ms, ${median(ratios).toFixed(2)} times node -e 0 (median of ${START_PAIRS} pairs)`,
  );
}

async function growth(name: string, pageOf: (length: number) => string): Promise<void> {
  const pages = [1, 2, 4, 8].map((factor) => pageOf(factor * GROWTH_START));
  const times = (
    await inTurn(
      ROUNDS,
      pages.map((page) => () => cleanText(page, { language: null })),
    )
  ).map((one) => Math.min(...one));
  const ratios = times.slice(1).map((time, i) => (time / times[i]!).toFixed(2));
  print(
    `growth, ${name}: n = ${GROWTH_START} code units, ${times[0]!.toFixed(0)} ms; 2n/n ${ratios[0]}, 4n/2n ${ratios[1]}, 8n/4n ${ratios[2]} (linear: 2)`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
