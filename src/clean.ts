import { articleOf } from './article.js';
import { decode } from './decode/decode.js';
import { repairedMojibake } from './decode/mojibake.js';
import { CleanError } from './errors.js';
import { trainedModel } from './measure/trained-model.js';
import type { CleanResult, EncodingFound, WarningCode } from './model/article.js';
import { type CleanOptions, DEFAULT_MAX_BYTES } from './options.js';
import { looksLikeHtml } from './parse/format.js';
import { detectLanguage } from './parse/language.js';
import { parsePlain } from './parse/plain.js';
import { siftArticle } from './stages/article.js';

/**
 * Clean one page: decode its bytes, parse the dump, and give the article with the fate of every line.
 * A page without an article is a result with no paragraphs.
 * @throws CleanError `too-large` beyond `maxBytes`, `binary` when the bytes hold no text, `bad-encoding` for an unknown label,
 *   `html-unsupported` for HTML.
 */
export async function clean(source: Uint8Array | string, options: CleanOptions = {}): Promise<CleanResult> {
  if (typeof source === 'string') return cleanText(source, options);
  refuseSize(source.byteLength, options);
  const { text, encoding, warnings } = await decode(source, options.encoding ?? null);
  return cleanDecoded(text, encoding, warnings, options);
}

/**
 * Clean one page that is decoded already.
 * @throws CleanError `too-large` beyond `maxBytes` UTF-16 code units, `html-unsupported` for HTML.
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
  const from = options.from ?? 'auto';
  if (from === 'html' || (from === 'auto' && looksLikeHtml(text))) {
    throw new CleanError(
      'html-unsupported',
      "this is HTML, which can't be read yet; give the page's text (--from text takes it as it stands)",
    );
  }
  const page = parsePlain(text);
  const model = await trainedModel();
  const sifted = siftArticle(page, model, options.rules);
  const reasons = options.reasons === true ? (await import('./measure/reasons.js')).reasonsOf(sifted.facts, model) : [];
  const article = articleOf(page, sifted, reasons);
  const language = options.language === undefined ? await detectLanguage(sample(article)) : options.language;
  return {
    title: article.title,
    kicker: article.kicker,
    authors: article.authors,
    signature: article.signature,
    published: article.published,
    language,
    format: 'text',
    encoding,
    confidence: article.confidence,
    paragraphs: article.paragraphs,
    words: article.words,
    removed: article.removed,
    warnings: [...warnings, ...(text === stored ? [] : (['mojibake-repaired'] as const)), ...article.warnings],
    ledger: article.ledger,
    page: article.page,
  };
}

/** The article tells the language best; a page without one, whatever it has. */
function sample({ paragraphs, page }: Pick<CleanResult, 'paragraphs' | 'page'>): string {
  return paragraphs.length > 0 ? paragraphs.map((paragraph) => paragraph.text).join('\n') : page.text;
}

function refuseSize(size: number, options: CleanOptions): void {
  const most = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (size > most) throw new CleanError('too-large', `${size} bytes, and ${most} are the most; raise --max-bytes to read it`);
}
