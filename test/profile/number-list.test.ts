import { describe, expect, it } from 'vitest';
import { byteList, numberList } from '../../src/profile/number-list.js';

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

describe('byteList', () => {
  it('keeps numbers below 256, over the border of its pieces', () => {
    const list = byteList();
    for (let i = 0; i < 300_000; i++) list.push(i & 255);
    for (const place of [0, 255, 131_071, 131_072, 299_999]) expect(list.at(place)).toBe(place & 255);
  });
});
