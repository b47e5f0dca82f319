import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE, type Evidence, gatherEvidence } from '../../src/measure/evidence.js';
import { HTML_EVIDENCE } from '../../src/measure/markup-evidence.js';
import { measurePage } from '../../src/measure/page-measures.js';
import { PURPOSES } from '../../src/rules/container-words.js';
import { evidenceOf } from '../../src/stages/body.js';
import { htmlOf, tagSoup, wellFormed } from '../support/html-pages.js';
import { measuredHtml, proseOf } from '../support/markup.js';
import { page } from '../support/page.js';

const NAMES = HTML_EVIDENCE.map(({ name }) => name);
const DUMP_NAMES = EVIDENCE.map(({ name }) => name);

function evidenceIn(html: string): Evidence {
  const { page, measured } = measuredHtml(html);
  return evidenceOf(page, new Map(), measured);
}

/** One row of the evidence: its value for every block. */
function row(name: string, evidence: Evidence): readonly number[] {
  const column = NAMES.indexOf(name);
  if (column < 0) throw new RangeError(`no evidence is called ${name}`);
  return Array.from({ length: evidence.length / NAMES.length }, (_, i) => evidence[i * NAMES.length + column]!);
}

const about = (name: string): string | undefined => HTML_EVIDENCE.find((one) => one.name === name)?.about;
const close = (values: readonly number[]): readonly unknown[] => values.map((value) => expect.closeTo(value, 5));
const logs = (...values: readonly number[]): readonly number[] => values.map(Math.log1p);

/** Two paragraphs and a list in one element, a third beside it, a menu: 600 characters of prose, 611 in all. */
const PAGE = `<main>
<div class="piece"><p>${proseOf(290)}</p><p>${proseOf(110)}</p><ul><li><a href=x>Satu</a><li>Dua</ul></div>
<p>${proseOf(200)}</p></main>
<nav><a href=y>Menu</a></nav>`;

/** What a block says by itself. */
const OWN: readonly (readonly [name: string, about: string, html: string, values: readonly number[]])[] = [
  ['linkDensity', 'share of it in links', '<p><a href=x>Satu</a> dua</p><p>Tiga</p>', [0.5, 0]],
  ['strong', 'share of it in bold', '<p><b>Satu</b> dua</p><p><strong>Tiga</strong></p><p><i>Empat</i></p>', [0.5, 1, 0]],
  ['isHeading', 'a heading', '<h2>Sela</h2><p>Isi</p>', [1, 0]],
  ['headingLevel', 'level of the heading', '<h1>Judul</h1><h3>Sela</h3><h6>Kaki</h6><p>Isi</p>', [1 / 6, 1 / 2, 1, 0]],
  ['isParagraph', 'a paragraph by its tag', '<p>Isi</p><div>Isi</div><div><p>Isi</p></div>', [1, 0, 1]],
  ['isItem', 'an item of a list', '<ul><li>Satu</ul><p>Isi</p>', [1, 0]],
  ['isQuote', 'a quotation', '<blockquote>Ya</blockquote><p>Isi</p>', [1, 0]],
  ['isCaption', 'a caption', '<figure><figcaption>Dermaga</figcaption></figure><p>Isi</p>', [1, 0]],
  ['isRow', 'a row of a table', '<table><tr><td>Satu<td>Dua</table><p>Isi</p>', [1, 0]],
  ['hidden', 'not shown', '<p hidden>Satu</p><div aria-hidden="true"><p>Dua</p></div><p>Isi</p>', [1, 1, 0]],
  [
    'described',
    'what the page states to be about',
    '<meta name=description content="Perahu kembali menyeberang sejak Senin pagi"><p>Perahu kembali menyeberang sejak Senin pagi.</p><p>Isi</p>',
    [1, 0],
  ],
];

/** What stands round the blocks of {@link PAGE}. */
const ROUND: readonly (readonly [name: string, about: string, values: readonly number[]])[] = [
  ['parentProse', "share of the page's prose in its element", [290 / 600, 110 / 600, 0, 0, 200 / 600, 0]],
  ['grandProse', "share of the page's prose in the next element out", [400 / 600, 400 / 600, 0, 0, 1, 1]],
  ['greatProse', "share of the page's prose in the third element out", [1, 1, 400 / 600, 400 / 600, 1, 1]],
  ['parentLength', "share of the page's text in its element", [290, 110, 4, 3, 200, 4].map((length) => length / 611)],
  ['grandLength', "share of the page's text in the next element out", [407, 407, 7, 7, 607, 611].map((length) => length / 611)],
  ['parentLinks', 'share of its element in links', [0, 0, 1, 0, 0, 1]],
  ['grandLinks', 'share of the next element out in links', [4 / 407, 4 / 407, 4 / 7, 4 / 7, 4 / 607, 8 / 611]],
  ['greatLinks', 'share of the third in links', [4 / 607, 4 / 607, 4 / 407, 4 / 407, 8 / 611, 8 / 611]],
  ['grandBlocks', 'blocks in the next element out', logs(4, 4, 2, 2, 5, 6)],
  ['grandProseBlocks', 'share of those blocks that are prose', [2 / 4, 2 / 4, 0, 0, 3 / 5, 3 / 6]],
  ['levels30', 'elements round it with little of the prose', logs(0, 1, 2, 2, 0, 1)],
  ['levels50', 'elements round it with less than half of the prose', logs(1, 1, 2, 2, 1, 1)],
  ['levels80', 'elements round it without nearly all prose', logs(2, 2, 3, 3, 1, 1)],
  ['inMainElement', 'in the element with most of the prose', [1, 1, 1, 1, 0, 0]],
  ['belowMain', 'levels below that element', logs(2, 2, 3, 3, 0, 0)],
  ['kindProse', "share of the page's prose in blocks of its kind", [400 / 600, 400 / 600, 0, 0, 200 / 600, 0]],
  ['kindBlocks', 'blocks of its kind', logs(2, 2, 2, 2, 1, 1)],
];

/** An element for each purpose, and what it is called. */
const INSIDE: readonly (readonly [purpose: (typeof PURPOSES)[number], about: string, element: string])[] = [
  ['navigation', 'inside navigation', 'nav'],
  ['aside', 'inside an aside', 'aside'],
  ['header', 'inside a header', 'header'],
  ['footer', 'inside a footer', 'footer'],
  ['form', 'inside a form or dialog', 'form'],
  ['article', 'inside an article', 'article'],
  ['figure', 'inside a figure', 'figure'],
  ['list', 'inside a list', 'dl'],
  ['table', 'inside a table', 'table'],
  ['quote', 'inside a quotation', 'blockquote'],
  ['comments', 'inside comments', 'div class="comments"'],
  ['related', 'inside related pages', 'div class="related"'],
  ['share', 'inside share buttons', 'div class="share"'],
  ['advertising', 'inside advertising', 'div class="adverts"'],
  ['offer', 'inside an offer', 'div class="paywall"'],
  ['author', 'inside a byline', 'div class="byline"'],
  ['caption', 'inside a caption or credit', 'figcaption'],
  ['tags', 'inside tags', 'div class="tags"'],
  ['meta', 'inside dates and the like', 'div class="dateline"'],
  ['text', 'inside something named after text', 'div class="richtext"'],
  ['embed', 'inside an embed or box', 'div class="factbox"'],
];

describe('HTML_EVIDENCE', () => {
  it('has names that differ, and says of each what it means', () => {
    expect(new Set(NAMES).size).toBe(NAMES.length);
    for (const { name, about: words } of HTML_EVIDENCE) {
      expect(name).toMatch(/^(?:[a-z][A-Za-z0-9]*|in [a-z]+)$/);
      expect(words).not.toBe('');
    }
  });

  // The shares of prose and of text in the next element out are both "the same of the next element out": a reader of the ledger can't tell them apart.
  it('says it of each in other words', () => {
    expect(new Set(HTML_EVIDENCE.map((one) => one.about)).size).toBe(NAMES.length);
  });

  it('goes without the rows that tell dumps apart or change from year to year, and has all others in their order', () => {
    const gone = DUMP_NAMES.filter((name) => !NAMES.includes(name));
    expect(gone.sort()).toEqual([
      'alone',
      'behindComments',
      'behindLabel',
      'fromEnd',
      'fromStart',
      'headFree',
      'layout',
      'pageBlocks',
      'pageDropped',
      'pageProse',
      'wrapped',
    ]);
    const kept = DUMP_NAMES.filter((name) => NAMES.includes(name));
    expect(NAMES.slice(0, kept.length)).toEqual(kept);
    for (const [i, name] of kept.entries()) expect(HTML_EVIDENCE[i]).toBe(EVIDENCE.find((one) => one.name === name));
  });

  it('has a row of the markup for each of these tables, in their order, and no other', () => {
    const tables = [...OWN.map(([name]) => name), ...ROUND.map(([name]) => name), ...INSIDE.map(([purpose]) => `in ${purpose}`)];
    expect(NAMES.filter((name) => !DUMP_NAMES.includes(name))).toEqual(tables);
    expect(INSIDE.map(([purpose]) => purpose)).toEqual(PURPOSES);
  });
});

describe('the evidence of markup', () => {
  it.each(OWN)('%s: %s', (name, words, html, values) => {
    expect(about(name)).toBe(words);
    expect(row(name, evidenceIn(html))).toEqual(close(values));
  });

  it.each(ROUND)('%s: %s', (name, words, values) => {
    expect(about(name)).toBe(words);
    expect(row(name, evidenceIn(PAGE))).toEqual(close(values));
  });

  it.each(INSIDE)('in %s: %s', (purpose, words, element) => {
    expect(about(`in ${purpose}`)).toBe(words);
    const evidence = evidenceIn(
      `<${element}><div><x-y>Satu</x-y></div></${element.split(' ')[0]}><x-y>Dua</x-y><p>${proseOf(60)}</p>`,
    );
    expect(row(`in ${purpose}`, evidence)).toEqual([1, 0, 0]);
    for (const other of PURPOSES)
      if (other !== purpose) expect([other, ...row(`in ${other}`, evidence)]).toEqual([other, 0, 0, 0]);
  });

  it('has the rows of dumps too, by the same values', () => {
    expect(row('length', evidenceIn('<p>Menu satu</p>'))).toEqual(close(logs(9)));
    expect(row('ending', evidenceIn('<p>Selesai.</p><p>Menu</p>'))).toEqual([1, 0]);
  });

  it('says nothing of a dump', () => {
    const made = page(['Menu', proseOf(60)]);
    const facts = {
      ...measurePage(made),
      blocks: made.blocks,
      rule: new Uint8Array(2),
      signed: new Uint8Array(2),
      headline: -1,
      style: made.style,
    };
    const evidence = gatherEvidence(facts, HTML_EVIDENCE);
    for (const name of NAMES.filter((one) => !DUMP_NAMES.includes(one)))
      expect([name, ...row(name, evidence)]).toEqual([name, 0, 0]);
  });

  it('is finite for every block of any page, and shares are from 0 to 1', () => {
    const shares = [
      'linkDensity',
      'strong',
      'parentProse',
      'greatProse',
      'parentLength',
      'grandLinks',
      'grandProseBlocks',
      'kindProse',
    ];
    fc.assert(
      fc.property(fc.oneof(wellFormed, tagSoup), (pieces) => {
        const evidence = evidenceIn(htmlOf(pieces));
        expect(evidence.every(Number.isFinite)).toBe(true);
        for (const name of shares) expect(row(name, evidence).filter((value) => value < 0 || value > 1 + 1e-5)).toEqual([]);
      }),
    );
  });
});
