import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/cli/messages.js';
import { resultDocument, serialised } from '../../src/emit/json.js';
import { ledgerText } from '../../src/emit/ledger-text.js';
import { articleText } from '../../src/emit/text.js';
import type { CleanResult } from '../../src/model/article.js';
import { htmlTexts } from './html-texts.js';
import { isJoinedLines, isJoinedTexts } from './joined-lines.js';
import { caseFiles, casePath, cleanedCase, FACT_NAMES, htmlCases, type PageCase, pageCases } from './page-case.js';

/** Columns of the pinned ledgers. */
const LEDGER_COLUMNS = 120;
/** Least share of the cases in which something that looks like chrome or a repeat must stay. */
const MIN_NEGATIVE_SHARE = 0.25;

/** Fewest HTML pages, and languages among them. */
const MIN_HTML = 40;
const MIN_HTML_LANGUAGES = 14;
/** A page below it holds no article. */
const MAX_CONFIDENCE = 0.5;
/** How the text output divides the cells of a row. */
const CELL_GAP = ' | ';

const htmlPages = htmlCases();
const cases = [...pageCases(), ...htmlPages];

describe('fixtures/pages', () => {
  it('holds at least 48 cases, a quarter of them negative and half of them not English', () => {
    expect(cases.length).toBeGreaterThanOrEqual(48);
    const negative = cases.filter(({ about }) => about.kind === 'negative');
    expect(negative.length).toBeGreaterThanOrEqual(MIN_NEGATIVE_SHARE * cases.length);
    const foreign = cases.filter(({ about }) => about.language !== 'en');
    expect(foreign.length).toBeGreaterThanOrEqual(cases.length / 2);
  });

  it('holds at least 40 HTML pages in 14 languages, a third of them without an article or with one that looks like chrome', () => {
    expect(htmlPages.length).toBeGreaterThanOrEqual(MIN_HTML);
    expect(new Set(htmlPages.map(({ about }) => about.language)).size).toBeGreaterThanOrEqual(MIN_HTML_LANGUAGES);
    const negative = htmlPages.filter(({ about, expected }) => about.kind === 'negative' || expected === '');
    expect(negative.length).toBeGreaterThanOrEqual(htmlPages.length / 3);
  });

  describe.each(cases)('$slug', (page) => {
    const known = page.about.expect === 'fail';
    const isHtml = page.file === 'source.html';
    const isOfSource = inSource(page);

    it('says what it is and where it comes from', () => {
      expect(page.about).toMatchObject({ origin: 'synthetic', licence: 'MIT' });
      expect(['synthetic', 'negative']).toContain(page.about.kind);
      expect(['pass', 'fail']).toContain(page.about.expect);
      expect(isHtml ? ['html'] : ['layout', 'lines', 'wrapped']).toContain(page.about.style);
      expect(page.slug.startsWith(`${isHtml ? 'html-' : ''}${page.about.language}-`)).toBe(true);
      expect(page.about.why).toMatch(/^\p{L}.*\.$|^".*\.$/u);
    });

    it('expects nothing but lines of the source, in the form of the text output', () => {
      const paragraphs = page.expected.split('\n\n').map((paragraph) => paragraph.replace(/\n$/, ''));
      if (page.expected !== '') expect(page.expected).toBe(`${paragraphs.join('\n\n')}\n`);
      expect(paragraphs.filter((paragraph) => paragraph !== '' && !isOfSource(paragraph))).toEqual([]);
      expect(paragraphs.filter((paragraph) => /\s\s|^\s|\s$|\n/.test(paragraph))).toEqual([]);
      expect(page.about.title ?? '').toBe(paragraphs[0]);
    });

    (known ? it.fails : it)(`gives the article: ${page.about.why}`, async () => {
      const result = await cleanedCase(page);
      expect(articleText(result)).toBe(page.expected);
      expect(factsOf(result, page)).toEqual(factsOf(page.about, page));
      expect(result.encoding.label).toBe(page.about.encoding ?? 'utf-8');
    });

    if (isHtml && page.expected === '') {
      (page.about.trusted === true ? it.fails : it)(
        'has little confidence in it, as in any page without an article',
        async () => {
          const { confidence } = await cleanedCase(page);
          expect(confidence.score).toBeLessThan(MAX_CONFIDENCE);
        },
      );
    }

    // A wrong article is never pinned: the snapshots are compared, or written, after the text.
    it.skipIf(known)('gives the JSON and the ledger that were reviewed', async () => {
      const result = await cleanedCase(page);
      expect(articleText(result)).toBe(page.expected);
      const { text: _, ...document } = resultDocument(result, { path: `${page.slug}/${page.file}`, url: null });
      await expect(`${serialised(document, 2)}\n`).toMatchFileSnapshot(casePath(page.slug, 'expected.json'));
      const ledger = ledgerText(result, sentences, { columns: LEDGER_COLUMNS });
      await expect(ledger).toMatchFileSnapshot(casePath(page.slug, 'ledger.txt'));
    });

    it('has its files and no other', () => {
      const reviewed = known ? [] : ['expected.json', 'ledger.txt'];
      // An HTML page may have its dump beside it, for same-page.test.ts.
      const files = caseFiles(page.slug).filter((file) => !isHtml || file !== 'source.txt');
      expect(files).toEqual(['about.json', 'expected.txt', page.file, ...reviewed].sort());
    });
  });
});

/** Give what tells whether a paragraph is printed in the source: as whole lines, or as whole texts of an HTML page, cell by cell. */
function inSource(page: PageCase): (paragraph: string) => boolean {
  if (page.file === 'source.txt') return (paragraph) => isJoinedLines(paragraph, page.source);
  const texts = htmlTexts(page.source);
  return (paragraph) => paragraph.split(CELL_GAP).every((cell) => isJoinedTexts(cell, texts));
}

/** Pick the fields that the case makes a statement on. */
function factsOf(
  fields: Partial<Pick<CleanResult, (typeof FACT_NAMES)[number]>> | PageCase['about'],
  { about }: PageCase,
): unknown {
  return Object.fromEntries(FACT_NAMES.filter((name) => name in about).map((name) => [name, fields[name]]));
}
