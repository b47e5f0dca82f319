import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean.js';
import { articleText } from '../../src/emit/text.js';
import {
  utf16,
  windows1252,
  withBlanksDoubled,
  withBodyTimes,
  withCr,
  withCrlf,
  withoutBlanks,
  withTrailingSpaces,
  wrappedAt,
  wrappedBehindHyphens,
} from '../support/variants.js';

const slugs = ['id-seed-like-twice', 'de-seed-like-twice', 'en-seed-like-twice'] as const;
const sourceOf = (slug: string): string =>
  readFileSync(new URL(`../../fixtures/pages/${slug}/source.txt`, import.meta.url), 'utf8');
const article = async (page: string | Uint8Array): Promise<string> => articleText(await clean(page));
const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe.each(slugs)('the article of %s is the same', (slug) => {
  const source = sourceOf(slug);

  it.each<readonly [name: string, page: string | Uint8Array]>([
    ['with CRLF', withCrlf(source)],
    ['with lone CRs', withCr(source)],
    ['with a byte order mark', `\ufeff${source}`],
    ['in UTF-8', new TextEncoder().encode(source)],
    ['in UTF-8 with a mark', new TextEncoder().encode(`\ufeff${source}`)],
    ['in windows-1252', windows1252(source)],
    ['in windows-1252 with CRLF', windows1252(withCrlf(source))],
    ['in UTF-16LE', utf16(source, 'little')],
    ['in UTF-16BE', utf16(source, 'big')],
    ['in UTF-16LE with a mark', utf16(`\ufeff${source}`, 'little')],
    ['in UTF-16BE with a mark', utf16(`\ufeff${source}`, 'big')],
    ['in NFD', source.normalize('NFD')],
    ['with every blank line doubled', withBlanksDoubled(source)],
    ['with every blank line doubled twice', withBlanksDoubled(withBlanksDoubled(source))],
    ['with all blank lines gone', withoutBlanks(source)],
    ['with spaces behind the lines', withTrailingSpaces(source)],
    ['without its last line end', source.trimEnd()],
  ])('%s', async (_, page) => {
    expect(await article(page)).toBe(await article(source));
  });

  it.each([1, 2, 3, 4])('with the body printed %i times', async (times) => {
    const headline = (await article(source)).split('\n')[0]!;
    const page = withBodyTimes(times, headline, source);
    expect(page.split(`${headline}\n`)).toHaveLength(times + 1);
    expect(await article(page)).toBe(await article(source));
  });

  // Two paragraphs without a blank line between them, the first of which fills its last line, can't be told from one:
  // so the text is compared, and not where paragraphs end.
  it('hard-wrapped at any width from 60 to 100 columns, behind hyphens too', async () => {
    const expected = inOneLine(await article(source));
    for (let width = 60; width <= 100; width++) {
      expect([width, inOneLine(await article(wrappedAt(width, source)))]).toEqual([width, expected]);
      expect([width, inOneLine(await article(wrappedBehindHyphens(width, source)))]).toEqual([width, expected]);
    }
  });

  it('hard-wrapped, with CRLF', async () => {
    const expected = inOneLine(await article(source));
    expect(inOneLine(await article(withCrlf(wrappedAt(80, source))))).toBe(expected);
  });
});

it.each(['de-seed-like-twice', 'en-seed-like-twice'])(
  'the paragraphs of %s are the same, hard-wrapped at 80 columns',
  async (slug) => {
    expect(await article(wrappedAt(80, sourceOf(slug)))).toBe(await article(sourceOf(slug)));
  },
);
