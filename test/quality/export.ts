/**
 * Writes the examples that the networks are trained on, for the training script, into a folder:
 * `meta.json`, and arrays of little-endian numbers, one behind the other for all examples.
 *
 *   tsx test/quality/export.ts FOLDER [--html]
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { EVIDENCE } from '../../src/measure/evidence.js';
import { HTML_EVIDENCE } from '../../src/measure/markup-evidence.js';
import { namesRound } from '../../src/measure/page-names.js';
import { wordHash } from '../../src/measure/page-words.js';
import { words } from '../../src/text/words.js';
import { ALL_SETS, corpusHash, dumpsOf, goldOf, htmlOf, type SetName, TRAINING_SETS } from './corpus.js';
import { AGREEMENT_PAGES, type Example, examplesOf, fixtureExample, publisherOf } from './examples.js';
import { htmlExamplesOf } from './html-examples.js';
import { htmlPage } from './samples.js';

/** Variants of each page in each style: many where pages are few. */
const VARIANTS: Readonly<Record<SetName, number>> = {
  fundus: 6,
  indonesia: 6,
  consensus: 3,
  readability: 3,
  wcxb: 2,
  daniel: 0,
};
/** The same of HTML pages, which have one style. */
const HTML_VARIANTS: typeof VARIANTS = { fundus: 6, indonesia: 6, consensus: 3, readability: 3, wcxb: 2, daniel: 0 };
/** Publishers that must use a word before it is told from a name. */
const MIN_PUBLISHERS = 6;

const MARKS = /\p{M}/gu;

const folder = process.argv[2];
if (folder === undefined) throw new Error('name the folder to write to');
const html = process.argv.includes('--html');
mkdirSync(folder, { recursive: true });

const files = [
  'evidence',
  'body',
  'copy',
  'open',
  'size',
  'wordStarts',
  'wordIds',
  'pageWords',
  'pageContent',
  'nameStarts',
  'names',
  'groups',
] as const;
const handles = new Map(files.map((name) => [name, openSync(`${folder}/${name}.bin`, 'w')]));
const meta: object[] = [];

for (const set of ALL_SETS) {
  if (html) for await (const example of htmlExamplesOf(set, HTML_VARIANTS[set])) write(example);
  else for (const example of examplesOf(set, VARIANTS[set])) write(example);
  console.log(`${set}: ${meta.length} pages so far`);
}
if (!html) for (const name of AGREEMENT_PAGES) write(fixtureExample(name));
for (const handle of handles.values()) closeSync(handle);
writeFileSync(
  `${folder}/meta.json`,
  JSON.stringify({
    form: html ? 'html' : 'text',
    columns: (html ? HTML_EVIDENCE : EVIDENCE).map(({ name }) => name),
    corpus: Object.fromEntries(TRAINING_SETS.map((set) => [set, corpusHash(set)])),
    dictionary: dictionary(),
    names: html ? await nameDictionary() : {},
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
  const { markup } = example.measured;
  const groupings = markup?.groupings ?? [];
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
    nameStarts: markup?.names.starts ?? new Uint32Array(0),
    names: markup?.names.hashes ?? new Uint32Array(0),
    groups: Uint32Array.from(groupings.flatMap(({ of }) => [...of])),
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
    names: markup?.names.hashes.length ?? 0,
    groups: groupings.map(({ count }) => count),
  });
}

/** Names of elements that several publishers use, by their hashes. */
async function nameDictionary(): Promise<Readonly<Record<string, string>>> {
  const users = new Map<string, Set<string>>();
  for (const set of TRAINING_SETS) {
    for (const gold of goldOf(set)) {
      const { blocks } = await htmlPage(htmlOf(set, gold.id));
      const containers = new Set(blocks.map(({ markup }) => markup!.container));
      const found = new Set([...containers].flatMap((container) => [...namesRound(container)]));
      for (const name of found) users.set(name, (users.get(name) ?? new Set()).add(publisherOf(gold)));
    }
  }
  return byHash(users);
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
      // As page words are: pairs of letters of scripts without spaces, without the marks between them.
      const letters = list.map((word) => word.replace(MARKS, ''));
      for (let i = 1; i < list.length; i++) if (letters[i - 1]!.length === 1) found.add(letters[i - 1]! + letters[i]!);
      for (const word of found) users.set(word, (users.get(word) ?? new Set()).add(publishers.get(id)!));
    }
  }
  return byHash(users);
}

function byHash(users: ReadonlyMap<string, ReadonlySet<string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...users]
      .filter(([, of]) => of.size >= MIN_PUBLISHERS)
      .map(([word]) => [String(wordHash(word)), word] as const)
      .sort(([a], [b]) => Number(a) - Number(b)),
  );
}
