import { describe, expect, it } from 'vitest';
import { noticeShare } from '../../src/measure/notice.js';
import { NOTICE_WORDS } from '../../src/rules/notice-words.js';

describe('NOTICE_WORDS', () => {
  it('has each language once, with words of both kinds, each in lower case, once', () => {
    expect(new Set(NOTICE_WORDS.map(({ language }) => language)).size).toBe(NOTICE_WORDS.length);
    for (const row of NOTICE_WORDS) {
      const [address, matters] = [row.address.split(' '), row.matters.split(' ')];
      expect(address.length).toBeGreaterThan(0);
      expect(matters.length).toBeGreaterThan(1);
      const all = [...address, ...matters];
      expect(new Set(all).size).toBe(all.length);
      for (const word of all) expect(word).toBe(word.toLowerCase().trim() || 'a word');
    }
  });
});

describe('noticeShare', () => {
  it.each([
    ['We use cookies with your consent.', 1],
    ['We use cookies.', 0],
    ['Cookies need consent, says the court.', 0],
    ['We asked you for tea.', 0],
    ['We use cookies, and cookies again.', 0],
    ['Wir verwenden Cookies mit Ihrer Einwilligung.', 1],
    ['Wir use cookies after consent.', 0],
    ['', 0],
  ])('takes both a word to the visitor and two matters of one language: %s', (text, share) => {
    expect(noticeShare([text])).toBe(share);
  });

  it.each([
    [120, 1],
    [121, 0],
  ])('asks for a matter in sixty words of a paragraph: %d words have %d', (count, share) => {
    const notice = 'We use cookies with your consent'.split(' ');
    expect(noticeShare([[...notice, ...Array<string>(count - notice.length).fill('word')].join(' ')])).toBe(share);
  });

  it('counts a matter as often as it stands', () => {
    expect(noticeShare(['We use cookies with your consent. '.repeat(40)])).toBe(1);
  });

  it('is a share by words of the paragraphs that speak so', () => {
    expect(noticeShare(['We use cookies with your consent.', 'one two three four five six'])).toBe(0.5);
    expect(noticeShare([])).toBe(0);
  });
});
