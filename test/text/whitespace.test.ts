import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapsed, isInvisible, isSpaceAt } from '../../src/text/whitespace.js';

const SPACES = [' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u2009', '\u3000'];
const INVISIBLE = ['\u00ad', '\u200b', '\u200e', '\u202b', '\u2060', '\ufeff'];

/** Text in which white space, invisible characters and marks meet often. */
const messy = fc.string({ unit: fc.constantFrom(...SPACES, ...INVISIBLE, 'a', 'é', 'e', '\u0301', '中', '😀', '.', '\u200d') });

describe('collapsed', () => {
  it.each(SPACES)('makes one space of a run of white space with %j in it', (space) => {
    expect(collapsed(`${space}a ${space}${space}b${space}`)).toBe('a b');
  });

  it.each(INVISIBLE)('takes %j out of a word without leaving a space', (unit) => {
    expect(collapsed(`${unit}re${unit}port${unit}`)).toBe('report');
    expect(collapsed(`a${unit} ${unit}b`)).toBe('a b');
  });

  it('keeps joiners, which change how Persian and emoji are written', () => {
    expect(collapsed('می\u200cخواهم 👩\u200d🚀')).toBe('می\u200cخواهم 👩\u200d🚀');
  });

  it('composes', () => {
    expect(collapsed('cafe\u0301')).toBe('café');
    expect(collapsed('cafe\u200b\u0301')).toBe('café');
  });

  it('is idempotent, NFC, and has single spaces only between other characters', () => {
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (text) => {
        const once = collapsed(text);
        expect(collapsed(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
        for (let i = 0; i < once.length; i++) {
          if (!isSpaceAt(once, i)) continue;
          expect(once[i]).toBe(' ');
          expect(i > 0 && i < once.length - 1 && !isSpaceAt(once, i - 1)).toBe(true);
        }
      }),
    );
  });

  it('loses nothing but white space and invisible characters', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const bare = (from: string) =>
          [...from]
            .filter((char) => !isSpaceAt(char, 0))
            .join('')
            .normalize('NFC');
        expect(bare(collapsed(text))).toBe(bare(text));
      }),
    );
  });

  it.each([' ', 'a ', '\u200b', 'e\u0301'])('takes a million characters of %j', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(collapsed(`x${text}y`).length).toBeGreaterThan(1);
  });
});

describe('isSpaceAt', () => {
  it('is false outside of the text', () => {
    expect(isSpaceAt('a', 1)).toBe(false);
    expect(isSpaceAt('', 0)).toBe(false);
  });
});

describe('isInvisible', () => {
  it.each(INVISIBLE)('knows %j', (unit) => expect(isInvisible(unit.charCodeAt(0))).toBe(true));
  it.each(['a', ' ', '\u00ac', '\u00ae', '\u200a', '\u2010', '\u2029', '\u202f', '\u205f', '\u206a'])('spares %j', (unit) =>
    expect(isInvisible(unit.charCodeAt(0))).toBe(false),
  );
});
