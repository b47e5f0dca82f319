import { describe, expect, it } from 'vitest';
import { f1, mean, mostlyIdeographs, score, tokens } from './score.js';

describe('score', () => {
  it.each([
    ['the same', 'a b c d e', 'a b c d e', 1, 1],
    ['nothing for nothing', '', '', 1, 1],
    ['nothing for something', '', 'a b c d', 0, 0],
    ['something for nothing', 'a b c d', '', 0, 0],
    ['one of two shingles', 'a b c d', 'a b c d e', 1, 0.5],
    ['one shingle too many', 'a b c d e', 'a b c d', 0.5, 1],
    ['a copy, which counts against precision', 'a b c d a b c d', 'a b c d', 1 / 5, 1],
    ['other words', 'a b c d', 'e f g h', 0, 0],
    ['other case', 'A b c d', 'a b c d', 0, 0],
    ['other punctuation', 'a, b. c — d!', 'a b c d', 1, 1],
    ['three words, which are one shingle', 'a b c', 'a b c', 1, 1],
    ['characters, where the gold is Chinese', '東京都は新', '東京都は', 0.5, 1],
  ])('of %s', (_, found, gold, precision, recall) => {
    expect(score(found, gold)).toEqual({ precision, recall });
  });

  it('does not depend on how characters are composed', () => {
    expect(score('cafe\u0301 b c d', 'café b c d')).toEqual({ precision: 1, recall: 1 });
  });
});

describe('mean', () => {
  it('gives the F1 of the mean precision and recall', () => {
    const both = mean([
      { precision: 1, recall: 0.5 },
      { precision: 0.5, recall: 0.5 },
    ]);
    expect(both).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
    expect(mean([])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});

describe('f1', () => {
  it.each([
    [1, 1, 1],
    [0, 0, 0],
    [1, 0, 0],
    [0.5, 1, 2 / 3],
  ])('of %d and %d is %d', (precision, recall, expected) => {
    expect(f1({ precision, recall })).toBeCloseTo(expected, 12);
  });
});

describe('tokens', () => {
  it('are words, or characters', () => {
    expect(tokens("Don't pay 3.500!", false)).toEqual(['Don', 't', 'pay', '3', '500']);
    expect(tokens('東京。', true)).toEqual(['東', '京']);
    expect(tokens('…', false)).toEqual([]);
  });
});

describe('mostlyIdeographs', () => {
  it.each([
    ['東京ab', false],
    ['東京都ab', true],
    ['ひらがなカタカナ', true],
    ['서울시', false],
    ['', false],
  ])('of %s: %s', (text, expected) => {
    expect(mostlyIdeographs(text)).toBe(expected);
  });
});
