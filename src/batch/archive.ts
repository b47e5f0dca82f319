import { AsyncIterReader, WARCParser, type WARCRecord } from 'warcio';
import { archivePage } from './archive-page.js';
import { InputError } from './problem.js';
import type { Source } from './sources.js';

/** Most bytes between two records' contents: a record's own header, and white space. A header has a kilobyte or less. */
const maxHeaderBytes = 4 * 1024 * 1024;
/** Given to the parser at once, which copies what follows each line that it finds. */
const pieceBytes = 32 * 1024;

/** Bytes that the parser took since it was last asked for a content or a header. */
interface Meter {
  bytes: number;
}

/**
 * Give the pages of an unpacked archive (WARC 1.0 and 1.1, ISO 28500; WET): responses with 2xx that are HTML or text, and
 * conversions to text. Other records are passed over. A record is held whole, the archive never.
 * @param path Of the archive; a record's path is its address, else `PATH:NUMBER`, counted from 1 over records of every type.
 * @throws InputError `truncated` or `broken-archive`; what was whole has been given then.
 */
export async function* archiveSources(chunks: AsyncIterable<Uint8Array>, path: string, maxBytes: number): AsyncGenerator<Source> {
  const meter: Meter = { bytes: 0 };
  const parser = new WARCParser(new AsyncIterReader(metered(chunks, meter), null), { parseHttp: false });
  for (let number = 1; ; number++) {
    meter.bytes = 0;
    const record = await parser.parse();
    if (record === null) return;
    const content = await contentOf(record, maxBytes, meter);
    const dechunked = (body: Uint8Array): Promise<Uint8Array> => new AsyncIterReader([body], null, true).readFully();
    const source = await archivePage(headersOf(record), content, { path, number, maxBytes, dechunked });
    if (source !== null) yield source;
  }
}

/**
 * Gives pieces of one size, since the parser misses the end of a header that very small ones cut, and gives up where a header has no
 * end, which the parser would hold the archive whole to find.
 */
async function* metered(chunks: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces(chunks)) {
    meter.bytes += piece.length;
    if (meter.bytes > maxHeaderBytes) throw new InputError({ kind: 'broken-archive' });
    yield piece;
  }
}

async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(pieceBytes);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + pieceBytes - filled);
      piece.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < pieceBytes) continue;
      yield piece;
      // The parser keeps what it was given.
      piece = new Uint8Array(pieceBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

/**
 * Give a record's content, null for one over the limit. It is always read to its end: the parser itself doesn't notice where an
 * archive ends too early.
 */
async function contentOf(record: WARCRecord, maxBytes: number, meter: Meter): Promise<Uint8Array | null> {
  const length = record.warcContentLength;
  if (!record.warcHeaders.statusline.startsWith('WARC/') || !Number.isSafeInteger(length) || length < 0)
    throw new InputError({ kind: 'broken-archive' });
  const parts: Uint8Array[] = [];
  const most = maxBytes + maxHeaderBytes;
  let size = 0;
  for await (const part of record) {
    meter.bytes = 0;
    size += part.length;
    if (length <= most) parts.push(part);
  }
  if (size < length) throw new InputError({ kind: 'truncated' });
  return length <= most ? Buffer.concat(parts) : null;
}

function headersOf({ warcHeaders }: WARCRecord): ReadonlyMap<string, string> {
  return new Map([...warcHeaders.headers].map(([name, value]) => [name.toLowerCase(), value]));
}
