import { describe, expect, it } from 'vitest';
import { metadataIn } from '../support/html.js';

const TITLE = 'Mayor signs deal with saddlers';
const kicker = (html: string) => metadataIn(`<title>${TITLE}</title>${html}`).kicker;

describe('findKicker', () => {
  it('takes the first line of the heading', () => {
    const html = `<h1><div>Old crafts</div><div>${TITLE}</div></h1>`;
    expect(kicker(html)).toEqual({ value: 'Old crafts', evidence: 'over-headline' });
  });

  it('takes the line over the headline whose class says so', () => {
    expect(kicker(`<p class="article__kicker">Old crafts</p><h1>${TITLE}</h1>`)?.value).toBe('Old crafts');
    expect(kicker(`<div class="dachzeile"><p>Old crafts</p></div><p>a</p><h1>${TITLE}</h1>`)?.value).toBe('Old crafts');
  });

  it.each([
    ['a line without a class', `<p>Old crafts</p><h1>${TITLE}</h1>`],
    ['one too far above', `<p class="kicker">Old crafts</p><p>a</p><p>b</p><h1>${TITLE}</h1>`],
    ['one below', `<h1>${TITLE}</h1><p class="kicker">Old crafts</p>`],
    ['a date', `<p class="kicker">17 May 2024</p><h1>${TITLE}</h1>`],
    ['a part of the headline', `<p class="kicker">Mayor signs</p><h1>${TITLE}</h1>`],
    ['a paragraph', `<p class="kicker">one two three four five six seven eight nine ten eleven</p><h1>${TITLE}</h1>`],
    ['a line of the heading below', `<h1><div>${TITLE}</div><div>Old crafts</div></h1>`],
  ])('takes for none %s', (_, html) => {
    expect(kicker(html)).toBeNull();
  });

  it('takes ten words', () => {
    expect(kicker(`<p class="kicker">one two three four five six seven eight nine ten</p><h1>${TITLE}</h1>`)).not.toBeNull();
  });
});
