/**
 * What Chromium takes to show a report of made-up pages, and to filter its list, for 25,000 pages and for twice as many; and processor
 * time and memory of the built command on JSON Lines of short made-up pages, a tenth of them copies, with `--report` and without.
 *
 *   npm run build && npx tsx test/bench/report.ts
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { type Report, reportDocument } from '../../src/report/document.js';
import { bundledPage } from '../config/page-bundle.js';
import { type MadePage, reportOfPages } from '../support/report.js';
import { edited, story } from '../support/stories.js';
import { median } from './timing.js';

const SHOWN = 50_000;
const CLEANED = 2_000;
const SITES = 300;
const WORDS = 100;
const ROUNDS = 5;

const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
const measuring = `process.on('exit', () => {
  if (!require('node:worker_threads').isMainThread) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`;

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'ikm-clean-bench-'));
const preload = join(folder, 'measuring.cjs');
try {
  writeFileSync(preload, measuring);
  for (const pages of [SHOWN / 2, SHOWN]) {
    const path = join(folder, `${pages}.html`);
    writeAll(path, reportDocument(madePages(pages), bundledPage()));
    process.stdout.write(`${pages} pages, ${(statSync(path).size / 1e6).toFixed(1)} MB: ${await shown(path)}\n`);
  }
  const path = join(folder, 'records.jsonl');
  writeAll(path, records(CLEANED));
  const [without, withIt] = [cleaned(path, ['--duplicates', 'mark']), cleaned(path, ['--report', join(folder, 'r.html')])];
  process.stdout.write(`${CLEANED} pages cleaned: ${told(without)}; with --report ${told(withIt)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Pages of some sites, a tenth of them copies, with as much text as news pages have. */
function madePages(count: number): Report {
  const texts = Array.from({ length: 50 }, (_, i) => Array.from({ length: 60 }, (_, j) => story(60 * i + j, 20)));
  const clusters = Array.from({ length: count / 10 }, (_, i) => ({
    canonical: 10 * i,
    reason: 'longest-body' as const,
    members: [{ page: 10 * i + 1, relation: 'near' as const, similarity: 0.9 }],
  }));
  const pageAt = (i: number): MadePage => ({
    path: `site${i % SITES}.example/archive/2024/11/stories/${i}-a-name-of-a-story.html`,
    title: `The title of a story, number ${i} of all`,
    score: (i % 997) / 997,
    site: `site${i % SITES}.example`,
    paragraphs: texts[i % texts.length]!,
    chars: 10_000,
  });
  return reportOfPages(count, pageAt, clusters);
}

function* records(count: number): Generator<string> {
  for (let i = 0; i < count; i++) {
    const text = paragraphs(i % 10 === 9 ? edited(story(i - 1, WORDS), 10, i % 7) : story(i, WORDS));
    const place = `site${i % SITES}.example/stories/${i}`;
    yield `${JSON.stringify({ path: place, url: `https://${place}`, text: `Home\n\nRelated Articles\n\n${text}\n` })}\n`;
  }
}

function writeAll(path: string, parts: Iterable<string>): void {
  const fd = openSync(path, 'w');
  for (const part of parts) writeSync(fd, part);
  closeSync(fd);
}

/** Four paragraphs that end as prose does. */
function paragraphs(text: string): string {
  const words = text.split(' ');
  const size = Math.ceil(words.length / 4);
  return [0, 1, 2, 3].map((i) => `${words.slice(i * size, (i + 1) * size).join(' ')}.`).join('\n\n');
}

function cleaned(path: string, flags: readonly string[]): Measured {
  const argv = [bin, path, '-f', 'jsonl', '-q', '-o', join(folder, 'out.jsonl'), ...flags];
  const { stderr } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { NODE_OPTIONS: `--require=${preload}` },
  });
  return JSON.parse(stderr.slice(stderr.lastIndexOf('{')));
}

function told({ seconds, megabytes }: Measured): string {
  return `${seconds.toFixed(0)} s of processor time and ${megabytes.toFixed(0)} MB`;
}

/** Give the middle times of opening a report until its list stands, and of keys that filter it until the next frame. */
async function shown(report: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const [opening, filtering] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    const start = performance.now();
    await page.goto(`file://${report}`);
    await page.locator('#page-list tbody tr').first().waitFor();
    opening.push(performance.now() - start);
    filtering.push(
      await page.evaluate<number>(`(async () => {
      const filter = document.getElementById('filter');
      const times = [];
      for (const text of ['s', 'si', 'site299', 'no such page', '']) {
        const start = performance.now();
        filter.value = text;
        filter.dispatchEvent(new Event('input'));
        document.body.offsetHeight;
        times.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      return Math.max(...times);
    })()`),
    );
    await page.close();
  }
  await browser.close();
  return `Chromium shows it in ${median(opening).toFixed(0)} ms, and filters it in ${median(filtering).toFixed(0)} ms at most`;
}
