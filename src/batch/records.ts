import { InputError } from './problem.js';

/** A line of JSON Lines: its number from 1 and its bytes; null where they are more than the limit. */
export interface RawLine {
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

/** A page that came as a record. */
export interface PageRecord {
  readonly path: string;
  readonly url: string | null;
  /** Of `lang`. */
  readonly language: string | null;
  readonly content: string;
  readonly form: 'text' | 'html';
}

const lineFeed = 0x0a;
const openBrace = 0x7b;
const SPACE = 0x20;
/** Bytes from here on are of characters of several bytes in UTF-8; some of those are white space. */
const FIRST_OF_MANY = 0x80;
/** Lines at most in which the first two that aren't blank are looked for. */
const MAX_LOOKED_AT = 16;
const recordsName = /\.(?:jsonl|ndjson)$/i;

/** Say whether a file's name promises JSON Lines. */
export function namesRecords(path: string): boolean {
  return recordsName.test(path);
}

/** Say whether the head of an input is JSON Lines: one of its first two lines that aren't blank is a record with `text` or `html`. */
export function looksLikeRecords(head: Uint8Array): boolean {
  let filled = 0;
  let from = 0;
  for (let lines = 0; lines < MAX_LOOKED_AT && filled < 2 && from < head.length; lines++) {
    const feed = head.indexOf(lineFeed, from);
    const end = feed < 0 ? head.length : feed;
    const line = beginsOtherwise(head, from, end) ? null : new TextDecoder().decode(head.subarray(from, end)).trim();
    if (line !== null && isRecordLine(line)) return true;
    if (line !== '') filled++;
    from = end + 1;
  }
  return false;
}

/** Say whether a line is for sure neither blank nor a record, without decoding it: nearly every page's is, and is read by one thread. */
function beginsOtherwise(bytes: Uint8Array, from: number, end: number): boolean {
  let at = from;
  while (at < end && bytes[at]! <= SPACE) at++;
  return at < end && bytes[at]! < FIRST_OF_MANY && bytes[at] !== openBrace;
}

function isRecordLine(line: string): boolean {
  const value = line.startsWith('{') ? parsed(line) : undefined;
  return isObject(value) && ('text' in value || 'html' in value);
}

/** Give the lines of a stream that aren't blank, one at a time; a line over `maxBytes` isn't held. */
export async function* rawLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      size += end - from;
      if (size > 0) yield { line, bytes: size > maxBytes ? null : joined(parts, chunk.subarray(from, end)) };
      parts = [];
      size = 0;
      line++;
      from = end + 1;
    }
    size += chunk.length - from;
    if (size > maxBytes) parts = [];
    else if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (size > 0) yield { line, bytes: size > maxBytes ? null : joined(parts, new Uint8Array(0)) };
}

/**
 * Give the page of a line, null for a blank one.
 * @param place `FILE:LINE`, its path when it names none itself.
 * @throws InputError when the line is no record.
 */
export function recordOf(bytes: Uint8Array, place: string): PageRecord | null {
  const text = utf8(bytes).trim();
  if (text === '') return null;
  const value = parsed(text);
  if (value === undefined) throw new InputError({ kind: 'record-not-json' });
  if (!isObject(value)) throw new InputError({ kind: 'record-not-object' });
  const form = typeof value['text'] === 'string' ? 'text' : 'html';
  const content = value[form];
  if (typeof content !== 'string') throw new InputError({ kind: 'record-without-text' });
  const [path, id, url] = [field(value, 'path'), field(value, 'id'), field(value, 'url')];
  return { path: path ?? id ?? url ?? place, url, language: field(value, 'lang'), content, form };
}

/** A missing field and null are the same; a number is as good as its digits. */
function field(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && name === 'id') return String(value);
  throw new InputError({ kind: 'record-field', name });
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError({ kind: 'record-not-utf8' }, { cause });
  }
}

/** Give the value that a text is as JSON, undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return parts.length === 0 ? last : Buffer.concat([...parts, last]);
}
