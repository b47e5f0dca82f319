import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/parse/html/parse-html.js';
import { filledSource, isShell } from '../../../src/parse/html/script-article.js';

/** A sentence of so many code units. */
const sentence = (length: number): string => `${'word '.repeat(length).slice(0, length - 2)}y.`;
const html = (...lengths: readonly number[]): string => lengths.map((length) => `<p>${sentence(length)}</p>`).join('');
const script = (body: string): string =>
  `<script>window.state = ${JSON.stringify({ body }).replaceAll('<', '\\u003c')};</script>`;
const page = (body: string): string => `<h1>Title</h1>${script(body)}<p>Imprint</p>`;
const texts = (source: string): readonly string[] => parseHtml(source).blocks.map(({ text }) => text);

describe('a page whose article is data', () => {
  it('has the article behind its script, and keeps what it shows', () => {
    expect(texts(page(html(150, 151)))).toEqual(['Title', sentence(150), sentence(151), 'Imprint']);
  });

  it('has plain text too, a paragraph a line', () => {
    expect(texts(page(`${sentence(150)}\n${sentence(151)}`))).toEqual(['Title', sentence(150), sentence(151), 'Imprint']);
  });

  it.each([
    ['two paragraphs', html(150, 150), true],
    ['two short of 300 code units', html(150, 149), false],
    ['a paragraph of 1,000', html(1000), true],
    ['a paragraph of 999', html(999), false],
    ['labels beside one', html(300, 39), false],
    ['a paragraph of 40 beside one', html(300, 40), true],
    ['lines that end no sentence', `<p>${'word '.repeat(40)}</p>`.repeat(5), false],
    ['links in the text', `<p><a href="x">${sentence(150)}</a> <b>And</b> so.</p>${html(150)}`, true],
  ])('needs enough prose: %s', (_, body, isFilled) => {
    expect(filledSource(page(body)) !== null).toBe(isFilled);
  });

  it('has the string with the most prose, of whichever script', () => {
    expect(texts(script(html(160, 160)) + script(html(170, 170)) + script(html(150, 150)))).toEqual([
      sentence(170),
      sentence(170),
    ]);
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
    expect(isShell([{ text: sentence(100) }, { text: sentence(100) }, { text: 'A line '.repeat(90) }])).toBe(true);
    expect(isShell([{ text: sentence(100) }, { text: sentence(101) }])).toBe(false);
    expect(texts(`<p>${sentence(201)}</p>${page(html(300, 300))}`)).toHaveLength(3);
  });

  it('is total, with spans in order inside the source', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '"',
      '\\u003cp\\u003e',
      sentence(180),
      '\\n',
      '<p>',
      '&amp;',
      '\n',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        let before = 0;
        for (const { span } of parseHtml(source).blocks) {
          expect(span.start).toBeGreaterThanOrEqual(before);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
          before = span.start;
        }
      }),
    );
  });
});
