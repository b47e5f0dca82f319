import { type Article, articleOf } from './article.js';
import { decode } from './decode/decode.js';
import { repairedMojibake } from './decode/mojibake.js';
import { CleanError } from './errors.js';
import type { Form } from './form.js';
import type { CleanResult, EncodingFound, WarningCode } from './model/article.js';
import type { Metadata } from './model/metadata.js';
import { type CleanOptions, DEFAULT_MAX_BYTES } from './options.js';
import { looksLikeHtml } from './parse/format.js';
import { detectLanguage } from './parse/language.js';
import { siftArticle } from './stages/article.js';
import { textForm } from './text-form.js';

/**
 * Clean one page: decode its bytes, parse the dump or HTML, and give the article with the fate of every block.
 * A page without an article is a result with no paragraphs.
 * @throws CleanError `too-large` beyond `maxBytes`, `binary` when the bytes hold no text, `bad-encoding` for an unknown label.
 */
export async function clean(source: Uint8Array | string, options: CleanOptions = {}): Promise<CleanResult> {
  if (typeof source === 'string') return cleanText(source, options);
  refuseSize(source.byteLength, options);
  const { text, encoding, warnings } = await decode(source, options.encoding ?? null);
  return cleanDecoded(text, encoding, warnings, options);
}

/**
 * Clean one page that is decoded already.
 * @throws CleanError `too-large` beyond `maxBytes` UTF-16 code units.
 */
export async function cleanText(text: string, options: CleanOptions = {}): Promise<CleanResult> {
  refuseSize(text.length, options);
  return cleanDecoded(text, { label: 'utf-8', evidence: 'string' }, [], options);
}

async function cleanDecoded(
  stored: string,
  encoding: EncodingFound,
  warnings: readonly WarningCode[],
  options: CleanOptions,
): Promise<CleanResult> {
  const text = repairedMojibake(stored);
  const form = await formOf(text, options.from ?? 'auto');
  const page = form.parse(text);
  const metadata = form.metadata(page, options.url ?? null);
  const model = await form.model();
  const rules = options.rules ?? [];
  const selection = await form.select(page, rules);
  const sifted = siftArticle(page, model, { rules, selection, readMarkup: form.readMarkup, profile: options.profile ?? null });
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
    warnings: [...warnings, ...(text === stored ? [] : (['mojibake-repaired'] as const)), ...article.warnings],
    ledger: article.ledger,
    page: article.page,
  };
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
