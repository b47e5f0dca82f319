import { looksLikeRecords, namesRecords } from './records.js';

/** What an input holds: a page, pages as JSON Lines, or an archive (WARC, WET). */
export type Content = 'page' | 'records' | 'archive';

/** How an input's bytes are packed. */
export type Packing = 'gzip' | 'brotli';

const archiveName = /\.(?:warc|wet)$/i;
const packedName = /\.(?:gz|br)$/i;
const brotliName = /\.br$/i;
const openBrace = 0x7b;
/** RFC 1952, 2.3.1: two bytes of identification, then the one method that there is. */
const gzipMagic = [0x1f, 0x8b, 0x08] as const;
/** First bytes of a record: ISO 28500:2017, 4, `version`. */
const archiveMagic = [...'WARC/'].map((char) => char.charCodeAt(0));
/** Bytes that hold every sign looked for. */
const magicBytes = 8;

/** Say how bytes are packed: gzip by its magic number; Brotli, which has none, by the input's name. Null: they aren't. */
export function packingOf(head: Uint8Array, path: string): Packing | null {
  if (beginsWith(head, gzipMagic)) return 'gzip';
  return brotliName.test(path) && !beginsWith(head, archiveMagic) ? 'brotli' : null;
}

/** Leave out the ending of a packed file's name: `page.html.gz` holds `page.html`. */
export function unpackedName(path: string): string {
  return path.replace(packedName, '');
}

/** Say whether an input's name promises many pages: JSON Lines or an archive, packed or not. */
export function namesMany(path: string): boolean {
  const name = unpackedName(path);
  return namesRecords(name) || archiveName.test(name);
}

/**
 * Say what unpacked bytes hold, by the input's name and by its content.
 * @param byContent False: by name alone, since the user says what a page is.
 */
export function contentOf(head: Uint8Array, path: string, byContent: boolean): Content {
  if (namesRecords(path)) return 'records';
  if (byContent ? beginsWith(head, archiveMagic) : archiveName.test(path)) return 'archive';
  return byContent && looksLikeRecords(head) ? 'records' : 'page';
}

/** Take the first chunks of a stream: so many as show what it holds, two lines of it where it begins like a record. */
export async function headOf(chunks: AsyncGenerator<Uint8Array>, maxBytes: number): Promise<Uint8Array[]> {
  const head: Uint8Array[] = [];
  let size = 0;
  let lines = 0;
  while (size <= maxBytes && lines < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head.push(next.value);
    size += next.value.length;
    if (size >= magicBytes && !beginsLikeRecord(head)) break;
    for (let at = next.value.indexOf(0x0a); at >= 0 && lines < 2; at = next.value.indexOf(0x0a, at + 1)) lines++;
  }
  return head;
}

/** Skips a byte order mark and ASCII white space. */
function beginsLikeRecord(head: readonly Uint8Array[]): boolean {
  for (const chunk of head) {
    let at = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0;
    while (at < chunk.length && chunk[at]! <= 0x20) at++;
    if (at < chunk.length) return chunk[at] === openBrace;
  }
  return true;
}

function beginsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte);
}
