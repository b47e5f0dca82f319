import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decoded, decode } from '../../src/decode/decode.js';
import { CleanError } from '../../src/errors.js';

const folder = new URL('../../fixtures/bytes/', import.meta.url);

describe('decode', () => {
  it('answers any bytes and any known label with a text or a CleanError', async () => {
    const labels = fc.constantFrom(
      null,
      'utf-8',
      'utf-16le',
      'utf-16be',
      'windows-1252',
      'gb18030',
      'shift_jis',
      'iso-2022-jp',
      'big5',
      'euc-kr',
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), labels, async (bytes, declared) => {
        const found = await outcome(bytes, declared);
        if (found instanceof CleanError) expect(['binary', 'bad-encoding']).toContain(found.code);
        else expect(found.warnings.includes('decoding-errors')).toBe(found.replaced > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('gives any text back that was written as UTF-8, whatever was declared', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', 'ж', '中', '😀', '\n', ' ') }).map((body) => `äöüß ${body}`);
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(null, 'utf-8', 'windows-1252', 'shift_jis', 'utf-16le'), async (from, declared) => {
        expect((await decode(new TextEncoder().encode(from), declared)).text).toBe(from);
      }),
    );
  });

  it('gives the same text for UTF-16 in either order, with and without its mark', async () => {
    for (const name of ['ascii', 'arabic', 'chinese-simplified', 'korean', 'thai']) {
      const text = readFileSync(new URL(`text/${name}.txt`, folder), 'utf8');
      for (const mark of ['', '\ufeff']) {
        const little = new Uint8Array(Buffer.from(mark + text, 'utf16le'));
        const big = little.map((_, i) => little[i ^ 1]!);
        expect((await decode(little, null)).text).toBe(text);
        expect((await decode(big, null)).text).toBe(text);
      }
    }
  });

  it('takes one mark off, not two', async () => {
    expect((await decode(bytes('\ufeff\ufefftext'), null)).text).toBe('\ufefftext');
  });

  it('reads UTF-16 with an odd last byte', async () => {
    const found = await decode(new Uint8Array([...Buffer.from('\ufeffharbour', 'utf16le'), 0x41]), null);
    expect(found).toMatchObject({ text: 'harbour\ufffd', replaced: 1, warnings: ['decoding-errors'] });
  });

  it('counts replacement characters that the source holds already', async () => {
    expect(await decode(bytes('pi\ufffdata'), null)).toMatchObject({
      encoding: { evidence: 'utf-8' },
      replaced: 1,
      warnings: ['decoding-errors'],
    });
  });

  it('reads a page whose first byte beyond ASCII comes after the sample size', async () => {
    const tail = readFileSync(new URL('windows-1251.russian.txt', folder));
    const found = await decode(new Uint8Array([...Buffer.from('the harbour was calm\n'.repeat(5000)), ...tail]), null);
    expect(found.encoding).toEqual({ label: 'windows-1251', evidence: 'detected' });
  });

  it('reads the typographic characters of windows-1252, which Node 20 takes for controls', async () => {
    const upper = new Uint8Array([0x80, 0x82, 0x8a, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9f]);
    expect((await decode(upper, 'windows-1252')).text).toBe('€‚Š‘’“”–—™Ÿ');
  });
});

describe('a declared label', () => {
  it.each([
    ['UTF8', 'utf-8'],
    [' Latin1 ', 'windows-1252'],
    ['latin-1', 'windows-1252'],
    ['CP1251', 'windows-1251'],
    ['cp932', 'shift_jis'],
    ['cp949', 'euc-kr'],
    ['gb2312', 'gbk'],
    ['utf_8', 'utf-8'],
  ])('%j means %s', async (declared, label) => {
    expect((await decode(bytes('plain'), declared)).encoding).toEqual({ label, evidence: 'declared' });
  });

  it.each(['klingon', '', 'utf-9', 'iso-2022-kr'])('%j is refused', async (declared) => {
    expect(await outcome(bytes('plain'), declared)).toMatchObject({ code: 'bad-encoding' });
  });

  it('is quoted without controls and at bounded length', async () => {
    const error = await outcome(bytes('plain'), `\u001b[2J${'x'.repeat(5000)}`);
    if (!(error instanceof CleanError)) throw new Error('no CleanError');
    expect(error.message).not.toContain('\u001b');
    expect(error.message.length).toBeLessThan(300);
  });

  it('of UTF-16 loses to text of a byte a character', async () => {
    const page = new Uint8Array(readFileSync(new URL('windows-1252.german.txt', folder)));
    expect(await decode(page, 'utf-16le')).toMatchObject({
      encoding: { label: 'windows-1252' },
      warnings: ['wrong-encoding-declared'],
    });
  });

  it('of UTF-16 stands where no byte is zero', async () => {
    const page = new Uint8Array(Buffer.from('新桥将于本周六上午九时正式通车', 'utf16le'));
    expect((await decode(page, 'utf-16')).text).toBe('新桥将于本周六上午九时正式通车');
  });

  it('of one order of UTF-16 loses to the other', async () => {
    const page = new Uint8Array(readFileSync(new URL('utf-16be.russian.txt', folder)));
    expect(await decode(page, 'utf-16le')).toMatchObject({
      encoding: { label: 'utf-16be', evidence: 'detected' },
      warnings: ['wrong-encoding-declared'],
    });
  });

  it('stands when the page is damaged so much that nothing else fits', async () => {
    expect((await decode(new Uint8Array([0x81, 0x8d, 0xff]), 'koi8-r')).encoding.evidence).toBe('declared');
    expect(await decode(new Uint8Array([0xff, 0xff, 0xff]), 'euc-kr')).toMatchObject({
      encoding: { label: 'euc-kr', evidence: 'declared' },
      replaced: 3,
      warnings: ['decoding-errors'],
    });
  });

  it('stands when detection says the same of a damaged page', async () => {
    const page = new Uint8Array(readFileSync(new URL('euc-kr.korean.txt', folder)));
    const damaged = page.map((byte, i) => (i % 40 === 0 ? 0xff : byte));
    expect(await decode(damaged, 'euc-kr')).toMatchObject({
      encoding: { label: 'euc-kr', evidence: 'declared' },
      warnings: ['decoding-errors'],
    });
  });

  it('of UTF-8 yields to the last resort when nothing fits', async () => {
    expect((await decode(new Uint8Array([0x81, 0x8d, 0xff]), 'utf-8')).encoding).toEqual({
      label: 'windows-1252',
      evidence: 'detected',
    });
  });

  it('of another encoding stands against three characters that are UTF-8, and loses to four', async () => {
    expect((await decode(bytes('ééé'), 'windows-1252')).encoding.evidence).toBe('declared');
    expect((await decode(bytes('é😀😀'), 'windows-1252')).encoding.evidence).toBe('declared');
    expect((await decode(bytes('éééé'), 'windows-1252')).encoding.evidence).toBe('utf-8');
    expect((await decode(bytes('ééééé'), 'windows-1252')).encoding.evidence).toBe('utf-8');
  });

  it('of UTF-8 stands while at most a tenth of the characters beyond ASCII are broken', async () => {
    const page = (good: number) => new Uint8Array([...bytes('ä'.repeat(good)), 0xe9, 0x20]);
    expect((await decode(page(8), 'utf-8')).warnings).toContain('wrong-encoding-declared');
    expect((await decode(page(9), 'utf-8')).encoding).toEqual({ label: 'utf-8', evidence: 'declared' });
    expect((await decode(page(10), 'utf-8')).encoding).toEqual({ label: 'utf-8', evidence: 'declared' });
  });
});

describe('control characters', () => {
  const page = (controls: number, length: number) => bytes('\u0002'.repeat(controls) + 'a'.repeat(length - controls));

  it('are let pass up to eight in a text of any length', async () => {
    expect(await outcome(page(7, 10), null)).not.toBeInstanceOf(CleanError);
    expect(await outcome(page(8, 10), null)).not.toBeInstanceOf(CleanError);
    expect(await outcome(page(9, 10), null)).toMatchObject({ code: 'binary' });
  });

  it('are let pass up to a fiftieth of a text', async () => {
    expect(await outcome(page(19, 1000), null)).not.toBeInstanceOf(CleanError);
    expect(await outcome(page(20, 1000), null)).not.toBeInstanceOf(CleanError);
    expect(await outcome(page(21, 1000), null)).toMatchObject({ code: 'binary' });
  });

  it('that belong to text do not count', async () => {
    expect(await outcome(bytes('\u0007\b\t\n\v\f\r\u001b'.repeat(100)), null)).not.toBeInstanceOf(CleanError);
  });

  it('are refused in UTF-16 too', async () => {
    expect(await outcome(new Uint8Array(Buffer.from('\ufeffa\0b', 'utf16le')), null)).toMatchObject({ code: 'binary' });
  });
});

describe('binary content', () => {
  it.each(['%PDF is a format of documents.', 'GIF images are old.', 'PK won.', 'BZh', 'Portable Network Graphics: \u0089PNG'])(
    'is not seen in %j',
    async (text) => expect(await outcome(bytes(text), null)).not.toBeInstanceOf(CleanError),
  );
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function outcome(from: Uint8Array, declared: string | null): Promise<Decoded | CleanError> {
  try {
    return await decode(from, declared);
  } catch (error) {
    if (error instanceof CleanError) return error;
    throw error;
  }
}
