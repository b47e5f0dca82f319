import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD_BYTES, headOf, nameBytesOf, placeOf, type RecordPlace } from './sets-record.js';
import { openedSpool, type Spool } from './spool.js';

/** What the pages of an output folder are compared by: a record a page that holds an article. */
export const setsName = 'ikm-clean.signatures.bin';

/** What is known of earlier runs while a resumed one writes the file anew. Hidden, so that no walk takes it for an input. */
const earlierName = '.ikm-clean.signatures.earlier.bin';

/** `IKM` and the number of the form, changed when records or the hashes in them are; read as other numbers by a machine of another byte order. */
const FORM: Uint32Array = new Uint32Array([0x494b4d01]);
/** Read at once: the head of a record, with nearly any name. */
const AT_ONCE = 512;
/** Copied at once. */
const COPIED_BYTES = 1024 * 1024;

/** Begin a file of records. */
export function beginSets(spool: Spool): void {
  spool.append(new Uint8Array(FORM.buffer));
}

/** Give the whole record at a place. @throws RangeError where the file was cut meanwhile. */
export function recordAt(spool: Spool, { offset, size }: RecordPlace): Uint8Array {
  const record = new Uint8Array(size);
  if (!spool.read(offset, record)) throw new RangeError(`no record at ${offset}`);
  return record;
}

/** Give the places of records by the names of their outputs; of several with one name the last. Ends before a record that isn't whole. */
export function namedRecords(spool: Spool): ReadonlyMap<string, RecordPlace> {
  const places = new Map<string, RecordPlace>();
  for (const { name, place } of recordsIn(spool)) places.set(name, place);
  return places;
}

/**
 * Open what earlier runs kept in an output folder, to read it while the file is written anew; null where they kept nothing. A run that
 * was resumed and killed has left two files, of which the later is added to the other.
 * @throws the system's error.
 */
export function earlierSets(folder: string): Spool | null {
  const [earlier, last] = [join(folder, earlierName), join(folder, setsName)];
  if (!existsSync(earlier) || endOf(earlier) === 0) {
    if (!existsSync(last)) return null;
    renameSync(last, earlier);
    return opened(earlier);
  }
  const spool = opened(earlier);
  // What a killed run was adding when it ended.
  spool.cut(endOf(earlier));
  if (existsSync(last)) {
    const added = opened(last);
    copyBytes(added, FORM.byteLength, endOf(last), spool);
    added.close();
  }
  return spool;
}

/** Forget what earlier runs kept: the file says everything again. */
export function forgetEarlierSets(folder: string): void {
  rmSync(join(folder, earlierName), { force: true });
}

/** Open an output folder's file for reading; null where there is none. @throws the system's error. */
export function keptSets(folder: string): Spool | null {
  const path = join(folder, setsName);
  return existsSync(path) ? opened(path) : null;
}

function opened(path: string): Spool {
  return openedSpool(path, statSync(path).size);
}

/** Give where the last whole record ends; 0 for a file of another form. */
function endOf(path: string): number {
  const spool = opened(path);
  let end = hasForm(spool) ? FORM.byteLength : 0;
  for (const { place } of recordsIn(spool)) end = place.offset + place.size;
  spool.close();
  return end;
}

function* recordsIn(spool: Spool): Generator<{ readonly name: string; readonly place: RecordPlace }> {
  if (!hasForm(spool)) return;
  for (let offset: number = FORM.byteLength; offset + HEAD_BYTES <= spool.size(); ) {
    const head = new Uint8Array(Math.min(AT_ONCE, spool.size() - offset));
    if (!spool.read(offset, head)) return;
    const place = placeOf(head, offset);
    if (place === null || offset + place.size > spool.size()) return;
    const isWhole = HEAD_BYTES + nameBytesOf(head) <= head.length;
    yield { name: headOf(isWhole ? head : recordAt(spool, place)).name, place };
    offset += place.size;
  }
}

function hasForm(spool: Spool): boolean {
  const form = new Uint32Array(FORM.length);
  return spool.read(0, new Uint8Array(form.buffer)) && form.every((number, i) => number === FORM[i]);
}

function copyBytes(from: Spool, start: number, end: number, to: Spool): void {
  for (let at = start; at < end; at += COPIED_BYTES) {
    const bytes = new Uint8Array(Math.min(COPIED_BYTES, end - at));
    if (from.read(at, bytes)) to.append(bytes);
  }
}
