import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourPage, orchardPage } from '../support/prose.js';

/** What ships: `npm test` builds it first. */
const bin = fileURLToPath(new URL('../../bin/ikm-clean.js', import.meta.url));
let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'ikm-clean-'));
  writeFileSync(join(cwd, 'a.txt'), harbourPage);
  writeFileSync(join(cwd, 'b.txt'), orchardPage);
  writeFileSync(join(cwd, 'many.jsonl'), `${JSON.stringify({ text: harbourPage })}\n`.repeat(1_000));
  writeFileSync(join(cwd, 'nul.txt'), `text\0text\0`.repeat(100));
  writeFileSync(join(cwd, 'dot.png'), png);
});

afterAll(() => rmSync(cwd, { recursive: true, force: true }));

interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

function spawned(argv: readonly string[], input: string = ''): Ended {
  return ended(spawnSync(process.execPath, [bin, ...argv], { cwd, input, encoding: 'utf8', maxBuffer: 2 ** 30, env: {} }));
}

/** Run a line of shell in which `$clean` is the command. */
function shell(line: string): Ended {
  const clean = `'${process.execPath}' '${bin}'`;
  return ended(spawnSync('bash', ['-c', line.replaceAll('$clean', clean)], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 }));
}

function ended({ stdout, stderr, status }: ReturnType<typeof spawnSync>): Ended {
  return { stdout: String(stdout), stderr: String(stderr), code: status };
}

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the built command', () => {
  test('takes the code that the build compiled, of what HTML needs too', () => {
    const script = `
      const { scripts, main } = require(${JSON.stringify(bin)}).load();
      const io = { stdin: process.stdin, stdout: process.stderr, stderr: process.stderr, env: {}, cwd: () => process.cwd(), once() {}, off() {} };
      main(['--from', 'html', 'a.txt'], io).then(() => {
        console.log(JSON.stringify([...scripts].map(([file, { cachedDataRejected }]) => [require('path').basename(file), cachedDataRejected])));
      });`;
    const { stdout } = ended(spawnSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8', env: {} }));
    expect(JSON.parse(stdout)).toEqual([
      ['cli.cjs', false],
      ['html-form.cjs', false],
    ]);
  });

  test('prints its help and version', () => {
    expect(spawned(['--help'])).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ikm-clean: [\s\S]*Exit codes/),
    });
    expect(spawned(['-V'])).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(spawned(['completion', 'bash']).stdout).toContain('complete -o default');
  });

  test('cleans stdin', () => {
    expect(spawned([], harbourPage)).toEqual({ stdout: harbourPage, stderr: '', code: 0 });
  });

  test('gives valid JSON and 3 for empty stdin', () => {
    const { stdout, code } = shell("printf '' | $clean --json");
    expect(JSON.parse(stdout)).toMatchObject({ path: '-', paragraphs: [] });
    expect(code).toBe(3);
  });

  test('prints the good pages beside a missing one, with exit 1', () => {
    expect(spawned(['a.txt', 'missing.txt', 'b.txt'])).toEqual({
      stdout: `==> a.txt <==\n${harbourPage}\n==> b.txt <==\n${orchardPage}`,
      stderr: 'ikm-clean: missing.txt: no such file; check the path\n',
      code: 1,
    });
  });

  test('knows the nearest flag', () => {
    expect(spawned(['--jsonn', 'a.txt'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--json?') });
  });

  test('reads patterns, rules, Markdown, ledger and diff, each from its lazy module', () => {
    writeFileSync(join(cwd, 'rules.txt'), 'drop line nothing like this\n');
    expect(spawned(['[ab].txt']).stdout).toContain('==> b.txt <==');
    expect(spawned(['--rules', 'rules.txt', 'a.txt']).stdout).toBe(harbourPage);
    writeFileSync(join(cwd, 'rules.txt'), 'bogus\n');
    expect(spawned(['--rules', 'rules.txt', 'a.txt'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^ikm-clean: rules.txt:1: /),
    });
    expect(spawned(['-f', 'md', 'a.txt']).stdout).toContain('Harbour Council');
    expect(spawned(['--explain', 'a.txt']).stdout).toContain('paragraphs kept');
    expect(spawned(['--diff'], `${harbourPage}\n\n`).stdout).toContain('+++ - (clean)');
    expect(spawned(['a.txt', '-o', 'out.txt'])).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(spawned(['a.txt', '-o', 'b.txt/'])).toMatchObject({ code: 2, stderr: expect.stringContaining('is a file') });
  });

  test('detects an encoding and a language, each from its lazy module', () => {
    writeFileSync(
      join(cwd, 'latin.txt'),
      Buffer.from(harbourPage.replaceAll('ferry', 'f\u00e9rry').replaceAll(/[“”]/g, '"'), 'latin1'),
    );
    const { stdout, stderr, code } = spawned(['latin.txt', '--json']);
    expect([stderr, code]).toEqual(['', 0]);
    expect(JSON.parse(stdout)).toMatchObject({
      language: 'en',
      encoding: { evidence: 'detected' },
      text: expect.stringContaining('old férry line'),
    });
  });

  test('has no colour where it is piped, and has it when told so', () => {
    expect(spawned(['--explain', 'a.txt']).stdout).not.toContain('\u001b');
    expect(spawned(['--explain', '--color', 'always', 'a.txt']).stdout).toContain('\u001b[32m');
  });
});

describe('a pipe', () => {
  test('that closes early ends the command quietly with 0', () => {
    const { stdout, stderr, code } = shell('set -o pipefail; $clean many.jsonl -f jsonl | head -1 | wc -l');
    expect([stdout.trim(), stderr, code]).toEqual(['1', '', 0]);
  });

  test('takes 2 MB whole, as a file does, however slow', () => {
    const { stdout } = shell(
      '$clean many.jsonl -f jsonl > whole; $clean many.jsonl -f jsonl | (sleep 0.5; cat) | cmp - whole && wc -c < whole',
    );
    expect(Number(stdout)).toBeGreaterThan(2_000_000);
  });

  test('takes one document of 2 MB whole', () => {
    const { stdout } = shell('$clean many.jsonl --json > whole; $clean many.jsonl --json | wc -c; wc -c < whole');
    const [piped, redirected] = stdout.trim().split('\n').map(Number);
    expect(piped).toBe(redirected);
    expect(redirected).toBeGreaterThan(2_000_000);
  });

  test('may be named as a file', () => {
    expect(shell('$clean <(cat a.txt)').stdout).toBe(harbourPage);
  });
});

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s while stdin is awaited ends with %i, and what was complete is whole', async (signal, code) => {
    const child = spawn(process.execPath, [bin, '--json', 'a.txt', '-'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      if (stdout === '') child.kill(signal);
      stdout += chunk;
    });
    expect(await new Promise((ended) => child.on('close', ended))).toBe(code);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});

describe('what is no page', () => {
  test.each(['nul.txt', 'dot.png'])('such as %s fails with a line, and the others are done', (name) => {
    const { stdout, stderr, code } = spawned([name, 'a.txt']);
    expect(stdout).toBe(`==> a.txt <==\n${harbourPage}`);
    expect(stderr).toMatch(new RegExp(`^ikm-clean: ${name.replace('.', '\\.')}: [^\\n]+\\n$`));
    expect(code).toBe(1);
  });
});

describe('a page of great size', () => {
  test('in one line of 50 MB gets an answer within the limit, and the batch goes on', () => {
    writeFileSync(join(cwd, 'long.txt'), 'a few words more, '.repeat(2_900_000));
    const { stdout, stderr, code } = spawned(['long.txt', 'a.txt']);
    expect(stdout.endsWith(`==> a.txt <==\n${harbourPage}`)).toBe(true);
    expect([0, 3]).toContain(code);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
  });

  test('over the limit is an error, and the batch goes on', () => {
    expect(spawned(['long.txt', 'a.txt', '--max-bytes', '50000000'])).toEqual({
      stdout: `==> a.txt <==\n${harbourPage}`,
      stderr: 'ikm-clean: long.txt: more than 50000000 bytes; raise the limit with --max-bytes\n',
      code: 1,
    });
  });

  test('of a million lines gets an answer', () => {
    writeFileSync(join(cwd, 'lines.txt'), Array.from({ length: 1_000_000 }, (_, i) => `line ${i}\n`).join(''));
    expect([0, 3]).toContain(spawned(['lines.txt']).code);
    // Half a minute on a quiet machine: this is to be no test of time.
  }, 600_000);
});

test('a full disk is an error, never a crash', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [bin, 'a.txt'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  expect([status, stderr]).toEqual([1, "ikm-clean: stdout: can't be written (ENOSPC); check the path and the space left\n"]);
});
