/**
 * Writes the examples that the networks are trained on, for the training script, into a folder:
 * `meta.json`, and arrays of little-endian numbers, one behind the other for all examples.
 *
 *   tsx test/quality/export.ts FOLDER
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { EVIDENCE } from '../../src/measure/evidence.js';
import { wordHash } from '../../src/measure/page-words.js';
import { words } from '../../src/text/words.js';
import { ALL_SETS, corpusHash, dumpsOf, goldOf, type SetName, TRAINING_SETS } from './corpus.js';
import { AGREEMENT_PAGES, type Example, examplesOf, fixtureExample, publisherOf } from './examples.js';

/** Variants of each page in each style: many where pages are few. */
const VARIANTS: Readonly<Record<SetName, number>> = {
  fundus: 6,
  indonesia: 6,
  consensus: 3,
  readability: 3,
  wcxb: 2,
  daniel: 0,
};
/** Publishers that must use a word before it is told from a name. */
const MIN_PUBLISHERS = 6;

const folder = process.argv[2];
if (folder === undefined) throw new Error('name the folder to write to');
mkdirSync(folder, { recursive: true });

const files = ['evidence', 'body', 'copy', 'open', 'size', 'wordStarts', 'wordIds', 'pageWords', 'pageContent'] as const;
const handles = new Map(files.map((name) => [name, openSync(`${folder}/${name}.bin`, 'w')]));
const meta: object[] = [];

for (const set of ALL_SETS) {
  for (const example of examplesOf(set, VARIANTS[set])) write(example);
  console.log(`${set}: ${meta.length} pages so far`);
}
for (const name of AGREEMENT_PAGES) write(fixtureExample(name));
for (const handle of handles.values()) closeSync(handle);
writeFileSync(
  `${folder}/meta.json`,
  JSON.stringify({
    columns: EVIDENCE.map(({ name }) => name),
    corpus: Object.fromEntries(TRAINING_SETS.map((set) => [set, corpusHash(set)])),
    dictionary: dictionary(),
    examples: meta,
  }),
);

function write(example: Example): void {
  const { words: own } = example.measured;
  const hashes = new Uint32Array(own.count);
  const content = new Uint8Array(own.count);
  own.ids.forEach((id, i) => {
    hashes[id] = own.hashes[i]!;
    content[id] = own.content[i]!;
  });
  const arrays: Readonly<Record<(typeof files)[number], Float32Array | Uint8Array | Uint32Array>> = {
    evidence: example.evidence,
    body: example.body,
    copy: example.copy,
    open: example.open,
    size: example.size,
    wordStarts: own.starts,
    wordIds: own.ids,
    pageWords: hashes,
    pageContent: content,
  };
  for (const name of files) {
    const { buffer, byteOffset, byteLength } = arrays[name];
    writeSync(handles.get(name)!, new Uint8Array(buffer, byteOffset, byteLength));
  }
  const { set, style, id, variant, publisher, goldSize } = example;
  meta.push({
    set,
    style,
    id,
    variant,
    publisher,
    goldSize,
    blocks: example.body.length,
    words: own.ids.length,
    pageWords: own.count,
  });
}

/** Words that several publishers use, by their hashes: what a lexicon can be chosen from. */
function dictionary(): Readonly<Record<string, string>> {
  const users = new Map<string, Set<string>>();
  for (const set of TRAINING_SETS) {
    const publishers = new Map(goldOf(set).map((gold) => [gold.id, publisherOf(gold)]));
    for (const { id, style, text } of dumpsOf(set)) {
      if (style !== 'layout') continue;
      const list = words(text.toLowerCase());
      const found = new Set(list);
      for (let i = 1; i < list.length; i++) if (list[i - 1]!.length === 1) found.add(list[i - 1]! + list[i]!);
      for (const word of found) users.set(word, (users.get(word) ?? new Set()).add(publishers.get(id)!));
    }
  }
  return Object.fromEntries(
    [...users]
      .filter(([, of]) => of.size >= MIN_PUBLISHERS)
      .map(([word]) => [String(wordHash(word)), word] as const)
      .sort(([a], [b]) => Number(a) - Number(b)),
  );
}
