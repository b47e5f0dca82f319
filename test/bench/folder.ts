/**
 * Speed and memory of a whole folder: pages made from the optional corpus, one in a hundred a near copy of another, are written to a
 * temporary folder and cleaned by the built command into another. Told are pages a second, processor time, most memory, time from n to
 * 2n pages and of one job against two, and whether the copies were found.
 *
 *   npm run build && npx tsx test/bench/folder.ts [PAGES] [--html SHARE] [--keep FOLDER] [--rounds ROUNDS]
 *
 * PAGES: 2n, 4,000 unless said. SHARE: of pages that are HTML, 0 unless said. FOLDER: where the pages are kept for another time. ROUNDS: how
 * often one job and two are timed, 1 unless said. With `TMPDIR` on a file system in memory the disk has no part in the figures.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ManifestEntry } from '../../src/batch/manifest.js';
import { madePages, PAGES_OF_SITE } from './made-pages.js';
import { type Measured, measuredCommand } from './measured-command.js';

const { values, positionals } = parseArgs({
  options: { html: { type: 'string', default: '0' }, keep: { type: 'string' }, rounds: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const count = Number(positionals[0] ?? 4000);

/** A run, and the folder that it made. */
interface Run extends Measured {
  readonly output: string;
}

const temporary = mkdtempSync(join(tmpdir(), 'ikm-clean-bench-'));
try {
  const input = values.keep ?? join(temporary, 'pages');
  const origins = writtenPages(input);
  const command = measuredCommand(temporary);
  const run = (name: string, folder: string, jobs: number): Run => {
    const output = join(temporary, name);
    const load = loadavg()[0]!;
    const measured = command([folder, '-o', output, '-q', '-j', String(jobs)]);
    const pages = folder === input ? count : count / 2;
    print(
      `${pages} pages, ${jobs} ${jobs === 1 ? 'job' : 'jobs'}: ${measured.wall.toFixed(1)} s, ${(pages / measured.wall).toFixed(0)} pages/s; ` +
        `processor ${measured.processor.toFixed(1)} s, at most ${measured.megabytes.toFixed(0)} MB; load before ${load.toFixed(2)}`,
    );
    return { ...measured, output };
  };
  const half = join(input, 'a');
  // In turn, since the speed of a shared machine changes. No output is removed before the end: ext4 looks for a free inode for a
  // millisecond where many were freed in the last seconds.
  const rounds = Array.from({ length: Number(values.rounds) }, (_, i) => ({
    one: run(`one${i}`, half, 1),
    two: run(`two${i}`, half, 2),
  }));
  const [one, two] = [rounds.map((round) => round.one), rounds.map((round) => round.two)];
  const all = run('all', input, 2);
  const same = new Set([...one, ...two].map(({ output }) => manifestHash(output))).size === 1;
  print(`time from n to 2n: ${ratio(all.wall, mean(two, wall))}x, processor ${ratio(all.processor, mean(two, processor))}x`);
  print(
    `two jobs: ${ratio(mean(one, wall), mean(two, wall))}x one (rounds: ${rounds.map((round) => ratio(round.one.wall, round.two.wall)).join(', ')}); ` +
      `a job keeps ${ratio(mean(one, processor), mean(one, wall))} processors busy, two ${ratio(mean(two, processor), mean(two, wall))}`,
  );
  print(`manifests of one job and of two are ${same ? 'the same' : 'DIFFERENT'}`);
  copiesFound(all.output, origins);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Writes the pages unless they are there, and gives what each is a copy of, by its name without the ending. */
function writtenPages(input: string): ReadonlyMap<string, string> {
  const facts = join(input, `.${count}-${values.html}.json`);
  if (existsSync(facts)) return new Map(JSON.parse(readFileSync(facts, 'utf8')));
  const { source, page } = madePages(Number(values.html));
  const origins = new Map<string, string>();
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const { ending, text, origin } = page(i);
    const path = join(input, nameOf(i));
    if (i % PAGES_OF_SITE === 0) mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(`${path}.${ending}`, text);
    bytes += Buffer.byteLength(text);
    origins.set(nameOf(i), nameOf(origin));
  }
  writeFileSync(facts, JSON.stringify([...origins]));
  print(`${count} pages, ${(bytes / 1e6).toFixed(0)} MB, ${values.html} of them HTML, made from ${source}`);
  return origins;
}

/** The first half is in a folder of its own. */
function nameOf(page: number): string {
  return `${page < count / 2 ? 'a' : 'b'}/${String(Math.floor(page / PAGES_OF_SITE)).padStart(4, '0')}/${String(page).padStart(6, '0')}`;
}

function manifestHash(output: string): string {
  return createHash('sha256')
    .update(readFileSync(join(output, 'ikm-clean.manifest.jsonl')))
    .digest('hex');
}

/** Tells how many of the pairs that were found are copies, and how many of the pairs of articles that are copies were found. */
function copiesFound(output: string, origins: ReadonlyMap<string, string>): void {
  const entries = readFileSync(join(output, 'ikm-clean.manifest.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): ManifestEntry => JSON.parse(line));
  const named = (path: string): string => /[ab]\/\d+\/\d+(?=\.\w+$)/.exec(path)![0];
  const cluster = new Map(entries.map(({ path, duplicateOf }) => [named(path), named(duplicateOf?.path ?? path)]));
  const articles = new Set(entries.flatMap(({ path, status }) => (status === 'article' ? [named(path)] : [])));
  const found = entries.flatMap(({ path, duplicateOf }) =>
    duplicateOf === null ? [] : [[named(path), named(duplicateOf.path)] as const],
  );
  const right = found.filter(([a, b]) => origins.get(a) === origins.get(b)).length;
  const known = [...origins].filter(([page, origin]) => page !== origin && articles.has(page) && articles.has(origin));
  const met = known.filter(([page, origin]) => cluster.get(page) === cluster.get(origin)).length;
  print(
    `${articles.size} articles; copies: ${right} of ${found.length} found are copies, ${met} of ${known.length} copies were found`,
  );
}

function wall(run: Run): number {
  return run.wall;
}

function processor(run: Run): number {
  return run.processor;
}

function mean(runs: readonly Run[], of: (run: Run) => number): number {
  return runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
