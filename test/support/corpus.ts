import { gzipSync } from 'node:zlib';
import type { Dump, Gold } from '../quality/corpus.js';
import { type TestFolder, testFolder } from './folder.js';

/** A page of a made corpus. */
export interface CorpusPage {
  readonly gold: Partial<Gold> & Pick<Gold, 'id' | 'paragraphs'>;
  readonly html: string | Uint8Array;
  readonly dumps?: readonly Omit<Dump, 'id'>[];
}

/** Write a corpus of one set, as the optional corpus has it, to a folder of its own. */
export function corpusFolder(set: string, pages: readonly CorpusPage[]): TestFolder {
  const folder = testFolder();
  const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const gold = pages.map((page) => ({ url: null, lang: null, title: null, published: null, authors: [], ...page.gold }));
  const dumps = pages.flatMap((page) => (page.dumps ?? []).map((dump) => ({ id: page.gold.id, ...dump })));
  folder.put({
    [`${set}/gold.jsonl`]: lines(gold),
    [`${set}/dumps.jsonl.gz`]: gzipSync(lines(dumps)),
    ...Object.fromEntries(pages.map((page) => [`${set}/pages/${page.gold.id}.html.gz`, gzipSync(page.html)])),
  });
  return folder;
}
