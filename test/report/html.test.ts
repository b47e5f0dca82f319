import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataElement, escapedHtml, scriptJson } from '../../src/report/html.js';

describe('escapedHtml', () => {
  test.each([
    ['markup', `<a href="x">'&`, '&#60;a href=&#34;x&#34;&#62;&#39;&#38;'],
    ['NUL and other controls', 'a\0b\u009bc\n', 'a\\x00b\\x9bc\\x0a'],
    ['what reorders text', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['a whole one of two code units', 'a🐐b', 'a🐐b'],
  ])('%s', (_name, text, html) => {
    expect(escapedHtml(text)).toBe(html);
  });

  test('leaves nothing that HTML reads as markup, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']|&(?!#\d+;)/.test(escapedHtml(text))));
  });
});

describe('scriptJson', () => {
  test('ends no script and begins no comment', () => {
    expect(scriptJson(['</script><script>', '<!--'])).toBe('["\\u003c/script>\\u003cscript>","\\u003c!--"]');
  });

  test('gives back the same value, whatever the text, in bytes that UTF-8 can write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (a, b) => {
        const json = scriptJson({ a, b: [b] });
        expect(json).not.toContain('<');
        expect(JSON.parse(Buffer.from(json).toString())).toEqual({ a, b: [b] });
      }),
    );
  });
});

test('dataElement names its data', () => {
  expect(dataElement('page-1', [1])).toBe('<script type="application/json" id="page-1">[1]</script>\n');
});
