import { describe, expect, it } from 'vitest';
import { unpackBodyModel } from '../../src/measure/body-model.js';
import { COHESION } from '../../src/measure/cohesion.js';
import { HTML_EVIDENCE } from '../../src/measure/markup-evidence.js';
import { wordHash } from '../../src/measure/page-words.js';
import { trainedHtmlModel } from '../../src/measure/trained-model.js';
import { HTML_NETWORKS } from '../../src/rules/html-networks.js';
import type { PackedBodyModel } from '../../src/rules/packed-body-model.js';
import { measuredHtml } from '../support/markup.js';
import { packed } from '../support/packed.js';

const floats = (...values: readonly number[]): Float32Array => Float32Array.from(values);
const bytes = (...values: readonly number[]): Int8Array => Int8Array.from(values);

/** One measure, a word of one value, two names of two values each. */
const TINY: PackedBodyModel = {
  limit: 0.5,
  columns: ['length'],
  cohesion: 1,
  wordWidth: 1,
  lexicon: 'menu',
  names: '<p ^story',
  nameWidth: 2,
  guess: { channels: 1, dilations: [], pooled: false },
  judge: { channels: 1, dilations: [], pooled: false },
  weights: [
    packed(
      floats(1), // mean
      floats(2), // scale
      floats(0.5), // the lexicon's scale, then its value
      bytes(8),
      floats(0.25, 2), // the names' scales, then a value each a name
      bytes(4, -1, 8, 127),
      // The guess: a measure, a word, two values of names.
      floats(1),
      floats(1),
      bytes(1, 2, 3, 4),
      floats(5),
      floats(1),
      bytes(6),
      // The judge: a value of cohesion more.
      floats(2),
      floats(1),
      bytes(1, 2, 3, 4, 5),
      floats(7),
      floats(1),
      bytes(8),
    ),
  ],
};

describe('unpackBodyModel with names', () => {
  const model = unpackBodyModel(TINY).members[0]!;

  it('finds the values of a name by its hash, with a scale a value', () => {
    expect(model.names!.width).toBe(2);
    expect([...model.names!.places]).toEqual([
      [wordHash('<p'), 0],
      [wordHash('^story'), 2],
    ]);
    expect([...model.names!.values]).toEqual([1, -2, 2, 254]);
  });

  it('reads them behind the words, before the networks, which have their values among the inputs', () => {
    expect([...model.wordValues]).toEqual([4]);
    expect([...model.guess.input.weights]).toEqual([1, 2, 3, 4]);
    expect(model.guess.input.inputs).toBe(4);
    expect([...model.judge.input.weights]).toEqual([1, 2, 3, 4, 5]);
    expect([...model.judge.output.weights]).toEqual([8]);
  });

  it('has no names where it was packed without', () => {
    const { names: _, nameWidth: __, ...nameless } = TINY;
    const weights = [packed(new Float32Array(40))];
    const member = (one: PackedBodyModel) => unpackBodyModel(one).members[0]!;
    expect(member({ ...nameless, weights }).names).toBeNull();
    expect(member({ ...TINY, nameWidth: 0, weights }).names).toBeNull();
    expect(member({ ...nameless, weights }).guess.input.inputs).toBe(2);
  });

  it('throws where values of names are missing', () => {
    expect(() => unpackBodyModel({ ...TINY, names: `${TINY.names} story` })).toThrow(RangeError);
  });
});

describe('the model for HTML that ships', () => {
  const names = HTML_NETWORKS.names!.split(' ');

  it('has a mean for every row of the evidence, in the same order, and an input for every value of the cohesion and of the groups', () => {
    const { markup } = measuredHtml('<p>Isi</p>');
    expect(HTML_NETWORKS.columns).toEqual(HTML_EVIDENCE.map(({ name }) => name));
    expect(HTML_NETWORKS.cohesion).toBe(COHESION.length + markup.groupings.length);
  });

  it('knows names as they are read from pages, each once, that no other is taken for', () => {
    expect(names.filter((name) => !/^\^?<?[^\s<^A-Z]+$/u.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(names.map(wordHash)).size).toBe(names.length);
  });

  it('has weights for its layers and nothing more', () => {
    for (const weights of HTML_NETWORKS.weights) expect(Buffer.from(weights, 'base64')).toHaveLength(bytesOf(HTML_NETWORKS));
  });

  it('takes at most 60 KB of weights', () => {
    expect(HTML_NETWORKS.weights.length * bytesOf(HTML_NETWORKS)).toBeLessThanOrEqual(60 * 1024);
  });

  it('has layers as wide as the kernels multiply at once', () => {
    for (const { channels } of [HTML_NETWORKS.guess, HTML_NETWORKS.judge]) expect(channels % 16).toBe(0);
  });

  it('holds finite numbers only', async () => {
    for (const model of (await trainedHtmlModel()).members) {
      const { input, convolutions, output } = model.judge;
      const layers = [input, ...convolutions.map(({ dense }) => dense), output];
      const numbers = [model.means, model.scales, model.wordValues, model.names!.values, ...layers.map(({ weights }) => weights)];
      expect(numbers.filter((values) => !values.every(Number.isFinite))).toEqual([]);
      expect(model.names!.places.size).toBe(names.length);
    }
  });

  it('is unpacked once', async () => {
    expect(await trainedHtmlModel()).toBe(await trainedHtmlModel());
  });
});

/** Bytes that a model of this form takes. */
function bytesOf({ columns, wordWidth, lexicon, names = '', nameWidth = 0, cohesion, guess, judge }: PackedBodyModel): number {
  const matrix = (inputs: number, outputs: number): number => 4 * outputs + inputs * outputs;
  const dense = (inputs: number, outputs: number): number => 4 * outputs + matrix(inputs, outputs);
  const network = (inputs: number, { channels, dilations, pooled }: PackedBodyModel['judge']): number =>
    dense(inputs, channels) +
    dilations.length * dense(3 * channels, channels) +
    (pooled ? dense(channels, 1) + dense(3 * channels, channels) : 0) +
    dense(channels, 1);
  const inputs = columns.length + wordWidth + nameWidth;
  return (
    8 * columns.length +
    matrix(lexicon.split(' ').length, wordWidth) +
    matrix(names.split(' ').length, nameWidth) +
    network(inputs, guess) +
    network(inputs + cohesion, judge)
  );
}
