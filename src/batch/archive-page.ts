import { wholeOf } from './chunks.js';
import { packingOf } from './content.js';
import { charsetOf, type HttpHead, httpHead, mediaType } from './http-message.js';
import { InputError } from './problem.js';
import type { Source } from './sources.js';
import { unpacked } from './unpack.js';

/** Where a record stands. */
export interface RecordPlace {
  /** Of the archive. */
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly maxBytes: number;
  /** Undoes HTTP's chunked coding; bytes that aren't so coded stay as they are. */
  readonly dechunked: (body: Uint8Array) => Promise<Uint8Array>;
}

const htmlTypes: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Give the page of an archive's record, null for a record that is none. Never throws: a failure is a value.
 * @param headers Of the record, by name in lower case.
 * @param content Null where it is too large.
 */
export async function archivePage(
  headers: ReadonlyMap<string, string>,
  content: Uint8Array | null,
  { path, number, maxBytes, dechunked }: RecordPlace,
): Promise<Source | null> {
  const url = headers.get('warc-target-uri') || null;
  const place = { path: url ?? `${path}:${number}`, record: number };
  const type = headers.get('warc-type');
  if (type !== 'conversion' && type !== 'response') return null;
  try {
    if (type === 'conversion') {
      if (mediaType(headers.get('content-type')) !== 'text/plain') return null;
      return { ...place, url, language: null, ...whole(content, maxBytes), form: 'text', encoding: 'utf-8' };
    }
    const head = content === null ? null : httpHead(content);
    if (content === null) throw new InputError({ kind: 'too-large', maxBytes });
    if (head === null || head.status < 200 || head.status > 299) return null;
    const contentType = head.fields.get('content-type');
    const isHtml = htmlTypes.has(mediaType(contentType));
    if (!isHtml && mediaType(contentType) !== 'text/plain') return null;
    const stored = content.subarray(head.end);
    const chunked = head.fields.get('transfer-encoding')?.toLowerCase() === 'chunked';
    const body = await decodedBody(chunked ? await dechunked(stored) : stored, head, maxBytes);
    return { ...place, url, language: null, content: body, form: isHtml ? 'html' : null, encoding: charsetOf(contentType) };
  } catch (error) {
    return { ...place, error };
  }
}

function whole(content: Uint8Array | null, maxBytes: number): { readonly content: Uint8Array } {
  if (content === null || content.length > maxBytes) throw new InputError({ kind: 'too-large', maxBytes });
  return { content };
}

/** Undo the coding of a body. Archives often hold it decoded already, beside the old header: then it stays as it is. */
async function decodedBody(body: Uint8Array, { fields }: HttpHead, maxBytes: number): Promise<Uint8Array> {
  const coding = (fields.get('content-encoding') ?? '').toLowerCase();
  const isGzip = packingOf(body, '') === 'gzip';
  if ((coding === 'gzip' || coding === 'x-gzip') && isGzip) return wholeOf(unpacked([body], 'gzip', maxBytes), maxBytes);
  if (coding === 'br' || coding === 'deflate')
    return wholeOf(unpacked([body], coding === 'br' ? 'brotli' : coding, maxBytes), maxBytes);
  return whole(body, maxBytes).content;
}
