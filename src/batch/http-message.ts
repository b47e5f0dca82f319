/** The head of an HTTP response (RFC 9112), as far as a page needs it. */
export interface HttpHead {
  readonly status: number;
  /** Values by name in lower case; the first of equal names. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the body begins, in bytes. */
  readonly end: number;
}

/** Most bytes of a head. Servers refuse far less: 8 KB is the usual limit of a line. */
const maxHeadBytes = 256 * 1024;

const statusLine = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/;
const charsetParameter = /;[ \t]*charset[ \t]*=[ \t]*"?([^\s";]{1,60})/i;

/** Give the head of a response; null where the bytes don't begin with one. A line may end without its carriage return. */
export function httpHead(bytes: Uint8Array): HttpHead | null {
  const end = endOfHead(bytes);
  if (end === null) return null;
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, end).toString('latin1').split('\n');
  const status = statusLine.exec(lines[0]!.trimEnd());
  if (status === null) return null;
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(status[1]), fields, end };
}

/** Give the media type of a `Content-Type` in lower case, without parameters; empty for none. */
export function mediaType(contentType: string | undefined): string {
  return (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

/** Give the label of a `Content-Type`'s charset; null for none. */
export function charsetOf(contentType: string | undefined): string | null {
  return charsetParameter.exec(contentType ?? '')?.[1] ?? null;
}

/** Give the offset after the blank line that ends a head. */
function endOfHead(bytes: Uint8Array): number | null {
  const most = Math.min(bytes.length, maxHeadBytes);
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < most; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === 0x0a) return next + 1;
  }
  return null;
}
