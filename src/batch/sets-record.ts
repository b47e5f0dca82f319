import type { ComparedPage } from '../similarity/clusters-of.js';
import type { PageSets } from '../similarity/page-sets.js';
import { signatureOf } from '../similarity/signature.js';

/** What a record tells of a page besides its sets. */
export interface RecordHead {
  /** Name of the page's output below the folder, with `/`; empty where the page has none. */
  readonly name: string;
  /** SHA-256 of what was cleaned, in hexadecimal; null for none. */
  readonly contentHash: string | null;
  /** SHA-256 of the output in UTF-8, in hexadecimal; null for none. */
  readonly outputHash: string | null;
}

/** Where a record is in its file. */
export interface RecordPlace {
  readonly offset: number;
  /** Bytes of all of it. */
  readonly size: number;
}

/** What pages are compared by, but for their path. */
export type Compared = Omit<ComparedPage, 'path'>;

/**
 * A record is numbers of 32 bits in the order of the machine: its size in bytes, the size of its name, flags, both halves of the key,
 * words, sizes of both sets; then two hashes of 32 bytes, the name filled up to a whole number, shingles, names. Signatures are made
 * of the shingles again, which takes less time than to read them.
 */
const FIELDS = 8;
const HASH_BYTES = 32;
/** Bytes in front of the name. */
export const HEAD_BYTES: number = 4 * FIELDS + 2 * HASH_BYTES;
const CASED = 1;
const COMPLETE = 2;
const CANONICAL = 4;

/** Give a page's record. */
export function setsRecord(head: RecordHead, page: Compared): Uint8Array {
  const name = Buffer.from(head.name);
  const start = HEAD_BYTES + whole(name.length);
  const { shingles, names, key, words } = page;
  const record = Buffer.alloc(start + 4 * (shingles.length + names.length));
  const numbers = new Uint32Array(record.buffer, record.byteOffset, record.length / 4);
  const flags = (page.cased ? CASED : 0) | (page.complete ? COMPLETE : 0) | (page.atCanonicalAddress ? CANONICAL : 0);
  numbers.set([record.length, name.length, flags, key[0], key[1], words, shingles.length, names.length]);
  record.write(head.contentHash ?? '', 4 * FIELDS, 'hex');
  record.write(head.outputHash ?? '', 4 * FIELDS + HASH_BYTES, 'hex');
  record.set(name, HEAD_BYTES);
  numbers.set(shingles, start / 4);
  numbers.set(names, start / 4 + shingles.length);
  return record;
}

/** Give the place of the record that begins at `offset` and whose first {@link HEAD_BYTES} are `head`; null when it can't be one. */
export function placeOf(head: Uint8Array, offset: number): RecordPlace | null {
  const [size, nameBytes, , , , , shingles, names] = numbersOf(head, 0, FIELDS);
  return size === HEAD_BYTES + whole(nameBytes!) + 4 * (shingles! + names!) ? { offset, size } : null;
}

/** Give what a whole record tells besides its sets. */
export function headOf(record: Uint8Array): RecordHead {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length);
  return {
    name: bytes.toString('utf8', HEAD_BYTES, HEAD_BYTES + nameBytesOf(record)),
    contentHash: hashAt(bytes, 4 * FIELDS),
    outputHash: hashAt(bytes, 4 * FIELDS + HASH_BYTES),
  };
}

/** Give the sets of a whole record, with what else is compared. */
export function comparedOf(record: Uint8Array): Compared {
  const sets = setsOf(record);
  const [, , flags] = numbersOf(record, 0, FIELDS);
  return {
    ...sets,
    shingleCount: sets.shingles.length,
    signature: signatureOf(sets.shingles),
    complete: (flags! & COMPLETE) !== 0,
    atCanonicalAddress: (flags! & CANONICAL) !== 0,
  };
}

/** Give the sets of a whole record. */
export function setsOf(record: Uint8Array): PageSets {
  const [, , flags, first, second, words, shingles, names] = numbersOf(record, 0, FIELDS);
  const start = HEAD_BYTES + whole(nameBytesOf(record));
  return {
    key: [first!, second!],
    words: words!,
    shingles: numbersOf(record, start, shingles!),
    names: numbersOf(record, start + 4 * shingles!, names!),
    cased: (flags! & CASED) !== 0,
  };
}

/** Bytes of the name, in a head or a whole record. */
export function nameBytesOf(record: Uint8Array): number {
  return numbersOf(record, 4, 1)[0]!;
}

/** Copied, since bytes needn't begin where numbers may. */
function numbersOf(bytes: Uint8Array, from: number, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  new Uint8Array(numbers.buffer).set(bytes.subarray(from, from + 4 * count));
  return numbers;
}

function hashAt(bytes: Buffer, from: number): string | null {
  const hash = bytes.subarray(from, from + HASH_BYTES);
  return hash.every((byte) => byte === 0) ? null : hash.toString('hex');
}

/** Bytes of as many whole numbers as hold so many bytes. */
function whole(bytes: number): number {
  return 4 * Math.ceil(bytes / 4);
}
