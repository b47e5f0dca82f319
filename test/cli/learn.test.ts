import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { response, warc } from '../support/archive.js';
import { type FakeOptions, type Ran, ran } from '../support/fake-io.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { harbourPage, orchardPage } from '../support/prose.js';

/** Seven pages of a paper that closes each with the same invitation; one story has three addresses. */
const fixture = new URL('../../fixtures/sites/en-courier/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, fixture), 'utf8');
const pages = Object.fromEntries(readdirSync(new URL('pages/', fixture)).map((name) => [name, read(`pages/${name}`)]));
const expected = Object.fromEntries(readdirSync(new URL('expected/', fixture)).map((name) => [name, read(`expected/${name}`)]));
const known = read('profile.txt');
const invitation = 'The Courier is written by eleven people';

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
  folder.put(Object.fromEntries(Object.entries(pages).map(([name, text]) => [`en-courier/${name}`, text])));
});
afterEach(() => folder.remove());

function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(argv, { cwd: folder.path, ...options });
}

/** Without the two lines that every profile begins with. */
function sections(text: string): string {
  return text.split('\n').slice(2).join('\n');
}

describe('learn', () => {
  test('prints the profile that was reviewed, and says what came of it', async () => {
    const found = await run(['learn', 'en-courier']);
    expect(found).toEqual({ stdout: known, stderr: 'ikm-clean: stdout: 7 pages of 1 site: 8 lines\n', code: 0 });
    expect(await run(['learn', 'en-courier', '-q'])).toEqual({ stdout: known, stderr: '', code: 0 });
  });

  test('writes a file, the same whatever the order of inputs and how often they are named', async () => {
    const names = Object.keys(pages).map((name) => `en-courier/${name}`);
    expect((await run(['learn', ...names.toReversed(), 'en-courier', '-o', 'sites.profile'])).code).toBe(0);
    expect(folder.read()['sites.profile']).toBe(known);
    expect(Object.keys(folder.read()).filter((name) => name.includes('profile'))).toEqual(['sites.profile']);
  });

  test('knows a site by its addresses, in records and archives and from stdin', async () => {
    const texts = Object.values(pages);
    const url = (i: number): string => `https://www.courier.example/${i}`;
    const records = texts.map((text, i) => JSON.stringify({ text, url: url(i) })).join('\n');
    const html = (text: string, i: number): string =>
      `<html><head><link rel="canonical" href="${url(i)}"></head><body>${text
        .split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`;
    folder.put({
      'r.jsonl': records,
      'w.warc': warc(texts.map((text, i) => ({ type: 'response', url: url(i), content: response(text, 'text/plain') }))),
    });
    folder.put(Object.fromEntries(texts.map((text, i) => [`html/${i}/page.html`, html(text, i)])));
    const wanted = sections(known).replace('en-courier', 'courier.example');
    for (const [argv, stdin] of [[['r.jsonl']], [['w.warc']], [['-'], records], [['html']]] as const) {
      const { stdout, code } = await run(['learn', ...argv], { stdin: stdin ?? '' });
      expect([sections(stdout), code]).toEqual([wanted, 0]);
    }
  });

  test('goes on after failures, with exit 1', async () => {
    folder.put({ 'en-courier/broken.txt': '\0\0\0' });
    const { stdout, stderr, code } = await run(['learn', 'gone.txt', 'en-courier']);
    expect([stdout, code]).toEqual([known, 1]);
    expect(stderr).toContain('ikm-clean: gone.txt: no such file; check the path\n');
    expect(stderr).toContain('ikm-clean: stdout: 9 pages of 1 site: 2 failed, 8 lines\n');
  });

  test('writes nothing when it stops early', async () => {
    folder.put({ 'sites.profile': 'as it was' });
    const { stderr, code } = await run(['learn', 'gone.txt', 'en-courier', '-o', 'sites.profile', '--fail-fast']);
    expect([stderr, code]).toEqual(['ikm-clean: gone.txt: no such file; check the path\n', 1]);
    expect(folder.read()['sites.profile']).toBe('as it was');
    expect(Object.keys(folder.read()).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('says so where there is nothing to learn, and tells each page with -v', async () => {
    folder.put({ 'two/a.txt': harbourPage, 'two/b.txt': orchardPage });
    const { stdout, stderr, code } = await run(['learn', 'two', '-v']);
    expect([sections(stdout), code]).toEqual(['\nsite 2 two\n', 0]);
    expect(stderr).toBe(
      'ikm-clean: two/a.txt: 5 blocks of two\nikm-clean: two/b.txt: 5 blocks of two\nikm-clean: stdout: 2 pages of 1 site: no line that three pages of a site print\n',
    );
  });

  test.each([
    [['learn'], 'no input; name files, folders or -, as in: ikm-clean learn scrape/ -o sites.profile'],
    [['learn', '--jsn'], "unknown option '--jsn'"],
    [['learn', 'en-courier', '-o', 'en-courier/salt.txt'], 'is an input, and inputs are never overwritten'],
    [['learn', '--profile', 'x'], "unknown option '--profile'"],
  ])('is refused as %j', async (argv, problem) => {
    const { stdout, stderr, code } = await run(argv, { terminals: ['stdin'] });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(problem);
  });

  test('has a help of its own', async () => {
    const { stdout, code } = await run(['learn', '--help'], { columns: 80 });
    expect(code).toBe(0);
    expect(stdout).toContain('Usage: ikm-clean learn [options] [inputs...]');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('hold no article');
  });
});

describe('--profile', () => {
  beforeEach(() => folder.put({ 'sites.profile': known }));

  test('cleans a page by what its site prints, and the ledger says on how many pages', async () => {
    const page = 'en-courier/salt.txt';
    expect((await run([page])).stdout).toContain(invitation);
    expect((await run([page, '--profile', 'sites.profile'])).stdout).toBe(expected['salt.txt']);
    const { stdout } = await run([page, '--explain', '--profile', 'sites.profile']);
    expect(stdout).toMatch(/23 {2}- site {10}The Courier is written by .* on 5 of 5 pages of the site\n/);
    const ledger = JSON.parse((await run([page, '--explain', '--json', '--profile', 'sites.profile'])).stdout).ledger;
    expect(ledger.filter(({ reason }: { reason?: string }) => reason === 'site')).toContainEqual(
      expect.objectContaining({ line: 23, fate: 'dropped', stage: 'site', pages: 5, sitePages: 5 }),
    );
  });

  test('is for pages of its sites and no others', async () => {
    folder.put({ 'else/salt.txt': pages['salt.txt']! });
    expect((await run(['else/salt.txt', '--profile', 'sites.profile'])).stdout).toContain(invitation);
    const record = JSON.stringify({ text: pages['salt.txt'], url: 'https://www.courier.example/1' });
    folder.put({ 'courier.profile': known.replace('en-courier', 'courier.example') });
    const argv = ['--profile', 'courier.profile', '--json'];
    expect(JSON.parse((await run(argv, { stdin: record })).stdout).text).not.toContain(invitation);
  });

  test('may be given several times: what they say is added', async () => {
    const part = (of: number, count: number): string =>
      `site ${of} en-courier\n${count} ${invitation} in the old pilot house, and readers who pay four crowns a month keep its lamps burning through the winter\n`;
    folder.put({ 'one.profile': part(40, 2), 'two.profile': part(20, 1) });
    const page = 'en-courier/salt.txt';
    const why = async (...files: readonly string[]) =>
      (await run([page, '--explain', ...files.flatMap((file) => ['--profile', file])])).stdout;
    // Three pages and a twentieth; neither file alone has three.
    expect(await why('one.profile', 'two.profile')).toContain('on 3 of 60 pages of the site');
    expect(await why('two.profile', 'one.profile')).toBe(await why('one.profile', 'two.profile'));
    expect(await why('one.profile')).not.toContain('pages of the site');
  });

  test.each([
    [
      'a line that is none',
      'site 3 a\nshare this',
      "bad.profile:2: a line is 'site PAGES NAME', or 'PAGES BLOCK' as in '12 read also'",
    ],
    [
      'more pages than the site has',
      'site 3 a\n4 share this',
      'bad.profile:2: on 4 pages of a site that has 3; lower the one or raise the other',
    ],
  ])('with %s is a usage error that names it, before anything is read', async (_what, text, problem) => {
    folder.put({ 'bad.profile': text });
    const { stdout, stderr, code } = await run([
      'gone.txt',
      'en-courier/salt.txt',
      '--profile',
      'sites.profile',
      '--profile',
      'bad.profile',
    ]);
    expect([stdout, stderr, code]).toEqual(['', `ikm-clean: ${problem}\n`, 2]);
  });

  test('that is missing, or stdin twice, is a usage error', async () => {
    expect(await run(['en-courier/salt.txt', '--profile', 'gone'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("gone: can't be read (ENOENT)"),
    });
    expect(await run(['-', '--profile', '-'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('stdin (-) can be read only once'),
    });
    expect((await run(['en-courier/salt.txt', '--profile', '-'], { stdin: known })).stdout).toBe(expected['salt.txt']);
  });
});
