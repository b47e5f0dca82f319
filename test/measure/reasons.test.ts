import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/clean.js';
import { EVIDENCE } from '../../src/measure/evidence.js';
import type { LedgerEntry } from '../../src/model/article.js';
import { prose } from '../support/words.js';

const menu = ['Beranda Kita', 'Olahraga Kita', 'Ekonomi Kita', 'Hiburan Kita', 'Wisata Kita'];
const text = [...menu, 'Pasar Lama Dibuka Kembali', ...[1, 2, 3, 4, 5].map((i) => prose(42, i)), ...menu].join('\n\n');

const ledger = async (reasons: boolean): Promise<readonly LedgerEntry[]> =>
  (await cleanText(text, { from: 'text', language: null, reasons })).ledger;

describe('the reasons for a score', () => {
  it('are given for what the score dropped, and for nothing else', async () => {
    const entries = await ledger(true);
    const scored = entries.filter(
      ({ stage, fate }) => stage === 'body' && 'dropped' in fate && fate.dropped.code === 'outside-body',
    );
    expect(scored.length).toBeGreaterThan(0);
    for (const entry of entries) expect(entry.reasons.length > 0).toBe(scored.includes(entry));
  });

  it('are at most three against and three for, the strongest first, each a measure of the table or the lexicon', async () => {
    const names = new Set([...EVIDENCE.map(({ name }) => name), 'lexicon']);
    for (const { reasons } of await ledger(true)) {
      const sides = [reasons.filter(({ change }) => change < 0), reasons.filter(({ change }) => change > 0)];
      expect(reasons).toEqual(sides.flat());
      for (const side of sides) {
        expect(side.length).toBeLessThanOrEqual(3);
        const changes = side.map(({ change }) => Math.abs(change));
        expect(changes).toEqual([...changes].sort((a, b) => b - a));
      }
      for (const { measure } of reasons) expect(names).toContain(measure);
    }
  });

  it('are left out unless they are asked for, and move no fate', async () => {
    const [without, asked] = [await ledger(false), await ledger(true)];
    expect(without.every(({ reasons }) => reasons.length === 0)).toBe(true);
    expect(without).toEqual(asked.map((entry) => ({ ...entry, reasons: [] })));
  });
});
