import { describe, expect, test } from 'vitest';
import { holdsArticle } from '../../src/cli/page.js';
import { articleOf } from '../support/results.js';

describe('holdsArticle', () => {
  test.each([
    [0.49, false],
    [0.5, true],
    [0.51, true],
  ])('with confidence %f and a minimum of .5 is %s', (score, expected) => {
    expect(holdsArticle(articleOf(['Text.'], { confidence: { score, signals: [] } }), 0.5)).toBe(expected);
  });

  test('is false without a paragraph, whatever the confidence', () => {
    expect(holdsArticle(articleOf([], { title: 'Head', confidence: { score: 1, signals: [] } }), 0)).toBe(false);
  });
});
