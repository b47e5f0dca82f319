import type { Network } from '../../src/measure/network.js';

/** Channels that the kernels multiply at once: the first is used, the others are 0. */
const CHANNELS = 16;

/** A network whose output is the logistic function of the sum of these inputs, below 0 taken as 0, and of a bias. */
export function summingNetwork(inputs: number, weights: Readonly<Record<number, number>>, bias: number = 0): Network {
  const first = new Float32Array(inputs * CHANNELS);
  for (const [input, weight] of Object.entries(weights)) first[Number(input) * CHANNELS] = weight;
  const output = { inputs: CHANNELS, outputs: 1, weights: new Float32Array(CHANNELS).fill(1), bias: Float32Array.of(bias) };
  return {
    input: { inputs, outputs: CHANNELS, weights: first, bias: new Float32Array(CHANNELS) },
    convolutions: [],
    pooling: null,
    output,
  };
}
