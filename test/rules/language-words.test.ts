import { describe, expect, it } from 'vitest';
import { INDONESIAN_OR_MALAY, WITHOUT_TRIGRAMS } from '../../src/rules/language-words.js';
import { words } from '../../src/text/words.js';

describe('words that tell languages apart', () => {
  const rows = [...INDONESIAN_OR_MALAY, ...WITHOUT_TRIGRAMS];

  it.each(rows)('of $language are lower case, single and no two the same', (row) => {
    const list = row.words.split(' ');
    expect(words(row.words.toLowerCase().normalize('NFC'))).toEqual(list);
    expect(new Set(list).size).toBe(list.length);
    expect(row.source).not.toBe('');
  });

  it('of Indonesian and Malay have none in common', () => {
    const [indonesian, malay] = INDONESIAN_OR_MALAY.map((row) => row.words.split(' '));
    expect(indonesian!.filter((word) => malay!.includes(word))).toEqual([]);
  });

  it('are of one language a row', () => {
    expect(new Set(rows.map((row) => row.language)).size).toBe(rows.length);
  });
});
