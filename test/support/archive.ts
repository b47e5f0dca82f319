import { gzipSync } from 'node:zlib';

/** A record of a WARC, as {@link warc} writes it. */
export interface WarcRecord {
  readonly type: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content: string | Uint8Array;
  /** What the header says instead of the true length. */
  readonly length?: number | string;
}

/** Write records as ISO 28500 has them; each a member of its own where they are packed. */
export function warc(records: readonly WarcRecord[], packed: boolean = false): Buffer {
  return Buffer.concat(records.map((record) => (packed ? gzipSync(recordBytes(record)) : recordBytes(record))));
}

/** An HTTP response as an archive stores it. */
export function response(
  body: string | Uint8Array,
  contentType: string,
  headers: readonly string[] = [],
  status: string = '200 OK',
): Uint8Array {
  const head = [`HTTP/1.1 ${status}`, `Content-Type: ${contentType}`, ...headers, '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), Buffer.from(body)]);
}

function recordBytes({ type, url, headers = {}, content, length }: WarcRecord): Buffer {
  const bytes = Buffer.from(content);
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>',
    'WARC-Date: 2024-09-09T00:00:00Z',
    ...(url === undefined ? [] : [`WARC-Target-URI: ${url}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${length ?? bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}
