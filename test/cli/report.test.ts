import { mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOptions, type Ran, ran } from '../support/fake-io.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';
import { dataIn, idsIn, listsIn } from '../support/report.js';

/** The same story with a paragraph more, so that it is the canonical one. */
const longer = `${harbourPage}
Asked what the fare would be, the mayor said that nobody on the council wanted to name a sum before the yard had named its own.
`;
let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  folder.put({ 'in/a.txt': harbourPage, 'in/b.txt': longer, 'in/c.txt': orchardPage, 'in/empty.txt': 'Menu\n' });
});
afterEach(() => folder.remove());

function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(argv, { cwd: folder.path, ...options });
}

function html(path: string = 'r.html'): string {
  return folder.read()[path]!;
}

function rows(path?: string): readonly (readonly unknown[])[] {
  return listsIn(html(path)).pages.map(([name, , , status, , , , cluster]) => [name, status, cluster]);
}

/** What `in` gives, the least certain first; the pages that are copies are in the first cluster. */
const expected = expect.arrayContaining([
  ['in/a.txt', 'article', 0],
  ['in/b.txt', 'article', 0],
  ['in/c.txt', 'article', -1],
  ['in/empty.txt', 'no-article', -1],
]);

describe('--report', () => {
  test('of a folder tells of all its pages, and leaves the output as it is', async () => {
    const bare = await run(['in', '-o', 'bare']);
    const told = await run(['in', '-o', 'out', '--report', 'r.html']);
    expect([told.code, told.stderr]).toEqual([bare.code, bare.stderr.replaceAll('bare', 'out')]);
    expect(folder.read('out')).toEqual(folder.read('bare'));
    expect(rows()).toEqual(expected);
    expect(rows()).toHaveLength(4);
    expect(idsIn(html(), 'page-')).toHaveLength(4);
    expect(idsIn(html(), 'pair-')).toEqual(['pair-0-0']);
    expect(Object.keys(folder.read('.')).filter((name) => !/^(?:in|out|bare)\//.test(name))).toEqual(['r.html']);
  });

  test('of results on stdout says the same, and looks for copies, which the results don’t show', async () => {
    const { stdout } = await run(['in', '-f', 'jsonl', '--report', 'r.html']);
    expect(stdout).toBe((await run(['in', '-f', 'jsonl'])).stdout);
    expect(rows()).toEqual(expected);
  });

  test.each([
    ['a page', ['in/a.txt']],
    ['stdin', ['-']],
    ['the ledger', ['in/a.txt', '--explain']],
  ])('of %s leaves the output as it is', async (_name, argv) => {
    const options = { stdin: harbourPage };
    const { stdout, code } = await run([...argv, '--report', 'r.html'], options);
    expect([stdout, code]).toEqual([(await run(argv, options)).stdout, 0]);
    expect(rows()).toEqual([[argv[0], 'article', -1]]);
  });

  test('shows the ledger of --explain', async () => {
    await run(['in/a.txt', '--report', 'r.html']);
    const { stdout } = await run(['in/a.txt', '--explain', '--json']);
    const lines = JSON.parse(dataIn(html(), 'page-0')).lines as readonly (readonly unknown[])[];
    const { ledger } = JSON.parse(stdout);
    expect(lines.map(([line, fate]) => [line, fate])).toEqual(
      ledger.map((row: Record<string, unknown>) => [row['line'], row['role'] ?? row['reason']]),
    );
  });

  test('is the same page whatever the order of inputs', async () => {
    await run(['in/a.txt', 'in/b.txt', 'in/c.txt', '--report', 'one.html', '-f', 'jsonl']);
    await run(['in/c.txt', 'in/b.txt', 'in/a.txt', '--report', 'two.html', '-f', 'jsonl']);
    await run(['in', '--exclude', 'empty.txt', '-o', 'out', '--report', 'three.html']);
    expect(html('two.html')).toBe(html('one.html'));
    expect(html('three.html')).toBe(html('one.html'));
  });

  test('tells of inputs that failed, and of copies that are dropped', async () => {
    folder.put({ 'in/pages.jsonl': '{"no": "text"}\n' });
    const { code } = await run(['in', '-o', 'out', '--duplicates', 'drop', '--report', 'r.html']);
    expect(code).toBe(1);
    const [failed] = listsIn(html()).pages;
    expect([failed![0], failed![3], failed![9]]).toEqual([
      'in/pages.jsonl:1',
      'failed',
      'a record without "text" or "html"; one of them must be a string',
    ]);
    expect(rows()).toEqual(expected);
  });

  test('looks for no copies where they are ignored, and says so', async () => {
    await run(['in', '-o', 'out', '--duplicates', 'ignore', '--report', 'r.html']);
    expect(listsIn(html()).clusters).toEqual([]);
    expect(html()).toContain('Copies were not looked for.');
  });

  test('is of all pages when a run is resumed', async () => {
    await run(['in', '-o', 'out', '--report', 'r.html']);
    await run(['in', '-o', 'out', '--resume', '--report', 'again.html']);
    expect(html('again.html')).toBe(html());
  });

  test('says that a run stopped early', async () => {
    folder.put({ 'in/0.jsonl': '{"no": "text"}\n' });
    await run(['in', '-o', 'out', '--fail-fast', '--report', 'r.html']);
    expect(html()).toContain('The run stopped early');
    expect(listsIn(html()).pages).toHaveLength(1);
  });

  test('goes into the output folder, which is made for it, and is no page of a later run', async () => {
    expect((await run(['in', '-o', 'out', '--report', 'out/r.html'])).code).toBe(3);
    const before = html('out/r.html');
    expect((await run(['in', '-o', 'out', '--report', 'out/r.html'])).code).toBe(3);
    expect(html('out/r.html')).toBe(before);
  });

  test('takes the place of an earlier one, or leaves it when nobody reads the results', async () => {
    folder.put({ 'r.html': 'earlier' });
    await run(['in/a.txt', '--report', 'r.html']);
    expect(rows()).toHaveLength(1);
    const closed = Object.assign(new Error('EPIPE'), { code: 'EPIPE', syscall: 'write' });
    const io: FakeOptions = {
      onStdout: () => {
        throw closed;
      },
    };
    await run(['in', '-f', 'jsonl', '--report', 'r.html'], io).catch(() => {});
    expect(rows()).toHaveLength(1);
    expect(Object.keys(folder.read('.')).filter((name) => !name.startsWith('in/'))).toEqual(['r.html']);
  });
});

test('a report that can’t be written in the end costs no results, and the run says so', async () => {
  const { stdout } = await run(['in', '-f', 'jsonl']);
  const told = await run(['in', '-f', 'jsonl', '--report', 'r.html'], {
    onStdout: () => mkdirSync(`${folder.path}/r.html`, { recursive: true }),
  });
  expect([told.code, told.stdout]).toEqual([1, stdout]);
  expect(told.stderr).toContain("ikm-clean: r.html: can't be written (EISDIR)");
  expect(Object.keys(folder.read('.')).filter((name) => !name.startsWith('in/'))).toEqual([]);
});

describe('a report that can’t be', () => {
  test.each([
    ['no name of a page', ['in', '-o', 'out', '--report', 'report.txt'], 'must end with .html'],
    ['in no folder', ['in', '-o', 'out', '--report', 'nowhere/r.html'], "can't be written (ENOENT)"],
    ['a folder', ['in', '-o', 'out', '--report', 'folder.html'], "can't be written (EISDIR)"],
    ['an input', ['in/p.html', '--report', 'in/p.html'], 'is an input'],
    ['an input by another name', ['in', '-o', 'out', '--report', 'link.html'], 'is an input'],
    ['the output', ['in/a.txt', '-o', 'o.html', '--report', './o.html'], 'is the file of --output, too'],
    ['with --check', ['in/a.txt', '--check', '--report', 'r.html'], "don't go together"],
  ])('%s: is wrong usage, and nothing is written', async (_name, argv, message) => {
    folder.put({ 'in/p.html': '<p>Page</p>' });
    mkdirSync(`${folder.path}/folder.html`);
    symlinkSync('in/p.html', `${folder.path}/link.html`);
    const before = folder.read('.');
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(folder.read('.')).toEqual(before);
  });
});
