import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyTable, numberList } from '../../src/profile/key-table.js';
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
          if (!known.has(name)) known.set(name, known.size);
          expect(table.numberOf(first, second)).toBe(known.get(name));
        }
        expect(table.size()).toBe(known.size);
      }),
    );
  });
});

describe('numberList', () => {
  it('gives back what was added, over the border of its pieces', () => {
    const list = numberList();
    for (let i = 0; i < 300_000; i++) list.push(0xffffffff - i);
    list.increase(150_000);
    expect(list.size()).toBe(300_000);
    for (const place of [0, 131_071, 131_072, 299_999]) expect(list.at(place)).toBe(0xffffffff - place);
    expect(list.at(150_000)).toBe(0xffffffff - 149_999);
  });
});
