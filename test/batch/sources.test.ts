import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesMany } from '../../src/batch/content.js';
import { warc } from '../support/archive.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { brief, sourcesIn } from '../support/sources.js';

let folder: TestFolder;
beforeAll(() => {
  folder = testFolder();
});
afterAll(() => folder.remove());

async function briefs(name: string, bytes: string | Uint8Array, reading: Parameters<typeof sourcesIn>[2] = {}) {
  folder.put({ [name]: bytes });
  return (await sourcesIn(folder.path, name, reading)).map(brief);
}

const records = '{"text":"one","id":"1"}\n{"text":"two","id":"2"}\n';
const archive = warc([
  { type: 'conversion', url: 'https://example.org/a', headers: { 'Content-Type': 'text/plain' }, content: 'A dump.' },
]);

describe('an input is told by its bytes', () => {
  test.each([
    ['plain text', 'page.txt', 'a page', ['page.txt = a page']],
    ['text in gzip', 'page.txt.gz', gzipSync('a page'), ['page.txt.gz = a page']],
    ['text in gzip under another name', 'page.txt', gzipSync('a page'), ['page.txt = a page']],
    ['text that is named like gzip', 'page.gz', 'no gzip', ['page.gz = no gzip']],
    ['two members of gzip', 'page.gz', Buffer.concat([gzipSync('one '), gzipSync('two')]), ['page.gz = one two']],
    ['text in Brotli, by its name', 'page.html.br', brotliCompressSync('a page'), ['page.html.br = a page']],
    ['JSON Lines', 'x.txt', records, ['1 = one', '2 = two']],
    ['JSON Lines in gzip', 'x.bin', gzipSync(records), ['1 = one', '2 = two']],
    ['JSON Lines by name in Brotli', 'x.jsonl.br', brotliCompressSync('{"text":"a","id":"1"}'), ['1 = a']],
    ['an archive', 'x.bin', archive, ['https://example.org/a = A dump.']],
    ['an archive in gzip', 'x.wet.gz', gzipSync(archive), ['https://example.org/a = A dump.']],
    ['nothing', 'empty.txt', '', ['empty.txt = ']],
    ['three bytes', 'short.txt', 'abc', ['short.txt = abc']],
  ])('%s', async (_what, name, bytes, expected) => {
    expect(await briefs(name, bytes)).toEqual(expected);
  });

  test('unless the user says what pages are: then by its name', async () => {
    expect(await briefs('x.txt', records, { byContent: false })).toEqual([`x.txt = ${records}`]);
    expect(await briefs('x.jsonl', records, { byContent: false })).toEqual(['1 = one', '2 = two']);
    expect(await briefs('x.warc', archive, { byContent: false })).toEqual(['https://example.org/a = A dump.']);
    expect(await briefs('page.txt.gz', gzipSync('a page'), { byContent: false })).toEqual(['page.txt.gz = a page']);
  });
});

test.each([
  ['gzip', gzipSync('a page'), '- = a page'],
  ['an archive', archive, 'https://example.org/a = A dump.'],
  ['JSON Lines', Buffer.from('{"text":"one","id":"1"}'), '1 = one'],
])('%s is told though it comes byte by byte', async (_what, bytes, expected) => {
  const stdin = Readable.from([...bytes].map((byte) => Uint8Array.of(byte)));
  expect((await sourcesIn(folder.path, '-', { stdin: () => stdin })).map(brief)).toEqual([expected]);
});

describe('an input fails alone', () => {
  test.each([
    ['cut in its gzip', 'x.txt.gz', gzipSync('a page of some length'.repeat(9)).subarray(0, 30), 'truncated'],
    ['cut to its magic number', 'x.gz', Buffer.from([0x1f, 0x8b, 8]), 'truncated'],
    [
      'damaged in its gzip',
      'x.gz',
      Buffer.concat([gzipSync('a page').subarray(0, 12), Buffer.alloc(40, 7)]),
      'broken-compression',
    ],
    ['named like Brotli and none', 'x.br', 'this is plain text, not Brotli', 'broken-compression'],
    ['over the limit', 'x.txt', 'x'.repeat(1001), 'too-large'],
    ['over the limit when unpacked', 'x.gz', gzipSync('x'.repeat(1001)), 'too-large'],
  ])('%s', async (_what, name, bytes, problem) => {
    expect(await briefs(name, bytes, { maxBytes: 1000 })).toEqual([`${name} ! ${problem}`]);
  });

  test('of the limit itself is read', async () => {
    expect(await briefs('x.gz', gzipSync('x'.repeat(1000)), { maxBytes: 1000 })).toEqual([`x.gz = ${'x'.repeat(1000)}`]);
  });

  test('as a bomb before it fills anything', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    expect(await briefs('bomb.gz', bomb, { maxBytes: 1_000_000 })).toEqual(['bomb.gz ! too-large']);
    expect(await briefs('bomb.jsonl.gz', bomb, { maxBytes: 1_000_000 })).toEqual(['bomb.jsonl.gz ! bomb']);
    const brotli = brotliCompressSync(Buffer.alloc(50_000_000));
    expect(await briefs('bomb.jsonl.br', brotli, { maxBytes: 1_000_000 })).toEqual(['bomb.jsonl.br ! bomb']);
  });

  test('after the records that came before its end', async () => {
    // Stored, not deflated, so that the cut is behind the second record.
    const cut = gzipSync(records + records, { level: 0 }).subarray(0, 70);
    expect(await briefs('x.jsonl.gz', cut)).toEqual(['1 = one', '2 = two', 'x.jsonl.gz ! truncated']);
  });

  test('at a record over the limit, and the next is read', async () => {
    const lines = `{"text":"${'x'.repeat(200)}"}\n{"text":"b","id":"b"}\nno JSON\n`;
    expect(await briefs('x.jsonl.gz', gzipSync(lines), { maxBytes: 100 })).toEqual([
      'x.jsonl.gz:1 ! too-large',
      'b = b',
      'x.jsonl.gz:3 ! record-not-json',
    ]);
  });

  test('when it vanished after it was found', async () => {
    folder.put({ 'gone.txt': 'a' });
    rmSync(join(folder.path, 'gone.txt'));
    expect((await sourcesIn(folder.path, 'gone.txt')).map(brief)).toEqual([expect.stringContaining('gone.txt ! ENOENT')]);
  });
});

test.each([
  ['a.jsonl', true],
  ['a.ndjson.gz', true],
  ['crawl.warc', true],
  ['crawl.wet.br', true],
  ['a.txt.gz', false],
  ['warc', false],
])('%s promises many pages: %s', (name, expected) => {
  expect(namesMany(name)).toBe(expected);
});

test('records are numbered by their lines', async () => {
  folder.put({ 'x.jsonl': `${records}\n{"text":"three"}` });
  expect((await sourcesIn(folder.path, 'x.jsonl')).map(({ record }) => record)).toEqual([1, 2, 4]);
});
