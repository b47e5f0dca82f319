import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectedLabel, LAST_RESORT } from '../../src/decode/detect.js';

const folder = new URL('../../fixtures/bytes/', import.meta.url);
const legacy = readdirSync(folder).filter(
  (name) => /^(?:gb18030|big5|shift_jis|euc|windows|iso-8859|koi8)[^.]*\./.test(name) && !name.includes('declared'),
);

describe('detectedLabel', () => {
  it.each(legacy)('knows the first 300 bytes of %s', async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const expected = await detectedLabel(bytes);
    const cut = bytes.subarray(0, 300);
    const texts = [expected, await detectedLabel(cut)].map((label) => new TextDecoder(label).decode(cut));
    expect(texts[1]).toBe(texts[0]);
  });

  it('covers the encodings that news pages come in', () => {
    expect(legacy.length).toBeGreaterThanOrEqual(18);
  });

  it.each([
    ['nothing', []],
    ['a lone byte', [0xe9]],
    ['bytes that no table fills', [0x81, 0x8d, 0xff]],
  ])('falls back for %s', async (_, bytes) => {
    expect(await detectedLabel(new Uint8Array(bytes))).toBe(LAST_RESORT);
  });

  it('tells Polish in windows-1250 from ISO-8859-2 by an ą that would be š', async () => {
    // "wąska łąka" with ł, ą and ę in windows-1250; none of the bytes 0x80 to 0x9F.
    const polish =
      'W\xb9ska \xb3\xb9ka za rzek\xb9 kwitnie ka\xbfdego roku, a mieszka\xf1cy spotykaj\xb9 si\xea na niej co niedziel\xea przy muzyce.';
    expect(await detectedLabel(Uint8Array.from(polish, (char) => char.charCodeAt(0)))).toBe('windows-1250');
  });

  it('takes a damaged byte for damage', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('shift_jis.japanese.txt', folder)));
    const damaged = Uint8Array.from(bytes, (byte, i) => (i === 21 ? 0xff : byte));
    expect(await detectedLabel(damaged)).toBe('shift_jis');
  });
});
