import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metadataOf, statedBody } from '../../src/metadata/metadata.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { parsePlain } from '../../src/parse/plain.js';
import { linked, metadataIn } from '../support/html.js';
import { SILENT_METADATA } from '../support/metadata.js';

/** All words that may stand for what won; those of `meta` elements have the element's name behind a colon. */
const EVIDENCE =
  /^(?:json-ld(?:-page|-site)?|meta:[^\s]+|title|h1|over-headline|item|time|rel-author|byline|near-headline|labelled|link|lang|address)$/;

describe('metadataOf', () => {
  it('finds what a page says of its article, and on what evidence', () => {
    const html = `<html lang="en-GB"><head><title>Mayor signs deal with saddlers | Larkhaven Post</title>
      <meta property="og:site_name" content="Larkhaven Post"><link rel="canonical" href="/news/saddlers">
      <meta name="description" content="Empty sheds go to young leather workers."><meta name="keywords" content="guilds, leather"></head>
      <body><p class="kicker">Old crafts</p><h1>Mayor signs deal with saddlers</h1><p>By Tilda Marnow</p>
      <p><time datetime="2024-09-09T10:15+01:00">Monday</time></p><p>Updated: 10 September 2024</p><p>Text.</p></body>`;
    expect(metadataIn(html)).toEqual({
      ...SILENT_METADATA,
      title: { value: 'Mayor signs deal with saddlers', evidence: 'h1' },
      kicker: { value: 'Old crafts', evidence: 'over-headline' },
      authors: { value: ['Tilda Marnow'], evidence: 'near-headline' },
      published: { value: '2024-09-09T10:15+01:00', evidence: 'time' },
      modified: { value: '2024-09-10', evidence: 'near-headline' },
      siteName: { value: 'Larkhaven Post', evidence: 'meta:og:site_name' },
      canonical: { value: 'https://www.larkhavenpost.example/news/saddlers', evidence: 'link' },
      language: { value: 'en', evidence: 'lang' },
      description: { value: 'Empty sheds go to young leather workers.', evidence: 'meta:description' },
      tags: { value: ['guilds', 'leather'], evidence: 'meta:keywords' },
    });
  });

  it('finds nothing on an empty page, nor in plain text', () => {
    expect(metadataOf(parseHtml(''), null)).toEqual(SILENT_METADATA);
    expect(metadataOf(parsePlain('Mayor signs deal\n\nText.'), null)).toEqual(SILENT_METADATA);
  });

  it('is total, and names what won by a fixed word', () => {
    const pieces = fc.constantFrom(
      '<title>',
      '</title>',
      '<h1>',
      '</h1>',
      '<p class="byline author">',
      '</p>',
      '<time datetime="2024-01-02">',
      '<a rel=author href="/author/x">',
      '<meta property="og:title" content="',
      '<meta name="author" content="',
      '">',
      '<script type="application/ld+json">',
      '</script>',
      '{"@type": "NewsArticle", "headline": "',
      '"author": [{"@id": "#a"}], ',
      '{"@graph": [',
      '"datePublished": "2024-',
      '}',
      ']',
      'By Tilda Marnow ',
      'Larkhaven - Post | ',
      '17 May 2024 ',
      '&amp;',
      '<div class="related">',
      '</div>',
      '<link rel=canonical href="',
      '<html lang="',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.constantFrom(null, '', 'x', 'https://lark.example/2024/05/17/a'),
        (parts, url) => {
          for (const found of Object.values(metadataOf(parseHtml(parts.join('')), url))) {
            if (found !== null) expect(found.evidence).toMatch(EVIDENCE);
            if (found !== null) expect(found.value.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  /** Pages on which something quadratic would run for minutes: that each ends is what is tested. */
  it.each([
    ['blocks', '<p>By Tilda Marnow 17 May 2024</p>'.repeat(30_000)],
    ['headings', '<h1>Mayor signs deal with saddlers</h1>'.repeat(30_000)],
    ['lines of a heading', `<h1>${'Mayor signs<br>'.repeat(50_000)}</h1>`],
    ['bylines', '<p class="author">Tilda Marnow</p>'.repeat(30_000)],
    ['authors’ links', `<p>${'<a rel=author href="/author/t">Tilda Marnow</a>, '.repeat(30_000)}</p>`],
    ['times', '<p><time datetime="2024-05-17">then</time></p>'.repeat(30_000)],
    ['metas', '<meta name="author" content="Tilda Marnow, Leo Vidal">'.repeat(30_000)],
    ['parts of a title', `<title>${'Mayor - '.repeat(50_000)}</title>`],
    ['parts of og:title', `<meta property="og:title" content="${'Mayor | '.repeat(50_000)}">`],
    ['names in a meta', `<meta name="author" content="${'Tilda Marnow, '.repeat(50_000)}">`],
    ['tags', `<meta name="keywords" content="${'a,b;'.repeat(100_000)}">`],
    [
      'objects of JSON-LD',
      linked(
        ...Array.from({ length: 300 }, () => ({
          '@graph': Array.from({ length: 100 }, () => ({ '@type': 'Article', headline: 'Mayor signs deal', '@id': '#a' })),
        })),
      ),
    ],
    [
      'references of JSON-LD',
      linked({
        '@graph': [
          { '@type': 'Article', author: Array.from({ length: 30_000 }, () => ({ '@id': '#a' })) },
          { '@id': '#a', author: { '@id': '#a' }, name: 'Tilda Marnow' },
        ],
      }),
    ],
    ['nested elements', `${'<div class="author related">'.repeat(20_000)}<h1>Mayor signs deal</h1>By Tilda Marnow`],
    ['an articleBody', linked({ '@type': 'Article', articleBody: '<p>a &amp; b</p>'.repeat(60_000) })],
  ])('reads many %s in linear time', (_, html) => {
    const page = parseHtml(html);
    expect(Object.keys(metadataOf(page, 'https://lark.example/a'))).toHaveLength(12);
    expect(statedBody(page, null) === null).toBe(!html.includes('articleBody'));
  });
});

describe('statedBody', () => {
  it('gives the text that the page’s JSON-LD has', () => {
    const page = parseHtml(linked({ '@type': 'NewsArticle', articleBody: 'One.\n\nTwo.' }));
    expect(statedBody(page, null)).toBe('One.\nTwo.');
    expect(statedBody(parseHtml('<p>One.'), null)).toBeNull();
  });
});
