import { describe, expect, it } from 'vitest';
import { sameAuthors, sameDate, sameTitle } from './metadata-match.js';

describe('sameTitle', () => {
  it('folds case and all but letters and digits', () => {
    expect(sameTitle('Mayor’s Deal: signed!', "MAYOR'S DEAL — SIGNED")).toBe(true);
    expect(sameTitle('Deal signed', 'Deal signed 2')).toBe(false);
    expect(sameTitle(null, 'Deal')).toBe(false);
  });
});

describe('sameDate', () => {
  it.each([
    ['2024-05-17', '2024-05-17 23:10:00+00:00', true],
    ['2024-05-18T01:10+02:00', '2024-05-17 23:10:00+00:00', true],
    ['2024-05-18T01:11+02:00', '2024-05-17 23:10:00+00:00', false],
    ['2024-05-18', '2024-05-17', false],
    ['2015-11-05T03:00+07:00', '1446667200000', true],
    ['2015-11-04T03:00+07:00', '1446667200000', false],
    [null, '2024-05-17', false],
  ])('%s and %s: %s', (found, gold, expected) => {
    expect(sameDate(found, gold)).toBe(expected);
  });
});

describe('sameAuthors', () => {
  it('compares sets', () => {
    expect(sameAuthors(['Ana Ruiz', 'LEO VIDAL'], ['Leo Vidal', 'Ana Ruiz'])).toBe(true);
    expect(sameAuthors(['Ana Ruiz'], ['Ana Ruiz', 'Leo Vidal'])).toBe(false);
  });
});
