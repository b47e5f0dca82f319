import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/model/block.js';
import type { Container } from '../../src/model/container.js';
import type { Mark } from '../../src/model/markup.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { collapsed } from '../../src/text/whitespace.js';
import { htmlOf, type Piece, tagSoup, textPieces, wellFormed } from '../support/html-pages.js';
import { prose } from '../support/words.js';

const texts = (html: string): readonly string[] => parseHtml(html).blocks.map(({ text }) => text);

/** Any string: of any code units, lone surrogates included, and of what the tokenizer looks at. */
const anyString = fc.oneof(
  fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'<>/!-?&;#x="\' \n\0abp[]\ud800\u0301'), maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '<script>',
          '</script>',
          '<style>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<title>',
          '</title>',
          '<svg>',
          '</svg>',
          '<math>',
        ],
        ...['<mi>', '<foreignObject>', '<template>', '</template>', '<textarea>', '<plaintext>', '<pre>', '</pre>', '<noscript>'],
        ...[
          '<span hidden>',
          '</span>',
          '<p style="display:none">',
          '<iframe>',
          '<object>',
          '</p>',
          '</br>',
          '<table>',
          '<td>',
          '</table>',
        ],
        ...[
          '<a href="x>',
          '<b',
          '</',
          '&amp',
          '&#',
          'text ',
          '\n',
          ' ',
          '<time itemprop=a>',
          '<meta name=a content=b>',
          '<frameset>',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
const anyHtml = fc.oneof(anyString, wellFormed.map(htmlOf), tagSoup.map(htmlOf));

describe('any page', () => {
  it('has blocks in order, of normalised text that is never empty', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { text, blocks } = parseHtml(html);
        expect(text).toBe(html);
        let end = 0;
        for (const [i, block] of blocks.entries()) {
          expect(block.index).toBe(i);
          expect(block.span.start).toBeGreaterThanOrEqual(end);
          expect(block.span.end).toBeGreaterThan(block.span.start);
          end = block.span.end;
          expect(block.text).not.toBe('');
          expect(block.text).toBe(collapsed(block.text));
          expect(block.blankBefore).toBe(i === 0 ? 0 : blocks[i - 1]!.blankAfter);
        }
        expect(end).toBeLessThanOrEqual(html.length);
      }),
      { numRuns: 1500 },
    );
  });

  it('has marks in the order of their ends, inside their block and each other', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        for (const { text, markup } of parseHtml(html).blocks) {
          const { marks, linkChars, strongChars } = markup!;
          for (const [i, mark] of marks.entries()) {
            expect(mark.start).toBeGreaterThanOrEqual(0);
            expect(mark.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(mark.start, mark.end)).toBe(text.slice(mark.start, mark.end).trim());
            expect(mark.end).toBeGreaterThan(mark.start);
            expect(mark.end).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0);
            expect(marks.some((other) => crosses(mark, other))).toBe(false);
          }
          expect(linkChars).toBe(covered(marks, 'link'));
          expect(strongChars).toBe(covered(marks, 'strong'));
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('numbers an outer container before an inner one, and hides what is inside a hidden one', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { blocks, containers } = parseHtml(html);
        for (const container of blocks.flatMap(around)) {
          expect(container.index).toBeLessThan(containers);
          const { outer } = container;
          if (outer === null) expect(container).toMatchObject({ index: 0, depth: 0, tag: '', hidden: false });
          else {
            expect(outer.index).toBeLessThan(container.index);
            expect(container.depth).toBe(outer.depth + 1);
            if (outer.hidden) expect(container.hidden).toBe(true);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it('has notes that stand at one of its blocks or behind them', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { blocks, head } = parseHtml(html);
        for (const { block } of head!.notes) expect(block <= blocks.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('every letter that a page shows is in exactly one block, in order', () => {
  it.each([
    ['where its tags nest', wellFormed],
    ['where they do not', tagSoup],
  ])('%s', (_, pages) => {
    fc.assert(
      fc.property(pages, (pieces) => {
        expect(letters(texts(htmlOf(pieces)).join(' '))).toBe(letters(pieces.map(({ shown }) => shown).join(' ')));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the texts of a page’s blocks do not change', () => {
  const rewritings: readonly (readonly [name: string, rewrite: (pieces: readonly Piece[]) => string])[] = [
    ['inside more elements', (pieces) => `<div><section><div>${htmlOf(pieces)}</div></section></div>`],
    ['behind a head', (pieces) => `<!DOCTYPE html><html><head><title>t</title></head>\n<body>${htmlOf(pieces)}</body></html>\n`],
    ['with CRLF for LF', (pieces) => htmlOf(pieces).replaceAll('\n', '\r\n')],
    ['with comments between the tags', (pieces) => pieces.map(({ html }) => `<!-- > -->${html}`).join('<!---->')],
    [
      'with its text in spans',
      (pieces) => pieces.map(({ kind, html }) => (kind === 'text' ? `<span>${html}</span>` : html)).join(''),
    ],
    ['with spans inside its text', (pieces) => pieces.map(inSpans).join('')],
    [
      'with its tags in capitals',
      (pieces) => pieces.map(({ kind, html }) => (kind === 'text' ? html : html.toUpperCase())).join(''),
    ],
    ['without the closing tags of its items, rows and cells', (pieces) => htmlOf(pieces).replace(/<\/(?:li|td|tr)>/g, '')],
  ];

  it.each(rewritings)('%s', (_, rewrite) => {
    fc.assert(
      fc.property(wellFormed, (pieces) => {
        expect(texts(rewrite(pieces))).toEqual(texts(htmlOf(pieces)));
      }),
      { numRuns: 400 },
    );
  });
});

it('a page of paragraphs gives the paragraphs back', () => {
  const paragraph = fc
    .array(textPieces, { minLength: 1, maxLength: 8 })
    .map((pieces) => collapsed(pieces.map(({ shown }) => shown).join(' ')));
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  fc.assert(
    fc.property(
      fc.array(paragraph, { maxLength: 6 }).map((all) => all.filter((text) => text !== '')),
      fc.constantFrom('</p>', '</p>\n', ''),
      (paragraphs, end) => {
        expect(texts(paragraphs.map((text) => `<p>${escaped(text)}${end}`).join(''))).toEqual(paragraphs);
      },
    ),
    { numRuns: 500 },
  );
});

const N = 100_000;
/**
 * Pages on which something quadratic would run for minutes, and a recursion would overflow the stack: that each ends within the
 * time limit of a test is what is tested. No time is asserted.
 */
const hostile: readonly (readonly [name: string, html: () => string, blocks: number])[] = [
  ['100,000 nested elements', () => `${'<div>'.repeat(N)}a${'</div>'.repeat(N)}b`, 2],
  ['100,000 nested elements that are not closed', () => '<div>a'.repeat(N), N],
  ['100,000 bold elements that are not closed', () => '<b>a'.repeat(N), 1],
  ['100,000 bold elements round paragraphs', () => '<b><p>a</b>'.repeat(N), N],
  ['100,000 links round elements', () => '<a href=x><div>a'.repeat(N), N],
  ['100,000 marks in a block', () => '<b>a</b> <i>b</i> '.repeat(N), 1],
  ['100,000 stray closing tags', () => `<b>a${'</i>'.repeat(N)}b${'</p>'.repeat(N)}c${'</table>'.repeat(N)}d`, 2],
  ['100,000 nested tables', () => '<table><tr><td>a'.repeat(N), N],
  // The innermost rows are joined, as long as none of their cells is longer than 120 characters.
  ['100,000 nested tables, closed', () => `${'<table><tr><td>a</td><td>'.repeat(N)}${'</table>'.repeat(N)}`, N - 30],
  ['100,000 nested tables with text in their rows', () => '<table><tr>abc<td></td>'.repeat(N), N - 20],
  ['100,000 nested lists', () => '<ul><li>a'.repeat(N), N],
  ['100,000 nested forms and buttons', () => '<form><button>a'.repeat(N), N],
  ['100,000 nested drawings and formulas', () => '<svg><desc><math><mi>'.repeat(N), 0],
  ['100,000 hidden spans', () => '<span hidden>'.repeat(N), 0],
  ['100,000 tag names', () => Array.from({ length: N }, (_, i) => `<x${i}>`).join('a'), 1],
  ['100,000 classes', () => Array.from({ length: N }, (_, i) => `<p class="c${i} x">a`).join(''), N],
  ['100,000 elements that say what their text is', () => '<time itemprop=a>a'.repeat(N), 1],
  ['100,000 attributes of a tag', () => `<p ${Array.from({ length: N }, (_, i) => `a${i}=b class=c`).join(' ')}>a`, 1],
  ['an attribute of a million characters', () => `<p class="${'a b'.repeat(333_333)}" style="${'display '.repeat(N)}">a`, 1],
  ['an attribute of a million characters that is not closed', () => `a<p class="${'a b'.repeat(333_333)}`, 1],
  ['300,000 lines of preformatted text', () => `<pre>${'a\n'.repeat(300_000)}`, 300_000],
  ['a million spaces', () => `a${' '.repeat(1_000_000)}<b>${' '.repeat(1_000_000)}</b>b`, 1],
  ['a million signs that open a tag', () => '<'.repeat(1_000_000), 1],
  ['a million signs that open a reference', () => '&'.repeat(1_000_000), 1],
  ['a reference of a million digits', () => `&#${'0'.repeat(1_000_000)}65;`, 1],
  ['100,000 references in turn with tags', () => '&amp;<b>&lt;</b>'.repeat(N), 1],
  ['100,000 comments that are not closed', () => `a${'<!--'.repeat(N)}`, 1],
  ['100,000 scripts that are not closed', () => `a${'<script>'.repeat(N)}`, 1],
  ['100,000 sections of CDATA that are not closed', () => `a${'<svg><![CDATA['.repeat(N)}`, 1],
  ['a megabyte of prose', () => `<p>${prose(135_000)}`, 1],
];

describe.each(hostile)('%s', (_, html, count) => {
  it('are parsed in linear time, without recursion', () => {
    expect(parseHtml(html()).blocks).toHaveLength(count);
  }, 30_000);
});

/** Letters and digits: a tidy text has others of the spaces, and rows have signs between their cells. */
function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

function inSpans({ kind, html }: Piece): string {
  // Between words and signs, where no reference is cut in two.
  return kind === 'text' ? html.replace(/\p{L}(?=\p{L}|\s)(?![^&\s]*;)/gu, (letter) => `<span>${letter}</span>`) : html;
}

function around({ markup }: Block): readonly Container[] {
  const found: Container[] = [];
  for (let one: Container | null = markup!.container; one !== null; one = one.outer) found.push(one);
  return found;
}

function crosses(a: Mark, b: Mark): boolean {
  return a.start < b.start && b.start < a.end && a.end < b.end;
}

function covered(marks: readonly Mark[], kind: Mark['kind']): number {
  const units = new Set<number>();
  for (const mark of marks) if (mark.kind === kind) for (let i = mark.start; i < mark.end; i++) units.add(i);
  return units.size;
}
