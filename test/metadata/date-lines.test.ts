import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/metadata/dates.js';
import { factsAndHead } from '../support/html.js';

const HEADLINE = '<h1>Mayor signs deal with saddlers</h1>';
/** A paragraph of text has 25 words and more. */
const text = (words = 25): string => `<p>${'word '.repeat(words)}</p>`;

function published(html: string): string | undefined {
  const { facts, head } = factsAndHead(html, null);
  return findDates(facts, head).published?.value;
}

describe('linesInOrder', () => {
  const over = '<p>18 February 2023</p>';
  const item = '<p><a href="/1">The bell rings again</a> (2023-01-09)</p>';

  it('takes the date right over the headline before one that stands behind the text', () => {
    expect(published(over + HEADLINE + text().repeat(4) + item)).toBe('2023-02-18');
    expect(published(HEADLINE + text().repeat(4) + item)).toBe('2023-01-09');
  });

  it('takes a date between headline and text before the one over it, which may be that of the visit', () => {
    expect(published(`${over}${HEADLINE}<p>17 May 2022</p>${text().repeat(4)}`)).toBe('2022-05-17');
    expect(published(`${over}${HEADLINE}${text()}<p>17 May 2022</p>${text().repeat(4)}`)).toBe('2022-05-17');
  });

  it.each([
    [24, '2023-01-09'],
    [25, '2023-02-18'],
    [26, '2023-02-18'],
  ])('knows the text by paragraphs of 25 words: %i give %s', (words, expected) => {
    expect(published(over + HEADLINE + text(words).repeat(2) + item)).toBe(expected);
  });

  it('takes the date over the headline for it only where that stands alone, and right over it', () => {
    const body = HEADLINE + text().repeat(4) + item;
    expect(published(`<p>The Larkhaven Post of 18 February 2023</p>${body}`)).toBe('2023-01-09');
    expect(published(`${over}<p>Home</p>${body}`)).toBe('2023-01-09');
  });
});
