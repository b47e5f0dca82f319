import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { selectionOf } from '../../src/batch/selection.js';
import { filesOf } from '../../src/batch/walk.js';
import { type TestFolder, testFolder } from '../support/folder.js';

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

const all = selectionOf([], []);

function paths(output: string | null = null, selection = all, below: string = ''): readonly string[] {
  return filesOf(join(folder.path, below), { selection, output }).map(({ path }) => path);
}

describe('filesOf', () => {
  test('gives files in the order of their code units, whatever the folders', () => {
    folder.put({ 'b.txt': '', 'a/z.txt': '', 'a-1.txt': '', 'a.txt': '', 'B.txt': '', 'é.txt': '', 'a/b/c.txt': '' });
    expect(paths()).toEqual(['B.txt', 'a-1.txt', 'a.txt', 'a/b/c.txt', 'a/z.txt', 'b.txt', 'é.txt']);
  });

  test('skips what is hidden, and manifests', () => {
    folder.put({ '.hidden.txt': '', '.git/a.txt': '', 'a/.b/c.txt': '', 'a/ikm-clean.manifest.jsonl': '', 'a/d.txt': '' });
    expect(paths()).toEqual(['a/d.txt']);
  });

  test('follows links, but no loop, and reads no folder twice', () => {
    folder.put({ 'a/x.txt': '', 'z/y.txt': '' });
    symlinkSync('..', join(folder.path, 'a/up'));
    symlinkSync('.', join(folder.path, 'z/self'));
    symlinkSync('z', join(folder.path, '0-before-z'));
    symlinkSync('a/x.txt', join(folder.path, 'link.txt'));
    expect(paths()).toEqual(['a/x.txt', 'link.txt', 'z/y.txt']);
  });

  test('follows a link to a folder that lies elsewhere, once', () => {
    folder.put({ 'in/a.txt': '', 'else/b.txt': '' });
    symlinkSync('../else', join(folder.path, 'in/one'));
    symlinkSync('../else', join(folder.path, 'in/two'));
    expect(paths(null, all, 'in')).toEqual(['a.txt', 'one/b.txt']);
  });

  test('gives a link that leads nowhere, or to itself, as a file: reading it says why', () => {
    folder.put({ 'a.txt': '' });
    symlinkSync('gone.txt', join(folder.path, 'broken.txt'));
    symlinkSync('self.txt', join(folder.path, 'self.txt'));
    expect(paths()).toEqual(['a.txt', 'broken.txt', 'self.txt']);
  });

  test('never enters the output folder, not by a link either', () => {
    folder.put({ 'a.txt': '', 'out/b.txt': '' });
    symlinkSync('out', join(folder.path, 'way'));
    expect(paths(join(folder.path, 'out'))).toEqual(['a.txt']);
  });

  test('is not stopped by depth', () => {
    const deep = Array.from({ length: 400 }, () => 'd').join('/');
    folder.put({ [`${deep}/a.txt`]: '' });
    expect(paths()).toEqual([`${deep}/a.txt`]);
  });

  test('throws where the folder itself is not there', () => {
    mkdirSync(join(folder.path, 'gone'));
    rmSync(join(folder.path, 'gone'), { recursive: true });
    expect(() => paths(null, all, 'gone')).toThrow('ENOENT');
  });
});

describe('a selection', () => {
  const files = { 'a.txt': '', 'b.html': '', 'sub/c.html': '', 'sub/d.txt': '', 'drafts/e.html': '', 'sub/drafts/f.html': '' };
  test.each([
    [['*.html'], [], ['b.html', 'drafts/e.html', 'sub/c.html', 'sub/drafts/f.html']],
    [['sub/*'], [], ['sub/c.html', 'sub/d.txt']],
    [['./sub/**'], [], ['sub/c.html', 'sub/d.txt', 'sub/drafts/f.html']],
    [['*.txt', 'b.*'], [], ['a.txt', 'b.html', 'sub/d.txt']],
    [[], ['*.html'], ['a.txt', 'sub/d.txt']],
    [[], ['drafts'], ['a.txt', 'b.html', 'sub/c.html', 'sub/d.txt']],
    [[], ['/drafts/'], ['a.txt', 'b.html', 'sub/c.html', 'sub/d.txt']],
    [['*.html'], ['sub/drafts'], ['b.html', 'drafts/e.html', 'sub/c.html']],
    [['*.html'], ['*.html'], []],
  ])('of --include %j and --exclude %j gives %j', (include, exclude, expected) => {
    folder.put(files);
    expect(paths(null, selectionOf(include, exclude))).toEqual(expected);
  });
});
