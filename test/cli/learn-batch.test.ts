import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOptions, type Ran, ran } from '../support/fake-io.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage } from '../support/prose.js';

const fixture = new URL('../../fixtures/sites/en-courier/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, fixture), 'utf8');
const names = readdirSync(new URL('pages/', fixture)).sort();
const expected = Object.fromEntries(readdirSync(new URL('expected/', fixture)).map((name) => [name, read(`expected/${name}`)]));
const invitation = 'The Courier is written by eleven people';
const manifestName = 'ikm-clean.manifest.jsonl';
const profileName = 'ikm-clean.profile';

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  folder.put(Object.fromEntries(names.map((name) => [`en-courier/${name}`, read(`pages/${name}`)])));
});
afterEach(() => folder.remove());

function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(argv, { cwd: folder.path, ...options });
}

function entries(output: string): readonly Record<string, unknown>[] {
  return folder
    .read(output)
    [manifestName]!.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('a batch', () => {
  test('learns what its sites print, keeps it as a file, and names it in the manifest', async () => {
    expect((await run(['en-courier', '-o', 'out'])).stderr).toBe('ikm-clean: out: 7 pages: 2 copies\n');
    expect(folder.read('out')).toMatchObject({ ...expected, [profileName]: read('profile.txt') });
    const hashes = new Set(entries('out').map(({ site, profileHash }) => `${site} ${profileHash}`));
    expect([...hashes]).toEqual([expect.stringMatching(/^en-courier [0-9a-f]{64}$/)]);
    // A page alone, by what the batch learnt.
    expect((await run(['en-courier/salt.txt', '--profile', `out/${profileName}`])).stdout).toBe(expected['salt.txt']);
  });

  test('learns nothing with --no-learn, and takes away what was learnt', async () => {
    await run(['en-courier', '-o', 'out']);
    expect((await run(['en-courier', '-o', 'out', '--no-learn'])).code).toBe(0);
    expect(folder.read('out')['salt.txt']).toContain(invitation);
    expect(Object.keys(folder.read('out'))).not.toContain(profileName);
    expect(entries('out').map(({ profileHash }) => profileHash)).toEqual(names.map(() => null));
  });

  test('learns from files that are named, from three on', async () => {
    const paths = names.map((name) => `en-courier/${name}`);
    expect((await run(paths)).stdout).not.toContain(invitation);
    expect((await run([...paths, '--no-learn'])).stdout).toContain(invitation);
    expect((await run([...paths, '-f', 'jsonl'])).stdout).not.toContain(invitation);
    const [bakery, bridge, crane, salt] = ['bakery', 'bridge', 'crane', 'salt'].map((name) => `en-courier/${name}.txt`);
    expect((await run([bakery!, bridge!, salt!])).stdout).not.toContain(invitation);
    expect((await run([bakery!, salt!])).stdout).toContain(invitation);
    expect((await run([crane!])).stdout).toContain(invitation);
  });

  test('counts a story of three addresses, and versions of it, as one', async () => {
    const version = (i: number): string => harbourPage.replace('eleven years', `${i} years`).replace('Tilda', `Tilda${i}`);
    folder.put(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`harbour/${i}.txt`, version(i)])));
    await run(['harbour', '-o', 'out']);
    expect(folder.read('out')['7.txt']).toBe(version(7));
  });

  test('gives the same from records, and from stdin, which is read once', async () => {
    const records = names.map((name) => JSON.stringify({ id: name, text: read(`pages/${name}`) })).join('\n');
    folder.put({ 'r.jsonl': records });
    const named = await run(['r.jsonl', '-f', 'jsonl']);
    expect(named.stdout).not.toContain(invitation);
    await run(['r.jsonl', '-o', 'named/']);
    await run(['-', '-o', 'piped/'], { stdin: records });
    const outputs = (output: string) =>
      Object.entries(folder.read(output)).flatMap(([name, text]) => (name.includes('records/') ? [text] : []));
    expect(outputs('piped')).toEqual(outputs('named'));
    expect(outputs('piped')).toHaveLength(7);
    // What streams isn't held back.
    const streamed = await run(['-f', 'jsonl', '-v'], { stdin: records });
    expect(streamed.stdout).toContain(invitation);
    expect(streamed.stderr).toContain(
      'ikm-clean: -: nothing was learnt of the sites of these pages, which were read once; see ikm-clean learn, and --profile\n',
    );
    expect((await run(['-f', 'jsonl', '-v', '--no-learn'], { stdin: records })).stderr).not.toContain('learnt');
  });

  test('goes by what the user says of a site, and learns of the others', async () => {
    folder.put(Object.fromEntries(names.map((name) => [`other/${name}`, read(`pages/${name}`)])));
    folder.put({ 'own.profile': 'site 9 other\n9 nothing that it prints' });
    await run(['en-courier', 'other', '-o', 'out', '--profile', 'own.profile']);
    const tree = folder.read('out');
    expect(tree['en-courier/salt.txt']).toBe(expected['salt.txt']);
    expect(tree['other/salt.txt']).toContain(invitation);
    expect(tree[profileName]).toBe(read('profile.txt'));
  });

  test('never takes its own profile for a page', async () => {
    await run(['en-courier', '-o', 'out']);
    await run(['out', '-o', 'again', '--no-learn']);
    expect(Object.keys(folder.read('again'))).not.toContain(`${profileName}.txt`);
    expect(entries('again')).toHaveLength(7);
  });

  test('tells a failure once', async () => {
    folder.put({ 'en-courier/broken.txt': '\0\0\0' });
    const { stderr, code } = await run(['en-courier', '-o', 'out']);
    expect([stderr.match(/broken\.txt/g)?.length, code]).toEqual([1, 1]);
    expect(folder.read('out')[profileName]).toBe(read('profile.txt'));
  });
});

describe('--resume', () => {
  test('skips what has the same profile, and cleans again what has another', async () => {
    folder.put({ 'en-courier/sub/alone.txt': harbourPage });
    await run(['en-courier', '-o', 'out']);
    const before = folder.read('out');
    expect((await run(['en-courier', '-o', 'out', '--resume'])).stderr).toContain('8 pages: 2 copies, 8 done before');
    expect(folder.read('out')).toEqual(before);
    // A story that no other page tells, with what the paper prints.
    const page = read('pages/bakery.txt')
      .split('\n\n')
      .toSpliced(4, 4, ...harbourPage.split('\n\n').slice(1))
      .join('\n\n');
    folder.put({ 'en-courier/another.txt': page });
    const { stderr } = await run(['en-courier', '-o', 'out', '--resume']);
    // That of the other folder alone.
    expect(stderr).toContain('1 done before');
    await run(['en-courier', '-o', 'fresh']);
    expect(folder.read('out')).toEqual(folder.read('fresh'));
  });

  test('cleans again after --no-learn, and the other way round', async () => {
    await run(['en-courier', '-o', 'learnt']);
    await run(['en-courier', '-o', 'unlearnt', '--no-learn']);
    for (const [one, other, argv] of [
      ['learnt', 'unlearnt', ['--no-learn']],
      ['unlearnt', 'learnt', []],
    ] as const) {
      await run(['en-courier', '-o', 'out', ...(one === 'learnt' ? [] : ['--no-learn'])]);
      expect((await run(['en-courier', '-o', 'out', '--resume', ...argv])).stderr).not.toContain('done before');
      expect(folder.read('out')).toEqual(folder.read(other));
    }
  });

  test('goes by the files of profiles too', async () => {
    folder.put({ 'sites.profile': read('profile.txt') });
    await run(['en-courier', '-o', 'out', '--no-learn', '--profile', 'sites.profile']);
    const again = (): Promise<Ran> => run(['en-courier', '-o', 'out', '--no-learn', '--profile', 'sites.profile', '--resume']);
    expect((await again()).stderr).toContain('7 done before');
    folder.put({ 'sites.profile': read('profile.txt').replace('site 5', 'site 6') });
    expect((await again()).stderr).not.toContain('done before');
  });
});

test('dedup learns as a batch does: what the site counts on each page parts no copies', async () => {
  const relations = async (...argv: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await run(['dedup', 'en-courier', '-f', 'jsonl', ...argv]);
    return JSON.parse(stdout).members.map(({ relation }: { relation: string }) => relation);
  };
  expect(await relations()).toEqual(['same', 'same']);
  expect(await relations('--no-learn')).toEqual(['near', 'near']);
});
