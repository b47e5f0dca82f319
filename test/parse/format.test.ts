import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeHtml } from '../../src/parse/format.js';

const PROSE = 'The harbour master said on Sunday that both engines of the ferry had been replaced in time. ';

describe('looksLikeHtml', () => {
  it.each([
    ['a doctype', '<!DOCTYPE html><title>Ferry</title>'],
    ['a doctype of old', '\n <!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n<p>Ferry'],
    ['html alone', '<html lang="id">Feri</html>'],
    ['head alone', '<HEAD><TITLE>Ferry</TITLE></HEAD>'],
    ['body alone', '<body class=story>Ferry'],
    ['comments first', '<!-- cached --><!-- at noon -->\n<html><body>Ferry'],
    ['XHTML', '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>Ferry'],
    ['a fragment of paragraphs', `<div class="story"><p>${PROSE.repeat(3)}</p><p>${PROSE.repeat(3)}</p></div>`],
    ['a fragment without end tags', `<p>${PROSE}<p>${PROSE}<p>${PROSE}<p>${PROSE}`],
    ['tags after a warning of the server', `Warning: cache is old\n${'<div><a href="/news">News</a></div>'.repeat(40)}`],
    ['a head that the sample cuts inside a tag', `<html${' data-x="1"'.repeat(2000)}>`],
  ])('knows %s', (_, text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['prose', PROSE.repeat(20)],
    [
      'prose that mentions tags',
      `The <b> tag makes text bold, and <i> sets it in italics; <body> and <html> frame a page. ${PROSE}`,
    ],
    ['prose that begins with a tag', `<b> is the tag for bold text. ${PROSE.repeat(3)} Close it with </b>.`],
    ['prose about the doctype', `A page begins with <!DOCTYPE html> and goes on with <html>. ${PROSE}`],
    [
      'a listing inside an article',
      `${PROSE.repeat(8)}\n<!DOCTYPE html>\n<html>\n<head>\n<title>My page</title>\n</head>\n<body>\n</body>\n</html>\n${PROSE.repeat(8)}`,
    ],
    [
      'XML of another kind',
      '<note><to>Dora</to><from>Finch</from><heading>Tide</heading><text>Come at noon.</text></note>'.repeat(20),
    ],
    ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel><item><guid>1</guid></item></channel></rss>'],
    ['arrows and hearts', 'I <3 the ferry. 2 < 3 and a<b, b>a. <- back | next ->\n<<< earlier >>> later <> '.repeat(30)],
    [
      'addresses in angle brackets',
      'From: Dora Finch <dora@example.org>\nTo: <p.finch@example.org>\nSee <https://example.org/a>\n'.repeat(10),
    ],
    ['Markdown', `# Ferry\n\n- runs\n- again\n\n<br>\n\n${PROSE}`],
    [
      'a text dump with a tracking pixel',
      `<img src="https://example.org/p.gif?a=1&b=2" alt=""> <img src="https://example.org/q.gif"> <br> <hr>\n${PROSE}`,
    ],
    [
      'a dump with an embed code',
      `${PROSE.repeat(5)}\n<iframe width="560" src="https://example.org/embed/1"></iframe>\n${PROSE.repeat(5)}`,
    ],
    ['an element that only begins like one of HTML', '<header2><bodywork><htmlx>'.repeat(30)],
    ['a comment that never ends', '<!-- <html><body>'],
  ])('spares %s', (_, text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });

  it('spares every text of fixtures/bytes', () => {
    const folder = new URL('../../fixtures/bytes/text/', import.meta.url);
    for (const name of readdirSync(folder)) expect(looksLikeHtml(readFileSync(new URL(name, folder), 'utf8'))).toBe(false);
  });

  it('needs four tags in a fragment', () => {
    expect(looksLikeHtml('<p>one<p>two<p>three')).toBe(false);
    expect(looksLikeHtml('<p>one<p>two<p>three<p>four')).toBe(true);
    expect(looksLikeHtml('<p>one<p>two<p>three<p>four<p>five')).toBe(true);
  });

  it('needs a hundredth of tags where a tag begins the text', () => {
    const fragment = (length: number) => `<p>${'x'.repeat(length - 12)}<p><p><p>`;
    expect(looksLikeHtml(fragment(1201))).toBe(false);
    expect(looksLikeHtml(fragment(1200))).toBe(true);
    expect(looksLikeHtml(fragment(1199))).toBe(true);
  });

  it('needs a fifth of tags elsewhere', () => {
    const text = (length: number) => `${'x'.repeat(length - 20)}${'<div>'.repeat(4)}`;
    expect(looksLikeHtml(text(101))).toBe(false);
    expect(looksLikeHtml(text(100))).toBe(true);
    expect(looksLikeHtml(text(99))).toBe(true);
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', 'p', 'html', ' ', '<!--', '-->') }),
        ),
        (text) => {
          expect(typeof looksLikeHtml(text)).toBe('boolean');
        },
      ),
    );
  });

  it.each(['<', '<p', '<p ', '<!--', '<!-- -->', '<?xml ', ' '])('takes a million characters of %j', (unit) => {
    expect(typeof looksLikeHtml(unit.repeat(1_000_000 / unit.length))).toBe('boolean');
  });
});
