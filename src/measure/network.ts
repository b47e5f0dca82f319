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

/** Give the network's output for each of a page's rows, 0-1. `rows` holds `network.input.inputs` values a row. O(rows). */
export function run(network: Network, rows: Float32Array): Float32Array {
  const count = rows.length / network.input.inputs;
  const channels = network.input.outputs;
  const hidden = new Float32Array(count * channels);
  const sums = new Float32Array(channels);
  for (let i = 0; i < count; i++) {
    sums.set(network.input.bias);
    addProduct(rows, i * network.input.inputs, network.input.inputs, network.input.weights, 0, sums);
    for (let o = 0; o < channels; o++) hidden[i * channels + o] = Math.max(0, sums[o]!);
  }
  network.convolutions.forEach((layer, i) => {
    if (i === network.convolutions.length - 1 && network.pooling !== null) pool(hidden, network.pooling, sums);
    convolve(hidden, layer, sums);
  });
  return gatesOf(hidden, network.output);
}

function convolve(hidden: Float32Array, { dilation, dense }: Convolution, sums: Float32Array): void {
  const channels = dense.outputs;
  const before = hidden.slice();
  const reach = dilation * channels;
  const step = channels * channels;
  for (let at = 0; at < hidden.length; at += channels) {
    sums.set(dense.bias);
    if (at >= reach) addProduct(before, at - reach, channels, dense.weights, 0, sums);
    addProduct(before, at, channels, dense.weights, step, sums);
    if (at + reach < hidden.length) addProduct(before, at + reach, channels, dense.weights, 2 * step, sums);
    addPositive(hidden, at, sums);
  }
}

function pool(hidden: Float32Array, { gate, dense }: Pooling, sums: Float32Array): void {
  const channels = dense.outputs;
  const gates = gatesOf(hidden, gate);
  const common = new Float64Array(channels);
  let total = POOLED_PRIOR;
  gates.forEach((value, i) => {
    total += value;
    for (let k = 0; k < channels; k++) common[k]! += value * hidden[i * channels + k]!;
  });
  const page = Float32Array.from(common, (sum) => sum / total);
  const bias = dense.bias.slice();
  const step = channels * channels;
  addProduct(page, 0, channels, dense.weights, step, bias);
  const product = new Float32Array(channels);
  for (let at = 0; at < hidden.length; at += channels) {
    sums.set(bias);
    for (let k = 0; k < channels; k++) product[k] = hidden[at + k]! * page[k]!;
    addProduct(hidden, at, channels, dense.weights, 0, sums);
    addProduct(product, 0, channels, dense.weights, 2 * step, sums);
    addPositive(hidden, at, sums);
  }
}

/** Add to `sums` the products of `count` values with their weights, which begin at `first`. Most values are 0 behind a ReLU. */
function addProduct(
  values: Float32Array,
  start: number,
  count: number,
  weights: Float32Array,
  first: number,
  sums: Float32Array,
): void {
  const outputs = sums.length;
  for (let k = 0; k < count; k++) {
    const value = values[start + k]!;
    if (value === 0) continue;
    const row = first + k * outputs;
    for (let o = 0; o < outputs; o++) sums[o]! += value * weights[row + o]!;
  }
}

function addPositive(hidden: Float32Array, at: number, sums: Float32Array): void {
  for (let o = 0; o < sums.length; o++) if (sums[o]! > 0) hidden[at + o]! += sums[o]!;
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
