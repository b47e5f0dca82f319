import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeRecords, namesRecords, rawLines, recordOf } from '../../src/batch/records.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function linesOf(chunks: readonly string[], maxBytes: number = 100): Promise<unknown[]> {
  const lines: unknown[] = [];
  async function* source(): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield bytes(chunk);
  }
  for await (const { line, bytes: found } of rawLines(source(), maxBytes))
    lines.push([line, found === null ? null : new TextDecoder().decode(found)]);
  return lines;
}

describe('rawLines', () => {
  test('joins lines that chunks cut, numbers them and skips empty ones', async () => {
    expect(await linesOf(['a', 'b\nc\n', '\n', 'd'])).toEqual([
      [1, 'ab'],
      [2, 'c'],
      [4, 'd'],
    ]);
  });

  test.each([
    [9, '123456789'],
    [10, '1234567890'],
    [11, null],
  ])('holds a line of %i bytes when 10 are the most', async (size, held) => {
    const line = '12345678901'.slice(0, size);
    expect(await linesOf([line.slice(0, 6), `${line.slice(6)}\n`, 'next'], 10)).toEqual([
      [1, held],
      [2, 'next'],
    ]);
    expect(await linesOf([line.slice(0, 6), line.slice(6)], 10)).toEqual([[1, held]]);
  });
});

describe('recordOf', () => {
  const path = (record: object): string | undefined => recordOf(bytes(JSON.stringify(record)), 'f:3')?.path;

  test('takes path, else id, else url, else the place', () => {
    expect(path({ text: 'x', path: 'p', id: 'i', url: 'u' })).toBe('p');
    expect(path({ text: 'x', path: null, id: 'i', url: 'u' })).toBe('i');
    expect(path({ text: 'x', id: 12 })).toBe('12');
    expect(path({ text: 'x', url: 'u' })).toBe('u');
    expect(path({ text: 'x' })).toBe('f:3');
  });

  test('gives text before html, with url and language', () => {
    expect(recordOf(bytes('{"text":"a","html":"<p>b","url":"u","lang":"id"}'), 'f:1')).toEqual({
      path: 'u',
      url: 'u',
      language: 'id',
      content: 'a',
      form: 'text',
    });
    expect(recordOf(bytes('{"html":"<p>b"}\r'), 'f:1')).toMatchObject({ content: '<p>b', form: 'html' });
  });

  test('gives nothing for a blank line', () => {
    expect(recordOf(bytes(' \r'), 'f:1')).toBeNull();
  });

  test.each([
    ['{"text":', 'record-not-json'],
    ['[1]', 'record-not-object'],
    ['null', 'record-not-object'],
    ['{"text":1}', 'record-without-text'],
    ['{"text":"a","path":1}', 'record-field'],
    ['{"text":"a","lang":["id"]}', 'record-field'],
  ])('refuses %s', (line, problem) => {
    expect(() => recordOf(bytes(line), 'f:1')).toThrow(problem);
  });

  test('refuses what is not UTF-8', () => {
    expect(() => recordOf(new Uint8Array([0x22, 0xe9, 0x22]), 'f:1')).toThrow('record-not-utf8');
  });
});

describe('JSON Lines are known', () => {
  test.each([
    ['a.jsonl', true],
    ['a.NDJSON', true],
    ['a.json', false],
    ['a.jsonl.txt', false],
  ])('by name: %s', (name, expected) => {
    expect(namesRecords(name)).toBe(expected);
  });

  test.each([
    ['{"text":"a"}\n{"text":"b"}', true],
    ['\n{"html":"a"}', true],
    ['{broken\n{"text":"b"}', true],
    ['{"title":"a"}\n', false],
    ['{{ template }}\ntext', false],
    ['text\n{"text":"b"}', true],
    ['["text"]', false],
    ['', false],
  ])('by content: %j', (head, expected) => {
    expect(looksLikeRecords(bytes(head))).toBe(expected);
  });

  test('says the same as one who decodes all lines', () => {
    const part = fc.constantFrom(
      '\n',
      '\r\n',
      ' ',
      '\t',
      '\0',
      '\u00a0',
      '\ufeff',
      '\u3000',
      '{',
      'a',
      'ü',
      '{"text": ""}',
      '{"a": 1}',
      '[]',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const head = parts.join('');
        const filled = head
          .replace(/^\ufeff/, '')
          .split('\n', 16)
          .filter((line) => line.trim() !== '');
        const isRecord = (line: string): boolean => /^\{"text": ""\}$/.test(line.trim());
        expect(looksLikeRecords(bytes(head))).toBe(filled.slice(0, 2).some(isRecord));
      }),
      { numRuns: 2000 },
    );
  });
});
