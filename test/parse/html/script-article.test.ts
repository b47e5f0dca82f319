import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/parse/html/parse-html.js';
import { isShell } from '../../../src/parse/html/script-article.js';

/** A sentence of so many code units. */
const sentence = (length: number): string => `${'word '.repeat(length).slice(0, length - 2)}y.`;
const html = (...lengths: readonly number[]): string => lengths.map((length) => `<p>${sentence(length)}</p>`).join('');
const script = (body: string): string =>
  `<script>window.state = ${JSON.stringify({ body }).replaceAll('<', '\\u003c')};</script>`;
const page = (body: string): string => `<h1>Title</h1>${script(body)}<p>Imprint</p>`;
/** Code units of a paragraph without a full stop, as in Thai. */
const endless = (length: number): string =>
  'word '
    .repeat(length)
    .slice(0, length - 1)
    .concat('d');
const texts = (source: string): readonly string[] => parseHtml(source).blocks.map(({ text }) => text);

describe('a page whose article is data', () => {
  it('has the article behind its script, and keeps what it shows', () => {
    expect(texts(page(html(150, 151)))).toEqual(['Title', sentence(150), sentence(151), 'Imprint']);
  });

  it('has plain text too, a paragraph a line', () => {
    expect(texts(page(`${sentence(150)}\n${sentence(151)}`))).toEqual(['Title', sentence(150), sentence(151), 'Imprint']);
  });

  it('has plain text with tags inside its lines, too', () => {
    const lines = [`${sentence(150)} So 5 < 6.`, `${sentence(150)} <a href="x">Link</a>.`];
    expect(texts(page(lines.join('\n\n')))).toEqual(['Title', lines[0], `${sentence(150)} Link.`, 'Imprint']);
  });

  it.each([
    ['two paragraphs', html(150, 150), true],
    ['two short of 300 code units', html(150, 149), false],
    ['a paragraph of 1,000', html(1000), true],
    ['a paragraph of 999', html(999), false],
    ['labels beside one', html(300, 39), false],
    ['a paragraph of 40 beside one', html(300, 40), true],
    ['lines that end no sentence', `<p>${endless(119)}</p>`.repeat(5), false],
    ['a script without full stops', `<p>${endless(120)}</p>`.repeat(5), true],
    ['references at the ends', `<p>${sentence(150)}&nbsp;</p><p>&ldquo;${sentence(150)}&rdquo;</p>`, true],
    ['quoted words', `<p>She named "Alien", "Heat" and others.</p>${html(150, 150)}`, true],
    ['links in the text', `<p><a href="x">${sentence(150)}</a> <b>And</b> so.</p>${html(150)}`, true],
  ])('needs enough prose: %s', (_, body, isFilled) => {
    expect(texts(page(body)).length > 2).toBe(isFilled);
  });

  it('has the string with the most prose, of whichever script', () => {
    expect(texts(script(html(160, 160)) + script(html(170, 170)) + script(html(150, 150)))).toEqual([
      sentence(170),
      sentence(170),
    ]);
  });

  it.each([
    ['a comment', (data: string) => `<!-- ${data} -->`],
    ['an attribute', (data: string) => `<div data-page='${data}'></div>`],
    ['a template', (data: string) => `<template>${data}</template>`],
  ])('does not come from a script in %s', (_, around) => {
    expect(texts(`<h1>Title</h1>${around(script(html(200, 200)))}${script(html(150, 151))}`)).toEqual([
      'Title',
      sentence(150),
      sentence(151),
    ]);
  });

  it('comes from a script that never ends', () => {
    expect(texts(`<h1>Title</h1><script>x("${html(150, 151)}")`)).toEqual(['Title', sentence(150), sentence(151)]);
  });

  it.each(['<!-- more', '<a href="'])('swallows nothing of the page by what it leaves open: %s', (open) => {
    expect(texts(page(`${html(150, 151)}${open}`))).toEqual(['Title', sentence(150), sentence(151), 'Imprint']);
  });

  it('keeps its places in the source', () => {
    const source = page(html(150, 151));
    const spans = parseHtml(source).blocks.map(({ span }) => source.slice(span.start, span.end));
    expect(spans).toEqual(['Title', sentence(150), sentence(151), 'Imprint']);
  });

  it('keeps what the script says of the page', () => {
    const data = `<script type="application/ld+json">${JSON.stringify({ articleBody: `${sentence(150)}\n${sentence(151)}` })}</script>`;
    const { blocks, head } = parseHtml(data);
    expect(blocks).toHaveLength(2);
    expect(head!.jsonLd).toHaveLength(1);
  });

  it('is left as it is where it shows prose of its own', () => {
    expect(isShell([{ text: sentence(100) }, { text: sentence(100) }, { text: endless(119) }])).toBe(true);
    expect(isShell([{ text: sentence(100) }, { text: sentence(101) }])).toBe(false);
    expect(isShell([{ text: endless(120) }, { text: endless(120) }])).toBe(false);
    expect(texts(`<p>${sentence(201)}</p>${page(html(300, 300))}`)).toHaveLength(3);
  });

  it('has spans in order inside the source, whatever stands round it', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '"',
      '\\u003cp\\u003e',
      '<!--',
      '-->',
      '<div a="',
      '<template>',
      '</template>',
      '\\n',
      '<p>Label</p>',
      '&amp;',
      '\n',
    );
    let filled = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 4 }),
        fc.array(piece, { maxLength: 4 }),
        fc.array(piece),
        (before, inside, behind) => {
          const source = [...before, script(sentence(180) + inside.join('') + html(180)), ...behind].join('');
          const { blocks } = parseHtml(source);
          if (blocks.some(({ text }) => text === sentence(180))) filled++;
          let last = 0;
          for (const { span } of blocks) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            expect(span.end).toBeLessThanOrEqual(source.length);
            last = span.start;
          }
        },
      ),
    );
    expect(filled).toBeGreaterThan(20);
  });
});
