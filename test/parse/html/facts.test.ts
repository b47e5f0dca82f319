import { describe, expect, it } from 'vitest';
import { MAX_NOTE, type PageHead } from '../../../src/model/page-head.js';
import { parseHtml } from '../../../src/parse/html/parse-html.js';

const head = (html: string): PageHead => parseHtml(html).head!;

describe('factCollector', () => {
  it('finds nothing on a page without facts', () => {
    expect(head('<p>a')).toEqual({ title: null, language: null, base: null, metas: [], links: [], jsonLd: [], notes: [] });
  });

  it('gives the first title that holds text, decoded and collapsed', () => {
    expect(head('<title> </title><title>One &amp;\n two</title><title>three</title>').title).toBe('One & two');
    expect(head('<title></title>').title).toBeNull();
    expect(head('<svg><title>icon</title></svg><title>one</title>').title).toBe('one');
  });

  it('reads no more of a title than 1,000 code units', () => {
    expect(head(`<title>${'x'.repeat(1000)}</title>`).title).toHaveLength(1000);
    expect(head(`<title>${'x'.repeat(1001)}</title>`).title).toHaveLength(1000);
  });

  it('gives the first language and base', () => {
    expect(head('<html lang=id><html lang=en>').language).toBe('id');
    expect(head('<html xml:lang=de>').language).toBe('de');
    expect(head('<base href=a><base href=b>').base).toBe('a');
  });

  it('gives metas by the name that they have, in lower case, with their content decoded', () => {
    const html =
      '<meta property=OG:title content="A &quot;b&quot;"><meta name=author content=c><meta itemprop=d content=e>' +
      '<meta http-equiv=refresh content=f><meta charset=utf-8><meta name=empty><meta content=g>';
    expect(head(html).metas).toEqual([
      { name: 'og:title', content: 'A "b"' },
      { name: 'author', content: 'c' },
      { name: 'd', content: 'e' },
      { name: 'refresh', content: 'f' },
    ]);
  });

  it('gives links that have an address, by the words of their rel', () => {
    expect(head('<link rel="Alternate  amphtml" href=a hreflang=en><link rel=x><link href=y>').links).toEqual([
      { rel: ['alternate', 'amphtml'], href: 'a', hreflang: 'en' },
    ]);
  });

  it('gives the JSON-LD as written, and no other script', () => {
    expect(head('<script type="Application/LD+JSON ">{"a": "&amp;<p>"}</script><script>x</script>').jsonLd).toEqual([
      '{"a": "&amp;<p>"}',
    ]);
  });

  it('sets apart in the text of a note what stands in different blocks of it', () => {
    const [note] = head('<div class=author><p>Wren <b>Ha</b>le</p><p>Reporter</p><br>Larkhaven</div>').notes;
    expect(note!.text).toBe('Wren Hale Reporter Larkhaven');
  });

  it('notes what is inside a row of a table at the block that the row becomes', () => {
    const html =
      '<p>Tide</p><table><tr><td>High</td><td><time>06:10</time></td><td><time>18:40</time></td></tr></table><p><time>now</time></p>';
    expect(head(html).notes.map(({ block, text }) => [block, text])).toEqual([
      [1, '06:10'],
      [1, '18:40'],
      [2, 'now'],
    ]);
  });

  it('notes times, items, authors and bylines, with their text and the block at which they stand', () => {
    const html =
      '<h1>t</h1><p>By <a rel="author nofollow" href=/w>Wren  Hale</a>, <time datetime=2031-04-05 class=posted>today</time></p>' +
      '<span itemprop=Name content=c>n</span><div class="story__byline">by <b>Ada</b></div>';
    expect(head(html).notes).toEqual([
      { kind: 'author', name: '', value: '/w', text: 'Wren Hale', block: 1 },
      { kind: 'time', name: 'posted', value: '2031-04-05', text: 'today', block: 1 },
      { kind: 'item', name: 'name', value: 'c', text: 'n', block: 2 },
      { kind: 'byline', name: 'story byline', value: null, text: 'by Ada', block: 3 },
    ]);
  });

  it.each([
    [MAX_NOTE - 1, MAX_NOTE - 1],
    [MAX_NOTE, MAX_NOTE],
    [MAX_NOTE + 1, MAX_NOTE],
  ])('cuts the text of a note off: %i code units become %i', (length, kept) => {
    expect(head(`<time>${'x'.repeat(length)}</time>`).notes[0]!.text).toHaveLength(kept);
  });

  it.each([
    [499, 499],
    [500, 500],
    [501, 500],
  ])('keeps of %i facts of a kind %i', (count, kept) => {
    const { metas, links, notes } = head('<meta name=a content=b><link rel=a href=b><time>x</time>'.repeat(count));
    expect([metas.length, links.length, notes.length]).toEqual([kept, kept, kept]);
  });
});
