import { describe, expect, it } from 'vitest';
import { elementWords } from '../../src/measure/element-words.js';
import { HTML_EVIDENCE } from '../../src/measure/markup-evidence.js';
import { markupMeasures } from '../../src/measure/markup-measures.js';
import { measurePage } from '../../src/measure/page-measures.js';
import { namesOf } from '../../src/measure/page-names.js';
import { describedBlocks } from '../../src/measure/page-titles.js';
import { measuredHtml, proseOf } from '../support/markup.js';

const elsewhereIn = (html: string): readonly number[] => [...measuredHtml(html).markup.elsewhere];

describe('readMarkup', () => {
  it('gives what each reader of the markup says', () => {
    const { page, measured, markup } = measuredHtml(
      `<meta name=description content="${proseOf(60)}"><nav>Menu</nav><main><p>${proseOf(100)}</p><p>${proseOf(60)}</p></main>`,
    );
    expect(markup.measures).toEqual(markupMeasures(page.blocks, measured.measures, page.containers));
    expect(markup.names).toEqual(namesOf(page.blocks));
    expect(markup.elements).toEqual(elementWords(markup.measures));
    expect(markup.described).toEqual(describedBlocks(page));
    expect(markup.evidence).toBe(HTML_EVIDENCE);
  });

  it('groups blocks by their element, by the next one out, and by their kind', () => {
    const { page, markup } = measuredHtml('<main><div><p>a</p><p>b</p></div><div><p>c</p></div></main>');
    const groups = markup.groupings.map(({ of }) => [...of]);
    expect(page.containers).toBe(7);
    expect(groups).toEqual([
      [3, 4, 6],
      [2, 2, 5],
      [0, 0, 0],
    ]);
    expect(markup.groupings.map(({ count }) => count)).toEqual([7, 7, 1]);
  });

  it('isn’t read of a page unless someone asks', () => {
    expect(measurePage(measuredHtml('<p>Isi</p>').page).markup).toBeNull();
  });
});

describe('elsewhere', () => {
  const ARTICLE = `<p>${proseOf(100)}</p>`;

  it.each(['nav', 'aside', 'footer', 'ul', 'div class="comments"', 'div class="related"', 'div class="newsletter"'])(
    'no headline stands inside <%s>',
    (element) => {
      expect(elsewhereIn(`${ARTICLE}<${element}><p>Judul</p>`)).toEqual([0, 1]);
    },
  );

  it.each([
    'div',
    'header',
    'form',
    'article',
    'figure',
    'table',
    'blockquote',
    'div class="share"',
    'div class="author tags date"',
  ])('one may stand inside <%s>', (element) => {
    expect(elsewhereIn(`${ARTICLE}<${element}><p>Judul</p>`)).toEqual([0, 0]);
  });

  it('none stands in what isn’t shown', () => {
    expect(elsewhereIn(`${ARTICLE}<p hidden>Judul</p><div style="display:none"><p>Judul</p></div>`)).toEqual([0, 1, 1]);
  });

  it('says nothing of a frame of the article', () => {
    expect(elsewhereIn(`<aside><h1>Judul</h1>${ARTICLE}</aside>`)).toEqual([0, 0]);
  });
});
