import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeOptions, type Ran, ran } from '../support/fake-io.js';
import { harbourPage, orchardPage } from '../support/prose.js';

let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'ikm-clean-'));
  const files: Readonly<Record<string, string>> = {
    'harbour.txt': harbourPage,
    'orchard.txt': orchardPage,
    'empty.txt': '',
    'pages/b.txt': orchardPage,
    'pages/a.txt': harbourPage,
    'odd*.txt': harbourPage,
    'odd-2.txt': orchardPage,
    'records.jsonl': `${JSON.stringify({ text: harbourPage, url: 'https://www.example.org/ferry' })}\n`,
    'mixed.jsonl': `${JSON.stringify({ text: harbourPage, id: 'ferry' })}\nbroken\n\n${JSON.stringify({ text: orchardPage, lang: 'id' })}\n`,
    'list.txt': 'harbour.txt\r\n\norchard.txt\n',
    'list0.txt': 'harbour.txt\0orchard.txt\0',
    'rules.txt': '# my rules\nbogus line\n',
  };
  mkdirSync(join(cwd, 'pages'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function run(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  return ran(argv, { cwd, ...options });
}

const missing = 'ikm-clean: missing.txt: no such file; check the path\n';

describe('text', () => {
  test('of one page is the article alone', async () => {
    expect(await run(['harbour.txt'])).toEqual({ stdout: harbourPage, stderr: '', code: 0 });
  });

  test('comes from stdin without an argument, and for -', async () => {
    expect(await run([], { stdin: harbourPage })).toEqual({ stdout: harbourPage, stderr: '', code: 0 });
    expect(await run(['-'], { stdin: harbourPage })).toEqual({ stdout: harbourPage, stderr: '', code: 0 });
  });

  test('of several pages stands under their paths, as head prints it', async () => {
    expect((await run(['harbour.txt', 'orchard.txt'])).stdout).toBe(
      `==> harbour.txt <==\n${harbourPage}\n==> orchard.txt <==\n${orchardPage}`,
    );
  });

  test('of the good pages is printed beside a missing one, with exit 1', async () => {
    expect(await run(['harbour.txt', 'missing.txt', 'orchard.txt'])).toEqual({
      stdout: `==> harbour.txt <==\n${harbourPage}\n==> orchard.txt <==\n${orchardPage}`,
      stderr: missing,
      code: 1,
    });
  });

  test('of a page without an article is nothing but a line on stderr, with exit 3', async () => {
    expect(await run(['empty.txt'])).toEqual({
      stdout: '',
      stderr: 'ikm-clean: empty.txt: no article found; see --explain\n',
      code: 3,
    });
  });

  test('of two files of equal content is two results', async () => {
    expect((await run(['harbour.txt', 'pages/a.txt'])).stdout).toBe(
      `==> harbour.txt <==\n${harbourPage}\n==> pages/a.txt <==\n${harbourPage}`,
    );
  });

  test('escapes control characters on a terminal only', async () => {
    const stdin = harbourPage.replace('ferry line between', 'ferry \u001b[31mline\u009b between');
    expect((await run([], { stdin, terminals: ['stdout'] })).stdout).toContain('\\x1b[31mline\\x9b between');
    expect((await run([], { stdin })).stdout).toContain('\u001b[31mline\u009b between');
  });
});

describe('JSON', () => {
  test('of a page is an object, of several an array, valid with failures', async () => {
    const one = JSON.parse((await run(['harbour.txt', '--json'])).stdout);
    expect(one).toMatchObject({ schemaVersion: 1, path: 'harbour.txt', url: null, format: 'text' });
    const { stdout, code, stderr } = await run(['--json', 'harbour.txt', 'missing.txt']);
    expect(JSON.parse(stdout)).toEqual([
      one,
      { schemaVersion: 1, path: 'missing.txt', error: { code: 'unreadable', message: 'no such file; check the path' } },
    ]);
    expect([code, stderr]).toEqual([1, missing]);
  });

  test('of empty stdin is a document without paragraphs, with exit 3', async () => {
    const { stdout, code } = await run(['--json']);
    expect(JSON.parse(stdout)).toMatchObject({ path: '-', paragraphs: [], text: '', words: 0 });
    expect(code).toBe(3);
  });

  test('of no page at all is an empty array', async () => {
    expect(await run(['--json', '--files-from', 'empty.txt'])).toEqual({ stdout: '[]\n', stderr: '', code: 0 });
  });

  test('ends with one line break, alone and as an array', async () => {
    expect((await run(['--json', 'harbour.txt'])).stdout).toMatch(/[^\n]\n$/);
    expect((await run(['--json', 'harbour.txt', 'orchard.txt'])).stdout).toMatch(/[^\n]\n\]\n$/);
  });

  test('as jsonl is an object a line in the order of inputs', async () => {
    const { stdout } = await run(['-f', 'jsonl', 'orchard.txt', 'missing.txt', 'harbour.txt']);
    const lines = stdout.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(['orchard.txt', 'missing.txt', 'harbour.txt']);
  });
});

describe('JSON Lines', () => {
  test('give a page a record, and a broken line fails alone', async () => {
    const { stdout, stderr, code } = await run(['mixed.jsonl', '--json']);
    expect(JSON.parse(stdout).map(({ path, error }: { path: string; error?: { code: string } }) => [path, error?.code])).toEqual([
      ['ferry', undefined],
      ['mixed.jsonl:2', 'bad-record'],
      ['mixed.jsonl:4', undefined],
    ]);
    expect(stderr).toBe('ikm-clean: mixed.jsonl:2: broken JSON; each line must be one JSON object\n');
    expect(code).toBe(1);
  });

  test('of one record are one page, with its address and site', async () => {
    expect(JSON.parse((await run(['records.jsonl', '--json'])).stdout)).toMatchObject({
      path: 'https://www.example.org/ferry',
      url: 'https://www.example.org/ferry',
      site: 'example.org',
    });
    expect((await run(['records.jsonl'])).stdout).toBe(harbourPage);
  });

  test('with "html" are HTML, and HTML in "text" is text', async () => {
    const html = harbourPage.replaceAll('\n\n', '<p>').replace('the vote', '<b>the</b> vote');
    const stdin = `${JSON.stringify({ html })}\n${JSON.stringify({ text: harbourPage.replace('the vote', '<b>the</b> vote') })}\n`;
    const { stdout, stderr, code } = await run(['-f', 'jsonl'], { stdin });
    const [first, second] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ path: '-:1', format: 'html' });
    expect(first.text).toContain('the vote');
    expect(second.text).toContain('<b>the</b> vote');
    expect([stderr, code]).toEqual(['', 0]);
  });

  test('are known by content on stdin, unless --from says text', async () => {
    const stdin = `${JSON.stringify({ text: harbourPage })}\n${JSON.stringify({ text: orchardPage })}\n`;
    expect((await run([], { stdin })).stdout).toBe(`==> -:1 <==\n${harbourPage}\n==> -:2 <==\n${orchardPage}`);
    expect(JSON.parse((await run(['--from', 'text', '--json'], { stdin })).stdout)).toMatchObject({ path: '-' });
  });
});

describe('inputs', () => {
  test('may be a pattern, whose files come sorted', async () => {
    expect((await run(['pages/*.txt'])).stdout).toBe(`==> pages/a.txt <==\n${harbourPage}\n==> pages/b.txt <==\n${orchardPage}`);
  });

  test('may be a pattern with an absolute path', async () => {
    const { stdout } = await run([join(cwd, 'pages/*.txt'), '--json']);
    expect(JSON.parse(stdout).map(({ path }: { path: string }) => path)).toEqual([
      join(cwd, 'pages/a.txt'),
      join(cwd, 'pages/b.txt'),
    ]);
  });

  test('that match nothing fail', async () => {
    const { stderr, code } = await run(['none/*.txt', 'harbour.txt']);
    expect([stderr, code]).toEqual(['ikm-clean: none/*.txt: no file matches; check the pattern\n', 1]);
  });

  test('that exist are no pattern', async () => {
    expect((await run(['odd*.txt'])).stdout).toBe(harbourPage);
  });

  test('that are folders need a folder for their text', async () => {
    const stderr = 'ikm-clean: pages: is a folder, so its pages go to a folder too; add --output FOLDER, or --format jsonl\n';
    expect(await run(['pages'])).toEqual({ stdout: '', stderr, code: 2 });
  });

  test.each([
    [['--files-from', 'list.txt'], ''],
    [['--files-from', 'list0.txt', '-0'], ''],
    [['--files-from', '-'], 'harbour.txt\norchard.txt'],
  ])('come from a list: %j', async (argv, stdin) => {
    expect((await run(argv, { stdin })).stdout).toBe(`==> harbour.txt <==\n${harbourPage}\n==> orchard.txt <==\n${orchardPage}`);
  });

  test('have their control characters escaped in errors', async () => {
    expect((await run(['a\nb\u001b'])).stderr).toBe('ikm-clean: a\\x0ab\\x1b: no such file; check the path\n');
  });

  test.each([
    [-1, 1],
    [0, 0],
    [1, 0],
  ])('with %i bytes to spare end with %i', async (spare, code) => {
    const size = Buffer.byteLength(harbourPage);
    const limited = await run(['harbour.txt', '--max-bytes', String(size + spare)]);
    expect(limited.code).toBe(code);
    if (code === 1)
      expect(limited.stderr).toBe(`ikm-clean: harbour.txt: more than ${size - 1} bytes; raise the limit with --max-bytes\n`);
  });
});

describe('the ledger', () => {
  test('has a row a line and a closing sentence', async () => {
    const rows = (await run(['harbour.txt', '--explain'])).stdout.split('\n');
    expect(rows.slice(0, -2).map((row) => Number(row.slice(0, 7)))).toEqual([1, 3, 5, 7, 9]);
    expect(rows.at(-2)).toMatch(/paragraphs kept, 0 lines dropped; confidence /);
  });

  test('is coloured on a terminal and fits it', async () => {
    const { stdout } = await run(['harbour.txt', '--explain'], { terminals: ['stdout'], columns: 60 });
    expect(stdout).toContain('\u001b[32m');
    expect((await run(['harbour.txt', '--explain'], { terminals: ['stdout'], env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
    for (const row of stdout.split('\n').slice(0, 5)) expect(stripVTControlCharacters(row).length).toBeLessThanOrEqual(60);
  });

  test('is JSON with --json, an array for several pages', async () => {
    const one = JSON.parse((await run(['harbour.txt', '--explain', '--json'])).stdout);
    expect(one.ledger.map(({ line, fate }: { line: number; fate: string }) => [line, fate])).toEqual(
      [1, 3, 5, 7, 9].map((line) => [line, 'kept']),
    );
    const two = JSON.parse((await run(['harbour.txt', 'orchard.txt', '--explain', '--json'])).stdout);
    expect(two[0]).toEqual(one);
  });

  test('is printed for a page without an article', async () => {
    const { stdout, code } = await run(['--explain'], { stdin: '' });
    expect([stdout, code]).toEqual(['0 paragraphs kept, 0 lines dropped; confidence 0\n', 3]);
  });
});

describe('--check and --diff', () => {
  test('say nothing about a clean page', async () => {
    expect(await run(['harbour.txt', '--check'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(await run(['harbour.txt', '--diff'])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('tell a page that would change', async () => {
    const stdin = harbourPage.replaceAll('\n\n', '\n\n\n');
    expect(await run(['--check'], { stdin })).toEqual({
      stdout: '',
      stderr: 'ikm-clean: -: would change; see --diff\n',
      code: 4,
    });
    expect((await run(['--diff'], { stdin })).stdout).toMatch(/^--- -\n\+\+\+ - \(clean\)\n@@ /);
  });

  test('obey the higher row of the exit codes', async () => {
    const stdin = harbourPage.replaceAll('\n\n', '\n\n\n');
    expect((await run(['--check', '-', 'empty.txt'], { stdin })).code).toBe(3);
    expect((await run(['--check', '-', 'empty.txt', 'missing.txt'], { stdin })).code).toBe(1);
  });
});

describe('options', () => {
  test('--no-title leaves the headline out if the page has one, and only in text', async () => {
    const json = JSON.parse((await run(['harbour.txt', '--json', '--no-title'])).stdout);
    expect((await run(['harbour.txt', '--no-title'])).stdout).toBe(`${json.text}\n`);
  });

  test('--fail-fast stops at the first failure, and the document is whole', async () => {
    const { stdout, code } = await run(['--json', '--fail-fast', 'harbour.txt', 'missing.txt', 'orchard.txt']);
    expect(JSON.parse(stdout).map(({ path }: { path: string }) => path)).toEqual(['harbour.txt', 'missing.txt']);
    expect(code).toBe(1);
  });

  test('--verbose says a line a page on stderr, --quiet keeps errors', async () => {
    expect((await run(['-v', 'harbour.txt'])).stderr).toMatch(
      /^ikm-clean: harbour.txt: \d paragraphs, \d+ words; confidence [.\d]+\n$/,
    );
    expect((await run(['-q', 'missing.txt'])).stderr).toBe(missing);
  });

  test('--verbose shows the stack of a failure', async () => {
    expect((await run(['missing.txt'])).stderr).not.toContain('ENOENT');
    for (const flag of ['-v', '-qv', '--verbose']) expect((await run([flag, 'missing.txt'])).stderr).toContain('ENOENT');
  });

  test('-f md makes the page Markdown', async () => {
    expect((await run(['harbour.txt', '-f', 'md'])).stdout).toMatch(/^(?:# )?Harbour Council/);
  });
});

describe('wrong usage ends with 2 and a line', () => {
  test.each([
    [['--explan'], "unknown option '--explan' (Did you mean --explain?); see ikm-clean --help"],
    [['--min-confidence', '1.01'], '--min-confidence 1.01: must be a number from 0 to 1, as in .5'],
    [['--min-confidence', '-1'], '--min-confidence -1: must be a number from 0 to 1, as in .5'],
    [['--min-confidence', ''], '--min-confidence : must be a number from 0 to 1, as in .5'],
    [['--max-bytes', '0'], '--max-bytes 0: must be a whole number from 1, as in 1000000'],
    [['--max-bytes', '1e3'], '--max-bytes 1e3: must be a whole number from 1, as in 1000000'],
    [['--encoding', 'klingon'], '--encoding klingon: no such encoding; use a label like utf-8, windows-1252 or gb18030'],
    [['--json', '-f', 'md'], "--json and --format md don't go together; leave one out"],
    [['--explain', '--diff'], "--explain and --diff don't go together; leave one out"],
    [['--explain', '-f', 'md'], '--explain has no Markdown form; use text, json or jsonl'],
    [['--diff', '--json'], '--diff has no form but its own; leave --format and --json out'],
    [['--check', '-o', 'x'], "--check and --output don't go together; leave one out"],
    [['-0'], '--null says how the list of --files-from is separated; add --files-from FILE'],
    [['-', '--files-from', '-'], 'stdin (-) can be read only once; name it once'],
    [['-', '-'], 'stdin (-) can be read only once; name it once'],
    [['--files-from', 'missing.txt'], "missing.txt: can't be read (ENOENT); check the path"],
    [['--rules', 'missing.txt'], "missing.txt: can't be read (ENOENT); check the path"],
    [
      ['-o', 'pages', '-f', 'jsonl'],
      "--output pages: is a folder, which gets a file a page, and jsonl isn't one; use text, md or json, or name a file",
    ],
    [
      ['-o', 'new/', '--diff'],
      "--output new/: is a folder, which gets a file a page, and --diff isn't one; use text, md or json, or name a file",
    ],
    [['--resume'], '--resume needs the output folder of the run that it resumes; add --output FOLDER'],
    [['-j', '0'], '--jobs 0: must be a whole number from 1 to 1024'],
    [['--timeout', '0'], '--timeout 0: must be a number of seconds over 0, as in 30'],
    [['-o', 'none/x.txt'], "--output none/x.txt: can't be written (ENOENT); check the folder"],
    [['-o', 'harbour.txt'], '--output harbour.txt: is an input, and inputs are never overwritten; name another file'],
    [
      ['-o', './pages/../harbour.txt'],
      '--output ./pages/../harbour.txt: is an input, and inputs are never overwritten; name another file',
    ],
    [['completion'], 'completion is for bash, zsh or fish; as in: ikm-clean completion bash'],
  ])('%j', async (argv, message) => {
    const inputs = argv.includes('-') || argv[0] === 'completion' ? argv : [...argv, 'harbour.txt'];
    expect(await run(inputs)).toEqual({ stdout: '', stderr: `ikm-clean: ${message}\n`, code: 2 });
  });

  test('names the line of a bad rules file', async () => {
    const { stderr, code } = await run(['--rules', 'rules.txt', 'harbour.txt']);
    expect(stderr).toMatch(/^ikm-clean: rules.txt:2: [^\n]+\n$/);
    expect(code).toBe(2);
  });

  test('is a short help where nothing is named and stdin is a terminal', async () => {
    const { stdout, stderr, code } = await run([], { terminals: ['stdin'] });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('ikm-clean --help');
    expect((await run(['--json'], { terminals: ['stdin'] })).code).toBe(2);
  });
});

describe('--output', () => {
  test('writes the file and nothing to stdout, and leaves no temporary file', async () => {
    expect(await run(['harbour.txt', '-o', 'out.txt'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).toBe(harbourPage);
    expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('replaces what was there only when something was made', async () => {
    writeFileSync(join(cwd, 'old.txt'), 'old');
    expect((await run(['missing.txt', '-o', 'old.txt'])).code).toBe(1);
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toBe('old');
    await run(['orchard.txt', '-o', 'old.txt']);
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toBe(orchardPage);
  });

  test('follows a link and keeps it, unless it leads to an input', async () => {
    writeFileSync(join(cwd, 'target.txt'), '');
    symlinkSync('target.txt', join(cwd, 'link.txt'));
    await run(['orchard.txt', '-o', 'link.txt']);
    expect(readFileSync(join(cwd, 'target.txt'), 'utf8')).toBe(orchardPage);
    expect((await run(['target.txt', '-o', 'link.txt'])).code).toBe(2);
  });

  test('to a pipe writes to it and leaves it a pipe', async () => {
    const pipe = join(cwd, 'pipe');
    spawnSync('mkfifo', [pipe]);
    const reader = readFile(pipe, 'utf8');
    expect((await run(['harbour.txt', '-o', 'pipe'])).code).toBe(0);
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(await reader).toBe(harbourPage);
  });

  test('to - is stdout', async () => {
    expect((await run(['harbour.txt', '-o', '-'])).stdout).toBe(harbourPage);
  });
});
