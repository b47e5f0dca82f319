import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { articleText } from '../../src/emit/text.js';
import { htmlCases } from './page-case.js';

/** Elements round all that the page shows, one in the other: far more than browsers nest (512) or a recursion would stand. */
const LEVELS = 20_000;
const BODY = /<body[^>]*>/;

const page = htmlCases().find(({ slug }) => slug === 'html-fr-amp')!;

describe('a page that nests 20,000 elements', () => {
  it.each(['div', 'span', 'table'])('gives the article that stands in so many of <%s>', async (tag) => {
    const nested = page.source.replace(BODY, (body) => body + `<${tag}>`.repeat(LEVELS));
    expect(articleText(await cleanText(nested))).toBe(page.expected);
  });

  it('gives the same where each is closed again', async () => {
    const nested = page.source
      .replace(BODY, (body) => body + '<div>'.repeat(LEVELS))
      .replace('</body>', `${'</div>'.repeat(LEVELS)}</body>`);
    expect(articleText(await cleanText(nested))).toBe(page.expected);
  });
});
