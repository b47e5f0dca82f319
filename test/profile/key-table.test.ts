import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyTable } from '../../src/profile/key-table.js';
import { mixed } from '../../src/text/hash.js';

describe('keyTable', () => {
  it('gives each key the next number, and the same again, over many growths', () => {
    const table = keyTable();
    const wrong: number[] = [];
    for (let round = 0; round < 2; round++) {
      // The second half, which chooses the slot, is one of a thousand: keys crowd, and the first half must tell them apart.
      for (let i = 0; i < 20_000; i++) if (table.numberOf(i, mixed(i % 1000)) !== i) wrong.push(i);
    }
    expect(wrong).toEqual([]);
    expect(table.size()).toBe(20_000);
  });

  it('numbers as a map would', () => {
    const half = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.array(fc.tuple(half, half)), (keys) => {
        const table = keyTable();
        const known = new Map<string, number>();
        for (const [first, second] of keys) {
          const name = `${first} ${second}`;
          expect(table.find(first, second)).toBe(known.get(name) ?? -1);
          if (!known.has(name)) known.set(name, known.size);
          expect(table.numberOf(first, second)).toBe(known.get(name));
        }
        expect(table.size()).toBe(known.size);
      }),
    );
  });
});
