import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputNames } from '../../src/batch/output-names.js';

function named(inputs: readonly string[], ending: string = '.txt'): Readonly<Record<string, string>> {
  const names = outputNames(inputs, ending);
  return Object.fromEntries(inputs.map((input) => [input, names.page(input)]));
}

describe('outputNames', () => {
  test.each([
    ['page.html', 'page.txt'],
    ['a/b/page.html', 'a/b/page.txt'],
    ['page', 'page.txt'],
    ['page.txt', 'page.txt'],
    ['page.html.gz', 'page.txt'],
    ['page.txt.BR', 'page.txt'],
    ['page.gz', 'page.txt'],
    ['v1.2 notes.html', 'v1.2 notes.txt'],
    ['a.b/page', 'a.b/page.txt'],
  ])('%s becomes %s', (input, output) => {
    expect(named([input])).toEqual({ [input]: output });
  });

  test('two that would be one both keep their extension', () => {
    expect(named(['a.html', 'a.htm', 'b.html'])).toEqual({ 'a.html': 'a.html.txt', 'a.htm': 'a.htm.txt', 'b.html': 'b.txt' });
  });

  test('names that differ in case alone are the same', () => {
    expect(named(['a.html', 'A.htm'])).toEqual({ 'a.html': 'a.html.txt', 'A.htm': 'A.htm.txt' });
  });

  test('a long name drives out a short one', () => {
    expect(named(['a.html', 'a.htm', 'a.html.md'])).toEqual({
      'a.html': 'a.html.txt',
      'a.htm': 'a.htm.txt',
      'a.html.md': 'a.html.md.txt',
    });
  });

  test('a file never gets the name of a folder', () => {
    expect(named(['a.html', 'a.txt/b.html'])).toEqual({ 'a.html': 'a.html.txt', 'a.txt/b.html': 'a.txt/b.txt' });
    const both = named(['a.html', 'a.txt/b.html', 'a.html.txt/c.html'])['a.html'];
    expect(both).toMatch(/^a\.html\.[0-9a-f]{8}\.txt$/);
  });

  test('records get a folder of their own, sorted by number', () => {
    const names = outputNames(['in/pages.jsonl', 'pages.jsonl.records/x.html', 'pages.jsonl'], '.json');
    expect(names.record('in/pages.jsonl', 7)).toBe('in/pages.jsonl.records/000007.json');
    expect(names.record('in/pages.jsonl', 1234567)).toBe('in/pages.jsonl.records/1234567.json');
    expect(names.record('pages.jsonl', 1)).toMatch(/^pages\.jsonl\.[0-9a-f]{8}\/000001\.json$/);
  });

  test('an input that they were not made for has none', () => {
    expect(() => outputNames(['a'], '.txt').page('b')).toThrow(RangeError);
  });

  const part = fc.constantFrom(
    'a',
    'b',
    'a.txt',
    'a.html',
    'a.htm',
    'A.html',
    'a.html.txt',
    'a.txt.gz',
    'a.html.gz',
    'a.htm.txt',
  );
  const inputs = fc.uniqueArray(
    fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
    { maxLength: 12 },
  );

  test('are all different and no folder, and the same whatever the order', () => {
    fc.assert(
      fc.property(inputs, fc.integer(), (some, seed) => {
        // A path is a file or a folder.
        const real = some.filter((path) => !some.some((other) => other.startsWith(`${path}/`)));
        const distinct = real.filter((path, i) => !real.slice(0, i).some((other) => other.toLowerCase() === path.toLowerCase()));
        const names = named(distinct);
        const outputs = Object.values(names).map((name) => name.toLowerCase());
        expect(new Set(outputs).size).toBe(distinct.length);
        for (const output of outputs) expect(outputs.some((other) => other.startsWith(`${output}/`))).toBe(false);
        const shuffled = distinct.map((path, i) => [(i * 7919 + seed) % 101, path] as const).sort((a, b) => a[0] - b[0]);
        expect(named(shuffled.map(([, path]) => path))).toEqual(names);
      }),
      { numRuns: 500 },
    );
  });

  test('take no longer than their number allows when all would be one', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => `index.${i}`);
    expect(outputNames(many, '.txt').page('index.49999')).toBe('index.49999.txt');
  });
});
