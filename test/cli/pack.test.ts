import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { harbourPage } from '../support/prose.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
let packed: readonly string[] = [];

/** Run a program in a folder; its output, or what it said when it failed. */
function output(program: string, argv: readonly string[], cwd: string, input: string = ''): string {
  const { stdout, stderr, status } = spawnSync(program, argv, { cwd, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ikm-clean-pack-'));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [report] = JSON.parse(output('npm', ['pack', '--json', '--pack-destination', folder, ...quiet], root)) as {
    files: { path: string }[];
  }[];
  packed = report?.files.map(({ path }) => path) ?? [];
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{"name":"consumer","private":true,"type":"module"}');
  output('npm', ['install', join(folder, tarball), '--prefer-offline', ...quiet], folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as others install it', () => {
  test('holds what runs and no source or test', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'bin/ikm-clean.js',
        'bin/package.json',
        'dist/cli.cjs',
        'dist/cli.cjs.cache',
        'dist/command/html-form.cjs.cache',
        'dist/index.d.ts',
        'dist/result-1.schema.json',
      ]),
    );
    expect(packed.filter((path) => /^(?:src|test|fixtures)\/|\.test\./.test(path))).toEqual([]);
  });

  test('has a command that cleans', () => {
    expect(output('npx', ['--no-install', 'ikm-clean'], folder, harbourPage)).toBe(harbourPage);
  });

  test('has a library that cleans, and its schema', () => {
    const script = `
      import { clean, CleanError, DEFAULT_MAX_BYTES } from 'ikm-clean';
      import schema from 'ikm-clean/schema/result-1.json' with { type: 'json' };
      const { paragraphs } = await clean(${JSON.stringify(harbourPage)});
      console.log(JSON.stringify([paragraphs.at(-1).text, typeof CleanError, DEFAULT_MAX_BYTES, schema.$id]));
    `;
    const printed = output(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], folder);
    const last = harbourPage.trimEnd().split('\n').at(-1);
    expect(JSON.parse(printed)).toEqual([last, 'function', 64 * 1024 * 1024, 'urn:ikm-clean:schema:result-1']);
  });
});
