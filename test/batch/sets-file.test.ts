import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { comparedPages } from '../../src/batch/compared-pages.js';
import {
  beginSets,
  earlierSets,
  forgetEarlierSets,
  keptSets,
  namedRecords,
  recordAt,
  setsName,
} from '../../src/batch/sets-file.js';
import { comparedOf, headOf, setsRecord } from '../../src/batch/sets-record.js';
import { newSpool, type Spool, temporarySpool } from '../../src/batch/spool.js';
import { type ComparedPage, comparedPage } from '../../src/similarity/clusters-of.js';
import { type TestFolder, testFolder } from '../support/folder.js';
import { story } from '../support/stories.js';

const earlierName = '.ikm-clean.signatures.earlier.bin';
let folder: TestFolder;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

function hash(digit: number): string {
  return String(digit).repeat(64);
}

/** Write the file of an output folder anew: a page a name, its text made of `seed`. */
function write(names: readonly string[], seed: number): void {
  const spool = newSpool(join(folder.path, setsName));
  const pages = comparedPages(spool);
  for (const name of names) {
    pages.add(name, comparedPage(name, story(seed)), { name, contentHash: hash(seed), outputHash: null });
  }
  pages.close();
}

function contents(spool: Spool): Readonly<Record<string, string | null>> {
  const found = [...namedRecords(spool)].map(([name, place]) => [name, headOf(recordAt(spool, place)).contentHash]);
  return Object.fromEntries(found);
}

describe('a record', () => {
  test('gives back what was put in, whatever the text and the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.boolean(), (text, name, flag) => {
        const { path, ...page }: ComparedPage = comparedPage('p', text, { complete: flag, atCanonicalAddress: !flag });
        const head = { name: Buffer.from(name).toString(), contentHash: hash(1), outputHash: flag ? hash(2) : null };
        const record = setsRecord(head, page);
        expect(path).toBe('p');
        expect(record.length % 4).toBe(0);
        expect(headOf(record)).toEqual(head);
        expect(comparedOf(record)).toEqual(page);
        // Where it stands in its memory changes nothing.
        const moved = new Uint8Array(record.length + 1);
        moved.set(record, 1);
        expect(comparedOf(moved.subarray(1))).toEqual(page);
      }),
    );
  });
});

describe('a file of records', () => {
  test('knows records by their names, long ones too, the last of a name', () => {
    const long = `${'a'.repeat(700)}.txt`;
    write(['a.txt', long, 'b.txt'], 1);
    const spool = newSpool(join(folder.path, 'two'));
    beginSets(spool);
    for (const seed of [1, 2])
      spool.append(setsRecord({ name: 'a', contentHash: hash(seed), outputHash: null }, comparedPage('', 'x')));
    expect(contents(spool)).toEqual({ a: hash(2) });
    spool.close();
    const kept = keptSets(folder.path)!;
    expect(contents(kept)).toEqual({ 'a.txt': hash(1), [long]: hash(1), 'b.txt': hash(1) });
    kept.close();
  });

  test('ends before a record that was cut, and holds nothing in another form', () => {
    write(['a.txt', 'b.txt'], 1);
    const path = join(folder.path, setsName);
    const whole = readFileSync(path);
    for (const [size, names] of [
      [whole.length - 1, ['a.txt']],
      [whole.length / 2 + 40, ['a.txt']],
      [20, []],
      [3, []],
      [0, []],
    ] as const) {
      truncateSync(path, size);
      const kept = keptSets(folder.path)!;
      expect(Object.keys(contents(kept)), `${size}`).toEqual(names);
      kept.close();
      writeFileSync(path, whole);
    }
    writeFileSync(path, Buffer.concat([Buffer.from([9]), whole.subarray(1)]));
    const foreign = keptSets(folder.path)!;
    expect(contents(foreign)).toEqual({});
    foreign.close();
  });

  test('is not there in a folder that no copies were looked for in', () => {
    expect(keptSets(folder.path)).toBe(null);
    expect(earlierSets(folder.path)).toBe(null);
  });
});

describe('what earlier runs kept', () => {
  test('is put aside while the file is written anew', () => {
    write(['a.txt'], 1);
    const earlier = earlierSets(folder.path)!;
    write(['b.txt'], 2);
    expect(contents(earlier)).toEqual({ 'a.txt': hash(1) });
    earlier.close();
    forgetEarlierSets(folder.path);
    expect(Object.keys(folder.read())).toEqual([setsName]);
  });

  test('is of both runs when the second was killed, the later first, whatever was cut', () => {
    write(['a.txt', 'b.txt'], 1);
    earlierSets(folder.path)!.close();
    write(['b.txt', 'c.txt'], 2);
    // Killed while it wrote a record, after another had been killed while it added its own.
    appendFileSync(join(folder.path, setsName), Buffer.from([200, 0, 0, 0, 1]));
    appendFileSync(join(folder.path, earlierName), Buffer.from([200, 0, 0, 0, 1]));
    for (let times = 0; times < 2; times++) {
      const earlier = earlierSets(folder.path)!;
      expect(contents(earlier)).toEqual({ 'a.txt': hash(1), 'b.txt': hash(2), 'c.txt': hash(2) });
      earlier.close();
    }
  });

  test('gives way to the last when it is of another form', () => {
    write(['a.txt'], 1);
    folder.put({ [earlierName]: 'something else' });
    const earlier = earlierSets(folder.path)!;
    expect(contents(earlier)).toEqual({ 'a.txt': hash(1) });
    earlier.close();
  });
});

describe('a temporary file', () => {
  test('is read and written, and leaves no name', () => {
    const spool = temporarySpool();
    expect([spool.append(Buffer.from('abc')), spool.append(Buffer.from('de')), spool.size()]).toEqual([0, 3, 5]);
    const into = Buffer.alloc(3);
    expect(spool.read(2, into)).toBe(true);
    expect(into.toString()).toBe('cde');
    expect(spool.read(3, into)).toBe(false);
    spool.close();
    spool.close();
  });
});
