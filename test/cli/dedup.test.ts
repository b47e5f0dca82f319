import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dedupFlags } from '../../src/cli/dedup-flags.js';
import { main } from '../../src/cli/main.js';
import { parseDedupArguments } from '../../src/cli/program.js';
import type { ClusterDocument } from '../../src/emit/clusters.js';
import { type FakeOptions, fakeIo, type Ran, ran } from '../support/fake-io.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

/** The same story with a paragraph more, so that it is the canonical one. */
const longer = `${harbourPage}
Asked what the fare would be, the mayor said that nobody on the council wanted to name a sum before the yard had named its own.
`;
/** A part of the story about the orchard, of less than half its size. */
const part = `${orchardPage.split('\n\n').slice(0, 3).join('\n\n')}\n`;
let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  folder.put({ 'in/a.txt': harbourPage, 'in/b.txt': longer, 'in/c.txt': orchardPage, 'in/d.txt': part });
});
afterEach(() => folder.remove());

function dedup(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(['dedup', ...argv], { cwd: folder.path, ...options });
}

/** Each cluster as its canonical page, then its copies with their relation. */
async function clusters(...argv: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { stdout } = await dedup([...argv, '--json', '-q']);
  return (JSON.parse(stdout) as ClusterDocument[]).map(({ canonical, members }) => [
    canonical,
    ...members.map(({ path, relation }) => `${relation} ${path}`),
  ]);
}

const found = [
  ['in/b.txt', 'near in/a.txt'],
  ['in/c.txt', 'contained in/d.txt'],
];

describe('dedup prints', () => {
  test('a paragraph a cluster, and a closing line', async () => {
    const { stdout, stderr, code } = await dedup(['in']);
    expect(stdout).toMatch(
      /^in\/b\.txt {2}\(kept: the longest\)\n {2}near {6}\.\d+ +in\/a\.txt\n\nin\/c\.txt {2}\(kept: the longest\)\n {2}contained 1 {4}in\/d\.txt\n$/,
    );
    expect([stderr, code]).toEqual(['ikm-clean: stdout: 4 pages: 2 copies in 2 clusters\n', 0]);
  });

  test('clusters as JSON and JSON Lines', async () => {
    const { stdout } = await dedup(['in', '--json', '-q']);
    const documents = JSON.parse(stdout) as ClusterDocument[];
    expect(documents[1]).toEqual({
      schemaVersion: 1,
      canonical: 'in/c.txt',
      reason: 'longest-body',
      members: [{ path: 'in/d.txt', relation: 'contained', similarity: 1 }],
    });
    const lines = (await dedup(['in', '-f', 'jsonl', '-q'])).stdout;
    expect(lines).toBe(documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    expect(JSON.stringify(documents, null, 2).replace(/^ {2}/gm, '')).toBe(stdout.trimEnd());
  });

  test('nothing where there are no copies, and still exits with 0', async () => {
    expect(await dedup(['in/a.txt', 'in/c.txt'])).toEqual({
      stdout: '',
      stderr: 'ikm-clean: stdout: 2 pages: no copies\n',
      code: 0,
    });
    expect((await dedup(['in/a.txt', 'in/c.txt', '--json', '-q'])).stdout).toBe('[]\n');
    expect((await dedup(['in/a.txt', '-f', 'jsonl', '-q'])).stdout).toBe('');
  });

  test('the paths without the copies, contained pages among them', async () => {
    folder.put({ 'in/empty.txt': '' });
    const kept = await dedup(['in/d.txt', 'in/empty.txt', 'in/c.txt', 'in/b.txt', 'in/a.txt', 'in/b.txt', 'gone.txt', '--keep']);
    expect(kept.stdout).toBe('in/d.txt\nin/empty.txt\nin/c.txt\nin/b.txt\n');
    expect(kept.code).toBe(1);
    expect((await dedup(['in', '--keep', '-0'])).stdout).toBe('in/b.txt\0in/c.txt\0in/d.txt\0in/empty.txt\0');
  });

  test('escaped paths on a terminal alone', async () => {
    folder.put({ 'e\u001b/a.txt': harbourPage });
    expect((await dedup(['e\u001b', '--keep'], { terminals: ['stdout'] })).stdout).toBe('e\\x1b/a.txt\n');
    expect((await dedup(['e\u001b', '--keep'])).stdout).toBe('e\u001b/a.txt\n');
  });

  test('into a file, which is no input', async () => {
    expect(await dedup(['in', '-o', 'out.txt', '-q'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(folder.read()['out.txt']).toBe((await dedup(['in'])).stdout);
    expect((await dedup(['in', '-o', 'in/a.txt'])).code).toBe(2);
    expect(folder.read()['in/a.txt']).toBe(harbourPage);
  });
});

describe('dedup reads', () => {
  test('two files of one content, whatever they are packed in', async () => {
    folder.put({ 'x/a.txt': harbourPage, 'x/b.txt.gz': gzipSync(harbourPage) });
    expect(await clusters('x')).toEqual([['x/a.txt', 'same x/b.txt.gz']]);
    expect(JSON.parse((await dedup(['x', '--json', '-q'])).stdout)[0].reason).toBe('path');
  });

  test('the same file twice', async () => {
    expect(await clusters('in/a.txt', 'in/a.txt')).toEqual([['in/a.txt', 'same in/a.txt']]);
    expect((await dedup(['in/a.txt', 'in/a.txt', '--keep'])).stdout).toBe('in/a.txt\n');
  });

  test('records, and gives their paths', async () => {
    const records = [{ id: 'one', text: harbourPage }, { text: orchardPage }, { url: 'https://example.org/', text: longer }];
    folder.put({ 'r.jsonl': records.map((record) => JSON.stringify(record)).join('\n') });
    expect(await clusters('r.jsonl')).toEqual([['https://example.org/', 'near one']]);
    const stdin = await dedup(['--keep', '-q'], { stdin: folder.read()['r.jsonl']! });
    expect(stdin.stdout).toBe('-:2\nhttps://example.org/\n');
  });

  test('articles as they are', async () => {
    const text = 'Menu | Home | Weather';
    const records = [{ text }, { text }, { text: '' }];
    folder.put({ 'r.jsonl': records.map((record) => JSON.stringify(record)).join('\n'), 'm.txt': text });
    expect(await clusters('r.jsonl', 'm.txt')).toEqual([]);
    expect(await clusters('r.jsonl', 'm.txt', '--from', 'article')).toEqual([['m.txt', 'same r.jsonl:1', 'same r.jsonl:2']]);
    expect((await dedup(['r.jsonl', '--from', 'article', '-q'])).code).toBe(3);
    folder.put({ 'latin.txt': Buffer.from('Größe zählt im Café nicht', 'latin1') });
    folder.put({ 'utf8.txt': 'Größe zählt im Café nicht' });
    expect(await clusters('latin.txt', 'utf8.txt', '--from', 'article')).toHaveLength(1);
    expect((await dedup(['m.txt', '--from', 'article', '--encoding', 'utf-16le', '--json', '-q'])).code).not.toBe(2);
  });

  test.each(['text', 'md', 'json'])('an output folder of %s as the pages that it came from', async (format) => {
    await ran(['in', '-o', 'clean', '-f', format, '-q'], { cwd: folder.path });
    const ending = format === 'text' ? 'txt' : format;
    const expected = found.map((cluster) => cluster.map((one) => one.replace('in/', 'clean/').replace('txt', ending)));
    expect(await clusters('clean')).toEqual(expected);
    const similarities = async (name: string): Promise<readonly number[]> =>
      JSON.parse((await dedup([name, '--json', '-q'])).stdout).flatMap(({ members }: ClusterDocument) =>
        members.map(({ similarity }) => similarity),
      );
    expect(await similarities('clean')).toEqual(await similarities('in'));
  });

  test('outputs as they stand when they were edited, and without what was kept of them', async () => {
    await ran(['in', '-o', 'clean', '-q'], { cwd: folder.path });
    writeFileSync(join(folder.path, 'clean/a.txt'), orchardPage);
    // With its headline, the edited one is longer by that.
    expect(await clusters('clean')).toEqual([['clean/a.txt', 'near clean/c.txt', 'contained clean/d.txt']]);
    rmSync(join(folder.path, 'clean/ikm-clean.signatures.bin'));
    expect(await clusters('clean')).toEqual([['clean/a.txt', 'same clean/c.txt', 'near clean/d.txt']]);
  });

  test('only the outputs that fit, and misses one that is gone', async () => {
    await ran(['in', '-o', 'clean', '-q'], { cwd: folder.path });
    expect(await clusters('clean', '--exclude', 'a.txt')).toEqual([['clean/c.txt', 'contained clean/d.txt']]);
    rmSync(join(folder.path, 'clean/a.txt'));
    const { stderr, code } = await dedup(['clean', '--keep']);
    expect(code).toBe(1);
    expect(stderr).toContain('clean/a.txt: no such file');
  });

  test('good pages among broken ones', async () => {
    folder.put({ 'in/e.bin': '\0\0', 'in/f.gz': gzipSync(harbourPage).subarray(0, 30), 'in/r.jsonl': '{"text":1}\nx\n' });
    const { stdout, stderr, code } = await dedup(['in', 'none*.txt', '--json']);
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect(code).toBe(1);
    expect(stderr).toContain('9 pages: 5 failed, 2 copies in 2 clusters\n');
    expect((await dedup(['in/e.bin', 'in', '--fail-fast', '--keep', '-q'])).stdout).toBe('');
  });

  test('nothing from an empty input', async () => {
    expect(await dedup([], { stdin: '' })).toEqual({
      stdout: '',
      stderr: 'ikm-clean: -: no article found; see --explain\nikm-clean: stdout: 1 page: 1 without an article, no copies\n',
      code: 3,
    });
  });
});

describe('--against', () => {
  beforeEach(async () => {
    await ran(['in', '-o', 'clean', '-q'], { cwd: folder.path });
    folder.put({
      'new/a.txt': `${longer}\nThe yard named its sum on Friday, and it was twice what the council had hoped for.\n`,
      'new/z.txt': 'x',
    });
  });

  test('finds copies of pages of an earlier batch, which stay the canonical ones', async () => {
    const { stdout, code } = await dedup(['new', '--against', 'clean', '--json', '-q']);
    expect(JSON.parse(stdout)).toEqual([
      {
        schemaVersion: 1,
        canonical: 'clean/b.txt',
        reason: 'earlier-batch',
        members: [{ path: 'new/a.txt', relation: 'near', similarity: expect.any(Number) }],
      },
    ]);
    expect(code).toBe(3);
    expect((await dedup(['new', '--against', 'clean', '--keep', '-q'])).stdout).toBe('new/z.txt\n');
  });

  test('finds copies among new pages too, and says nothing of old ones', async () => {
    folder.put({ 'new/b.txt': 'x', 'new/c.txt': orchardPage.toUpperCase(), 'new/a.txt': orchardPage });
    expect(await clusters('new', '--against', 'clean', '--from', 'article')).toEqual([
      ['clean/c.txt', 'near new/a.txt', 'near new/c.txt'],
      ['new/b.txt', 'same new/z.txt'],
    ]);
  });

  test('takes no new page that contains an old one for the canonical one', async () => {
    rmSync(join(folder.path, 'clean'), { recursive: true });
    await ran(['in/d.txt', '-o', 'clean/', '-q'], { cwd: folder.path });
    folder.put({ 'new/c.txt': orchardPage });
    expect(await clusters('new/c.txt', '--against', 'clean')).toEqual([]);
  });

  test('is refused for what is no output folder and for the inputs themselves, and passes over what is gone', async () => {
    expect((await dedup(['new', '--against', 'in'])).stderr).toContain('--against in: has no manifest; name the output folder');
    expect((await dedup(['clean/', '--against', 'clean'])).stderr).toContain('clean/: is the folder of --against');
    rmSync(join(folder.path, 'clean/c.txt'));
    rmSync(join(folder.path, 'clean/b.txt'));
    rmSync(join(folder.path, 'clean/a.txt'));
    const gone = await dedup(['new/a.txt', '--against', 'clean', '--keep']);
    expect([gone.code, gone.stdout]).toEqual([0, 'new/a.txt\n']);
    expect(gone.stderr).toContain('ikm-clean: clean/b.txt: no such file; check the path\n');
  });
});

describe('dedup is refused', () => {
  test.each([
    [['in', '--keep', '--json'], "--keep and --json don't go together"],
    [['in', '--keep', '-f', 'jsonl'], "--keep and --format jsonl don't go together"],
    [['in', '-0'], '--null ends the paths of --keep'],
    [['in', '--jsn'], '(Did you mean --json?); see ikm-clean dedup --help'],
    [['in', '-f', 'md'], "argument 'md' is invalid"],
    [['in', '-o', 'in/'], "--output in/: can't be written (EISDIR)"],
  ])('with %j', async (argv, message) => {
    const { stdout, stderr, code } = await dedup(argv);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(message);
  });

  test('without inputs from a terminal', async () => {
    expect(await dedup([], { terminals: ['stdin'] })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no input; name'),
    });
  });
});

describe('dedup', () => {
  test('has a help of its own, which names every flag and fits the width', () => {
    const request = parseDedupArguments(['--help'], 80);
    const help = request.kind === 'print' ? request.text : '';
    expect(help.startsWith('ikm-clean dedup: which pages are copies of which\n\nExamples:\n')).toBe(true);
    for (const { long, summary } of dedupFlags) {
      expect(help).toContain(`--${long}`);
      expect(summary.length).toBeLessThanOrEqual(75);
    }
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(help.trimEnd().split('\n').at(-1)).toMatch(/^ {4}0 {7}every input/);
  });

  test('has each flag once', () => {
    const names = dedupFlags.flatMap(({ short, long }) => (short === null ? [long] : [long, short]));
    expect(new Set(names).size).toBe(names.length);
  });

  test('gives what it knows when it is stopped', async () => {
    const stdin = new PassThrough();
    const io = fakeIo({ cwd: folder.path, stdin });
    const ended = main(['dedup', 'in', '-', '--json', '-q', '--no-learn'], io);
    setTimeout(() => io.signals.emit('SIGINT'), 500);
    expect(await ended).toBe(130);
    expect(JSON.parse(io.written.stdout)).toHaveLength(2);
  });
});
