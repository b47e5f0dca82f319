import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFile } from '../../src/batch/page-file.js';
import { sourceOfFile } from '../../src/batch/sources.js';
import { warc } from '../support/archive.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { brief } from '../support/sources.js';

let folder: TestFolder;
beforeAll(() => {
  folder = testFolder();
});
afterAll(() => folder.remove());

const records = '{"text":"one","id":"1"}\n{"text":"two","id":"2"}\n';

describe('the file of a page', () => {
  test('is read where its page is worked on', () => {
    folder.put({ 'in/a.txt': 'a page' });
    expect(pageFile({ kind: 'file', path: 'in/a.txt' }, folder.path)).toEqual({
      path: 'in/a.txt',
      file: join(folder.path, 'in/a.txt'),
      bytes: 6,
      record: null,
    });
  });

  test.each(['r.jsonl', 'r.ndjson.gz', 'w.warc', 'w.wet.br'])('is none of %s, whose name promises many', (path) => {
    folder.put({ [path]: 'whatever' });
    expect(pageFile({ kind: 'file', path }, folder.path)).toBeNull();
  });

  test('is none of what is missing, of a folder, of a pipe, of stdin, of what failed before', () => {
    folder.put({ 'in/a.txt': 'a page' });
    execFileSync('mkfifo', [join(folder.path, 'pipe')]);
    for (const path of ['missing', 'in', 'in/a.txt/below', 'pipe'])
      expect(pageFile({ kind: 'file', path }, folder.path)).toBeNull();
    expect(pageFile({ kind: 'stdin', path: '-' }, folder.path)).toBeNull();
    expect(pageFile({ kind: 'failed', path: 'in/a.txt', error: new Error('gone') }, folder.path)).toBeNull();
  });
});

describe('the source of a file', () => {
  const limits = { maxBytes: 1000, byContent: true };
  const briefOf = async (bytes: string | Uint8Array, own: Partial<typeof limits> = {}): Promise<string | null> => {
    folder.put({ 'x.txt': bytes });
    const file = join(folder.path, 'x.txt');
    const source = await sourceOfFile({ path: 'x.txt', file, bytes: bytes.length, record: null }, { ...limits, ...own });
    return source === null ? null : brief(source);
  };

  test('is the page in it, packed or not', async () => {
    expect(await briefOf('a page')).toBe('x.txt = a page');
    expect(await briefOf('')).toBe('x.txt = ');
    expect(await briefOf(gzipSync('a page'))).toBe('x.txt = a page');
  });

  test('is none where it holds many', async () => {
    expect(await briefOf(records)).toBeNull();
    expect(await briefOf(gzipSync(records))).toBeNull();
    expect(await briefOf(warc([{ type: 'conversion', url: 'https://example.org/a', content: 'A dump.' }]))).toBeNull();
    expect(await briefOf(records, { byContent: false })).toBe(`x.txt = ${records}`);
  });

  test('is the failure to read it', async () => {
    expect(await briefOf('abc', { maxBytes: 2 })).toMatch(/^x\.txt ! /);
    const file = join(folder.path, 'gone.txt');
    const source = await sourceOfFile({ path: 'gone.txt', file, bytes: 1, record: null }, limits);
    expect(source).toMatchObject({ path: 'gone.txt', error: { code: 'ENOENT' } });
  });
});
