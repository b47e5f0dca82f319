import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gathered, type NamedInput } from '../../src/batch/gather.js';
import { selectionOf } from '../../src/batch/selection.js';
import { type TestFolder, testFolder } from '../support/folder.js';

let folder: TestFolder;
beforeAll(() => {
  folder = testFolder();
  folder.put({ 'scrape/a.html': '', 'scrape/sub/b.html': '', 'scrape/empty/.keep': '', 'other/c.txt': '', stdin: '' });
});
afterAll(() => folder.remove());

function places(...named: readonly NamedInput[]): readonly (readonly [string, string | null])[] {
  const inputs = gathered(named, { cwd: folder.path, selection: selectionOf([], []), output: null });
  return inputs.map(({ input, place }) => [input.path, place]);
}

const of = (kind: 'folder' | 'file' | 'stdin', path: string): NamedInput => ({ kind, path });

describe('gathered', () => {
  test('mirrors one folder below itself', () => {
    const expected = [
      ['scrape/a.html', 'a.html'],
      ['scrape/sub/b.html', 'sub/b.html'],
    ];
    expect(places(of('folder', 'scrape'))).toEqual(expected);
    expect(places(of('folder', './scrape/'))).toEqual(expected);
  });

  test('mirrors several below the folder that holds them all, whatever the order', () => {
    const expected = [
      ['scrape/a.html', 'scrape/a.html'],
      ['scrape/sub/b.html', 'scrape/sub/b.html'],
      ['other/c.txt', 'other/c.txt'],
    ];
    expect(places(of('folder', 'scrape'), of('file', 'other/c.txt'))).toEqual(expected);
    expect(places(of('file', 'other/c.txt'), of('folder', 'scrape'))).toEqual([expected[2], expected[0], expected[1]]);
    expect(places(of('folder', 'scrape'), of('file', 'scrape/sub/b.html')).at(-1)).toEqual(['scrape/sub/b.html', 'sub/b.html']);
  });

  test('mirrors a file below its folder', () => {
    expect(places(of('file', join(folder.path, 'scrape/sub/b.html')))[0]![1]).toBe('b.html');
  });

  test('gives stdin a place of its own', () => {
    expect(places(of('stdin', '-'))).toEqual([['-', 'stdin']]);
    expect(places(of('stdin', '-'), of('file', 'stdin'))).toEqual([
      ['-', '-stdin'],
      ['stdin', 'stdin'],
    ]);
  });

  test('makes failures of what gives no file', () => {
    const inputs = gathered([of('folder', 'scrape/empty'), of('folder', 'gone')], {
      cwd: folder.path,
      selection: selectionOf([], []),
      output: null,
    });
    expect(inputs.map(({ input, place }) => [input.kind, place, String('error' in input && input.error)])).toEqual([
      ['failed', null, expect.stringContaining('empty-folder')],
      ['failed', null, expect.stringContaining('ENOENT')],
    ]);
  });
});
