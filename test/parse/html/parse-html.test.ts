import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/parse/html/parse-html.js';

describe('parseHtml', () => {
  it('gives a page without blocks for an empty text', () => {
    expect(parseHtml('')).toMatchObject({ text: '', style: 'html', blocks: [], containers: 1 });
    expect(parseHtml(' \n<!-- x --><p>&nbsp;</p><div><img></div>').blocks).toEqual([]);
  });

  it('gives blocks in order, with their places in the source and the blank lines round them', () => {
    const source = '<title>t</title><h1>One</h1>\n<div>two<div>three &amp; <b>four</b></div></div><p>five';
    const { text, blocks, containers, head } = parseHtml(source);
    expect(text).toBe(source);
    expect(
      blocks.map(({ index, kind, text: one, blankBefore, blankAfter }) => [index, kind, one, blankBefore, blankAfter]),
    ).toEqual([
      [0, 'heading', 'One', 0, 1],
      [1, 'paragraph', 'two', 1, 0],
      [2, 'paragraph', 'three & four', 0, 1],
      [3, 'paragraph', 'five', 1, 0],
    ]);
    expect(blocks.map(({ span }) => source.slice(span.start, span.end))).toEqual(['One', 'two', 'three &amp; <b>four', 'five']);
    expect(containers).toBe(5);
    expect(head!.title).toBe('t');
  });

  it('says of each block what is round it and in it', () => {
    const [heading, paragraph] = parseHtml('<main class=story><h2>a</h2><p>b <a href=x><b>c</b></a>').blocks;
    expect(heading!.markup).toMatchObject({
      level: 2,
      linkChars: 0,
      strongChars: 0,
      marks: [],
      container: { tag: 'h2', index: 2 },
    });
    expect(paragraph!.markup).toMatchObject({
      level: 0,
      linkChars: 1,
      strongChars: 1,
      marks: [
        { start: 2, end: 3, kind: 'strong', href: '' },
        { start: 2, end: 3, kind: 'link', href: 'x' },
      ],
      container: { tag: 'p', index: 3, outer: { tag: 'main', tokens: ['story'] } },
    });
  });

  it('reads XHTML with its declaration', () => {
    const source =
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">\n' +
      '<html xmlns="x" xml:lang="sv"><head><title>t</title></head><body><p>one<br />two</p><p>three</p></body></html>';
    const { blocks, head } = parseHtml(source);
    expect(blocks.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(head!.language).toBe('sv');
  });

  it('finds no text on a page of frames', () => {
    expect(parseHtml('<html><frameset><frame src=a><noframes><body><p>a</body></noframes></frameset></html>').blocks).toEqual([]);
  });

  it('takes lone surrogates and NUL as they are', () => {
    expect(parseHtml('<p>a\ud800b\udc00 \u0000c<p\u0000>d').blocks.map(({ text }) => text)).toEqual(['a\ud800b\udc00 \u0000cd']);
  });
});
