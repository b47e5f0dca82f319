import { describe, expect, it } from 'vitest';
import { unpackBodyModel } from '../../src/measure/body-model.js';
import { COHESION } from '../../src/measure/cohesion.js';
import { EVIDENCE } from '../../src/measure/evidence.js';
import type { Dense, Network } from '../../src/measure/network.js';
import { wordHash } from '../../src/measure/page-words.js';
import { trainedModel } from '../../src/measure/trained-model.js';
import { BODY_NETWORKS } from '../../src/rules/body-networks.js';
import type { PackedBodyModel } from '../../src/rules/packed-body-model.js';
import { packed } from '../support/packed.js';

const floats = (...values: readonly number[]): Float32Array => Float32Array.from(values);
const bytes = (...values: readonly number[]): Int8Array => Int8Array.from(values);
const layer = (inputs: number, outputs: number, bias: readonly number[], weights: readonly number[]): Dense => ({
  inputs,
  outputs,
  bias: Float32Array.from(bias),
  weights: Float32Array.from(weights),
});

/** Two measures, words of one value, one channel each: small enough to be written out. */
const TINY: PackedBodyModel = {
  limit: 0.25,
  columns: ['length', 'prose'],
  cohesion: 1,
  wordWidth: 1,
  lexicon: 'menu ferry',
  guess: { channels: 1, dilations: [2], pooled: false },
  judge: { channels: 2, dilations: [1], pooled: true },
  weights: [
    packed(
      floats(1.5, -2), // means
      floats(0.5, 4), // scales
      floats(0.125), // the lexicon's scale, then its values
      bytes(-8, 127),
      // The guess: input of two measures and a word, a convolution, the output.
      floats(0.25),
      floats(2),
      bytes(1, -1, 3),
      floats(-1),
      floats(0.5),
      bytes(2, 4, 6),
      floats(8),
      floats(1),
      bytes(-128),
      // The judge: a value of cohesion more, two channels: a scale an output.
      floats(1, 2),
      floats(1, 10),
      bytes(1, 2, 3, 4, 5, 6, 7, 8),
      floats(0, 0.5),
      floats(1, 0.5),
      bytes(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6),
      // Its pooling: the gate, the layer; then the output.
      floats(-3),
      floats(1),
      bytes(9, -9),
      floats(4, 5),
      floats(2, 1),
      bytes(0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0),
      floats(6),
      floats(0.5),
      bytes(2, 4),
    ),
  ],
};

describe('unpackBodyModel', () => {
  const { members, limit } = unpackBodyModel(TINY);
  const model = members[0]!;

  it('reads means and scales of the measures, and passes on the limit', () => {
    expect([...model.means]).toEqual([1.5, -2]);
    expect([...model.scales]).toEqual([0.5, 4]);
    expect(limit).toBe(0.25);
  });

  it('finds the values of a word by its hash', () => {
    expect(model.wordWidth).toBe(1);
    expect([...model.lexicon]).toEqual([
      [wordHash('menu'), 0],
      [wordHash('ferry'), 1],
    ]);
    expect([...model.wordValues]).toEqual([-1, 15.875]);
  });

  it('gives words of more values a place each, with a scale a value', () => {
    const weights = packed(floats(0, 1), floats(0.5, 2), bytes(1, 2, 3, 4), new Float32Array(200));
    const wide = unpackBodyModel({ ...TINY, columns: ['length'], wordWidth: 2, weights: [weights] }).members[0]!;
    expect([...wide.lexicon.values()]).toEqual([0, 2]);
    expect([...wide.wordValues]).toEqual([0.5, 4, 1.5, 8]);
  });

  it('reads the layers of the guess: bias, a scale an output, signed bytes', () => {
    expect(model.guess).toEqual({
      input: layer(3, 1, [0.25], [2, -2, 6]),
      convolutions: [{ dilation: 2, dense: layer(3, 1, [-1], [1, 2, 3]) }],
      pooling: null,
      output: layer(1, 1, [8], [-128]),
    });
  });

  it('reads the layers of the judge, which sees the cohesion too: weights of an input stand together', () => {
    expect(model.judge).toEqual({
      input: layer(4, 2, [1, 2], [1, 20, 3, 40, 5, 60, 7, 80]),
      convolutions: [{ dilation: 1, dense: layer(6, 2, [0, 0.5], [1, 0.5, 2, 1, 3, 1.5, 4, 2, 5, 2.5, 6, 3]) }],
      pooling: { gate: layer(2, 1, [-3], [9, -9]), dense: layer(6, 2, [4, 5], [0, 1, 2, 0, 0, 1, 2, 0, 0, 1, 2, 0]) },
      output: layer(2, 1, [6], [1, 2]),
    });
  });

  it('reads several pairs of networks, of one lexicon', () => {
    const other = packed(floats(3), new Float32Array(100));
    const two = unpackBodyModel({ ...TINY, weights: [...TINY.weights, other] }).members;
    expect(two[0]).toEqual(model);
    expect(two[1]!.means[0]).toBe(3);
    expect(two[1]!.lexicon).toBe(two[0]!.lexicon);
  });

  it('throws where a term stands twice, whose values would be those of others', () => {
    expect(() => unpackBodyModel({ ...TINY, lexicon: 'menu menu' })).toThrow(RangeError);
  });

  it('throws where weights are missing', () => {
    expect(() => unpackBodyModel({ ...TINY, weights: [TINY.weights[0]!.slice(0, -4)] })).toThrow(RangeError);
  });
});

describe('the model that ships', () => {
  it('has a mean for every row of the evidence, in the same order, and an input for every value of the cohesion', () => {
    expect(BODY_NETWORKS.columns).toEqual(EVIDENCE.map(({ name }) => name));
    expect(BODY_NETWORKS.cohesion).toBe(COHESION.length);
  });

  it('knows words in lower case, each once, that no other is taken for', () => {
    const words = BODY_NETWORKS.lexicon.split(' ');
    expect(words.filter((word) => word === '' || word !== word.toLowerCase())).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(words.map(wordHash)).size).toBe(words.length);
  });

  it('has weights for its layers and nothing more', () => {
    for (const weights of BODY_NETWORKS.weights) expect(Buffer.from(weights, 'base64')).toHaveLength(bytesOf(BODY_NETWORKS));
  });

  it('has layers as wide as the kernels multiply at once', () => {
    for (const { channels } of [BODY_NETWORKS.guess, BODY_NETWORKS.judge]) expect(channels % 16).toBe(0);
  });

  it('holds finite numbers only, and multiplies no measure by less than nothing', async () => {
    const { members, limit } = await trainedModel();
    for (const { means, scales, wordValues, guess, judge } of members) {
      for (const numbers of [means, scales, wordValues, ...numbersOf(guess), ...numbersOf(judge)]) {
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
      expect(scales.every((scale) => scale >= 0)).toBe(true);
    }
    expect(limit).toBeGreaterThan(0);
    expect(limit).toBeLessThan(1);
  });

  it('is unpacked once', async () => {
    expect(await trainedModel()).toBe(await trainedModel());
  });

  it('takes at most 60 KB, text weights and lexicon together', () => {
    expect(BODY_NETWORKS.weights.join('').length + Buffer.byteLength(BODY_NETWORKS.lexicon)).toBeLessThanOrEqual(60_000);
  });
});

function numbersOf({ input, convolutions, pooling, output }: Network): readonly Float32Array[] {
  const layers = [
    input,
    ...convolutions.map(({ dense }) => dense),
    output,
    ...(pooling === null ? [] : [pooling.gate, pooling.dense]),
  ];
  return layers.flatMap(({ weights, bias }) => [weights, bias]);
}

/** Bytes that a model of this form takes. */
function bytesOf({ columns, wordWidth, lexicon, cohesion, guess, judge }: PackedBodyModel): number {
  const matrix = (inputs: number, outputs: number) => 4 * outputs + inputs * outputs;
  const dense = (inputs: number, outputs: number) => 4 * outputs + matrix(inputs, outputs);
  const network = (inputs: number, { channels, dilations, pooled }: PackedBodyModel['judge']) =>
    dense(inputs, channels) +
    dilations.length * dense(3 * channels, channels) +
    (pooled ? dense(channels, 1) + dense(3 * channels, channels) : 0) +
    dense(channels, 1);
  const inputs = columns.length + wordWidth;
  return (
    8 * columns.length + matrix(lexicon.split(' ').length, wordWidth) + network(inputs, guess) + network(inputs + cohesion, judge)
  );
}
