import { describe, expect, it } from 'vitest';
import { isJoinedLines, isJoinedTexts } from './joined-lines.js';

describe('isJoinedLines', () => {
  it('accepts a whole line, with its white space collapsed and its bullet left out', () => {
    expect(isJoinedLines('Satu dua tiga.', 'Nol\n  •  Satu  dua tiga.\nEmpat')).toBe(true);
  });

  it('accepts lines that follow each other', () => {
    expect(isJoinedLines('Menurut Budi, harga naik.', 'Menurut\nBudi\n, harga naik.')).toBe(true);
  });

  it('accepts a word that was divided at the end of a line', () => {
    expect(isJoinedLines('Die Baustoffindustrie.', '  Die Bau-\n  stoffindustrie.')).toBe(true);
  });

  it('refuses a part of a line, at either end', () => {
    expect(isJoinedLines('Satu dua', 'Satu dua tiga.')).toBe(false);
    expect(isJoinedLines('dua tiga.', 'Satu dua tiga.')).toBe(false);
  });

  it('refuses lines with another between them', () => {
    expect(isJoinedLines('Satu tiga', 'Satu\ndua\ntiga')).toBe(false);
  });

  it('refuses a word that the source lacks', () => {
    expect(isJoinedLines('Satu empat', 'Satu\ndua')).toBe(false);
  });
});

describe('isJoinedTexts', () => {
  it('accepts texts that follow each other, and takes a dash for one', () => {
    expect(isJoinedTexts('– Satu, kata Budi.', ['– Satu, kata ', 'Budi', '.', 'Nol'])).toBe(true);
  });

  it('refuses a part of a text', () => {
    expect(isJoinedTexts('Satu', ['Satu dua'])).toBe(false);
  });
});
