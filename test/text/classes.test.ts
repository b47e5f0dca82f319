import { describe, expect, it } from 'vitest';
import { CHAR_CLASS_RUNS } from '../../src/text/char-class-runs.js';
import { CharClass, charClasses, isLetterClass, isWordClass } from '../../src/text/classes.js';

const EXAMPLES: Readonly<Record<keyof typeof CharClass, string>> = {
  other: '\0\u0007\u200c\u200d\uffff',
  space: ' \t\n\r\f\v\u00a0\u00ad\u1680\u2003\u2028\u200b\u202e\u2060\u3000\ufeff',
  lower: 'azßéłжωﬁａ',
  upper: 'AZÉŁЖΩǅＡ',
  letter: 'ªאشकক한ʼ\ud83d\ude00',
  mark: '\u0301\u064e\u093e\u0e31_‿',
  digit: '09٣५½²Ⅳ①',
  ideograph: '中々ひカーㄅ',
  unspaced: 'กລកမ',
  terminal: '.!?…。！？؟۔।',
  closing: ')]}』',
  opening: '([{«『',
  quote: '"\'“”„‘’',
  comma: ',،、，',
  colon: ':;：；؛',
  dash: '-–—‐〜',
  separator: '|›»>•·→/\\▶',
  symbol: '$€%&#@©°+=<^`',
};

describe('character classes', () => {
  const runs = CHAR_CLASS_RUNS.split(' ').map((run) => ({
    charClass: run.charCodeAt(0) - 97,
    length: run.length === 1 ? 1 : Number.parseInt(run.slice(1), 36),
  }));

  it('cover each code unit once', () => {
    expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(65_536);
  });

  it('are written in maximal runs of known classes', () => {
    const known = new Set<number>(Object.values(CharClass));
    runs.forEach((run, i) => {
      expect(known.has(run.charClass)).toBe(true);
      expect(run.length).toBeGreaterThan(0);
      expect(run.charClass).not.toBe(runs[i + 1]?.charClass);
    });
  });

  it.each(Object.entries(EXAMPLES))('hold their examples: %s', (name, chars) => {
    for (let i = 0; i < chars.length; i++) {
      const expected = CharClass[name as keyof typeof CharClass];
      if (charClasses[chars.charCodeAt(i)] !== expected) throw new Error(`U+${chars.charCodeAt(i).toString(16)} is no ${name}`);
    }
  });

  it('say the same of words and letters as their names', () => {
    const inWords = Object.entries(CharClass).filter(([, charClass]) => isWordClass(charClass));
    expect(inWords.map(([name]) => name)).toEqual(['lower', 'upper', 'letter', 'mark', 'digit', 'ideograph', 'unspaced']);
    const letters = Object.entries(CharClass).filter(([, charClass]) => isLetterClass(charClass));
    expect(letters.map(([name]) => name)).toEqual(['lower', 'upper', 'letter', 'ideograph', 'unspaced']);
  });
});
