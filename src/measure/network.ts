import { fastKernel, type Kernel } from './kernel.js';

/** A layer that gives each row `outputs` weighted sums of its `inputs` values. */
export interface Dense {
  readonly inputs: number;
  readonly outputs: number;
  /** Row-major: the weights of an input, one an output, stand together. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** A residual layer that looks at each row and at those `dilation` before and behind it: zeros outside the page. */
export interface Convolution {
  readonly dilation: number;
  /** Inputs are the channels of the row before, of the row, of the row behind. */
  readonly dense: Dense;
}

/** A residual layer that tells each row what the page's body rows have in common. */
export interface Pooling {
  /** One output: how much a row counts. */
  readonly gate: Dense;
  /** Inputs are the row's channels, the page's, the products of both. */
  readonly dense: Dense;
}

/** A small residual network over the rows of a page, with one output a row. */
export interface Network {
  readonly input: Dense;
  readonly convolutions: readonly Convolution[];
  /** Stands before the last convolution; null where the network has none. */
  readonly pooling: Pooling | null;
  readonly output: Dense;
}

/** What the gates' sum gets on top, in rows: a page that no row speaks for has no common part. */
const POOLED_PRIOR = 0.5;

/**
 * Give the network's output for each of a page's rows, 0-1. `rows` holds `network.input.inputs` values a row. O(rows).
 */
export function run(network: Network, rows: Float32Array, kernel: Kernel = fastKernel()): Float32Array {
  const { input, convolutions, pooling } = network;
  const count = rows.length / input.inputs;
  const channels = input.outputs;
  kernel.begin(roomOf(network, count));
  const put = (values: Float32Array): Float32Array => {
    const room = kernel.take(values.length);
    room.set(values);
    return room;
  };
  const hidden = kernel.take(count * channels).fill(0);
  const before = kernel.take(count * channels);
  const sums = kernel.take(count * channels);
  fillRows(sums, input.bias);
  kernel.product(put(rows), input.inputs, put(input.weights), sums, channels);
  kernel.addPositive(hidden, sums);
  convolutions.forEach((layer, i) => {
    if (i === convolutions.length - 1 && pooling !== null) pool(hidden, before, sums, pooling, kernel, put);
    before.set(hidden);
    convolve(before, layer, sums, kernel, put(layer.dense.weights));
    kernel.addPositive(hidden, sums);
  });
  return gatesOf(hidden, network.output);
}

/** Numbers that a run takes. */
function roomOf({ input, convolutions, pooling }: Network, rows: number): number {
  const layers = [input, ...convolutions.map(({ dense }) => dense), ...(pooling === null ? [] : [pooling.dense])];
  const common = pooling === null ? 0 : 2 * input.outputs;
  return rows * (input.inputs + 3 * input.outputs) + common + layers.reduce((sum, { weights }) => sum + weights.length, 0);
}

function fillRows(sums: Float32Array, bias: Float32Array): void {
  for (let at = 0; at < sums.length; at += bias.length) sums.set(bias, at);
}

function convolve(
  rows: Float32Array,
  { dilation, dense }: Convolution,
  sums: Float32Array,
  kernel: Kernel,
  weights: Float32Array,
): void {
  const channels = dense.outputs;
  const reach = Math.min(dilation * channels, rows.length);
  const step = channels * channels;
  const part = (tap: number) => weights.subarray(tap * step, (tap + 1) * step);
  fillRows(sums, dense.bias);
  kernel.product(rows.subarray(0, rows.length - reach), channels, part(0), sums.subarray(reach), channels);
  kernel.product(rows, channels, part(1), sums, channels);
  kernel.product(rows.subarray(reach), channels, part(2), sums.subarray(0, rows.length - reach), channels);
}

function pool(
  hidden: Float32Array,
  products: Float32Array,
  sums: Float32Array,
  { gate, dense }: Pooling,
  kernel: Kernel,
  put: (values: Float32Array) => Float32Array,
): void {
  const channels = dense.outputs;
  const common = commonOf(hidden, gatesOf(hidden, gate), channels);
  const step = channels * channels;
  const weights = put(dense.weights);
  const bias = put(dense.bias);
  kernel.product(put(common), channels, weights.subarray(step, 2 * step), bias, channels);
  for (let at = 0; at < hidden.length; at += channels) {
    for (let k = 0; k < channels; k++) products[at + k] = hidden[at + k]! * common[k]!;
  }
  fillRows(sums, bias);
  kernel.product(hidden, channels, weights.subarray(0, step), sums, channels);
  kernel.product(products, channels, weights.subarray(2 * step), sums, channels);
  kernel.addPositive(hidden, sums);
}

/** Mean of the rows, each as much as its gate lets through. */
function commonOf(hidden: Float32Array, gates: Float32Array, channels: number): Float32Array {
  const sums = new Float64Array(channels);
  let total = POOLED_PRIOR;
  for (let i = 0; i < gates.length; i++) {
    const gate = gates[i]!;
    total += gate;
    for (let k = 0; k < channels; k++) sums[k]! += gate * hidden[i * channels + k]!;
  }
  return Float32Array.from(sums, (sum) => sum / total);
}

/** The logistic function of a layer with one output, for each row. */
function gatesOf(hidden: Float32Array, { inputs, weights, bias }: Dense): Float32Array {
  const gates = new Float32Array(hidden.length / inputs);
  for (let i = 0; i < gates.length; i++) {
    let sum = bias[0]!;
    for (let k = 0; k < inputs; k++) sum += hidden[i * inputs + k]! * weights[k]!;
    gates[i] = 1 / (1 + Math.exp(-sum));
  }
  return gates;
}
