import type { PackedBodyModel } from '../rules/packed-body-model.js';
import type { Convolution, Dense, Network } from './network.js';
import { wordHash } from './page-words.js';

/** What the body decision has learnt, ready for use. */
export interface BodyModel {
  /** One or more, each trained from another seed: the mean of what they say is the score. */
  readonly members: readonly BodyNetworks[];
  /** Probability from which on a block is body. */
  readonly limit: number;
}

/** A pair of networks with what they read. */
export interface BodyNetworks {
  /** Mean of each measure over the training pages, and what its distance from it is multiplied by. */
  readonly means: Float32Array;
  readonly scales: Float32Array;
  /** Place of a word's values in `wordValues`, by the word's hash. */
  readonly lexicon: ReadonlyMap<number, number>;
  readonly wordValues: Float32Array;
  /** Values a word has. */
  readonly wordWidth: number;
  /** The same for names of elements; null for plain text. */
  readonly names: NameLexicon | null;
  /** A first guess, from which the page's own words are told apart. */
  readonly guess: Network;
  readonly judge: Network;
}

/** What names of elements say. */
export interface NameLexicon {
  /** Place of a name's values, by the hash of `namesOf`. */
  readonly places: ReadonlyMap<number, number>;
  readonly values: Float32Array;
  /** Values a name has. */
  readonly width: number;
}

/**
 * Unpack what the training wrote: numbers little-endian, as every platform of Node has them; weights as signed bytes with a scale an output.
 * @throws RangeError when there are fewer weights than the shapes ask for, or two terms have one hash.
 */
export function unpackBodyModel(packed: PackedBodyModel): BodyModel {
  const { wordWidth, nameWidth = 0 } = packed;
  const lexicon = placesOf(packed.lexicon, wordWidth);
  const names = nameWidth === 0 ? null : placesOf(packed.names!, nameWidth);
  return { members: packed.weights.map((weights) => unpackNetworks(packed, weights, lexicon, names)), limit: packed.limit };
}

/** Place of a term's values, by its hash. */
type Places = ReadonlyMap<number, number>;

function placesOf(terms: string, width: number): Places {
  const list = terms.split(' ');
  const places = new Map(list.map((term, i) => [wordHash(term), i * width]));
  if (places.size < list.length) throw new RangeError('two terms of a lexicon are one');
  return places;
}

function unpackNetworks(packed: PackedBodyModel, weights: string, lexicon: Places, names: Places | null): BodyNetworks {
  const read = reader(Buffer.from(weights, 'base64'));
  const { columns, wordWidth, nameWidth = 0, cohesion } = packed;
  const inputs = columns.length + wordWidth + nameWidth;
  return {
    means: read.floats(columns.length),
    scales: read.floats(columns.length),
    lexicon,
    wordValues: read.matrix(lexicon.size, wordWidth),
    wordWidth,
    names: names === null ? null : { places: names, values: read.matrix(names.size, nameWidth), width: nameWidth },
    guess: network(read, inputs, packed.guess),
    judge: network(read, inputs + cohesion, packed.judge),
  };
}

function network(read: Reader, inputs: number, { channels, dilations, pooled }: PackedBodyModel['judge']): Network {
  const input = read.dense(inputs, channels);
  const convolutions: readonly Convolution[] = dilations.map((dilation) => ({
    dilation,
    dense: read.dense(3 * channels, channels),
  }));
  const pooling = pooled ? { gate: read.dense(channels, 1), dense: read.dense(3 * channels, channels) } : null;
  return { input, convolutions, pooling, output: read.dense(channels, 1) };
}

interface Reader {
  readonly floats: (count: number) => Float32Array;
  readonly matrix: (inputs: number, outputs: number) => Float32Array;
  readonly dense: (inputs: number, outputs: number) => Dense;
}

function reader(bytes: Buffer): Reader {
  let at = bytes.byteOffset;
  const end = at + bytes.byteLength;
  const taken = (count: number) => {
    at += count;
    if (at > end) throw new RangeError('weights are missing');
    return bytes.buffer.slice(at - count, at);
  };
  const floats = (count: number) => new Float32Array(taken(4 * count));
  const matrix = (inputs: number, outputs: number) => {
    const scales = floats(outputs);
    // Arrays are converted whole: this runs at each start, before anything is compiled.
    const weights = new Float32Array(new Int8Array(taken(inputs * outputs)));
    for (let i = 0; i < weights.length; i += outputs) {
      for (let o = 0; o < outputs; o++) weights[i + o]! *= scales[o]!;
    }
    return weights;
  };
  return {
    floats,
    matrix,
    dense: (inputs, outputs) => ({ inputs, outputs, bias: floats(outputs), weights: matrix(inputs, outputs) }),
  };
}
