import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { response, warc } from '../support/archive.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

/** What ships: `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
const pageCount = 150;
let folder: TestFolder;

beforeAll(() => {
  folder = testFolder();
  for (let i = 0; i < pageCount; i++) folder.put({ [`in/${i % 7}/page-${i}.txt`]: numbered(i) });
  folder.put({
    'in/broken.gz': gzipSync(harbourPage).subarray(0, 40),
    'in/empty.txt': '',
    'in/packed.txt.gz': gzipSync(orchardPage),
    'in/records.jsonl': Array.from({ length: 20 }, (_, i) => JSON.stringify({ text: numbered(1000 + i) })).join('\n'),
    'in/crawl.warc.gz': warc(
      Array.from({ length: 10 }, (_, i) => ({
        type: 'response',
        url: `https://example.org/${i}`,
        content: response(numbered(2000 + i), 'text/plain'),
      })),
      true,
    ),
  });
});
afterAll(() => folder.remove());

/** A page that differs from all others. */
function numbered(i: number): string {
  return harbourPage.replace('eleven years', `${i + 11} years`).replace('Tilda Marnow', `Tilda Marnow-${i}`);
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

function clean(argv: readonly string[], options: object = {}): Ended {
  const ended = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder.path,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: {},
    ...options,
  });
  return { stdout: String(ended.stdout), stderr: String(ended.stderr), code: ended.status };
}

function shell(line: string): Ended {
  const command = line.replaceAll('$clean', `'${process.execPath}' '${bin}'`);
  const ended = spawnSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { stdout: ended.stdout, stderr: ended.stderr, code: ended.status };
}

function manifestLines(output: string): number {
  const path = join(folder.path, output, 'ikm-clean.manifest.jsonl');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.on('close', done));

describe('a batch', () => {
  test('gives the same bytes with one worker, with eight and with as many as it likes', () => {
    const runs = [['-j', '1'], ['-j', '8'], []].map((jobs, i) => clean(['in', '-o', `jobs-${i}`, ...jobs]));
    const [one, eight, any] = [0, 1, 2].map((i) => folder.read(`jobs-${i}`));
    expect(Object.keys(one!)).toHaveLength(pageCount + 1 + 20 + 10 + 2);
    expect(eight).toEqual(one);
    expect(any).toEqual(one);
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1]);
    // All tell one story but for a name and a number.
    const closing = `${pageCount + 33} pages: 1 failed, 1 without an article, ${pageCount + 29} copies\n`;
    expect(runs.map(({ stderr }) => stderr.slice(-closing.length))).toEqual([closing, closing, closing]);
    expect(new Set(runs.map(({ stderr }) => stderr.replace(/jobs-\d/g, ''))).size).toBe(1);
  });

  test('gives the same bytes when its inputs are shuffled', () => {
    const names = Array.from({ length: pageCount }, (_, i) => `in/${i % 7}/page-${i}.txt`);
    const shuffled = [...names].sort((a, b) => (a.slice(-5) < b.slice(-5) ? -1 : 1));
    folder.put({ 'names.txt': names.join('\n'), 'shuffled.txt': shuffled.join('\0') });
    clean(['--files-from', 'names.txt', '-o', 'named/']);
    clean(['--files-from', 'shuffled.txt', '-0', '-o', 'shuffled/', '-j', '3']);
    expect(folder.read('shuffled')).toEqual(folder.read('named'));
    const lines = clean([...shuffled, '-f', 'jsonl'])
      .stdout.trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(shuffled);
  });

  test('prints records and folders as one worker and as many do', () => {
    const inputs = ['in/records.jsonl', 'in/crawl.warc.gz', 'in/0', '-f', 'jsonl'];
    const { stdout, code } = clean([...inputs, '-j', '4']);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(20 + 10 + 22 + 1);
    expect(clean([...inputs, '-j', '1']).stdout).toBe(stdout);
    expect(clean(inputs).stdout).toBe(stdout);
  });

  test('stops a page that takes too long, and cleans the others', () => {
    mkdirSync(join(folder.path, 'slow'));
    folder.put({ 'slow/a.txt': harbourPage, 'slow/c.txt': orchardPage });
    writeFileSync(join(folder.path, 'slow/b.txt'), `${harbourPage}\n`.repeat(40_000));
    const { code, stderr } = clean(['slow', '-o', 'slow-out', '--timeout', '1.5', '-j', '1']);
    expect(stderr).toBe(
      'ikm-clean: slow/b.txt: took longer than 1.5 seconds; raise the limit with --timeout\nikm-clean: slow-out: 3 pages: 1 failed\n',
    );
    expect(code).toBe(1);
    expect(folder.read('slow-out')).toMatchObject({ 'a.txt': harbourPage, 'c.txt': orchardPage });
  });

  test('does not load its engine for a page', () => {
    folder.put({ 'loaded.cjs': "process.on('exit', () => console.error(Object.keys(require.cache).join()));" });
    const loaded = (argv: readonly string[]): string =>
      clean(argv, { env: { NODE_OPTIONS: `--require=${join(folder.path, 'loaded.cjs')}` } }).stderr;
    expect(loaded(['in/0/page-0.txt'])).not.toContain('batch');
    expect(loaded(['in/0/page-0.txt', '-o', 'out/'])).toContain('cli-run-batch');
    expect(loaded(['in/0/page-0.txt', '-o', 'out/'])).not.toContain('tinypool');
    expect(loaded(['in/0/page-0.txt', '-j', '1'])).toContain('tinypool');
  });
});

describe('a batch that is disturbed', () => {
  test('by kill -9, again and again, and resumed, gives what an undisturbed one gives', async () => {
    clean(['in', '-o', 'undisturbed', '-q']);
    const argv = [bin, 'in', '-o', 'killed', '-q', '--resume', '-j', '2'];
    let disturbed = 0;
    for (const least of [5, 60, 20, 110]) {
      const child = spawn(process.execPath, argv, { cwd: folder.path, stdio: 'ignore', env: {} });
      const isOver = ended(child);
      while (child.exitCode === null && manifestLines('killed') < least) await new Promise((later) => setTimeout(later, 2));
      child.kill('SIGKILL');
      await isOver;
      if (manifestLines('killed') < pageCount) disturbed++;
      // What a write was cut in.
      folder.put({ 'killed/3/.ikm-clean-00000000.tmp': 'half' });
    }
    expect(clean(['in', '-o', 'killed', '-q', '--resume']).code).toBe(1);
    expect(folder.read('killed')).toEqual(folder.read('undisturbed'));
    expect(disturbed).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i, with what is complete, and can be resumed', async (signal, code) => {
    const argv = [bin, 'in', '-', '-o', signal, '-j', '2', '--no-learn'];
    const child = spawn(process.execPath, argv, { cwd: folder.path, stdio: ['pipe', 'ignore', 'pipe'], env: {} });
    let stderr = '';
    child.stderr!.on('data', (chunk) => {
      stderr += chunk;
    });
    // Stdin comes last in the order of places, and keeps the batch waiting.
    while (!stderr.includes('broken.gz') && child.exitCode === null) await new Promise((later) => setTimeout(later, 20));
    child.kill(signal);
    expect(await ended(child)).toBe(code);
    const files = folder.read(signal);
    const lines = files['ikm-clean.manifest.jsonl']!.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const outputs = lines.map(({ output }) => output).filter((output) => output !== null);
    expect(Object.keys(files).filter((name) => !name.includes('ikm-clean'))).toEqual(outputs.sort());
    expect(stderr).toContain('stopped early, go on with --resume\n');
  });

  test('by a reader that has gone ends quietly with 0', () => {
    const { stdout, stderr, code } = shell('set -o pipefail; $clean in -f jsonl -j 2 --exclude "*.gz" | head -1 | wc -l');
    expect([stdout.trim(), stderr, code]).toEqual(['1', '', 0]);
  });

  test('by a folder that may not be written ends with a line and no half file', () => {
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const target = testFolder();
    chmodSync(target.path, 0o755);
    chmodSync(folder.path, 0o755);
    target.put({ 'ready/0/x': '' });
    for (const name of ['ready', 'ready/0']) chmodSync(join(target.path, name), name === 'ready' ? 0o777 : 0o555);
    const denied = clean(['in/0', 'in/1', '-o', `${target.path}/new/`], nobody);
    if ('uid' in nobody) {
      expect(denied.code).toBe(2);
      expect(denied.stderr).toMatch(/^ikm-clean: --output .*: can't be written \(EACCES\); check the folder\n$/);
    }
    const partly = clean(['in/0', 'in/1', '-o', `${target.path}/ready/`], nobody);
    expect(partly.code).toBe(1);
    expect(partly.stderr).toContain("in/0/page-0.txt: can't be written (EACCES); check the path and the space left\n");
    expect(readdirSync(join(target.path, 'ready/0'))).toEqual(['x']);
    expect(readdirSync(join(target.path, 'ready/1')).length).toBe(22);
    chmodSync(join(target.path, 'ready/0'), 0o755);
    target.remove();
  });

  const mayMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
  test.skipIf(!mayMount)('by a full disk ends with a line, exit 1 and no half file', () => {
    mkdirSync(join(folder.path, 'full'));
    const command = `${process.execPath} ${bin} in -o full -q`;
    const line = `mount -t tmpfs -o size=64k tmpfs full && ${command}; code=$?; cp -r full kept; exit $code`;
    const { stderr, code } = shell(`unshare -rm bash -c '${line}'`);
    expect([code, stderr]).toEqual([1, "ikm-clean: full: can't be written (ENOSPC); check the path and the space left\n"]);
    const kept = Object.entries(folder.read('kept')).filter(([name]) => !name.startsWith('ikm-clean.'));
    expect(kept.length).toBeGreaterThan(5);
    for (const [name, text] of kept) expect([name, text.endsWith('before.\n')]).toEqual([name, true]);
  });

  test('by a bomb, a picture and a cut archive cleans the rest', () => {
    folder.put({
      'bad/bomb.txt.gz': gzipSync(Buffer.alloc(30_000_000)),
      'bad/cut.warc.gz': warc(
        [{ type: 'response', url: 'https://example.org/z', content: response(harbourPage, 'text/plain') }],
        true,
      ).subarray(0, 300),
      'bad/nul.txt': '\0\0',
      'bad/z.txt': orchardPage,
    });
    const { code, stderr } = clean(['bad', '-o', 'bad-out', '--max-bytes', '1000000']);
    expect(code).toBe(1);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[1]),
    ).toEqual(['bad/bomb.txt.gz', 'bad/cut.warc.gz', 'bad/nul.txt', 'bad-out']);
    expect(folder.read('bad-out')['z.txt']).toBe(orchardPage);
  });
});
