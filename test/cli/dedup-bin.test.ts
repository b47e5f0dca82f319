import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

/** What ships: `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
const fixtures = new URL('../../fixtures/near-duplicates/', import.meta.url);
const storyCount = 60;
let folder: TestFolder;

/** Stories of which each has two copies: the same text, and one with a paragraph less. */
beforeAll(() => {
  folder = testFolder();
  for (let i = 0; i < storyCount; i++) {
    folder.put({
      [`in/${i % 5}/story-${i}.txt`]: storyPage(i),
      [`in/copies/${i}.txt`]: storyPage(i),
      [`in/short/${i}.txt`]: `${storyPage(i).split('\n\n').slice(0, -1).join('\n\n')}\n`,
    });
  }
  folder.put({ 'in/broken.gz': gzipSync(harbourPage).subarray(0, 40), 'in/empty.txt': '' });
  cpSync(new URL('pages/', fixtures), join(folder.path, 'fixtures'), { recursive: true });
});
afterAll(() => folder.remove());

/** A page whose names and words no other has: each word of a known page with a mark of its own. */
function storyPage(i: number): string {
  const mark = String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26));
  const page = i % 2 === 0 ? harbourPage : orchardPage;
  return page.replace(/\p{L}{5,}/gu, (word) => `${word}${mark}`);
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

function clean(argv: readonly string[]): Ended {
  const options = { cwd: folder.path, encoding: 'utf8', maxBuffer: 2 ** 30, env: {} } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...argv], options);
  return { stdout, stderr, code: status };
}

function shell(line: string): Ended {
  const command = line.replaceAll('$clean', `'${process.execPath}' '${bin}'`);
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8' });
  return { stdout, stderr, code: status };
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.on('close', done));

function manifestLines(output: string): number {
  const path = join(folder.path, output, 'ikm-clean.manifest.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
}

describe('dedup', () => {
  test('has the reviewed clusters of fixtures/near-duplicates', () => {
    const { stdout, code } = clean(['dedup', 'fixtures', '--from', 'article', '--json', '-q']);
    const expected = JSON.parse(readFileSync(new URL('expected.json', fixtures), 'utf8'));
    const unfolded = JSON.parse(stdout.replaceAll('"fixtures/', '"')).map(
      ({ schemaVersion, ...cluster }: { schemaVersion: 1 }) => {
        expect(schemaVersion).toBe(1);
        return cluster;
      },
    );
    expect(unfolded).toEqual(expected);
    // One of them is empty.
    expect(code).toBe(3);
  });

  test('gives the same bytes with one worker and with four, and when its inputs are shuffled', () => {
    const one = clean(['dedup', 'in', '-f', 'jsonl', '-j', '1']);
    expect(one.code).toBe(1);
    expect(one.stdout.trimEnd().split('\n')).toHaveLength(storyCount);
    expect(
      one.stderr.endsWith(
        `${3 * storyCount + 2} pages: 1 failed, 1 without an article, ${2 * storyCount} copies in ${storyCount} clusters\n`,
      ),
    ).toBe(true);
    expect(clean(['dedup', 'in', '-f', 'jsonl', '-j', '4'])).toEqual(one);
    const shuffled = ['in/short', 'in/4', 'in/copies', 'in/2', 'in/empty.txt', 'in/0', 'in/3', 'in/1', 'in/broken.gz'];
    expect(clean(['dedup', ...shuffled, '-f', 'jsonl']).stdout).toBe(one.stdout);
  });

  test('keeps a page a story, which xargs takes', () => {
    const { stdout } = shell('$clean dedup in --keep -0 -q 2> errors | xargs -0 cat | wc -c');
    const stories = Array.from({ length: storyCount }, (_, i) => Buffer.byteLength(storyPage(i)));
    expect(Number(stdout)).toBe(stories.reduce((sum, size) => sum + size, 0));
    const listed = shell(
      'find in -name "*.txt" -print0 | $clean dedup --files-from - -0 --keep -q 2> errors | tr -cd "\\0" | wc -c',
    );
    expect(Number(listed.stdout)).toBe(storyCount + 1);
  });

  test('has records, folders and an earlier batch as one', () => {
    const records = Array.from({ length: storyCount }, (_, i) => JSON.stringify({ id: `s${i}`, text: storyPage(i) }));
    folder.put({ 'records.jsonl': records.join('\n') });
    expect(clean(['in/0', 'in/1', '-o', 'earlier', '-q']).code).toBe(0);
    const { stdout, code } = clean(['dedup', 'records.jsonl', '--against', 'earlier', '-f', 'jsonl', '-q']);
    expect(code).toBe(0);
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toHaveLength((2 * storyCount) / 5);
    for (const { canonical, reason, members } of found) {
      const id = /^earlier\/[01]\/story-(\d+)\.txt$/.exec(canonical)![1];
      expect([reason, members]).toEqual(['earlier-batch', [{ path: `s${id}`, relation: 'same', similarity: 1 }]]);
    }
  });

  test('ends quietly when its reader has gone', () => {
    const { stdout, stderr, code } = shell('set -o pipefail; $clean dedup in/copies in/short -f jsonl | head -1 | wc -l');
    expect([stdout.trim(), code]).toEqual(['1', 0]);
    expect(stderr).not.toContain('Error');
  });
});

describe('a batch with copies', () => {
  test.each([
    ['mark', 'text'],
    ['mark', 'json'],
    ['drop', 'text'],
  ])('gives the same tree with %s and %s by one worker and by four, and killed and resumed', async (what, format) => {
    const flags = ['--duplicates', what, '-f', format, '-q'];
    const output = (name: string): string => `${what}-${format}-${name}`;
    clean(['in', '-o', output('one'), '-j', '1', ...flags]);
    const tree = folder.read(output('one'));
    const marks = tree['ikm-clean.manifest.jsonl']!.split('"duplicateOf":{').length - 1;
    expect(marks).toBe(2 * storyCount);
    // The page without an article has a document.
    const others = format === 'json' ? 3 : 2;
    expect(Object.keys(tree)).toHaveLength((what === 'drop' ? 1 : 3) * storyCount + others);
    clean(['in/short', 'in', '-o', output('four'), '-j', '4', ...flags]);
    expect(folder.read(output('four'))).toEqual(tree);
    let disturbed = 0;
    for (const least of [5, 90, 180, 3 * storyCount + 2]) {
      const argv = [bin, 'in', '-o', output('killed'), '--resume', '-j', '2', ...flags];
      const child = spawn(process.execPath, argv, { cwd: folder.path, stdio: 'ignore', env: {} });
      const isOver = ended(child);
      while (child.exitCode === null && manifestLines(output('killed')) < least)
        await new Promise((later) => setTimeout(later, 1));
      child.kill('SIGKILL');
      if ((await isOver) === null) disturbed++;
    }
    expect(disturbed).toBeGreaterThanOrEqual(2);
    clean(['in', '-o', output('killed'), '--resume', ...flags]);
    expect(folder.read(output('killed'))).toEqual(tree);
  });

  test('prints the same with one worker and with four', () => {
    const one = clean(['in', '-f', 'jsonl', '--duplicates', 'mark', '-j', '1']);
    expect(one.stdout.split('"duplicateOf":{').length - 1).toBe(2 * storyCount);
    expect(clean(['in', '-f', 'jsonl', '--duplicates', 'mark', '-j', '4'])).toEqual(one);
    const dropped = clean(['in', '-f', 'jsonl', '--duplicates', 'drop']);
    expect(dropped.stdout.trimEnd().split('\n')).toHaveLength(storyCount + 2);
  });
});
