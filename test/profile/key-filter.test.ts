import { describe, expect, it } from 'vitest';
import { keyFilter } from '../../src/profile/key-filter.js';
import { mixed } from '../../src/text/hash.js';

describe('keyFilter', () => {
  it('has every key that was added, and says whether it was there', () => {
    const filter = keyFilter();
    const wrong: number[] = [];
    for (let i = 0; i < 50_000; i++) if (filter.add(mixed(i), mixed(~i))) wrong.push(i);
    for (let i = 0; i < 50_000; i++) if (!filter.add(mixed(i), mixed(~i)) || !filter.has(mixed(i), mixed(~i))) wrong.push(i);
    expect(wrong).toEqual([]);
  });

  it('asks for both halves', () => {
    const filter = keyFilter();
    filter.add(1, 2);
    filter.add(3, 4);
    expect([filter.has(1, 2), filter.has(1, 5), filter.has(5, 2), filter.has(5, 6)]).toEqual([true, false, false, false]);
  });
});
