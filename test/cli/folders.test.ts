import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { response, warc } from '../support/archive.js';
import { type FakeOptions, fakeIo, type Ran, ran } from '../support/fake-io.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

const manifestName = 'ikm-clean.manifest.jsonl';
const setsName = 'ikm-clean.signatures.bin';
let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  folder.put({ 'in/b.txt': orchardPage, 'in/sub/a.txt': harbourPage });
});
afterEach(() => folder.remove());

function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(argv, { cwd: folder.path, ...options });
}

function entries(output: string = 'out'): readonly Record<string, unknown>[] {
  const lines = folder.read(output)[manifestName]!.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The tree without its manifest, and what copies were looked for by. */
function pages(output: string = 'out'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(folder.read(output)).filter(([name]) => name !== manifestName && name !== setsName));
}

describe('a folder into a folder', () => {
  test('is a mirrored tree, a manifest and a closing line', async () => {
    folder.put({ 'in/empty.txt': '' });
    expect(await run(['in', '-o', 'out'])).toEqual({
      stdout: '',
      stderr: 'ikm-clean: in/empty.txt: no article found; see --explain\nikm-clean: out: 3 pages: 1 without an article\n',
      code: 3,
    });
    expect(pages()).toEqual({ 'b.txt': orchardPage, 'sub/a.txt': harbourPage });
    expect(entries().map(({ path, status, output, words }) => [path, status, output, words])).toEqual([
      ['in/b.txt', 'article', 'b.txt', 137],
      ['in/empty.txt', 'no-article', null, 0],
      ['in/sub/a.txt', 'article', 'sub/a.txt', 191],
    ]);
    expect(entries()[0]).toEqual({
      path: 'in/b.txt',
      status: 'article',
      output: 'b.txt',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      optionsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      site: 'in',
      profileHash: null,
      words: 137,
      confidence: expect.any(Number),
      duplicateOf: null,
      error: null,
    });
  });

  test('says nothing with -q when all is well', async () => {
    expect(await run(['in', '-o', 'out', '-q'])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('is the same whatever the order of inputs', async () => {
    folder.put({ 'more/c.txt': harbourPage });
    await run(['in', 'more/c.txt', '-o', 'one']);
    await run(['more/c.txt', 'in', 'in/b.txt', '-o', 'two']);
    expect(folder.read('two')).toEqual(folder.read('one'));
    expect(Object.keys(pages('one'))).toEqual(['in/b.txt', 'in/sub/a.txt', 'more/c.txt']);
  });

  test('may be Markdown or JSON', async () => {
    await run(['in', '-o', 'out', '-f', 'md']);
    expect(Object.keys(pages())).toEqual(['b.md', 'sub/a.md']);
    await run(['in', '-o', 'json/', '--json']);
    await run(['in', '-o', 'bare', '--json']);
    await run(['in', '-o', 'all.json', '--json']);
    expect(Object.keys(pages('bare'))).toEqual(['b.json', 'sub/a.json']);
    expect(JSON.parse(folder.read()['all.json']!)).toHaveLength(2);
    expect(JSON.parse(pages('json')['b.json']!)).toMatchObject({ schemaVersion: 1, path: 'in/b.txt' });
  });

  test('never overwrites one of two pages of the same name', async () => {
    folder.put({ 'in/b.html': harbourPage });
    expect((await run(['in', '-o', 'out'])).code).toBe(0);
    expect(Object.keys(pages())).toEqual(['b.html.txt', 'b.txt.txt', 'sub/a.txt']);
  });

  test('goes on after failures, which the manifest names', async () => {
    folder.put({ 'in/a.gz': Buffer.from([0x1f, 0x8b, 8, 0]), 'in/c.bin': '\0\0\0' });
    symlinkSync('gone', join(folder.path, 'in/d.txt'));
    const { code, stderr } = await run(['in', '-o', 'out']);
    expect(code).toBe(1);
    expect(stderr).toContain('ikm-clean: in/d.txt: no such file; check the path\n');
    expect(stderr).toContain('ikm-clean: out: 5 pages: 3 failed\n');
    expect(entries().map(({ path, error }) => [path, (error as { code?: string } | null)?.code])).toEqual([
      ['in/a.gz', 'broken-archive'],
      ['in/b.txt', undefined],
      ['in/c.bin', 'binary'],
      ['in/d.txt', 'unreadable'],
      ['in/sub/a.txt', undefined],
    ]);
    expect(Object.keys(pages())).toEqual(['b.txt', 'sub/a.txt']);
  });

  test('stops at the first failure with --fail-fast', async () => {
    folder.put({ 'in/c.bin': '\0\0\0' });
    const { code, stderr } = await run(['in', '-o', 'out', '--fail-fast']);
    expect(code).toBe(1);
    expect(stderr).toContain('2 pages: 1 failed; stopped early, go on with --resume');
    expect(Object.keys(pages())).toEqual(['.ikm-clean.manifest.earlier.jsonl', 'b.txt'].slice(1));
  });

  test('takes records each into a file of its own', async () => {
    const lines = [{ text: harbourPage, id: 'h' }, { text: 1 }, { text: orchardPage }].map((record) => JSON.stringify(record));
    const archived = warc([
      { type: 'response', url: 'https://example.org/x', content: response(harbourPage, 'text/plain') },
      { type: 'request', url: 'https://example.org/x', content: '' },
      { type: 'response', url: 'https://example.org/x', content: response(orchardPage, 'text/plain') },
    ]);
    folder.put({ 'in/r.jsonl': lines.join('\n'), 'in/w.warc': archived });
    expect((await run(['in', '-o', 'out'])).code).toBe(1);
    expect(pages()).toEqual({
      'b.txt': orchardPage,
      'r.jsonl.records/000001.txt': harbourPage,
      'r.jsonl.records/000003.txt': orchardPage,
      'sub/a.txt': harbourPage,
      'w.warc.records/000001.txt': harbourPage,
      'w.warc.records/000003.txt': orchardPage,
    });
    expect(entries().map(({ path }) => path)).toContain('in/r.jsonl:3');
    expect(entries().filter(({ path }) => path === 'https://example.org/x')).toHaveLength(2);
  });

  test('takes stdin and files too', async () => {
    expect((await run(['-', 'in/b.txt', '-o', 'out/'], { stdin: harbourPage })).code).toBe(0);
    expect(pages()).toEqual({ 'b.txt': orchardPage, 'stdin.txt': harbourPage });
  });

  test('fails for an input that vanishes between walk and read', async () => {
    const stdin = new PassThrough();
    const io = fakeIo({ cwd: folder.path, stdin });
    const code = main(['-', 'in', '-o', 'out'], io);
    setTimeout(() => {
      rmSync(join(folder.path, 'in/sub/a.txt'));
      stdin.end(harbourPage);
    }, 300);
    // The place of stdin, `-stdin` or `stdin`, comes after `in/b.txt` and before `sub`.
    expect(await code).toBe(1);
    expect(io.written.stderr).toContain('in/sub/a.txt: no such file; check the path\n');
  });
});

describe('an output folder inside an input folder', () => {
  test('is never read, and gives the same tree every time', async () => {
    await run(['in', '-o', 'in/clean']);
    const first = folder.read('in/clean');
    expect(Object.keys(first)).toEqual(['b.txt', manifestName, setsName, 'sub/a.txt'].sort());
    expect((await run(['in', '-o', 'in/clean'])).code).toBe(0);
    expect(folder.read('in/clean')).toEqual(first);
  });

  test.each([[['in', '-o', 'in']], [['in/b.txt', '-o', 'in/']], [['in/*.txt', '-o', 'in']]])(
    'that would overwrite inputs is refused: %j',
    async (argv) => {
      const before = folder.read();
      const { code, stderr } = await run(argv);
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/holds the inputs, which would be overwritten; name another folder\n$/),
      ]);
      expect(folder.read()).toEqual(before);
    },
  );

  test('that is a file is refused', async () => {
    expect(await run(['in', '-o', 'in/b.txt'])).toEqual({
      stdout: '',
      stderr: 'ikm-clean: --output in/b.txt: is a file, and a folder is needed for these inputs; name another\n',
      code: 2,
    });
  });
});

describe('a folder to stdout', () => {
  test('is a line of JSON a page, in the order of paths', async () => {
    const { stdout, stderr, code } = await run(['in', '-f', 'jsonl']);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['in/b.txt', 'in/sub/a.txt']);
    expect([stderr, code]).toEqual(['ikm-clean: stdout: 2 pages\n', 0]);
  });

  test('is an array as JSON, of one page too', async () => {
    expect(JSON.parse((await run(['in/sub', '--json', '-q'])).stdout)).toHaveLength(1);
  });

  test('may be checked, explained and compared', async () => {
    expect(await run(['in', '--check', '-q'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect((await run(['in', '--explain', '-q'])).stdout).toMatch(/^==> in\/b.txt <==\n[\s\S]*\n==> in\/sub\/a.txt <==\n/);
    folder.put({ 'in/b.txt': `${orchardPage}\n\n` });
    expect(await run(['in', '--check', '-q'])).toEqual({
      stdout: '',
      stderr: 'ikm-clean: in/b.txt: would change; see --diff\n',
      code: 4,
    });
    expect((await run(['in', '--diff', '-q'])).stdout).toContain('+++ in/b.txt (clean)');
  });

  test('takes what --include and --exclude leave', async () => {
    folder.put({ 'in/c.htm': '', 'in/sub/d.htm': '' });
    const paths = async (...argv: string[]) => {
      const { stdout } = await run(['in', '--json', '-q', ...argv]);
      return JSON.parse(stdout).map(({ path }: { path: string }) => path);
    };
    expect(await paths('--include', '*.htm')).toEqual(['in/c.htm', 'in/sub/d.htm']);
    expect(await paths('--exclude', '*.htm', '--exclude', 'b.*')).toEqual(['in/sub/a.txt']);
    expect(await run(['in', '--json', '--include', '*.pdf'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('ikm-clean: in: no file to read in this folder; check the path, --include and --exclude\n'),
    });
  });

  test('may go to a file, which is no input', async () => {
    expect((await run(['in', '-f', 'jsonl', '-o', 'all.jsonl', '-q'])).code).toBe(0);
    expect(folder.read()['all.jsonl']!.trimEnd().split('\n')).toHaveLength(2);
    expect((await run(['in', '-f', 'jsonl', '-o', 'in/b.txt'])).code).toBe(2);
    expect(folder.read()['in/b.txt']).toBe(orchardPage);
  });

  test('ends quietly when its reader has gone', async () => {
    const { Writable } = await import('node:stream');
    const write = (_chunk: unknown, _encoding: unknown, done: (error: Error) => void): void =>
      done(Object.assign(new Error('EPIPE'), { code: 'EPIPE', syscall: 'write' }));
    const io = { ...fakeIo({ cwd: folder.path }), stdout: new Writable({ write }) };
    expect(await main(['in', '-f', 'jsonl'], io)).toBe(0);
    expect(io.written.stderr).toBe('');
  });
});

describe('--resume', () => {
  test('cleans what is new or changed, and gives what an undisturbed run gives', async () => {
    await run(['in', '-o', 'out']);
    folder.put({ 'in/sub/a.txt': `${harbourPage}\nRelated Articles\n`, 'in/new.txt': harbourPage });
    const { stderr, code } = await run(['in', '-o', 'out', '--resume']);
    expect([code, stderr]).toEqual([0, 'ikm-clean: out: 3 pages: 1 copy, 1 done before\n']);
    await run(['in', '-o', 'fresh']);
    expect(folder.read('out')).toEqual(folder.read('fresh'));
  });

  test('cleans again with other options, and what is no longer there', async () => {
    await run(['in', '-o', 'out']);
    rmSync(join(folder.path, 'out/b.txt'));
    expect((await run(['in', '-o', 'out', '--resume'])).stderr).toContain('2 pages: 1 done before');
    expect(Object.keys(pages())).toEqual(['b.txt', 'sub/a.txt']);
    expect((await run(['in', '-o', 'out', '--resume', '--no-title'])).stderr).toContain('out: 2 pages\n');
    expect(pages()['b.txt']!.startsWith('Kebun apel tua di')).toBe(true);
  });

  test('keeps the code of pages without an article that have a document', async () => {
    folder.put({ 'in/empty.txt': '' });
    expect((await run(['in', '-o', 'out', '-f', 'json'])).code).toBe(3);
    expect(await run(['in', '-o', 'out', '-f', 'json', '--resume'])).toMatchObject({
      code: 3,
      stderr: 'ikm-clean: out: 3 pages: 1 without an article, 3 done before\n',
    });
  });

  test('takes away the result of a page that has none any more', async () => {
    await run(['in', '-o', 'out']);
    folder.put({ 'in/b.txt': '' });
    expect((await run(['in', '-o', 'out', '--resume'])).code).toBe(3);
    expect(Object.keys(pages())).toEqual(['sub/a.txt']);
  });

  test('knows records again', async () => {
    folder.put({ 'in/r.jsonl': [harbourPage, orchardPage].map((text) => JSON.stringify({ text })).join('\n') });
    await run(['in', '-o', 'out']);
    const before = folder.read('out');
    expect((await run(['in', '-o', 'out', '--resume'])).stderr).toBe('ikm-clean: out: 4 pages: 2 copies, 4 done before\n');
    expect(folder.read('out')).toEqual(before);
  });
});

describe('a signal in a batch', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i and leaves what is complete', async (signal, code) => {
    const stdin = new PassThrough();
    const io = fakeIo({ cwd: folder.path, stdin });
    const ended = main(['in', '-', '-o', 'out', '--no-learn'], io);
    setTimeout(() => io.signals.emit(signal), 400);
    expect(await ended).toBe(code);
    expect(Object.keys(pages())).toEqual(['b.txt']);
    expect(entries().map(({ path }) => path)).toEqual(['in/b.txt']);
    expect(io.written.stderr).toBe('ikm-clean: out: 1 page; stopped early, go on with --resume\n');
  });
});
