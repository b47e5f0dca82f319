import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash32, mixed } from '../../src/text/hash.js';

describe('hash32', () => {
  // Computed with Python's integers from the definitions of FNV-1a and of MurmurHash3's finaliser.
  it.each([
    ['', 0, 0xab3e7c0b],
    ['a', 0, 0x1a80b1b3],
    ['foobar', 0, 0x0c0da6dc],
    ['Medan', 0, 0xa25025de],
    ['ä中😀', 0, 0xe6eb1170],
    ['foobar', 1, 0xa01b37a7],
    ['foobar', 0xffffffff, 0x0430a565],
  ])('keeps the value of %j with seed %i', (text, seed, value) => {
    expect(hash32(text, seed)).toBe(value);
  });

  it('is an unsigned 32-bit number for any text and seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, seed) => {
        const hash = hash32(text, seed);
        expect(hash).toBe(hash >>> 0);
      }),
    );
  });

  it('has no equal values among 20,000 numbered lines, where chance would give one in 21 such sets', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, i) => hash32(`line ${i}`)));
    expect(hashes.size).toBe(20_000);
  });
});

describe('mixed', () => {
  it.each([
    [0, 0],
    [1, 0x514e28b7],
    [0xffffffff, 0x81f16f39],
  ])('keeps the value of %i', (value, expected) => {
    expect(mixed(value)).toBe(expected);
  });

  it('maps no two numbers to one', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (a, b) => {
        expect(mixed(a) === mixed(b)).toBe(a === b);
      }),
    );
  });
});
