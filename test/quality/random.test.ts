import { describe, expect, it } from 'vitest';
import { random, seedOf } from './random.js';

const numbers = (seed: number, count: number): readonly number[] => Array.from({ length: count }, random(seed));

describe('random', () => {
  it('gives numbers from 0 to 1, 1 excluded, and all parts of that range', () => {
    const found = [0, 1, 2 ** 31, 2 ** 32 - 1, seedOf('fundus layout 17 3')].flatMap((seed) => numbers(seed, 2000));
    expect(found.every((one) => one >= 0 && one < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, i) => found.filter((one) => Math.floor(10 * one) === i).length);
    // A thousand each, give or take five standard deviations.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('gives the numbers of mulberry32', () => {
    // `state += 0x6d2b79f5` and three xor-shifts, worked out in Python with integers cut to 32 bits.
    expect(numbers(1, 3).map((one) => one * 2 ** 32)).toEqual([2693262067, 11749833, 2265367787]);
    expect(numbers(2 ** 32 - 1, 1).map((one) => one * 2 ** 32)).toEqual([3850105811]);
  });

  it('gives the same numbers for the same seed, whatever others gave between', () => {
    const one = random(7);
    const another = random(7);
    const first = [one(), one(), one()];
    random(8)();
    expect([another(), another(), another()]).toEqual(first);
  });

  it('gives other numbers for another seed, from the first on', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => random(seed)());
    expect(new Set(firsts).size).toBe(1000);
  });

  it('counts seeds modulo 2^32', () => {
    expect(numbers(-1, 3)).toEqual(numbers(2 ** 32 - 1, 3));
    expect(numbers(2 ** 32 + 5, 3)).toEqual(numbers(5, 3));
  });
});

// hash = hash * 31 + unit, modulo 2^32, as the training script has it: the folds of both sides hang on it.
describe('seedOf', () => {
  it.each([
    ['', 0],
    ['a', 97],
    ['ab', 3105],
    ['ba', 3135],
    ['hello', 99162322],
    // Wraps: its sum is 2^31 exactly.
    ['polygenelubricants', 2 ** 31],
    ['example.co.id', 114166873],
  ])('of %j is %i', (text, seed) => {
    expect(seedOf(text)).toBe(seed);
  });

  it('counts UTF-16 units, not characters', () => {
    expect(seedOf('é')).toBe(0xe9);
    expect(seedOf('😀')).toBe(0xd83d * 31 + 0xde00);
  });

  it('is an unsigned number of 32 bits for long texts too', () => {
    const seed = seedOf('ÿ'.repeat(5000));
    expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    expect(seed).not.toBe(seedOf('ÿ'.repeat(4999)));
  });
});
