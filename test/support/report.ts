import type { Report } from '../../src/report/document.js';
import {
  CATEGORIES,
  dataId,
  type FoundCluster,
  type PageDetail,
  type PageFacts,
  type ReportData,
} from '../../src/report/report-data.js';
import { newCounter } from '../../src/report/totals.js';

/** A page of {@link madeReport}; what isn't given is neutral. */
export interface MadePage {
  readonly path: string;
  readonly title?: string | null;
  /** Null: it failed. */
  readonly score?: number | null;
  readonly site?: string;
  readonly paragraphs?: readonly string[];
  /** Characters that its detail is said to take. */
  readonly chars?: number;
}

/** Build a report of pages. */
export function madeReport(
  made: readonly MadePage[],
  clusters: readonly FoundCluster[] | null = [],
  whole: boolean = true,
): Report {
  return reportOfPages(made.length, (page) => made[page]!, clusters, whole);
}

/** Build a report of so many pages, each made when it is asked for. */
export function reportOfPages(
  count: number,
  pageAt: (page: number) => MadePage,
  clusters: readonly FoundCluster[] | null,
  whole: boolean = true,
): Report {
  const counter = newCounter();
  const factsOf = (page: number): PageFacts => {
    const { path, title = null, score = 0.5, site = 'a.example' } = pageAt(page);
    const failed = score === null;
    return {
      path,
      title,
      site: failed ? null : site,
      status: failed ? 'failed' : 'article',
      score,
      words: CATEGORIES.map((_, i) => (failed ? 0 : 100 * (CATEGORIES.length - i))),
      error: failed ? 'no such file; check the path' : null,
    };
  };
  const paragraphsOf = (page: number): readonly string[] => pageAt(page).paragraphs ?? ['A paragraph.'];
  const detailOf = (page: number): PageDetail => ({
    closing: '1 paragraph kept',
    signals: [['one-region', 1]],
    warnings: [],
    lines: paragraphsOf(page).map((text, i) => [i + 1, 'body', text, '']),
    omitted: 0,
  });
  for (let page = 0; page < count; page++) counter.add(factsOf(page));
  return {
    version: '1.2.3',
    whole,
    counter,
    clusters,
    reasonWords: (reason) => reason,
    pages: {
      count,
      pathOf: (page) => pageAt(page).path,
      scoreOf: (page) => factsOf(page).score,
      factsOf,
      detailChars: (page) => (factsOf(page).score === null ? 0 : (pageAt(page).chars ?? 10)),
      detailOf,
      paragraphsOf,
    },
  };
}

/** Give the lists in a report. */
export function listsIn(html: string): ReportData {
  return JSON.parse(dataIn(html, dataId));
}

/** Give what an element of a report holds as JSON. */
export function dataIn(html: string, id: string): string {
  const start = html.indexOf(`id="${id}">`) + `id="${id}">`.length;
  return html.slice(start, html.indexOf('</script>', start));
}

/** Give the ids of elements that hold data, of those that begin with `prefix`. */
export function idsIn(html: string, prefix: string): readonly string[] {
  return [...html.matchAll(/<script type="application\/json" id="([^"]+)">/g)]
    .map((match) => match[1]!)
    .filter((id) => id.startsWith(prefix));
}
