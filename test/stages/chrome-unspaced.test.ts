import { describe, expect, it } from 'vitest';
import { chromeContext, isProse } from '../../src/stages/chrome-context.js';
import { isSpareable, phraseFinding } from '../../src/stages/chrome-phrases.js';
import { findPhrase, phraseIndex, phraseText } from '../../src/stages/phrase-index.js';

const context = chromeContext([]);

function rowOf(text: string): string | null {
  return phraseFinding(0, text, context)?.rule ?? null;
}

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

  it.each(['責任編集田中', '責任編集tanaka', '責任編集 田中', '青塘日报禁止转载'])(
    'match at the edge of %s without a word boundary',
    (text) => {
      expect(findPhrase(index, phraseText(text)!, () => true)).not.toBeNull();
    },
  );

  it.each([
    ['三字词', true],
    ['四字词语', false],
    ['五个字词语', false],
  ])('are as good as several words from four characters on: %s spareable %s', (phrase, spareable) => {
    expect(isSpareable('popular', phrase)).toBe(spareable);
  });
});

describe('phrases at the beginning of a line in zh, ja, ko', () => {
  it('leave a sentence of ten characters alone, and take a line or less than a sentence', () => {
    expect(rowOf('延伸阅读活动本周末开始。')).toBeNull();
    expect(rowOf('延伸阅读 青塘古桥修缮完工')).toBe('zh:read-also:line');
  });

  it('are divided from their content by the second half of a bracket', () => {
    expect(rowOf('【関連記事】旧校舎の黒板を保存へ')).toBe('ja:related:line');
    expect(rowOf('[관련기사] 도서관 야간 개방')).toBe('ko:related:line');
    expect(rowOf('관련기사 도서관 야간 개방')).toBeNull();
  });
});
