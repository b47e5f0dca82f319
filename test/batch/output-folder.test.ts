import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstOverwritten, outputFolder, writeDraft } from '../../src/batch/output-folder.js';
import { type TestFolder, testFolder } from '../support/folder.js';

let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

describe('an output folder', () => {
  test('writes files into folders that it makes, and nothing else', () => {
    const output = outputFolder(join(folder.path, 'out'));
    output.write('a.txt', 'one');
    output.write('b/c/d.txt', 'two');
    output.write('a.txt', 'three');
    expect(folder.read('out')).toEqual({ 'a.txt': 'three', 'b/c/d.txt': 'two' });
    expect([output.holds('a.txt'), output.holds('b/x.txt')]).toEqual([true, false]);
    output.remove('a.txt');
    output.remove('never-there.txt');
    expect(Object.keys(folder.read('out'))).toEqual(['b/c/d.txt']);
  });

  test('takes away what a killed run left half written, where it comes by', () => {
    folder.put({ 'out/.ikm-clean-0a1b2c3d.tmp': 'half', 'out/b/.ikm-clean-ffffffff.tmp': 'half', 'out/.other.tmp': 'kept' });
    const output = outputFolder(join(folder.path, 'out'));
    output.holds('b/a.txt');
    output.write('a.txt', 'one');
    expect(Object.keys(folder.read('out')).sort()).toEqual(['.other.tmp', 'a.txt']);
  });

  test('gives drafts their names, whatever the order in which they were written, and takes the rest away', () => {
    folder.put({ 'out/.other.tmp': 'kept' });
    const output = outputFolder(join(folder.path, 'out'));
    const [first, second, third] = ['a.txt', 'a.txt', 'b/c.txt'].map((name) => output.draft(name));
    expect(new Set([first, second, third]).size).toBe(3);
    writeDraft(third!, 'three');
    writeDraft(second!, 'two');
    writeDraft(first!, 'one');
    output.take('a.txt', first!);
    output.take('b/c.txt', third!);
    output.clear();
    expect(folder.read('out')).toEqual({ '.other.tmp': 'kept', 'a.txt': 'one', 'b/c.txt': 'three' });
  });

  test('does not take away the drafts of its own run', () => {
    const output = outputFolder(join(folder.path, 'out'));
    const draft = output.draft('a.txt');
    writeDraft(draft, 'one');
    output.write('b.txt', 'two');
    output.holds('c.txt');
    output.take('a.txt', draft);
    expect(folder.read('out')).toEqual({ 'a.txt': 'one', 'b.txt': 'two' });
  });

  test('makes no folder for a draft that is never written', () => {
    const output = outputFolder(join(folder.path, 'out'));
    output.draft('b/c.txt');
    output.clear();
    expect(existsSync(join(folder.path, 'out'))).toBe(false);
  });

  test('leaves no half file where the name is taken by a folder', () => {
    folder.put({ 'out/a.txt/b.txt': 'x' });
    expect(() => outputFolder(join(folder.path, 'out')).write('a.txt', 'one')).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(Object.keys(folder.read('out'))).toEqual(['a.txt/b.txt']);
  });

  test('writes names as long as names can be', () => {
    const name = `${'n'.repeat(251)}.txt`;
    outputFolder(folder.path).write(name, 'one');
    expect(readFileSync(join(folder.path, name), 'utf8')).toBe('one');
  });

  test('replaces a link and not what it leads to', () => {
    folder.put({ 'in.txt': 'input' });
    symlinkSync('in.txt', join(folder.path, 'out.txt'));
    outputFolder(folder.path).write('out.txt', 'one');
    expect(folder.read()).toMatchObject({ 'in.txt': 'input', 'out.txt': 'one' });
  });

  test.skipIf(process.getuid?.() === 0)('throws where it may not write', () => {
    mkdirSync(join(folder.path, 'out'));
    chmodSync(join(folder.path, 'out'), 0o555);
    expect(() => outputFolder(join(folder.path, 'out')).write('a.txt', 'one')).toThrow('EACCES');
  });
});

describe('firstOverwritten', () => {
  const at = (name: string): string => join(folder.path, name);
  test('names an output that is an input, by whatever way', () => {
    folder.put({ 'in/a.txt': '', 'in/b.html': '' });
    symlinkSync('in', at('way'));
    mkdirSync(at('out'));
    symlinkSync('../in', at('out/sub'));
    const inputs = [at('in/a.txt'), at('in/b.html')];
    expect(firstOverwritten(at('in'), ['b.txt', 'a.txt'], inputs)).toBe('a.txt');
    expect(firstOverwritten(at('way'), ['a.txt'], inputs)).toBe('a.txt');
    expect(firstOverwritten(at('out'), ['sub/a.txt'], inputs)).toBe('sub/a.txt');
    expect(firstOverwritten(at('out'), ['a.txt'], inputs)).toBeNull();
    expect(firstOverwritten(at('none'), ['a.txt', 'x/a.txt'], inputs)).toBeNull();
  });

  test('looks at nothing but names', () => {
    writeFileSync(at('a.txt'), '');
    expect(firstOverwritten(folder.path, ['a.txt'], [at('gone.txt')])).toBeNull();
    expect(existsSync(at('gone.txt'))).toBe(false);
  });
});
