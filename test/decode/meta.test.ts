import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import { decode } from '../../src/decode/decode.js';

const folder = new URL('../../fixtures/bytes/', import.meta.url);
/** The bytes of a text in an encoding, and the text. */
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`${name}.txt`, folder)));
const textOf = (name: string): string => readFileSync(new URL(`text/${name}.txt`, folder), 'utf8');

/** A page with this head round some bytes. */
function page(head: string, body: Uint8Array | string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from(`<html><head>${head}</head><body><p>`), Buffer.from(body), Buffer.from('</p></body></html>')]),
  );
}

describe('the encoding that a page declares itself', () => {
  it('is taken where the bytes fit it: GB 18030 in a meta', async () => {
    const found = await decode(page('<meta charset="gb18030">', bytesOf('gb18030.chinese-simplified')), null);
    expect(found).toMatchObject({ encoding: { label: 'gb18030', evidence: 'meta' }, warnings: [], replaced: 0 });
    expect(found.text).toContain(textOf('chinese-simplified').trimEnd());
  });

  it.each([
    ['windows-1251', 'windows-1251.russian', 'russian'],
    ['euc-kr', 'euc-kr.korean', 'korean'],
    ['shift_jis', 'shift_jis.japanese', 'japanese'],
    ['iso-8859-2', 'iso-8859-2.hungarian', 'hungarian'],
    ['windows-1252', 'windows-1252.french', 'french'],
  ])('is taken where the bytes fit it: %s', async (label, bytes, text) => {
    for (const head of [`<meta charset=${label}>`, `<meta http-equiv="Content-Type" content="text/html; charset=${label}">`]) {
      const found = await decode(page(head, bytesOf(bytes)), null);
      expect(found).toMatchObject({ encoding: { label, evidence: 'meta' }, warnings: [] });
      expect(found.text).toContain(textOf(text).trimEnd());
    }
  });

  it('is taken from an XML declaration', async () => {
    const xhtml = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="koi8-r"?>\n'), bytesOf('koi8-r.russian-plain')]);
    const found = await decode(new Uint8Array(xhtml), null);
    expect(found.encoding).toEqual({ label: 'koi8-r', evidence: 'meta' });
    expect(found.text).toContain(textOf('russian-plain').trimEnd());
  });

  it('is taken from far down the head', async () => {
    const head = `<style>${'p { margin: 0 }\n'.repeat(10_000)}</style><meta charset="windows-1251">`;
    const found = await decode(page(head, bytesOf('windows-1251.russian')), null);
    expect(found.encoding).toEqual({ label: 'windows-1251', evidence: 'meta' });
  });

  it('loses against bytes that are UTF-8 beyond accident, with a warning', async () => {
    for (const label of ['windows-1252', 'gb18030', 'shift_jis', 'koi8-r']) {
      const found = await decode(page(`<meta charset=${label}>`, 'Für schöne Häuser müßte man ältere Türen hören.'), null);
      expect(found).toMatchObject({ encoding: { label: 'utf-8', evidence: 'utf-8' }, warnings: ['wrong-encoding-declared'] });
      expect(found.text).toContain('müßte');
    }
  });

  it('loses against other bytes that it can’t decode: detection says what they are', async () => {
    const found = await decode(page('<meta charset="utf-8">', bytesOf('windows-1251.russian')), null);
    expect(found).toMatchObject({
      encoding: { label: 'windows-1251', evidence: 'detected' },
      warnings: ['wrong-encoding-declared'],
    });
    expect(found.text).toContain(textOf('russian').trimEnd());
  });

  it('of UTF-8 on UTF-8 is what decided', async () => {
    expect((await decode(page('<meta charset="utf-8">', 'é'), null)).encoding).toEqual({ label: 'utf-8', evidence: 'meta' });
    expect((await decode(page('', 'é'), null)).encoding).toEqual({ label: 'utf-8', evidence: 'utf-8' });
  });

  it('of UTF-16 means UTF-8, since it could be read', async () => {
    for (const label of ['utf-16', 'utf-16le', 'utf-16be']) {
      const found = await decode(page(`<meta charset="${label}">`, 'müßte'), null);
      expect(found).toMatchObject({ encoding: { label: 'utf-8', evidence: 'meta' }, warnings: [] });
      expect(found.text).toContain('müßte');
    }
  });

  it('is not seen in UTF-16, which shows by its bytes', async () => {
    const text = '<html><head><meta charset="windows-1252"></head><body><p>The ferry came late.</p>';
    const found = await decode(new Uint8Array(Buffer.from(text, 'utf16le')), null);
    expect(found).toMatchObject({ text, encoding: { label: 'utf-16le', evidence: 'detected' }, warnings: [] });
  });

  it('says nothing inside a comment', async () => {
    const found = await decode(page('<!-- <meta charset="koi8-r"> -->', bytesOf('windows-1251.russian')), null);
    expect(found).toMatchObject({ encoding: { label: 'windows-1251', evidence: 'detected' }, warnings: [] });
  });

  it('says nothing where nobody knows it: it is no error', async () => {
    const found = await decode(page('<meta charset="klingon">', 'plain'), null);
    expect(found).toMatchObject({ encoding: { label: 'utf-8', evidence: 'utf-8' }, warnings: [] });
  });

  it('loses against what the transport or the user declares', async () => {
    const bytes = page('<meta charset="koi8-r">', bytesOf('windows-1251.russian'));
    expect(await decode(bytes, 'windows-1251')).toMatchObject({
      encoding: { label: 'windows-1251', evidence: 'declared' },
      warnings: [],
    });
    expect(await decode(bytes, 'koi8-r')).toMatchObject({ encoding: { label: 'koi8-r', evidence: 'declared' } });
  });

  it('loses against a byte order mark', async () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), page('<meta charset="koi8-r">', 'müßte')]);
    expect((await decode(new Uint8Array(marked), null)).encoding).toEqual({ label: 'utf-8', evidence: 'bom' });
  });

  it('stands when detection says the same of a damaged page', async () => {
    const damaged = bytesOf('euc-kr.korean').map((byte, i) => (i % 40 === 0 ? 0xff : byte));
    expect(await decode(page('<meta charset="euc-kr">', damaged), null)).toMatchObject({
      encoding: { label: 'euc-kr', evidence: 'meta' },
      warnings: ['decoding-errors'],
    });
  });

  it('comes out with the page', async () => {
    const { encoding, warnings } = await clean(page('<meta charset="euc-kr">', bytesOf('euc-kr.korean')));
    expect(encoding).toEqual({ label: 'euc-kr', evidence: 'meta' });
    expect(warnings).toEqual([]);
  });
});
