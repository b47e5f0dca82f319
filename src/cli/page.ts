import type { PageSource, Source } from '../batch/sources.js';
import { cleanOfSite, type ProfileOf } from '../clean.js';
import { articleText, bodyText } from '../emit/text.js';
import type { CleanResult, WarningCode } from '../model/article.js';
import type { Ratio } from '../model/fate.js';
import type { CleanOptions } from '../options.js';
import { siteOfPage } from '../profile/site-of-page.js';
import type { ComparedPage } from '../similarity/clusters-of.js';
import type { Config } from './config.js';
import { type Failure, failureOf } from './failure.js';
import type { Printer } from './printer.js';
import type { ReportedPage } from './reported-page.js';
import { sourceOptions } from './source-options.js';

/** The options that a page's result depends on. */
export type PageOptions = Pick<
  Config,
  'mode' | 'format' | 'noTitle' | 'keepKicker' | 'from' | 'encoding' | 'minConfidence' | 'rules' | 'profiles' | 'maxBytes'
> & {
  /** Give what copies are looked for by. */
  readonly compared?: boolean;
  /** Give what a report may show. */
  readonly reported?: boolean;
};

/** What came out of a source: plain data, so that it can come from another thread. */
export type Outcome = CleanedPage | FailedPage;

export interface CleanedPage {
  readonly kind: 'cleaned';
  /** What is printed of it; null where nothing is. */
  readonly body: string | null;
  /** What copies are looked for by, of the clean text without the headline; null where there is no article, or nobody asked. */
  readonly compared: ComparedPage | null;
  /** What a report may show; null where nobody asked. */
  readonly reported: ReportedPage | null;
  readonly site: string;
  /** Of what was known of the site; null: nothing. */
  readonly profileHash: string | null;
  /** False: no paragraphs, or below the minimum of confidence. */
  readonly article: boolean;
  readonly paragraphs: number;
  readonly words: number;
  readonly score: Ratio;
  readonly warnings: readonly WarningCode[];
  /** With `--check`: the page isn't clean already. */
  readonly changes: boolean;
}

export interface FailedPage {
  readonly kind: 'failed';
  readonly body: string | null;
  readonly failure: Failure;
}

/** Clean a source and make what is printed of it. Never throws: failures are values. */
export async function cleanedPage(source: Source, options: PageOptions, printer: Printer): Promise<Outcome> {
  if ('error' in source) return failedPage(source.path, source.error, printer);
  try {
    const { url, path } = source;
    const siteOf = (canonical: string | null): string => siteOfPage({ url, canonical, path });
    const profileOf: ProfileOf = (canonical) => options.profiles.get(siteOf(canonical))?.profile ?? null;
    const result = await cleanOfSite(source.content, cleanOptions(source, options), profileOf);
    const site = siteOf(result.metadata?.canonical?.value ?? null);
    const article = holdsArticle(result, options.minConfidence);
    return {
      kind: 'cleaned',
      body: await printer.page(source, result, article),
      compared: article && options.compared === true ? await comparedBy(source, result) : null,
      reported: options.reported === true ? await reportedBy(source, result, article) : null,
      site,
      profileHash: options.profiles.get(site)?.hash ?? null,
      article,
      paragraphs: result.paragraphs.length,
      words: result.words,
      score: result.confidence.score,
      warnings: result.warnings,
      changes: options.mode === 'check' && articleText(result, options) !== result.page.text,
    };
  } catch (error) {
    return failedPage(source.path, error, printer);
  }
}

async function comparedBy({ path, url }: PageSource, result: CleanResult): Promise<ComparedPage> {
  const { comparedPage } = await import('../similarity/clusters-of.js');
  const canonical = result.metadata?.canonical?.value ?? url;
  return comparedPage(path, bodyText(result), { atCanonicalAddress: url === null || canonical === url });
}

async function reportedBy({ path, url }: PageSource, result: CleanResult, article: boolean): Promise<ReportedPage> {
  const { reportedPage } = await import('./reported-page.js');
  return reportedPage(result, { path, url, article });
}

/** Give the outcome of a source that failed. */
export function failedPage(path: string, error: unknown, printer: Printer): FailedPage {
  const failure = failureOf(error);
  return { kind: 'failed', body: printer.failure(path, failure), failure };
}

/** Say whether a page counts as an article. */
export function holdsArticle(result: CleanResult, minConfidence: number): boolean {
  return result.paragraphs.length > 0 && result.confidence.score >= minConfidence;
}

function cleanOptions(source: PageSource, options: PageOptions): CleanOptions {
  const wantsLanguage = options.mode === 'article' && (options.format === 'json' || options.format === 'jsonl');
  const language = wantsLanguage ? source.language : undefined;
  return {
    ...sourceOptions(source, options),
    reasons: options.mode === 'explain',
    ...(options.rules === null ? {} : { rules: options.rules }),
    // Detection loads its tables, which only JSON is worth.
    ...(wantsLanguage && language === null ? {} : { language: language ?? null }),
  };
}
