import { describe, expect, it } from 'vitest';
import { isProse } from '../../src/stages/chrome-context.js';
import { isSpareable } from '../../src/stages/chrome-phrases.js';
import { findPhrase, phraseIndex, phraseText } from '../../src/stages/phrase-index.js';

describe('isProse in scripts of wide characters', () => {
  it.each([
    [39, false],
    [40, true],
    [41, true],
  ])('takes %i ideographs with a full stop as prose: %s', (length, prose) => {
    expect(isProse(`${'山'.repeat(length - 1)}。`)).toBe(prose);
  });

  it('counts all characters, whatever sign stands in the middle', () => {
    expect(isProse(`${'山'.repeat(30)},${'山'.repeat(29)}。`)).toBe(true);
  });

  it('asks 80 columns of Hangul with its spaces', () => {
    expect(isProse(`${'마을 '.repeat(14)}모였다.`)).toBe(false);
    expect(isProse(`${'마을 '.repeat(14)}또 모였다.`)).toBe(true);
  });
});

describe('phrases without spaces', () => {
  const index = phraseIndex([
    { match: 'start' as const, phrases: ['責任編集'] },
    { match: 'end' as const, phrases: ['禁止转载'] },
  ]);

  it.each(['責任編集田中', '責任編集 田中', '青塘日报禁止转载'])('match at the edge of %s without a word boundary', (text) => {
    expect(findPhrase(index, phraseText(text)!, () => true)).not.toBeNull();
  });

  it.each([
    ['三字词', true],
    ['四字词语', false],
    ['五个字词语', false],
  ])('are as good as several words from four characters on: %s spareable %s', (phrase, spareable) => {
    expect(isSpareable('popular', phrase)).toBe(spareable);
  });
});
