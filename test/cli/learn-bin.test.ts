import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

/** What ships: `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
const pageCount = 180;
const siteCount = 3;
let folder: TestFolder;

/** Stories of three papers, and what each of them says of itself below all of its own. */
beforeAll(() => {
  folder = testFolder();
  for (let i = 0; i < pageCount; i++)
    folder.put({ [`in/${i % siteCount}/story-${i}.txt`]: `${story(i)}\n${house(i % siteCount)}` });
  folder.put({ 'in/empty.txt': '', 'in/broken.txt': '\0\0' });
});
afterAll(() => folder.remove());

/** A story whose words no other has. */
function story(i: number): string {
  const mark = String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26));
  return (i % 2 === 0 ? harbourPage : orchardPage).replace(/\p{L}{3,}/gu, (word) => `${word}${mark}`);
}

/** Two paragraphs that read like the story's own. */
function house(site: number): string {
  const name = ['Larkhaven', 'Redmoor', 'Saltby'][site]!;
  return `The ${name} Courier is written by eleven people in the old pilot house, and readers who pay four crowns a month keep its lamps burning through the winter.

If you saw something in ${name} that we should know about, come to the back door in Rope Street, where somebody is awake until midnight on every day of the week.
`;
}

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

function clean(argv: readonly string[]): Ended {
  const ended = spawnSync(process.execPath, [bin, ...argv], { cwd: folder.path, encoding: 'utf8', maxBuffer: 2 ** 30, env: {} });
  return { stdout: ended.stdout, stderr: ended.stderr, code: ended.status };
}

function shell(line: string): Ended {
  const command = line.replaceAll('$clean', `'${process.execPath}' '${bin}'`);
  const ended = spawnSync('bash', ['-c', command], { cwd: folder.path, encoding: 'utf8', maxBuffer: 2 ** 30 });
  return { stdout: ended.stdout, stderr: ended.stderr, code: ended.status };
}

describe('what a batch learns', () => {
  test('goes from every page, by one worker, by eight, and by as many as it likes', () => {
    const trees = [['-j', '1'], ['-j', '8'], []].map((jobs, i) => {
      expect(clean(['in', '-o', `jobs-${i}`, '-q', ...jobs]).code).toBe(1);
      return folder.read(`jobs-${i}`);
    });
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
    for (let i = 0; i < pageCount; i++) expect(trees[0]![`${i % siteCount}/story-${i}.txt`]).toBe(story(i));
    expect(clean(['in', '-o', 'unlearnt', '-q', '--no-learn']).code).toBe(1);
    expect(folder.read('unlearnt')['0/story-0.txt']).toContain('in the old pilot house');
  });

  test('is the same whatever the order of inputs, and as learn says', () => {
    const names = Array.from({ length: pageCount }, (_, i) => `in/${i % siteCount}/story-${i}.txt`);
    const shuffled = [...names].sort((a, b) => (a.slice(-6) < b.slice(-6) ? -1 : 1));
    folder.put({ names: names.join('\n'), shuffled: shuffled.join('\n') });
    const profiles = ['names', 'shuffled'].map((list) => clean(['learn', '--files-from', list, '-q', '-j', '2']).stdout);
    expect(profiles[1]).toBe(profiles[0]);
    expect(profiles[0]!.match(/^60 /gm)).toHaveLength(2 * siteCount);
    const lines = (list: string): readonly string[] =>
      clean(['--files-from', list, '-f', 'jsonl', '-q']).stdout.split('\n').sort();
    expect(lines('shuffled')).toEqual(lines('names'));
    folder.put({ 'sites.profile': profiles[0]! });
    const argv = ['--files-from', 'names', '-f', 'jsonl', '--no-learn', '--profile', 'sites.profile', '-j', '2'];
    expect(clean(argv).stdout.split('\n').sort()).toEqual(lines('names'));
  });

  test('comes from pipes too, which are read once', () => {
    const [a, b, c] = [0, 3, 6].map((i) => `in/0/story-${i}.txt`);
    const { stdout, code } = shell(`$clean <(cat ${a}) <(cat ${b}) <(cat ${c})`);
    expect(code).toBe(0);
    expect(stdout.replace(/^==> .*/gm, '==>')).toBe([0, 3, 6].map((i) => `==>\n${story(i)}`).join('\n'));
  });

  test('needs no workers for a few pages, and none of it for one', () => {
    folder.put({ 'loaded.cjs': "process.on('exit', () => console.error(Object.keys(require.cache).join()));" });
    const loaded = (...argv: readonly string[]): string =>
      spawnSync(process.execPath, ['--require', join(folder.path, 'loaded.cjs'), bin, ...argv], {
        cwd: folder.path,
        encoding: 'utf8',
      }).stderr;
    const some = [0, 3, 6].map((i) => `in/0/story-${i}.txt`);
    expect(loaded(...some)).toContain('cli-learn-sites');
    expect(loaded(...some)).not.toContain('tinypool');
    expect(loaded(some[0]!)).not.toContain('learn');
  });
});

describe('a batch that learns', () => {
  test('killed again and again, while it learns and while it cleans, and resumed gives what an undisturbed one gives', async () => {
    clean(['in', '-o', 'undisturbed', '-q']);
    const manifest = join(folder.path, 'killed/ikm-clean.manifest.jsonl');
    const linesIn = (): number => (existsSync(manifest) ? readFileSync(manifest, 'utf8').split('\n').length - 1 : -1);
    for (const least of [0, 20, 0, 90]) {
      const child = spawn(process.execPath, [bin, 'in', '-o', 'killed', '-q', '--resume', '-j', '2'], {
        cwd: folder.path,
        stdio: 'ignore',
        env: {},
      });
      const isOver = new Promise((done) => child.on('close', done));
      while (child.exitCode === null && linesIn() < least) await new Promise((later) => setTimeout(later, 2));
      child.kill('SIGKILL');
      await isOver;
    }
    expect(clean(['in', '-o', 'killed', '-q', '--resume']).code).toBe(1);
    expect(folder.read('killed')).toEqual(folder.read('undisturbed'));
  });

  test('ends with 130 when it is stopped while it learns, and has written no page', async () => {
    const child = spawn(process.execPath, [bin, 'in', '-', '-o', 'stopped', '-j', '2'], {
      cwd: folder.path,
      stdio: ['pipe', 'ignore', 'pipe'],
      env: {},
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = new Promise((done) => child.on('close', done));
    // Stdin keeps it learning.
    while (!existsSync(join(folder.path, 'stopped/ikm-clean.manifest.jsonl')))
      await new Promise((later) => setTimeout(later, 10));
    await new Promise((later) => setTimeout(later, 300));
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(stderr).toBe('ikm-clean: stopped: 0 pages; stopped early, go on with --resume\n');
    expect(Object.keys(folder.read('stopped')).filter((name) => !name.includes('ikm-clean'))).toEqual([]);
  });
});
