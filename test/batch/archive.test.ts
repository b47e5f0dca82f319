import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { archiveSources } from '../../src/batch/archive.js';
import type { Source } from '../../src/batch/sources.js';
import { response, type WarcRecord, warc } from '../support/archive.js';
import { brief } from '../support/sources.js';

const url = 'https://example.org/a';
const html = '<p>A page.</p>';

async function sourcesOf(bytes: Uint8Array, maxBytes: number = 1_000_000, chunk: number = bytes.length): Promise<Source[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const sources: Source[] = [];
  for await (const source of archiveSources(chunks(), 'x.warc', maxBytes)) sources.push(source);
  return sources;
}

async function briefs(records: readonly WarcRecord[], maxBytes?: number): Promise<readonly string[]> {
  return (await sourcesOf(warc(records), maxBytes)).map(brief);
}

const page = (content: Uint8Array): WarcRecord => ({ type: 'response', url, content });

describe('the pages of an archive', () => {
  test('are responses that are HTML or text, and conversions, with address, charset and number', async () => {
    const records: readonly WarcRecord[] = [
      { type: 'warcinfo', content: 'software: none\r\n' },
      { type: 'request', url, content: 'GET /a HTTP/1.1\r\n\r\n' },
      page(response(html, 'text/html; charset="windows-1251"')),
      { type: 'response', url: '<https://example.org/b>', content: response('A dump.', 'Text/Plain') },
      { type: 'response', url, content: response('x', 'image/png') },
      { type: 'metadata', url, content: 'a: b' },
      { type: 'conversion', headers: { 'Content-Type': 'text/plain' }, content: 'Converted.' },
      { type: 'conversion', url, headers: { 'Content-Type': 'application/pdf' }, content: '%PDF' },
      { type: 'revisit', url, content: '' },
    ];
    const common = { url, language: null };
    expect(await sourcesOf(warc(records))).toEqual([
      { ...common, path: url, record: 3, content: Buffer.from(html), form: 'html', encoding: 'windows-1251' },
      {
        ...common,
        path: 'https://example.org/b',
        url: 'https://example.org/b',
        record: 4,
        content: Buffer.from('A dump.'),
        form: null,
        encoding: null,
      },
      { ...common, path: 'x.warc:7', url: null, record: 7, content: Buffer.from('Converted.'), form: 'text', encoding: 'utf-8' },
    ]);
  });

  test('are none where the server had no page', async () => {
    const statuses = ['301 Moved', '404 Not Found', '500 Oops'].map((status) => page(response(html, 'text/html', [], status)));
    expect(await briefs([...statuses, page(Buffer.from('no HTTP')), page(response(html, 'text/html', [], '203 Other'))])).toEqual(
      [`${url} = ${html}`],
    );
  });

  test.each([
    ['gzip', ['Content-Encoding: gzip'], gzipSync(html)],
    ['gzip that was undone already', ['Content-Encoding: gzip'], Buffer.from(html)],
    ['Brotli', ['content-encoding: br'], brotliCompressSync(html)],
    ['deflate', ['Content-Encoding: deflate'], deflateSync(html)],
    ['chunks', ['Transfer-Encoding: chunked'], Buffer.from(`5\r\n${html.slice(0, 5)}\r\n9\r\n${html.slice(5)}\r\n0\r\n\r\n`)],
    ['chunks that were undone already', ['Transfer-Encoding: chunked'], Buffer.from(html)],
  ])('are read out of %s', async (_what, headers, body) => {
    expect(await briefs([page(response(body, 'text/html', headers))])).toEqual([`${url} = ${html}`]);
  });

  test('are the same wherever the chunks cut', async () => {
    const long = page(response('Another page. '.repeat(2_500), 'text/plain'));
    const bytes = warc([page(response(html, 'text/html')), long, page(response(html, 'text/html'))]);
    const whole = await sourcesOf(bytes);
    expect(whole).toHaveLength(3);
    for (const chunk of [1, 3, 4, 100, 40_000]) expect(await sourcesOf(bytes, 1_000_000, chunk)).toEqual(whole);
  });

  test('are those that an independent writer wrote', async () => {
    const body = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from(html);
    };
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    const record = WARCRecord.create({ url, date: '2024-09-09T00:00:00Z', type: 'response', httpHeaders: headers }, body());
    const bytes = await WARCSerializer.serialize(record, { gzip: false });
    expect((await sourcesOf(bytes)).map(brief)).toEqual([`${url} = ${html}`]);
  });
});

describe('a record fails alone', () => {
  test.each([
    ['over the limit', page(response('x'.repeat(101), 'text/html')), 'too-large'],
    [
      'over the limit when unpacked',
      page(response(gzipSync('x'.repeat(101)), 'text/html', ['Content-Encoding: gzip'])),
      'too-large',
    ],
    ['with a damaged coding', page(response('no Brotli at all', 'text/html', ['Content-Encoding: br'])), 'broken-compression'],
    ['cut in its coding', page(response(gzipSync(html).subarray(0, 20), 'text/html', ['Content-Encoding: gzip'])), 'truncated'],
  ])('%s', async (_what, record, problem) => {
    expect(await briefs([record, page(response(html, 'text/html'))], 100)).toEqual([`${url} ! ${problem}`, `${url} = ${html}`]);
  });

  test('far over the limit, without being held', async () => {
    const big = page(response('x'.repeat(6_000_000), 'text/html'));
    expect(await briefs([big, page(response(html, 'text/html'))], 1000)).toEqual([`${url} ! too-large`, `${url} = ${html}`]);
  });
});

describe('an archive ends with what was whole', () => {
  const good = page(response(html, 'text/html'));
  test.each([
    ['cut in a record', warc([good, good]).subarray(0, -10), 'truncated'],
    ['cut in a record that is passed over', warc([good, { type: 'request', url, content: 'GET' }]).subarray(0, -5), 'truncated'],
    ['with a length that is none', warc([good, { ...good, length: 'many' }]), 'broken-archive'],
    ['with a length below 0', warc([good, { ...good, length: -5 }]), 'broken-archive'],
    ['with a length that is too small', warc([good, { ...good, length: 30 }, good]), 'broken-archive'],
    [
      'followed by something else',
      Buffer.concat([warc([good]), Buffer.from('Just text.\r\n\r\nMore of it.\r\n\r\n')]),
      'broken-archive',
    ],
    [
      'with a header that has no end',
      Buffer.concat([warc([good]), Buffer.from('WARC/1.0\r\n'), Buffer.alloc(9_000_000, 'x: y\r\n')]),
      'broken-archive',
    ],
  ])('%s', async (_what, bytes, problem) => {
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      async function* chunks(): AsyncGenerator<Uint8Array> {
        yield bytes;
      }
      for await (const source of archiveSources(chunks(), 'x.warc', 1_000_000)) seen.push(brief(source));
    };
    await expect(read()).rejects.toThrow(problem);
    expect(seen[0]).toBe(`${url} = ${html}`);
  });
});
