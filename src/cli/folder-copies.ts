import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { comparedPages } from '../batch/compared-pages.js';
import { type CopyMark, copyMarks, mayGo, renumbered } from '../batch/copy-marks.js';
import { type ManifestEntry, rewriteManifest } from '../batch/manifest.js';
import type { OutputFolder } from '../batch/output-folder.js';
import { earlierSets, forgetEarlierSets, namedRecords, recordAt, setsName } from '../batch/sets-file.js';
import { type Compared, headOf } from '../batch/sets-record.js';
import { newSpool } from '../batch/spool.js';
import { markedJson } from '../emit/marked.js';
import type { Copies } from './results.js';

/** An output that holds an article, and the line of the manifest that says so. */
interface WrittenPage {
  /** From 1. */
  readonly line: number;
  readonly path: string;
  /** Of the output. */
  readonly name: string;
}

/**
 * Finds the copies among the pages of an output folder. Records are written before the manifest's lines, so that a killed run has left
 * a record for each line; marks come when all pages are there, and again when a run is resumed.
 */
export interface FolderCopies {
  /** Say whether an earlier run kept what is compared of this content. */
  readonly knows: (name: string, contentHash: string) => boolean;
  readonly add: (page: WrittenPage, compared: Compared, contentHash: string | null, outputHash: string) => void;
  /** Add a page that an earlier run wrote, and that {@link knows} is true of. */
  readonly addKnown: (page: WrittenPage) => void;
  /** Mark or drop the copies, in outputs first, then in the manifest, which is whole by now. */
  readonly finish: () => Promise<Copies>;
  readonly close: () => void;
  /** Earlier runs are no longer needed. */
  readonly forgetEarlier: () => void;
}

export interface FolderCopiesOptions {
  readonly drop: boolean;
  /** Outputs are JSON, which say it themselves. */
  readonly json: boolean;
  readonly resume: boolean;
}

/** Start to look for copies in an output folder. @throws the system's error. */
export function folderCopies(root: string, folder: OutputFolder, { drop, json, resume }: FolderCopiesOptions): FolderCopies {
  const earlier = resume ? earlierSets(root) : null;
  if (!resume) forgetEarlierSets(root);
  const known = earlier === null ? new Map() : namedRecords(earlier);
  const pages = comparedPages(newSpool(join(root, setsName)));
  /** Lines of the manifest by the numbers of pages. */
  const lines: number[] = [];
  /** Lines of pages whose JSON an earlier run may have marked. */
  const marked = new Set<number>();

  const earlierRecord = (name: string): Uint8Array | null => {
    const place = known.get(name);
    return place === undefined ? null : recordAt(earlier!, place);
  };
  const mark = (name: string, duplicateOf: CopyMark['duplicateOf'] | null): void => {
    const text = readFileSync(join(root, name), 'utf8');
    const again = `${markedJson(text.trimEnd(), duplicateOf, 2)}\n`;
    if (again !== text) folder.write(name, again);
  };

  /** Gives an entry as it is with what is known at the end, and does the same to its output. */
  function finished(entry: ManifestEntry, copy: CopyMark | undefined): ManifestEntry {
    const duplicateOf = copy?.duplicateOf ?? null;
    if (entry.output === null) return entry;
    if (drop && copy !== undefined && mayGo(copy.relation)) {
      folder.remove(entry.output);
      return { ...entry, output: null, duplicateOf };
    }
    if (json) mark(entry.output, duplicateOf);
    return { ...entry, duplicateOf };
  }

  return {
    knows: (name, contentHash) => {
      const record = earlierRecord(name);
      return record !== null && headOf(record).contentHash === contentHash;
    },
    add: ({ line, path, name }, compared, contentHash, outputHash) => {
      lines[pages.add(path, compared, { name, contentHash, outputHash })] = line;
    },
    addKnown: ({ line, path, name }) => {
      const record = earlierRecord(name);
      if (record === null) throw new TypeError('nothing is kept of this page from an earlier run');
      lines[pages.addRecord(path, record)] = line;
      if (json) marked.add(line);
    },
    finish: async () => {
      const clusters = pages.clusters();
      const copies = new Map([...copyMarks(clusters, pages.pathOf)].map(([page, copy]) => [lines[page]!, copy]));
      const isChanged = (line: number): boolean => copies.has(line) || marked.has(line);
      if (copies.size > 0 || marked.size > 0)
        await rewriteManifest(root, isChanged, (entry, line) => finished(entry, copies.get(line)));
      const dropped = drop ? [...copies.values()].filter(({ relation }) => mayGo(relation)).length : 0;
      return { copies: copies.size, dropped, found: renumbered(clusters, (page) => lines[page]! - 1) };
    },
    close: () => {
      pages.close();
      earlier?.close();
    },
    forgetEarlier: () => forgetEarlierSets(root),
  };
}

/** Leave nothing in an output folder that copies were looked for by. */
export function forgetCopies(root: string): void {
  forgetEarlierSets(root);
  rmSync(join(root, setsName), { force: true });
}
