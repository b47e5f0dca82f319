import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOptions, type Ran, ran } from '../support/fake-io.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

const manifestName = 'ikm-clean.manifest.jsonl';
const setsName = 'ikm-clean.signatures.bin';
/** The same story with a paragraph more, so that it is the canonical one. */
const longer = `${harbourPage}
Asked what the fare would be, the mayor said that nobody on the council wanted to name a sum before the yard had named its own.
`;
let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  folder.put({ 'in/a.txt': harbourPage, 'in/b.txt': longer, 'in/c.txt': orchardPage, 'in/d.txt': harbourPage });
});
afterEach(() => folder.remove());

function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(argv, { cwd: folder.path, ...options });
}

interface Entry {
  readonly path: string;
  readonly output: string | null;
  readonly duplicateOf: { readonly path: string; readonly similarity: number } | null;
}

function entries(output: string = 'out'): readonly Entry[] {
  const lines = folder.read(output)[manifestName]!.trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

function marks(output: string = 'out'): Readonly<Record<string, string | null>> {
  return Object.fromEntries(entries(output).map(({ path, duplicateOf }) => [path, duplicateOf?.path ?? null]));
}

function names(output: string = 'out'): readonly string[] {
  return Object.keys(folder.read(output)).filter((name) => !name.startsWith('ikm-clean.'));
}

const marked = { 'in/a.txt': 'in/b.txt', 'in/b.txt': null, 'in/c.txt': null, 'in/d.txt': 'in/b.txt' };

describe('copies in an output folder', () => {
  test('are marked in the manifest', async () => {
    const { stderr, code } = await run(['in', '-o', 'out']);
    expect([code, stderr]).toEqual([0, 'ikm-clean: out: 4 pages: 2 copies\n']);
    expect(marks()).toEqual(marked);
    expect(entries()[0]!.duplicateOf!.similarity).toBeGreaterThan(0.7);
    expect(entries()[0]!.duplicateOf).toEqual(entries()[3]!.duplicateOf);
    expect(names()).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    expect(Object.keys(folder.read('out'))).toHaveLength(6);
  });

  test('are marked in documents too, which are as they are otherwise', async () => {
    await run(['in', '-o', 'out', '-f', 'json']);
    await run(['in', '-o', 'plain', '-f', 'json', '--duplicates', 'ignore']);
    for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
      const [document, plain] = ['out', 'plain'].map((output) => folder.read(output)[`${name}.json`]!);
      expect(JSON.parse(document!)).toEqual({ ...JSON.parse(plain!), duplicateOf: entries()[i]!.duplicateOf });
    }
    expect(folder.read('plain')['c.json']).toBe(folder.read('out')['c.json']);
  });

  test('are dropped when asked, and told of', async () => {
    const { stderr, code } = await run(['in', '-o', 'out', '--duplicates', 'drop']);
    expect([code, stderr]).toEqual([0, 'ikm-clean: out: 4 pages: 2 copies, 2 of them left out\n']);
    expect(names()).toEqual(['b.txt', 'c.txt']);
    expect(marks()).toEqual(marked);
    expect(entries().map(({ output }) => output)).toEqual([null, 'b.txt', 'c.txt', null]);
  });

  test('are reported and stay where they are contained in a much longer page', async () => {
    const part = orchardPage.split('\n\n').slice(0, 3).join('\n\n');
    folder.put({ 'more/part.txt': `${part}\n`, 'more/whole.txt': orchardPage });
    await run(['more', '-o', 'out', '--duplicates', 'drop']);
    expect(marks()['more/part.txt']).toBe('more/whole.txt');
    expect(names()).toEqual(['part.txt', 'whole.txt']);
  });

  test('are not looked for when that is asked', async () => {
    await run(['in', '-o', 'out']);
    const { stderr } = await run(['in', '-o', 'out', '--duplicates', 'ignore']);
    expect(stderr).toBe('ikm-clean: out: 4 pages\n');
    expect(Object.values(marks())).toEqual([null, null, null, null]);
    expect(Object.keys(folder.read('out'))).not.toContain(setsName);
  });

  test('are never pages without an article', async () => {
    folder.put({ 'none/a.txt': '', 'none/b.txt': '', 'none/c.txt': 'Menu', 'none/d.txt': 'Menu' });
    expect((await run(['none', '-o', 'out', '-f', 'json'])).code).toBe(3);
    expect(Object.values(marks())).toEqual([null, null, null, null]);
  });
});

describe('--resume', () => {
  test.each([
    ['mark', 'text'],
    ['mark', 'json'],
    ['drop', 'text'],
    ['drop', 'json'],
  ])(
    'with %s and %s gives what a fresh run gives, when the canonical page goes, and when it comes back',
    async (what, format) => {
      const flags = ['--duplicates', what, '-f', format, '-q'];
      await run(['in', '-o', 'out', ...flags]);
      const first = folder.read('out');
      rmSync(join(folder.path, 'in/b.txt'));
      await run(['in', '-o', 'out', '--resume', ...flags]);
      await run(['in', '-o', 'fresh', ...flags]);
      // No run takes away the result of an input that isn't there any more.
      rmSync(join(folder.path, 'out', format === 'json' ? 'b.json' : 'b.txt'));
      expect(folder.read('out')).toEqual(folder.read('fresh'));
      expect(marks()).toEqual({ 'in/a.txt': null, 'in/c.txt': null, 'in/d.txt': 'in/a.txt' });
      folder.put({ 'in/b.txt': longer });
      await run(['in', '-o', 'out', '--resume', ...flags]);
      expect(folder.read('out')).toEqual(first);
    },
  );

  test('knows that documents may be marked where the manifest is not, as after a kill', async () => {
    await run(['in', '-o', 'out', '-f', 'json']);
    const manifest = folder.read('out')[manifestName]!;
    folder.put({ [`out/${manifestName}`]: manifest.replace(/"duplicateOf":\{[^}]*\}/g, '"duplicateOf":null') });
    folder.put({ 'out/.ikm-clean.manifest.tmp': manifest.slice(0, 900) });
    rmSync(join(folder.path, 'in/b.txt'));
    rmSync(join(folder.path, 'in/d.txt'));
    expect((await run(['in', '-o', 'out', '-f', 'json', '--resume'])).stderr).toContain('2 pages: 2 done before');
    await run(['in', '-o', 'fresh', '-f', 'json']);
    for (const name of ['b', 'd']) rmSync(join(folder.path, `out/${name}.json`));
    expect(folder.read('out')).toEqual(folder.read('fresh'));
  });

  test('cleans nothing again where nothing changed, copies that were dropped aside', async () => {
    await run(['in', '-o', 'out', '-f', 'json']);
    const before = folder.read('out');
    expect((await run(['in', '-o', 'out', '-f', 'json', '--resume'])).stderr).toBe(
      'ikm-clean: out: 4 pages: 2 copies, 4 done before\n',
    );
    expect(folder.read('out')).toEqual(before);
    const { stderr } = await run(['in', '-o', 'out', '-f', 'json', '--resume', '--duplicates', 'drop']);
    expect(stderr).toBe('ikm-clean: out: 4 pages: 2 copies, 2 of them left out, 4 done before\n');
    expect(names()).toEqual(['b.json', 'c.json']);
    expect((await run(['in', '-o', 'out', '-f', 'json', '--resume', '--duplicates', 'drop'])).stderr).toContain('2 done before');
    expect(names()).toEqual(['b.json', 'c.json']);
  });

  test('cleans again what nothing was kept of', async () => {
    await run(['in', '-o', 'out']);
    const before = folder.read('out');
    rmSync(join(folder.path, 'out', setsName));
    expect((await run(['in', '-o', 'out', '--resume'])).stderr).toBe('ikm-clean: out: 4 pages: 2 copies\n');
    expect(folder.read('out')).toEqual(before);
    await run(['in', '-o', 'out', '--duplicates', 'ignore']);
    expect((await run(['in', '-o', 'out', '--resume'])).stderr).toBe('ikm-clean: out: 4 pages: 2 copies\n');
    expect(folder.read('out')).toEqual(before);
  });

  test('cleans again a page whose record is of other content than its line', async () => {
    await run(['in', '-o', 'out']);
    const before = folder.read('out');
    const [lines, sets] = [manifestName, setsName].map((name) => readFileSync(join(folder.path, 'out', name)));
    // Killed between record and line of another content, which then went again.
    folder.put({ 'in/a.txt': orchardPage });
    await run(['in', '-o', 'out', '--resume']);
    expect(readFileSync(join(folder.path, 'out', setsName)).equals(sets!)).toBe(false);
    writeFileSync(join(folder.path, 'out', manifestName), lines!);
    folder.put({ 'in/a.txt': harbourPage });
    expect((await run(['in', '-o', 'out', '--resume'])).stderr).toContain('3 done before');
    expect(folder.read('out')).toEqual(before);
  });
});

describe('copies on stdout', () => {
  const documents = (stdout: string): readonly Entry[] =>
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('are not looked for unless that is asked', async () => {
    const { stdout, stderr } = await run(['in', '-f', 'jsonl']);
    expect(documents(stdout).map(({ duplicateOf }) => duplicateOf)).toEqual([null, null, null, null]);
    expect(stderr).toBe('ikm-clean: stdout: 4 pages\n');
  });

  test('are marked in the order of inputs', async () => {
    const { stdout, stderr } = await run(['in/d.txt', 'in/a.txt', 'in/b.txt', '-f', 'jsonl', '--duplicates', 'mark']);
    expect(documents(stdout).map(({ path, duplicateOf }) => [path, duplicateOf?.path ?? null])).toEqual([
      ['in/d.txt', 'in/b.txt'],
      ['in/a.txt', 'in/b.txt'],
      ['in/b.txt', null],
    ]);
    expect(stderr).toBe('');
    const plain = await run(['in', '--json', '-q']);
    const array = await run(['in', '--json', '-q', '--duplicates', 'mark']);
    const duplicateOf = /"duplicateOf": (?:null|\{[^}]*\}),/g;
    expect(array.stdout.match(duplicateOf)).toHaveLength(4);
    expect(array.stdout).not.toBe(plain.stdout);
    expect(array.stdout.replace(duplicateOf, '')).toBe(plain.stdout.replace(duplicateOf, ''));
  });

  test('are dropped, from text too, and failures stay', async () => {
    const jsonl = await run(['in', 'missing.txt', '-f', 'jsonl', '--duplicates', 'drop']);
    expect(documents(jsonl.stdout).map(({ path }) => path)).toEqual(['in/b.txt', 'in/c.txt', 'missing.txt']);
    expect(jsonl.code).toBe(1);
    const text = await run(['in/a.txt', 'in/b.txt', '--duplicates', 'drop']);
    expect(text.stdout).toBe(`==> in/b.txt <==\n${longer}`);
    expect((await run(['in/a.txt', '--json', '--duplicates', 'drop'])).stdout.startsWith('{')).toBe(true);
  });

  test('may go to a file', async () => {
    await run(['in', '-f', 'jsonl', '--duplicates', 'drop', '-o', 'all.jsonl', '-q']);
    expect(documents(folder.read()['all.jsonl']!).map(({ path }) => path)).toEqual(['in/b.txt', 'in/c.txt']);
  });
});

describe('--duplicates is refused', () => {
  test.each([
    [['in/a.txt', '--duplicates', 'mark'], '--duplicates mark is for a folder or JSON'],
    [['in/a.txt', '--duplicates', 'drop', '--explain'], "--explain and --duplicates drop don't go together"],
    [['in/a.txt', '--duplicates', 'mark', '--check'], "--check and --duplicates mark don't go together"],
    [['in/a.txt', '--duplicates', 'x'], "argument 'x' is invalid"],
  ])('in %j', async (argv, message) => {
    const { stdout, stderr, code } = await run(argv);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(message);
  });
});
