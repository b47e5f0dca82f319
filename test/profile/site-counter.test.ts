import { describe, expect, it } from 'vitest';
import type { PageKeys } from '../../src/profile/page-keys.js';
import { siteCounter } from '../../src/profile/site-counter.js';

/** A page of keys whose hashes are chosen: a key is a text and its two halves. */
function pageOf(...keys: readonly (readonly [text: string, first: number, second: number])[]): PageKeys {
  return {
    site: 'a',
    seed: 0,
    hashes: Uint32Array.from(keys.flatMap(([, first, second]) => [first, second])),
    words: Uint8Array.from(keys, () => 1),
    sketches: new Uint32Array(2 * keys.length),
    text: keys.map(([text]) => text).join('\n'),
  };
}

describe('a key that the filter takes for known when it first comes', () => {
  // Each half of its hash is that of another key.
  const others = [['one', 1, 5] as const, ['two', 6, 2] as const];
  const taken = ['taken', 1, 2] as const;
  const counts = (times: number, minPages: number) => {
    const counter = siteCounter(minPages);
    counter.add(pageOf(...others));
    for (let i = 0; i < times; i++) counter.add(pageOf(taken));
    return [...counter.profiles()[0]!.counts];
  };

  it.each([2, 3])('is kept from so many pages on, and counted right: %d', (minPages) => {
    expect(counts(minPages - 1, minPages)).toEqual([]);
    expect(counts(minPages, minPages)).toEqual([['taken', minPages]]);
  });

  it('is counted right where one page is enough', () => {
    expect(counts(1, 1)).toEqual([
      ['one', 1],
      ['taken', 1],
      ['two', 1],
    ]);
  });
});
