import { describe, expect, it } from 'vitest';
import { byteList, numberList } from '../../src/profile/number-list.js';

describe('numberList', () => {
  it('gives back what was added, over the border of its pieces', () => {
    const list = numberList();
    for (let i = 0; i < 1_200_000; i++) list.push(0xffffffff - i);
    list.increase(1_100_000);
    expect(list.size()).toBe(1_200_000);
    for (const place of [0, 1_048_575, 1_048_576, 1_199_999]) expect(list.at(place)).toBe(0xffffffff - place);
    expect(list.at(1_100_000)).toBe(0xffffffff - 1_099_999);
  });
});

describe('byteList', () => {
  it('keeps numbers below 256, over the border of its pieces', () => {
    const list = byteList();
    for (let i = 0; i < 1_200_000; i++) list.push(i & 255);
    for (const place of [0, 255, 1_048_575, 1_048_576, 1_199_999]) expect(list.at(place)).toBe(place & 255);
  });
});
