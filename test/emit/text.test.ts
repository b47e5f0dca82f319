import { describe, expect, test } from 'vitest';
import { articleText, bodyText } from '../../src/emit/text.js';
import { articleOf } from '../support/results.js';

const page = articleOf(['First paragraph.', 'Second paragraph.'], { title: 'Headline', kicker: 'Kicker' });

describe('articleText', () => {
  test('leads with the headline, divides by one blank line and ends with one line break', () => {
    expect(articleText(page)).toBe('Headline\n\nFirst paragraph.\n\nSecond paragraph.\n');
  });

  test('leaves the headline out with noTitle', () => {
    expect(articleText(page, { noTitle: true })).toBe('First paragraph.\n\nSecond paragraph.\n');
  });

  test('puts the kicker over the headline with keepKicker only', () => {
    expect(articleText(page, { keepKicker: true })).toBe('Kicker\n\nHeadline\n\nFirst paragraph.\n\nSecond paragraph.\n');
  });

  test('begins with the body where the page has no headline', () => {
    expect(articleText(articleOf(['Only.']), { keepKicker: true })).toBe('Only.\n');
  });

  test('is empty when the page has a headline but no body', () => {
    expect(articleText(articleOf([], { title: 'Headline' }))).toBe('');
  });
});

test('bodyText has neither headline nor a line break at its end', () => {
  expect(bodyText(page)).toBe('First paragraph.\n\nSecond paragraph.');
});
