import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SourceText, scriptStrings } from '../../../src/parse/html/script-strings.js';

function source(text: string): SourceText {
  return { text, places: Uint32Array.from({ length: text.length + 1 }, (_, i) => i) };
}

function strings(script: string, least = 2): readonly string[] {
  return [...scriptStrings(source(script), least)].map(({ text }) => text);
}

describe('scriptStrings', () => {
  it.each([
    ['a = {"body": "some text"};', ['body', 'some text']],
    [String.raw`x("a \u003cp\u003e \"b\" \/ \\ c\nd\te")`, ['a <p> "b" / \\ c\nd\te']],
    ['x("caf\u00e9 \\u00e9 \\u12")', ['caf\u00e9 \u00e9 u12']],
    ['"one" + "two"', ['one', 'two']],
    ['"not ended\n"this is"', ['this is']],
    ['"never ended', []],
    ['"ends in an escape\\', []],
    [String.raw`x("\x3cp> \x3")`, ['<p> x3']],
    ['x("She named \\"Alien\\", \\"Heat\\" too")', ['She named "Alien", "Heat" too']],
    ['x("1a:[\\"text\\", \\"more\\"]")', ['text', 'more']],
    ['"a"', []],
    ['"ab"', ['ab']],
    ["it's 'single' quotes", []],
    ['', []],
  ])('reads %j', (script, expected) => {
    expect(strings(script)).toEqual(expected);
  });

  it('reads the strings in a string that is data itself, three deep', () => {
    const deep = (depth: number, inner: string): string =>
      depth === 0 ? inner : JSON.stringify(`{"k":${deep(depth - 1, inner)}}`);
    expect(strings(deep(1, '"inner text"'), 5)).toEqual(['inner text']);
    expect(strings(deep(2, '"inner text"'), 5)).toEqual(['inner text']);
    expect(strings(deep(3, '"inner text"'), 5)).toEqual([]);
  });

  it('says where in the script each code unit was read from', () => {
    const script = String.raw`data = "[{\"body\":\"one \\u003cp\\u003e two\"}]"`;
    const [found] = [...scriptStrings(source(script), 8)];
    expect(found!.text).toBe('one <p> two');
    expect([...found!.places].map((place) => script[place])).toEqual([...'one \\p\\ two\\']);
  });

  it('gives back any text that JSON wrote, with places that only grow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(!/^\s*(?:[\w$]{1,20}:\s*)?[[{]/.test(text) && !/[\b\f]/.test(text));
        const script = `x = ${JSON.stringify(text)};`;
        const [found] = [...scriptStrings(source(script), 0)];
        expect(found!.text).toBe(text);
        expect(found!.places).toHaveLength(text.length + 1);
        expect(found!.places.every((place, i) => i === 0 || place > found!.places[i - 1]!)).toBe(true);
      }),
    );
  });

  it('is total', () => {
    const unit = fc.constantFrom('"', '\\', 'u', '0041', '\n', ':', '{', 'text ', '\ud83d');
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        for (const text of strings(units.join(''), 0)) expect(units.join('').length).toBeGreaterThan(text.length);
      }),
    );
  });
});
