/**
 * Time and memory of `ikm-clean dedup --from article` on JSON Lines of short made-up pages, of which a tenth are copies with a tenth of
 * their words replaced: the built command, started for each number of pages; and the growth from one number to twice as many. The least
 * time of some rounds counts.
 *
 *   npm run build && npx tsx test/bench/dedup.ts
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { edited, story } from '../support/stories.js';
import { measuredCommand } from './measured-command.js';

const PAGES = 20_000;
const WORDS = 100;
const ROUNDS = 3;

const folder = mkdtempSync(join(tmpdir(), 'ikm-clean-bench-'));
try {
  const command = measuredCommand(folder);
  const sizes = [PAGES / 2, PAGES, 2 * PAGES];
  const files = sizes.map((pages) => recordsFile(pages));
  const rounds = Array.from({ length: ROUNDS }, () =>
    files.map((file) => command(['dedup', file, '--from', 'article', '-f', 'jsonl', '-q'])),
  );
  const best = sizes.map((_, i) => rounds.map((round) => round[i]!).reduce((a, b) => (a.processor <= b.processor ? a : b)));
  for (const [i, { processor, megabytes, stdout }] of best.entries()) {
    const growth = i === 0 ? '' : `; time ${(processor / best[i - 1]!.processor).toFixed(2)} times that of half as many`;
    process.stdout.write(
      `${sizes[i]} pages of ${WORDS} words: ${processor.toFixed(2)} s of processor time, at most ${megabytes.toFixed(0)} MB, ${stdout.split('\n').length - 1} clusters${growth}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function recordsFile(pages: number): string {
  const path = join(folder, `${pages}.jsonl`);
  const records = function* (): Generator<string> {
    for (let i = 0; i < pages; i++) {
      const text = i % 10 === 9 ? edited(story(i - 1, WORDS), 10, i % 7) : story(i, WORDS);
      yield `${JSON.stringify({ id: `page-${i}`, text })}\n`;
    }
  };
  writeAll(path, records());
  return path;
}

function writeAll(path: string, parts: Iterable<string>): void {
  const fd = openSync(path, 'w');
  for (const part of parts) writeSync(fd, part);
  closeSync(fd);
}
