import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectedLabel } from '../../src/decode/detect.js';

const folder = new URL('../../fixtures/bytes/', import.meta.url);
const legacy = readdirSync(folder).filter(
  (name) => /^(?:gb18030|big5|shift_jis|euc|windows|iso-8859|koi8)[^.]*\./.test(name) && !name.includes('declared'),
);

describe('detectedLabel', () => {
  it.each(legacy)('knows the first 300 bytes of %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const expected = (await detectedLabel(bytes)) ?? '';
    const cut = bytes.subarray(0, 300);
    const texts = [expected, (await detectedLabel(cut)) ?? ''].map((label) => new TextDecoder(label).decode(cut));
    expect(texts[1]).toBe(texts[0]);
  });

  it('covers the encodings that news pages come in', () => {
    expect(legacy.length).toBeGreaterThanOrEqual(18);
  });

  it.each([
    ['nothing', []],
    ['bytes that no table fills', [0x81, 0x8d, 0xff]],
  ])('has no answer for %s', async (_, bytes) => {
    expect(await detectedLabel(new Uint8Array(bytes))).toBe(null);
  });

  it('tells Polish in windows-1250 from ISO-8859-2 by an ą that would be š', async () => {
    // "wąska łąka" with ł, ą and ę in windows-1250; none of the bytes 0x80 to 0x9F.
    const polish =
      'W\xb9ska \xb3\xb9ka za rzek\xb9 kwitnie ka\xbfdego roku, a mieszka\xf1cy spotykaj\xb9 si\xea na niej co niedziel\xea przy muzyce.';
    expect(await detectedLabel(Uint8Array.from(polish, (char) => char.charCodeAt(0)))).toBe('windows-1250');
  });

  it('tells Korean from Thai where each byte would be Thai too', async () => {
    // 상인회장 윤정호 씨는 “걱정을 많이 했는데 이웃들이 도와준 덕분에 빨리 돌아올 수 있었다”고 말했다. 시장에는 새로운 소방 시설과 주차장이 들어섰다.
    const hex =
      'bbf3c0cec8b8c0e520c0b1c1a4c8a320bebeb4c220a1b0b0c6c1a4c0bb20b8b9c0cc20c7dfb4c2b5a520c0ccbff4b5e9c0cc20b5b5bfcd' +
      'c1d820b4f6bad0bfa120bba1b8ae20b5b9bec6bfc320bcf620c0d6befab4d9a1b1b0ed20b8bbc7dfb4d92e20bdc3c0e5bfa1b4c220bbf5' +
      'b7cebfee20bcd2b9e620bdc3bcb3b0fa20c1d6c2f7c0e5c0cc20b5e9beeebcb9b4d92e';
    expect(await detectedLabel(new Uint8Array(Buffer.from(hex, 'hex')))).toBe('euc-kr');
  });

  it.each([
    ['euc-kr', 'korean', 40],
    ['euc-jp', 'japanese', 200],
    ['shift_jis', 'japanese', 40],
    ['gb18030', 'chinese-simplified', 40],
  ])('knows %s of a %s page with one byte in %i broken', async (label, language, every) => {
    const bytes = new Uint8Array(readFileSync(new URL(`${label}.${language}.txt`, folder)));
    expect(await detectedLabel(bytes.map((byte, i) => (i % every === 0 ? 0xff : byte)))).toBe(label);
  });

  it('looks past a line longer than its sample', async () => {
    const greek = readFileSync(new URL('windows-1253.greek.txt', folder));
    expect(await detectedLabel(new Uint8Array([...Buffer.from('calm sea '.repeat(20_000)), ...greek]))).toBe('windows-1253');
  });
});
