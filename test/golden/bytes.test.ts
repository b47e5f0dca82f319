import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { CleanError } from '../../src/errors.js';

interface ByteCase {
  readonly file: string;
  readonly why: string;
  readonly declared?: string;
  readonly encoding?: string;
  readonly evidence?: string;
  readonly textFile?: string;
  readonly replaced?: number;
  readonly warnings?: readonly string[];
  readonly error?: string;
  /** What the error's message must name. */
  readonly says?: string;
}

const folder = new URL('../../fixtures/bytes/', import.meta.url);
const cases: readonly ByteCase[] = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'));

describe('fixtures/bytes', () => {
  it('names every file of the folder once, and no other', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.json' && name !== 'text' && name !== '.gitattributes');
    expect(cases.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('uses every text file', () => {
    const used = new Set(cases.flatMap(({ textFile }) => (textFile === undefined ? [] : [textFile.replace('text/', '')])));
    expect([...used].sort()).toEqual(readdirSync(new URL('text/', folder)).sort());
  });

  it.each(cases.filter(({ error }) => error === undefined))('decodes $file: $why', async (expected) => {
    const found = await decode(bytesOf(expected.file), expected.declared ?? null);
    expect(found).toEqual({
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(expected.textFile!)),
      encoding: { label: expected.encoding, evidence: expected.evidence },
      replaced: expected.replaced ?? 0,
      warnings: expected.warnings ?? [],
    });
  });

  it.each(cases.filter(({ error }) => error !== undefined))('refuses $file: $why', async (expected) => {
    const error: unknown = await decode(bytesOf(expected.file), expected.declared ?? null).catch((thrown: unknown) => thrown);
    if (!(error instanceof CleanError)) throw new Error(`no CleanError but ${String(error)}`);
    expect(error.code).toBe(expected.error);
    expect(error.message).toContain(expected.says ?? '');
    expect(error.message).toContain(';');
  });
});

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(file, folder)));
}
