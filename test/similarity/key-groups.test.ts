import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyGroups } from '../../src/similarity/key-groups.js';

const groupsOf = (members: readonly number[], keyOf: (member: number) => number): readonly (readonly number[])[] => {
  const found: number[][] = [];
  keyGroups(members.length)(Uint32Array.from(members), keyOf, (group) => found.push([...group]));
  return found;
};

describe('keyGroups', () => {
  it('gives the members of each key that two or more have, in the order they came in', () => {
    const keys: Readonly<Record<number, number>> = { 9: 3, 4: 1, 7: 1, 2: 0, 5: 3 };
    expect(groupsOf([9, 4, 7, 2, 5], (member) => keys[member]!)).toEqual([
      [4, 7],
      [9, 5],
    ]);
  });

  it('gives the same as a map, whatever the keys', () => {
    const keys = fc.array(fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 1, 0x7ff, 0x800, 0x3fffff, 0x400000, 0xffffffff)));
    fc.assert(
      fc.property(keys, (list) => {
        const expected = new Map<number, number[]>();
        for (const [member, key] of list.entries()) expected.set(key, [...(expected.get(key) ?? []), member]);
        const sorted = [...expected].filter(([, group]) => group.length > 1).sort(([a], [b]) => a - b);
        expect(groupsOf([...list.keys()], (member) => list[member]!)).toEqual(sorted.map(([, group]) => group));
      }),
    );
  });

  it('groups fewer members than there is room for, again and again', () => {
    const group = keyGroups(100);
    for (const count of [100, 3, 50, 0, 1]) {
      const seen: number[] = [];
      group(
        Uint32Array.from({ length: count }, (_, i) => i),
        () => 5,
        (members) => seen.push(members.length),
      );
      expect(seen).toEqual(count > 1 ? [count] : []);
    }
  });
});
