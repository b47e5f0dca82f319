import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { sentences } from '../../src/cli/messages.js';
import { resultDocument, serialised } from '../../src/emit/json.js';
import { ledgerText } from '../../src/emit/ledger-text.js';
import { articleText } from '../../src/emit/text.js';
import type { CleanResult } from '../../src/model/article.js';
import { isJoinedLines } from './joined-lines.js';
import { caseFiles, casePath, FACT_NAMES, type PageCase, pageCases } from './page-case.js';

/** Columns of the pinned ledgers. */
const LEDGER_COLUMNS = 120;
/** Least share of the cases in which something that looks like chrome or a repeat must stay. */
const MIN_NEGATIVE_SHARE = 0.25;

const cases = pageCases();

describe('fixtures/pages', () => {
  it('holds at least 48 cases, a quarter of them negative and half of them not English', () => {
    expect(cases.length).toBeGreaterThanOrEqual(48);
    const negative = cases.filter(({ about }) => about.kind === 'negative');
    expect(negative.length).toBeGreaterThanOrEqual(MIN_NEGATIVE_SHARE * cases.length);
    const foreign = cases.filter(({ about }) => about.language !== 'en');
    expect(foreign.length).toBeGreaterThanOrEqual(cases.length / 2);
  });

  describe.each(cases)('$slug', (page) => {
    const known = page.about.expect === 'fail';

    it('says what it is and where it comes from', () => {
      expect(page.about).toMatchObject({ origin: 'synthetic', licence: 'MIT' });
      expect(['synthetic', 'negative']).toContain(page.about.kind);
      expect(['pass', 'fail']).toContain(page.about.expect);
      expect(['layout', 'lines', 'wrapped']).toContain(page.about.style);
      expect(page.slug.startsWith(`${page.about.language}-`)).toBe(true);
      expect(page.about.why).toMatch(/^\p{L}.*\.$|^".*\.$/u);
    });

    it('expects nothing but lines of the source, in the form of the text output', () => {
      const paragraphs = page.expected.split('\n\n').map((paragraph) => paragraph.replace(/\n$/, ''));
      if (page.expected !== '') expect(page.expected).toBe(`${paragraphs.join('\n\n')}\n`);
      expect(paragraphs.filter((paragraph) => paragraph !== '' && !isJoinedLines(paragraph, page.source))).toEqual([]);
      expect(paragraphs.filter((paragraph) => /\s\s|^\s|\s$|\n/.test(paragraph))).toEqual([]);
      expect(page.about.title ?? '').toBe(paragraphs[0]);
    });

    (known ? it.fails : it)(`gives the article: ${page.about.why}`, async () => {
      const result = await cleanText(page.source);
      expect(articleText(result)).toBe(page.expected);
      expect(factsOf(result, page)).toEqual(factsOf(page.about, page));
    });

    // A wrong article is never pinned: the snapshots are compared, or written, after the text.
    it.skipIf(known)('gives the JSON and the ledger that were reviewed', async () => {
      const result = await cleanText(page.source);
      expect(articleText(result)).toBe(page.expected);
      const { text: _, ...document } = resultDocument(result, { path: `${page.slug}/source.txt`, url: null });
      await expect(`${serialised(document, 2)}\n`).toMatchFileSnapshot(casePath(page.slug, 'expected.json'));
      const ledger = ledgerText(result, sentences, { columns: LEDGER_COLUMNS });
      await expect(ledger).toMatchFileSnapshot(casePath(page.slug, 'ledger.txt'));
    });

    it('has its files and no other', () => {
      const reviewed = known ? [] : ['expected.json', 'ledger.txt'];
      expect(caseFiles(page.slug)).toEqual(['about.json', 'expected.txt', 'source.txt', ...reviewed].sort());
    });
  });
});

/** Pick the fields that the case makes a statement on. */
function factsOf(
  fields: Partial<Pick<CleanResult, (typeof FACT_NAMES)[number]>> | PageCase['about'],
  { about }: PageCase,
): unknown {
  return Object.fromEntries(FACT_NAMES.filter((name) => name in about).map((name) => [name, fields[name]]));
}
