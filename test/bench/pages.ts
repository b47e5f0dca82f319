import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dumpsOf, hasCorpus } from '../quality/corpus.js';

/** Pages that are cleaned, and where they come from. */
export interface BenchPages {
  readonly source: string;
  readonly texts: readonly string[];
}

/** Give `count` pages: `layout` dumps of the optional corpus where it is there, else the fixtures, over and over. */
export function benchPages(count: number): BenchPages {
  const texts = hasCorpus()
    ? (['fundus', 'indonesia', 'daniel'] as const)
        .flatMap((set) => dumpsOf(set).filter(({ style }) => style === 'layout'))
        .map(({ text }) => text)
    : fixtureTexts();
  return {
    source: hasCorpus() ? 'layout dumps of the optional corpus' : 'fixtures/pages, repeated',
    texts: Array.from({ length: count }, (_, i) => texts[i % texts.length]!),
  };
}

/** Join pages to one of about `length` UTF-16 code units, starting with page `first`. */
export function joinedPage(texts: readonly string[], length: number, first: number): string {
  let page = '';
  for (let i = first; page.length < length; i++) page += `${texts[i % texts.length]!}\n\n`;
  return page.slice(0, length);
}

function fixtureTexts(): readonly string[] {
  const folder = fileURLToPath(new URL('../../fixtures/pages/', import.meta.url));
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('source.txt'));
  return names.sort().map((name) => readFileSync(`${folder}${name}`, 'utf8'));
}
