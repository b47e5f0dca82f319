import { describe, expect, it } from 'vitest';
import type { PhraseRule } from '../../src/rules/phrase.js';
import { PHRASE_RULES } from '../../src/rules/phrases/all.js';
import { type PackedPhrases, packedIndex, packedPhrases, phraseLines } from '../../src/stages/packed-phrases.js';
import { findPhrase, phraseIndex } from '../../src/stages/phrase-index.js';
import { PHRASE_TABLE } from '../../src/stages/phrase-table.js';

function rule(id: string, match: PhraseRule['match'], ...phrases: string[]): PhraseRule {
  return { id, language: 'xx', kind: 'share', match, phrases, example: '', spares: '' };
}

function found(table: PackedPhrases, folded: string): string | undefined {
  return packedIndex(phraseLines(table)).whole.get(folded)?.id;
}

describe('packed phrase tables', () => {
  it('find in every wording what the tables themselves do', () => {
    const [packed, plain] = [packedIndex(PHRASE_TABLE), phraseIndex(PHRASE_RULES)];
    const texts = PHRASE_RULES.flatMap(({ phrases }) => phrases).flatMap((phrase) => [
      phrase,
      `${phrase} x`,
      `x ${phrase}`,
      phrase.slice(1),
    ]);
    const ids = (index: typeof packed): readonly unknown[] =>
      texts.map((folded) => {
        const match = findPhrase(index, { folded, raw: folded }, () => true);
        return match === null ? null : [match.row.id, match.row.kind, match.row.match, match.phrase];
      });
    const expected = ids(plain);
    expect(ids(packed)).toEqual(expected);
    expect(expected.filter((match) => match !== null).length).toBeGreaterThan(PHRASE_RULES.length);
  });

  it('give a wording to the earlier of two rows', () => {
    expect(found(packedPhrases([rule('a', 'start', 'p'), rule('b', 'whole', 'q', 'p'), rule('c', 'whole', 'p')]), 'p')).toBe('b');
  });

  it('find whole wordings only, and no sign of their own', () => {
    const table = packedPhrases([rule('a', 'whole', 'ab', 'abc')]);
    expect(['ab', 'abc', 'a', 'b', 'bc', '', '一', '\t'].map((text) => found(table, text) ?? null)).toEqual([
      'a',
      'a',
      ...Array(6).fill(null),
    ]);
  });

  it('hold neither examples nor what rows spare', () => {
    const text = JSON.stringify(packedPhrases([{ ...rule('a', 'whole', 'p'), example: 'EXAMPLE', spares: 'SPARED' }]));
    expect(text).not.toMatch(/EXAMPLE|SPARED/);
  });

  it('refuse more rows than they can number', () => {
    const rows = (count: number): readonly PhraseRule[] =>
      Array.from({ length: count }, (_, i) => rule(`${i}`, 'whole', `p${i}`));
    expect(found(packedPhrases(rows(20_992)), 'p20991')).toBe('20991');
    expect(() => packedPhrases(rows(20_993))).toThrow(RangeError);
  });
});
