import { type Article, articleOf } from './article.js';
import { type Decoded, decode } from './decode/decode.js';
import { repairedMojibake } from './decode/mojibake.js';
import { CleanError } from './errors.js';
import type { Form } from './form.js';
import type { CleanResult, EncodingFound, WarningCode } from './model/article.js';
import type { Metadata } from './model/metadata.js';
import type { Page } from './model/page.js';
import { type CleanOptions, DEFAULT_MAX_BYTES } from './options.js';
import { looksLikeHtml } from './parse/format.js';
import { detectLanguage } from './parse/language.js';
import type { SiteProfile } from './profile/site-profile.js';
import { siftArticle } from './stages/article.js';
import { textForm } from './text-form.js';

/**
 * Clean one page: decode its bytes, parse the dump or HTML, and give the article with the fate of every block.
 * A page without an article is a result with no paragraphs.
 * @throws CleanError `too-large` beyond `maxBytes`, `binary` when the bytes hold no text, `bad-encoding` for an unknown label.
 */
export async function clean(source: Uint8Array | string, options: CleanOptions = {}): Promise<CleanResult> {
  return cleanOfSite(source, options, () => options.profile ?? null);
}

/**
 * Clean one page that is decoded already.
 * @throws CleanError `too-large` beyond `maxBytes` UTF-16 code units.
 */
export async function cleanText(text: string, options: CleanOptions = {}): Promise<CleanResult> {
  return clean(text, options);
}

/** Gives what a page's site prints, once the page says what address it calls its own; null where it says none. */
export type ProfileOf = (canonical: string | null) => SiteProfile | null;

/** Clean one page whose site it may say itself: see {@link clean}. */
export async function cleanOfSite(
  source: Uint8Array | string,
  options: CleanOptions,
  profileOf: ProfileOf,
): Promise<CleanResult> {
  const { page, form, encoding, warnings } = await parsedPage(source, options);
  const metadata = form.metadata(page, options.url ?? null);
  const model = await form.model();
  const rules = options.rules ?? [];
  const selection = await form.select(page, rules);
  const profile = profileOf(metadata?.canonical?.value ?? null);
  const sifted = siftArticle(page, model, { rules, selection, readMarkup: form.readMarkup, profile });
  const reasons = options.reasons === true ? (await import('./measure/reasons.js')).reasonsOf(sifted.facts, model) : [];
  const article = articleOf(page, sifted, { metadata, reasons, confidence: form.confidence });
  return {
    title: article.title,
    kicker: article.kicker,
    authors: article.authors,
    signature: article.signature,
    published: article.published,
    language: await languageOf(article, metadata, options),
    format: form.format,
    encoding,
    metadata,
    confidence: article.confidence,
    paragraphs: article.paragraphs,
    words: article.words,
    removed: article.removed,
    warnings: [...warnings, ...article.warnings],
    ledger: article.ledger,
    page: article.page,
  };
}

/** A page before its blocks are judged. */
export interface ParsedPage {
  readonly page: Page;
  readonly form: Form;
  readonly encoding: EncodingFound;
  readonly warnings: readonly WarningCode[];
}

/** Decode and parse one page. @throws CleanError as {@link clean} does. */
export async function parsedPage(source: Uint8Array | string, options: CleanOptions): Promise<ParsedPage> {
  refuseSize(source.length, options);
  const { text: stored, encoding, warnings } = await decoded(source, options);
  const text = repairedMojibake(stored);
  const form = await formOf(text, options.from ?? 'auto');
  const repaired: readonly WarningCode[] = text === stored ? [] : ['mojibake-repaired'];
  return { page: form.parse(text), form, encoding, warnings: [...warnings, ...repaired] };
}

async function decoded(
  source: Uint8Array | string,
  options: CleanOptions,
): Promise<Pick<Decoded, 'text' | 'encoding' | 'warnings'>> {
  if (typeof source !== 'string') return decode(source, options.encoding ?? null);
  return { text: source, encoding: { label: 'utf-8', evidence: 'string' }, warnings: [] };
}

async function formOf(text: string, from: 'auto' | 'text' | 'html'): Promise<Form> {
  if (from === 'text' || (from === 'auto' && !looksLikeHtml(text))) return textForm;
  return (await import('./html-form.js')).htmlForm;
}

/** What the caller says, what the page says, what its text shows. */
async function languageOf(article: Article, metadata: Metadata | null, { language }: CleanOptions): Promise<string | null> {
  if (language !== undefined) return language;
  return metadata?.language?.value ?? (await detectLanguage(sample(article)));
}

/** The article tells the language best; a page without one, whatever it has. */
function sample({ paragraphs, page }: Article): string {
  return (paragraphs.length > 0 ? paragraphs : page.blocks).map(({ text }) => text).join('\n');
}

function refuseSize(size: number, options: CleanOptions): void {
  const most = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (size > most) throw new CleanError('too-large', `${size} bytes, and ${most} are the most; raise --max-bytes to read it`);
}
