import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, bandKey, candidateProbability, ROWS } from '../../src/similarity/bands.js';
import {
  agreeingValues,
  estimatedResemblance,
  SIGNATURE_VALUES,
  signatureOf,
  writeSignature,
} from '../../src/similarity/signature.js';
import { mixed } from '../../src/text/hash.js';

const numbered = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, i) => mixed(i));
const folded = (signature: Uint32Array): number =>
  signature.reduce((hash, value) => mixed(Math.imul(hash, 0x01000193) ^ value), 0);

describe('signatureOf', () => {
  // Computed with Python's integers from the definition.
  it.each([
    ['one shingle', Uint32Array.of(1), 0x80622ecc, 2599721932],
    ['three', Uint32Array.of(10, 20, 30), 0x37cc114, 2169405831],
    ['a hundred', numbered(100), 0x157b013, 2612263352],
  ])('has fixed values for %s', (_, shingles, first, all) => {
    const signature = signatureOf(shingles);
    expect(signature[0]).toBe(first);
    expect(folded(signature)).toBe(all);
  });

  it('does not depend on the order of the shingles, nor on how often one is listed', () => {
    const shingles = numbered(60);
    expect(signatureOf(shingles.toReversed())).toEqual(signatureOf(shingles));
    expect(signatureOf(Uint32Array.of(...shingles, ...shingles))).toEqual(signatureOf(shingles));
  });

  it('has a value at each place, but for the empty set', () => {
    for (const count of [1, 2, 19, 300, 5000]) expect(signatureOf(numbered(count)).includes(0xffffffff)).toBe(false);
    expect(signatureOf(new Uint32Array(0)).every((value) => value === 0xffffffff)).toBe(true);
  });

  it('is written at the place that is asked for, and nowhere else', () => {
    const values = new Uint32Array(3 * SIGNATURE_VALUES).fill(7);
    writeSignature(numbered(30), values, SIGNATURE_VALUES);
    expect(values.subarray(SIGNATURE_VALUES, 2 * SIGNATURE_VALUES)).toEqual(signatureOf(numbered(30)));
    expect(values.filter((value) => value === 7)).toHaveLength(2 * SIGNATURE_VALUES);
  });

  it('of a union has at each place a value of one of its parts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.uniqueArray(fc.nat(), { minLength: 1 }), (a, b) => {
        const [left, right] = [signatureOf(Uint32Array.from(a)), signatureOf(Uint32Array.from(b))];
        const both = signatureOf(Uint32Array.of(...a, ...b));
        both.forEach((value, i) => {
          expect(value).toBe(Math.min(left[i]!, right[i]!));
        });
      }),
    );
  });
});

/** Sets of `size` shingles each that share so many; those of each round are new. */
function* pairsOf(size: number, shared: number, rounds: number): Generator<readonly [Uint32Array, Uint32Array]> {
  let at = 1_000_000 * size;
  const fresh = (count: number): number[] => Array.from({ length: count }, () => mixed(at++));
  for (let round = 0; round < rounds; round++) {
    const common = fresh(shared);
    yield [Uint32Array.of(...common, ...fresh(size - shared)), Uint32Array.of(...common, ...fresh(size - shared))];
  }
}

const ROUNDS = 600;

describe.each([20, 60, 250])('of pairs of sets of %i shingles', (size) => {
  it.each([0.2, 0.4, 0.6, 0.85])(
    'with a resemblance of about %d, the estimate and the share of candidates are as stated',
    (wanted) => {
      const shared = Math.round((2 * size * wanted) / (1 + wanted));
      const resemblance = shared / (2 * size - shared);
      let sum = 0;
      let squares = 0;
      let candidates = 0;
      for (const [a, b] of pairsOf(size, shared, ROUNDS)) {
        const [left, right] = [signatureOf(a), signatureOf(b)];
        const estimate = estimatedResemblance(left, right);
        sum += estimate;
        squares += (estimate - resemblance) ** 2;
        if (Array.from({ length: BANDS }, (_, band) => band).some((band) => bandKey(left, 0, band) === bandKey(right, 0, band)))
          candidates++;
      }
      const deviation = Math.sqrt((resemblance * (1 - resemblance)) / SIGNATURE_VALUES);
      // Four standard errors of each figure; the seeds are fixed, so the test passes always or never.
      expect(Math.abs(sum / ROUNDS - resemblance)).toBeLessThan((4 * deviation) / Math.sqrt(ROUNDS));
      expect(Math.sqrt(squares / ROUNDS)).toBeLessThan(deviation * (1 + 4 / Math.sqrt(2 * ROUNDS)));
      const probability = candidateProbability(resemblance);
      const error = Math.sqrt((probability * (1 - probability)) / ROUNDS);
      expect(Math.abs(candidates / ROUNDS - probability)).toBeLessThan(4 * error + 0.01);
    },
  );
});

describe('bands', () => {
  it('are 32 of 4 rows', () => {
    expect([BANDS, ROWS, BANDS * ROWS]).toEqual([32, 4, SIGNATURE_VALUES]);
  });

  it('have keys with fixed values', () => {
    const signature = signatureOf(numbered(100));
    expect([bandKey(signature, 0, 0), bandKey(signature, 0, 31)]).toEqual([0x74fdd68, 0xda8ead4]);
  });

  it('have equal keys when the rows are equal, and another when one of them differs', () => {
    const signature = signatureOf(numbered(100));
    for (let row = 0; row < ROWS; row++) {
      const other = signature.slice();
      other[8 + row]!++;
      for (let band = 0; band < BANDS; band++) expect(bandKey(other, 0, band) === bandKey(signature, 0, band)).toBe(band !== 2);
    }
  });

  it('make a candidate with the probability that the formula gives', () => {
    expect(candidateProbability(0)).toBe(0);
    expect(candidateProbability(1)).toBe(1);
    expect(candidateProbability(0.5)).toBeCloseTo(0.8732, 4);
    expect(candidateProbability(0.7)).toBeCloseTo(0.9998, 4);
  });

  it('count equal values from the offsets on', () => {
    const a = Uint32Array.from({ length: 300 }, (_, i) => i);
    expect(agreeingValues(a, 10, a, 10)).toBe(SIGNATURE_VALUES);
    expect(agreeingValues(a, 10, a, 11)).toBe(0);
  });
});
