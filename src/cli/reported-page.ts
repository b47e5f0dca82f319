import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { serialised } from '../emit/json.js';
import type { CleanResult } from '../model/article.js';
import { type PageReport, pageReport, type ReportAbout } from '../report/page-report.js';
import type { PageFacts } from '../report/report-data.js';
import { sentences, warningSentence } from './messages.js';

/** What a report may show of a page, as it waits on disk: few pages of a large batch are shown in full, and which is known at the end. */
export interface ReportedPage {
  readonly facts: PageFacts;
  /** Characters of the detail as JSON. */
  readonly detailChars: number;
  readonly packed: Uint8Array;
}

/** Level of compression that keeps pace with cleaning: a third of the size, at 100 MB/s. */
const level = 1;

/** Give what a report may show of a page. */
export function reportedPage(result: CleanResult, about: ReportAbout): ReportedPage {
  const { facts, detail, paragraphs } = pageReport(result, about, { ...sentences, warning: warningSentence });
  const text = serialised(detail);
  return { facts, detailChars: text.length, packed: deflateRawSync(serialised({ detail, paragraphs }), { level }) };
}

/** Give what {@link reportedPage} packed. */
export function unpackedPage(packed: Uint8Array): Pick<PageReport, 'detail' | 'paragraphs'> {
  return JSON.parse(inflateRawSync(packed).toString('utf8'));
}
