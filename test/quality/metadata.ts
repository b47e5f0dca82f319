/**
 * Prints how often title, date and authors are what the gold of the optional corpus says.
 *
 *   npx tsx test/quality/metadata.ts                     the sets whose gold has them
 *   npx tsx test/quality/metadata.ts fundus --worst 20   one set, and its first misses by field
 *   npx tsx test/quality/metadata.ts consensus --show    what is found, to be looked at
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { decode } from '../../src/decode/decode.js';
import { metadataOf } from '../../src/metadata/metadata.js';
import type { Metadata } from '../../src/model/metadata.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { CORPUS, type Gold, goldOf, hasCorpus, type SetName } from './corpus.js';
import { sameAuthors, sameDate, sameTitle } from './metadata-match.js';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string' }, show: { type: 'boolean' } },
});

const FIELDS = ['title', 'published', 'authors'] as const;
type Field = (typeof FIELDS)[number];

/** Whether the found value is the gold's; null where the gold has none. */
const JUDGES: Readonly<Record<Field, (gold: Gold, found: Metadata) => boolean | null>> = {
  title: ({ title }, found) => (title ? sameTitle(found.title?.value ?? null, title) : null),
  published: ({ published }, found) => (published ? sameDate(found.published?.value ?? null, String(published)) : null),
  authors: ({ authors }, found) => ((authors ?? []).length > 0 ? sameAuthors(found.authors?.value ?? [], authors) : null),
};

if (!hasCorpus()) console.log('skipped: the corpus is not there; set IKM_CORPUS to its folder');
else for (const set of positionals.length > 0 ? positionals : ['fundus', 'wcxb']) await measure(set as SetName);

async function measure(set: SetName): Promise<void> {
  const results: { readonly gold: Gold; readonly found: Metadata }[] = [];
  for (const gold of goldOf(set)) {
    const { text } = await decode(gunzipSync(readFileSync(`${CORPUS}/${set}/pages/${gold.id}.html.gz`)), null);
    const found = metadataOf(parseHtml(text), gold.url);
    results.push({ gold, found });
    if (flags.show === true) console.log(gold.id, gold.url, JSON.stringify(found, null, 1));
  }
  for (const field of FIELDS) {
    const judged = results.flatMap((one) => {
      const right = JUDGES[field](one.gold, one.found);
      return right === null ? [] : [{ ...one, right }];
    });
    const right = judged.filter((one) => one.right).length;
    const share = judged.length === 0 ? 0 : right / judged.length;
    console.log(`${set.padEnd(12)} ${field.padEnd(10)} ${share.toFixed(4)}  ${right} of ${judged.length}`);
    for (const { gold, found } of judged.filter((one) => !one.right).slice(0, Number(flags.worst ?? 0)))
      console.log(`    ${gold.id}\n      gold  ${JSON.stringify(gold[field])}\n      found ${JSON.stringify(found[field])}`);
  }
}
