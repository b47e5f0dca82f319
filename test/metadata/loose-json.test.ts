import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseJson, MAX_DEPTH } from '../../src/metadata/loose-json.js';

describe('looseJson', () => {
  it('agrees with JSON.parse on all that is JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 1, 2), (text, indent) => {
        const pretty = JSON.stringify(JSON.parse(text), null, indent);
        expect(looseJson(text)).toEqual([JSON.parse(text)]);
        expect(looseJson(pretty)).toEqual([JSON.parse(pretty)]);
      }),
    );
  });

  it('agrees with JSON.parse on strings full of what JSON is made of', () => {
    const text = fc.string({ unit: fc.constantFrom(...'"\\{}[],:;/*<>!-\'\n\t a1é😀\u2028') });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const json = JSON.stringify({ [one]: [other, { a: one }, one], b: other });
        expect(looseJson(json)).toEqual([JSON.parse(json)]);
      }),
    );
  });

  it('never throws, whatever it reads', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:;"\'\\/*-',
      '{"',
      '":',
      '//',
      '/*',
      '*/',
      '<!--',
      '<![CDATA[',
      'null',
      '&quot;',
      '\\u00',
      'a',
    );
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => Array.isArray(looseJson(parts.join('')))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(looseJson(text))));
  });

  it.each([
    ['a raw line break in a string', '{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['a raw tab in a string', '{"a": "one\ttwo"}', { a: 'one\ttwo' }],
    ['a comma too many in an object', '{"a": 1,}', { a: 1 }],
    ['a comma too many in a list', '{"a": [1, 2,]}', { a: [1, 2] }],
    ['commas in a row', '{"a": 1,, "b": 2}', { a: 1, b: 2 }],
    ['a missing comma', '{"a": "x"\n "b": "y"}', { a: 'x', b: 'y' }],
    ['a missing value', '{"a": , "b": 2}', { b: 2 }],
    ['missing brackets at the end', '{"a": [{"b": "x"', { a: [{ b: 'x' }] }],
    ['a missing bracket inside', '{"a": [1, 2, "b": 3}', { a: [1, 2], b: 3 }],
    ['a bracket too many', '{"a": [1]]}', { a: [1] }],
    ['a stray semicolon behind it', '{"a": 1};', { a: 1 }],
    ['a line comment', '{"a": 1, // why\n "b": 2}', { a: 1, b: 2 }],
    ['a line comment behind a string', '{"a": "x", // why\n "b": "y" // and\n}', { a: 'x', b: 'y' }],
    ['a block comment', '{"a": /* why */ 1}', { a: 1 }],
    ['a comment without an end', '{"a": 1, /* why "b": 2}', { a: 1 }],
    ['an HTML comment round it', '<!-- {"a": 1} -->', { a: 1 }],
    ['CDATA marks round it', '<![CDATA[{"a": 1}]]>', { a: 1 }],
    ['CDATA marks in comments', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['a CDATA mark in a comment on the same line', '// <![CDATA[ {"a": 1}', { a: 1 }],
    ['a byte order mark', '\ufeff{"a": 1}', { a: 1 }],
    ['quotes as character references', '{&quot;a&quot;: &quot;b&quot;}', { a: 'b' }],
    ['quotes as character references in a list', '[{&#34;a&#34;: 1}]', [{ a: 1 }]],
    ['keys without quotes', '{a: 1, $b: "x"}', { a: 1, $b: 'x' }],
    ['strings in single quotes', "{'a': 'it is', 'b': 'x'}", { a: 'it is', b: 'x' }],
    ['an escape that needs none', String.raw`{"a": "it\'s"}`, { a: "it's" }],
    ['a broken escape', String.raw`{"a": "\u00g0"}`, { a: 'u00g0' }],
    ['quotes in a string', '{"a": "He said "no" to it", "b": 1}', { a: 'He said "no" to it', b: 1 }],
    ['quotes before a comma in a string', '{"a": "He said "no", and left", "b": 1}', { a: 'He said "no", and left', b: 1 }],
    ['quotes in a string of a list', '["He said "no", and left", "b"]', ['He said "no", and left', 'b']],
    ['a word that is no value', '{"a": undefined, "b": NaN}', { a: null, b: 'NaN' }],
    ['a string without an end', '{"a": "x', { a: 'x' }],
  ])('forgives %s', (_, text, expected) => {
    expect(looseJson(text)).toEqual([expected]);
  });

  it('keeps slashes and marks inside strings', () => {
    expect(looseJson('{"a": "https://x.example/a//b", "b": "<!-- /* ]]>"}')).toEqual([
      { a: 'https://x.example/a//b', b: '<!-- /* ]]>' },
    ]);
  });

  it('gives one value for each that stands in the text', () => {
    expect(looseJson('{"a": 1}\n{"b": 2}')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(looseJson('')).toEqual([]);
  });

  it('leaves out what is nested too deep, and nothing else', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(JSON.stringify(looseJson(nested(MAX_DEPTH)))).toBe(`[${nested(MAX_DEPTH)}]`);
    expect(JSON.stringify(looseJson(nested(MAX_DEPTH + 1)))).toBe(`[${nested(MAX_DEPTH)}]`);
    expect(looseJson(`{"a": ${nested(100_000)}, "b": 1}`)[0]).toHaveProperty('b', 1);
  });

  it('has no key that reaches the prototype', () => {
    const [value] = looseJson('{"__proto__": {"polluted": 1}, }');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });

  it.each([
    ['opening quotes', '"'.repeat(1_000_000)],
    ['quotes and spaces', `{"a": "${'" '.repeat(300_000)}`],
    ['quotes and commas', `{"a": "${'",'.repeat(300_000)}`],
    ['brackets', '[{'.repeat(300_000)],
    ['closing brackets', `[${'}]'.repeat(300_000)}`],
    ['comment marks', '/*'.repeat(300_000)],
    ['backslashes', `"${'\\'.repeat(1_000_000)}`],
  ])('reads a million signs of %s in linear time', (_, text) => {
    expect(Array.isArray(looseJson(text))).toBe(true);
  });
});
