import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Replay, replay } from '../../src/batch/replay.js';
import type { Input } from '../../src/batch/sources.js';
import { type TestFolder, testFolder } from '../support/folder.js';

let folder: TestFolder;
let twice: Replay;
beforeEach(() => {
  folder = testFolder();
  twice = replay(folder.path);
});
afterEach(() => {
  twice.close();
  folder.remove();
});

const stdin: Input = { kind: 'stdin', path: '-' };

async function* chunksOf(texts: readonly string[], end: Error | null = null): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
  if (end !== null) throw end;
}

const never = (): never => {
  throw new Error('it comes once');
};

/** What is read, at most so many chunks, and the error that it ended with. */
async function text(chunks: AsyncGenerator<Uint8Array>, most: number = Number.POSITIVE_INFINITY): Promise<string> {
  let read = '';
  let count = 0;
  try {
    for await (const chunk of chunks) {
      read += Buffer.from(chunk).toString();
      if (++count === most) break;
    }
  } catch (error) {
    return `${read} ! ${(error as Error).message}`;
  }
  return read;
}

describe('an input that is read twice', () => {
  test('comes from where it is, if it can be read again', async () => {
    folder.put({ 'a.txt': 'x' });
    const input: Input = { kind: 'file', path: 'a.txt' };
    expect(await text(twice.chunks(input, () => chunksOf(['one'])))).toBe('one');
    expect(await text(twice.chunks(input, () => chunksOf(['two'])))).toBe('two');
    expect(await text(twice.chunks({ kind: 'file', path: 'gone' }, () => chunksOf(['its own error'])))).toBe('its own error');
  });

  test('comes from what was kept of it, if it comes once', async () => {
    const other: Input = { kind: 'stdin', path: 'other' };
    const long = 'x'.repeat(3_000_000);
    expect(await text(twice.chunks(stdin, () => chunksOf(['a', '', 'bc'])))).toBe('abc');
    expect(await text(twice.chunks(other, () => chunksOf([long, 'end'])))).toBe(`${long}end`);
    expect(await text(twice.chunks(stdin, never))).toBe('abc');
    expect(await text(twice.chunks(other, never))).toBe(`${long}end`);
    expect(await text(twice.chunks(stdin, never))).toBe('abc');
  });

  test('ends as it ended: where its reader wanted no more, or with its error', async () => {
    const broken: Input = { kind: 'stdin', path: 'broken' };
    expect(
      await text(
        twice.chunks(stdin, () => chunksOf(['a', 'b', 'c'])),
        2,
      ),
    ).toBe('ab');
    expect(await text(twice.chunks(broken, () => chunksOf(['a'], new Error('gone'))))).toBe('a ! gone');
    expect(await text(twice.chunks(stdin, never))).toBe('ab');
    expect(await text(twice.chunks(broken, never))).toBe('a ! gone');
  });

  const mayPipe = spawnSync('mkfifo', ['--version']).status === 0;
  test.skipIf(!mayPipe)('may be a pipe with a name', async () => {
    spawnSync('mkfifo', [join(folder.path, 'pipe')]);
    const pipe: Input = { kind: 'file', path: 'pipe' };
    expect(await text(twice.chunks(pipe, () => chunksOf(['once'])))).toBe('once');
    expect(await text(twice.chunks(pipe, never))).toBe('once');
  });
});
