import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/parse/html/tokens.js';

/** The tokens of a source, one a line; those of text with what their offsets say. */
function tokens(source: string, foreign: boolean = false): readonly string[] {
  const found: string[] = [];
  readTokens(source, {
    open: (tag, attributes, end) => {
      const given = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      found.push(`<${tag}${given.join('')}> ${source.slice(0, end).at(-1)}`);
    },
    close: (tag) => found.push(`</${tag}>`),
    text: (start, end) => found.push(JSON.stringify(source.slice(start, end))),
    character: (text, start, end) => found.push(`${source.slice(start, end)} = ${text}`),
    isForeign: () => foreign,
  });
  return found;
}

describe('readTokens', () => {
  it('gives tags in lower case, with the offset behind them, and text as it stands', () => {
    expect(tokens('a<P>b</P >c<BR/>')).toEqual(['"a"', '<p> >', '"b"', '</p>', '"c"', '<br> >']);
  });

  it('gives the attributes that are read, in lower case, the first of each, with their references decoded', () => {
    expect(tokens('<a HREF="x?a&amp;b" href=y data-x=1 onclick=z class=\'k\'>')).toEqual(['<a class="k" href="x?a&b"> >']);
    expect(tokens('<div hidden Title=t aria-hidden=true>')).toEqual(['<div aria-hidden="true" hidden=""> >']);
  });

  it('gives no other attribute, nor one of an object’s own', () => {
    expect(tokens('<p><p __proto__=x constructor=y aria-hiddem=true ids=1>')).toEqual(['<p> >', '<p> >']);
  });

  it('gives a reference as the character that it stands for, and where it stands', () => {
    expect(tokens('a&amp;b')).toEqual(['"a"', '&amp; = &', '"b"']);
    expect(tokens('</p  >&eacute;')).toEqual(['</p>', '&eacute; = é']);
    expect(tokens('<!-- x -->&#233;&#xe9;')).toEqual(['&#233; = é', '&#xe9; = é']);
    expect(tokens('&copy2024')).toEqual(['&copy = ©', '"2024"']);
  });

  it('gives a reference to two characters as two that stand in the same place', () => {
    expect(tokens('x&fjlig;')).toEqual(['"x"', '&fjlig; = f', '&fjlig; = j']);
    expect(tokens('&NotEqualTilde;')).toEqual(['&NotEqualTilde; = ≂', '&NotEqualTilde; = \u0338']);
  });

  it.each([['&bogus;'], ['AT&T'], ['a & b'], ['a &'], ['&#'], ['&#x'], ['1 < 2'], ['a <> b']])('leaves %s as it is', (source) => {
    expect(
      tokens(source)
        .map((token) => JSON.parse(token))
        .join(''),
    ).toBe(source);
  });

  it.each([
    ['a comment', 'a<!-- <p> -->b'],
    ['a comment that ends at once', 'a<!-->b'],
    ['a conditional comment', 'a<!--[if IE]><p>x</p><![endif]-->b'],
    ['a revealed conditional comment', 'a<![if !IE]>b'],
    ['a doctype', 'a<!DOCTYPE html>b'],
    ['a declaration of XML', 'a<?xml version="1.0"?>b'],
    ['CDATA outside SVG and MathML', 'a<![CDATA[x]]>b'],
  ])('passes over %s', (_, source) => {
    expect(tokens(source)).toEqual(['"a"', '"b"']);
  });

  it('reads CDATA in SVG and MathML, where /> closes an element', () => {
    expect(tokens('<![CDATA[a<b]]>', true)).toEqual(['"a<b"']);
    expect(tokens('<path/>', true)).toEqual(['<path> >', '</path>']);
    expect(tokens('<path/>', false)).toEqual(['<path> >']);
  });

  it.each(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])(
    'reads no tags inside %s, closed or not',
    (tag) => {
      expect(tokens(`<${tag}><p>x</${tag}>`)).toEqual([`<${tag}> >`, '"<p>x"', `</${tag}>`]);
      expect(tokens(`<${tag}><p>x`)).toEqual([`<${tag}> >`, '"<p>x"']);
    },
  );

  it.each(['<p', '<p class', '<p class="x', '<!--', '<!-', '<', '</', '</p', '<![CDATA['])(
    'ends at a source that is cut off at %s',
    (end) => {
      expect(tokens(`a${end}`)[0]).toBe('"a"');
    },
  );

  it('gives U+FFFD for references to what is no character', () => {
    expect(tokens('&#0;&#xd800;&#x110000;').map((token) => token.at(-1))).toEqual(['\ufffd', '\ufffd', '\ufffd']);
  });
});
