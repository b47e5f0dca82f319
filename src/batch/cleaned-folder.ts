import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparedPage } from '../similarity/clusters-of.js';
import { manifestEntries, manifestName } from './manifest.js';
import { keptSets, namedRecords, recordAt } from './sets-file.js';
import { type Compared, comparedOf, headOf } from './sets-record.js';

/** The output folder of an earlier batch, to look for copies in. */
export interface CleanedFolder {
  /** Names of the outputs that hold an article, below the folder, with `/`, in the order of the manifest. */
  readonly outputs: readonly string[];
  /**
   * Give what an output is compared by: what was kept when it was written, as long as it is what it was then; else its text as it
   * stands, the headline in it.
   * @throws the system's error.
   */
  readonly compared: (name: string, bytes: Uint8Array) => Compared;
  readonly close: () => void;
}

/** Say whether a folder is the output folder of a batch: it has a manifest. */
export function isCleanedFolder(path: string): boolean {
  return existsSync(join(path, manifestName));
}

/** Open an output folder. @throws the system's error when its manifest can't be read. */
export function cleanedFolder(path: string): CleanedFolder {
  const entries = manifestEntries(readFileSync(join(path, manifestName), 'utf8'));
  const articles = entries.filter(({ status }) => status === 'article');
  const outputs = [...new Set(articles.flatMap(({ output }) => (output === null ? [] : [output])))];
  const sets = keptSets(path);
  const places = sets === null ? new Map() : namedRecords(sets);
  return {
    outputs,
    compared: (name, bytes) => {
      const place = places.get(name);
      const record = place === undefined ? null : recordAt(sets!, place);
      const isAsWritten = record !== null && headOf(record).outputHash === createHash('sha256').update(bytes).digest('hex');
      return isAsWritten ? comparedOf(record) : comparedPage(name, textOf(name, bytes));
    },
    close: () => sets?.close(),
  };
}

/** JSON holds the text without the headline. */
function textOf(name: string, bytes: Uint8Array): string {
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  if (!name.endsWith('.json')) return written;
  try {
    const { text } = JSON.parse(written) as { readonly text?: unknown };
    return typeof text === 'string' ? text : written;
  } catch {
    return written;
  }
}
