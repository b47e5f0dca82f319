import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockKey, keyWords } from '../../src/profile/block-key.js';

describe('blockKey', () => {
  it.each([
    ['Updated 3 hours ago', 'updated # hours ago'],
    ['UPDATED: 12 hours ago!', 'updated # hours ago'],
    ['Read 1,204 comments', 'read # comments'],
    ['Channel 5g', 'channel #g'],
    ['١٢ تعليقا', '# تعليقا'],
    ['责任编辑：3', '责 任 编 辑 #'],
  ])('of %s is %s', (text, key) => {
    expect(blockKey(text)).toBe(key);
  });

  it('has numbers as they are from 13 words on', () => {
    const twelve = 'one two three four five six seven eight nine ten eleven';
    expect(blockKey(`${twelve} 12`)).toBe(`${twelve} #`);
    expect(blockKey(`${twelve} 12 13`)).toBe(`${twelve} 12 13`);
  });

  it.each(['', '—', '18%', '\u{1e951}\u{1e952} x', '12:30', 'of', 'i', '12 x', '分'])(
    'is empty for what has too few letters: %j',
    (text) => {
      expect(blockKey(text)).toBe('');
    },
  );

  it.each(['the', '分享', 'ข่าว'])('is there from three letters on, an ideograph being two: %j', (text) => {
    expect(blockKey(text)).not.toBe('');
  });

  it('is its own key when numbers stand for their sign', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('a', 'Ab ', '7', ' 12 ', 'É', '字', 'ก', '#'),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const key = blockKey(parts.join(''));
        expect(blockKey(key.replaceAll('#', '0'))).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('keyWords', () => {
  it.each([
    ['', 0],
    ['one', 1],
    ['one two #', 3],
    ['分 享', 1],
    ['分 享 到 微 信 app', 3.5],
  ])('of %j is %d', (key, count) => {
    expect(keyWords(key)).toBe(count);
  });
});
