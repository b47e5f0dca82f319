import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/block.js';
import { parseHtml } from '../../../src/parse/html/parse-html.js';

const blocks = (html: string): readonly Block[] => parseHtml(html).blocks;
const texts = (html: string): readonly string[] => blocks(html).map(({ text }) => text);
const kinds = (html: string): readonly string[] => blocks(html).map(({ kind, markup }) => `${kind} ${markup!.level}`);
const gaps = (html: string): readonly number[] => blocks(html).map(({ blankBefore }) => blankBefore);
const marked = (html: string): readonly string[] =>
  blocks(html).flatMap(({ text, markup }) => markup!.marks.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`));
/** The texts that are shown, and in brackets those that aren't. */
const shown = (html: string): readonly string[] =>
  blocks(html).map(({ text, markup }) => (markup!.container.hidden ? `[${text}]` : text));

describe('what makes a block', () => {
  it.each([
    ['an element that is set as a block', 'a<div>b</div>c<section>d</section>e', ['a', 'b', 'c', 'd', 'e']],
    ['no element that runs on in the line', 'a<span>b</span> <em>c</em><u>d</u> <img>e', ['ab cd e']],
    ['a line’s end', 'a<br>b<br/>c<a>d<br>e</a>', ['a', 'b', 'cd', 'e']],
    ['an element inside a link', '<a href=x><div>a</div><p>b</p></a>c', ['a', 'b', 'c']],
    ['the items of lists', '<ul><li>a<li>b<ol><li>c</ol>d</ul>', ['a', 'b', 'c', 'd']],
    ['terms and descriptions', '<dl><dt>a<dd>b</dl>', ['a', 'b']],
    ['controls of forms', '<label>a</label><button>b</button><select><option>c<option>d</select>e', ['a', 'b', 'c', 'd', 'e']],
    ['a figure and its caption', '<figure>a<figcaption>b</figcaption></figure>c', ['a', 'b', 'c']],
    ['a summary and its details', '<details><summary>a</summary>b</details>', ['a', 'b']],
    ['a custom element', '<amp-ad>a</amp-ad>b', ['a', 'b']],
    ['a form in a table', '<table><form><tr><td>a</td></tr></form></table>b', ['a', 'b']],
  ])('%s', (_, html, result) => {
    expect(texts(html)).toEqual(result);
  });

  it.each([
    ['comments', 'a<!-- b -->c', ['ac']],
    ['scripts and styles', '<p>a<script>b</script>c<style>d</style>e', ['ace']],
    ['a script that was never closed', 'a<script>b<p>c', ['a']],
    ['a comment that was never closed', 'a<!-- b<p>c', ['a']],
    ['a template', 'a<template><p>b</p></template>c', ['ac']],
    ['a text field', 'a<textarea>b<p></textarea>c', ['ac']],
    ['a drawing', 'a<svg><title>b</title><text>c</text></svg>d', ['ad']],
    ['the source of a formula', 'x = <math><mi>y</mi><annotation>b</annotation></math>', ['x = y']],
    ['what stands in for media', '<video>a<p>b</p></video><audio>c</audio><iframe>d</iframe><object>e</object>f', ['f']],
    ['the title', '<title>a</title>b', ['b']],
  ])('not the text of %s', (_, html, result) => {
    expect(texts(html)).toEqual(result);
  });

  it('is not all that follows a drawing, an object or a video that was never closed', () => {
    expect(texts('<div><svg><path d=x></div>a')).toEqual(['a']);
    expect(texts('<svg><g><p>a</p>b')).toEqual(['a', 'b']);
    expect(texts('<div><object><param><embed></div>a')).toEqual(['a']);
    expect(texts('<p><a><video><source></a>a')).toEqual(['a']);
  });

  it('is one where the tags in it are misnested', () => {
    expect(texts('<b><p>a</b>b</p>c')).toEqual(['ab', 'c']);
    expect(texts('<p>a<b>b<p>c</b>d')).toEqual(['ab', 'cd']);
    expect(texts('</div>a</span>b</li>c</table>d')).toEqual(['abcd']);
  });

  it('begins behind a table whose cells were never closed', () => {
    expect(texts('<table><tr><td>a<td>b</table>c')).toEqual(['a | b', 'c']);
  });
});

describe('the text of a block', () => {
  it('is collapsed and trimmed, no-break spaces too', () => {
    expect(texts('<p>\n a&nbsp;&nbsp; &#160;b\tc </p>&nbsp;<p>&nbsp;</p>')).toEqual(['a b c']);
  });

  it('is normalised, over the edges of elements', () => {
    expect(texts('<p>cafe<b>\u0301</b> e&#769;</p>')).toEqual(['caf\u00e9 \u00e9']);
  });

  it('leaves invisible characters out, and keeps the joiners of scripts', () => {
    expect(texts('<p>\u200bo\u200bne&shy; t&#xAD;wo<wbr>three\ufeff a\u200db</p><p>\u200b\u200e</p>')).toEqual([
      'one twothree a\u200db',
    ]);
  });

  it('holds the annotations of ruby text, with the parentheses that are there for it', () => {
    expect(texts('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字')).toEqual(['漢(kan)字']);
  });

  it('reads references without a semicolon as browsers do', () => {
    expect(texts('a&amp b&copy2031 &notit; &hellip c &bogus; AT&T')).toEqual(['a& b©2031 ¬it; &hellip c &bogus; AT&T']);
  });
});

describe('the kind of a block', () => {
  it.each([
    ['<p>a', 'paragraph 0'],
    ['a', 'paragraph 0'],
    ['<h1>a', 'heading 1'],
    ['<h6><span>a', 'heading 6'],
    ['<ul><li>a', 'list-item 0'],
    ['<li><p>a', 'list-item 0'],
    ['<blockquote><p>a', 'quote 0'],
    ['<figure><figcaption>a', 'caption 0'],
    ['<table><caption>a', 'caption 0'],
    ['<pre>a', 'preformatted 0'],
    ['<table><tr><td>a', 'paragraph 0'],
    ['<blockquote><table><tr><td>a', 'paragraph 0'],
    // The innermost counts, for the level too.
    ['<li><h3>a', 'heading 3'],
    ['<h2><blockquote>a', 'quote 0'],
    ['<h2><table><tr><td>a', 'paragraph 0'],
  ])('of %s is %s', (html, kind) => {
    expect(kinds(html)).toEqual([kind]);
  });

  it.each([
    [2, 'list-item 0'],
    [3, 'list-item 0'],
    [4, 'paragraph 0'],
  ])('is told by an element %i containers out', (depth, kind) => {
    expect(kinds(`<ul><li>${'<div>'.repeat(depth)}a`)).toEqual([kind]);
  });

  it('is a heading’s up to the closing tag of any heading', () => {
    expect(kinds('<h1>a</h2>b')).toEqual(['heading 1', 'paragraph 0']);
  });
});

describe('blank lines', () => {
  it.each([
    ['none between blocks without margins', '<div>a</div><div>b</div>', [0, 0]],
    ['none at a line’s end', 'a<br>b<br><div>c</div>', [0, 0, 0]],
    ['one at two lines’ ends', 'a<br><br>b', [0, 1]],
    ['one at more lines’ ends', 'a<br>&nbsp;<br><br>\n<br>b', [0, 1]],
    ['one at a line’s end on its own', '<div>a</div><br><div>b</div>', [0, 1]],
    ['one at a line’s end that begins a block', '<div>a</div><div><br>b</div>', [0, 1]],
    ['one round paragraphs and headings', '<p>a</p>b<h2>c</h2>d', [0, 1, 1, 1]],
    ['one round a rule', 'a<hr>b', [0, 1]],
    ['none between items, one round the list', 'a<ul><li>b<li>c</ul>d', [0, 1, 0, 1]],
    ['none before the first block', '<p><br><br>a', [0]],
    ['one round a list without items', 'a<ul></ul>b', [0, 1]],
  ])('%s', (_, html, result) => {
    expect(gaps(html)).toEqual(result);
  });
});

describe('marks', () => {
  it('stand on what they were set on', () => {
    expect(marked('<p>a <b>b c</b> <a href=x>d <i>e</i></a> <code> f </code>')).toEqual([
      'strong b c',
      'emphasis e',
      'link d e',
      'code f',
    ]);
  });

  it('go on over blocks and lines', () => {
    expect(marked('<a href=x>a<br>b</a>c')).toEqual(['link a', 'link b']);
    expect(marked('<b><p>a</p><p>b</p></b>c')).toEqual(['strong a', 'strong b']);
  });

  it('end at their closing tag, wherever it stands', () => {
    expect(marked('<a href=x><div>a</a></div>b<p>c')).toEqual(['link a']);
    expect(marked('<b><p>a</b>b</p>c')).toEqual(['strong a']);
    expect(marked('<a href=x>a<div>b<a href=y>c</a>d</div>e')).toEqual(['link a', 'link b', 'link c']);
    expect(marked('<b>a<p>b<i>c</b>d</i>e</p>f')).toEqual(['strong a', 'emphasis c', 'strong bc', 'emphasis d']);
  });

  it('end with their block where they were never closed', () => {
    expect(marked('<p><a href=x>a<p>b')).toEqual(['link a']);
    expect(marked('<div><b>a</div>b')).toEqual(['strong a']);
  });

  it('stay where invisible characters stand at their edges', () => {
    expect(marked('<p>a\u200b<b>\u200bb\u00ad</b>\u00adc <i>\ufeff d</i>')).toEqual(['strong b', 'emphasis d']);
  });
});

describe('what is not shown', () => {
  it('is marked so, with all that is in it', () => {
    expect(shown('<div hidden>a<p>b</div>c<p style="display:none">d</p><div aria-hidden=true>e</div>')).toEqual([
      '[a]',
      '[b]',
      'c',
      '[d]',
      '[e]',
    ]);
    expect(shown('<dialog>a</dialog><dialog open>b</dialog><noscript>c<p>d</noscript>e')).toEqual([
      '[a]',
      'b',
      '[c]',
      '[d]',
      'e',
    ]);
  });

  it('is no text of the page in the middle of a line, which it would tear apart', () => {
    expect(shown('one <span hidden>secret</span> two<i style="display:none">x<div>y</div></i> three')).toEqual(['one two three']);
    expect(shown('<p>one<noscript><img>x</noscript> two')).toEqual(['one two']);
    expect(shown('<p>a<b>b<span hidden><b>c</b></span></b>d')).toEqual(['abd']);
    expect(marked('<p>a<b>b<span hidden><b>c</b></span></b>d')).toEqual(['strong b']);
  });

  it('is a block of its own elsewhere', () => {
    expect(shown('<p><span hidden>a</span>b')).toEqual(['[a]', 'b']);
    expect(shown('<span style="display:none"><p>a</p>b</span>c')).toEqual(['[a]', '[b]', 'c']);
    expect(shown('one<br><noscript>two</noscript>')).toEqual(['one', '[two]']);
  });

  it('is not what is only kept from screen readers: it runs on in the line', () => {
    expect(shown('<p><span aria-hidden=true>O</span>nce <i aria-hidden=true>|</i> more')).toEqual(['Once | more']);
  });
});
