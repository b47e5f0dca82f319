import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastKernel, plainKernel } from '../../src/measure/kernel.js';
import { type Convolution, type Dense, type Network, type Pooling, run } from '../../src/measure/network.js';

/** A layer from its weights, an array an input, and its bias. */
function dense(weights: readonly (readonly number[])[], bias: readonly number[]): Dense {
  return {
    inputs: weights.length,
    outputs: bias.length,
    weights: Float32Array.from(weights.flat()),
    bias: Float32Array.from(bias),
  };
}

/** One input and one channel, passed on as it is; the output is the channel's logistic function. */
const ONE = dense([[1]], [0]);
const network = (parts: Partial<Network> = {}): Network => ({
  input: ONE,
  convolutions: [],
  pooling: null,
  output: ONE,
  ...parts,
});
const convolution = (dilation: number, before: number, here: number, behind: number, bias: number = 0): Convolution => ({
  dilation,
  dense: dense([[before], [here], [behind]], [bias]),
});
/** A layer before the last that changes nothing: pooling stands behind it. */
const NOTHING = convolution(1, 0, 0, 0);

/** What the channel holds when the output is the logistic function of it. */
const hiddenOf = (made: Network, ...rows: readonly number[]): readonly number[] =>
  [...run(made, Float32Array.from(rows), plainKernel())].map((p) => Math.log(p / (1 - p)));
const close = (values: readonly number[]): readonly unknown[] => values.map((value) => expect.closeTo(value, 4));

describe('run', () => {
  it('gives nothing for a page without rows', () => {
    expect(run(network(), new Float32Array(0), plainKernel())).toHaveLength(0);
  });

  it('passes on the positive sums of the first layer, 0 for the others', () => {
    expect(hiddenOf(network(), -1, 0, 2)).toEqual(close([0, 0, 2]));
    expect(hiddenOf(network({ input: dense([[2]], [-1]) }), 0, 0.5, 3)).toEqual(close([0, 0, 5]));
  });

  it('takes the weights of an input together, and a row of as many values as there are inputs', () => {
    const input = dense(
      [
        [1, 10],
        [2, 20],
        [4, 40],
      ],
      [0.5, -1],
    );
    const first = network({ input, output: dense([[1], [0]], [0]) });
    const second = network({ input, output: dense([[0], [0.1]], [0]) });
    const rows = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;
    expect(hiddenOf(first, ...rows)).toEqual(close([1.5, 2.5, 4.5]));
    expect(hiddenOf(second, ...rows)).toEqual(close([0.9, 1.9, 3.9]));
  });

  it('ends in the logistic function of a weighted sum', () => {
    const made = network({ output: dense([[-2]], [1]) });
    const [none, half, much] = run(made, Float32Array.of(0, 0.5, 400), plainKernel());
    expect(none).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
    expect(half).toBe(0.5);
    expect(much).toBe(0);
    expect(run(network(), Float32Array.of(400), plainKernel())[0]).toBe(1);
  });

  it.each([
    ['before', [1, 0, 0], [1, 3, 6]],
    ['of itself', [0, 1, 0], [2, 4, 8]],
    ['behind', [0, 0, 1], [3, 6, 4]],
  ] as const)(
    'adds to each row what a convolution makes of the row %s, zeros outside the page',
    (_, [before, here, behind], expected) => {
      expect(hiddenOf(network({ convolutions: [convolution(1, before, here, behind)] }), 1, 2, 4)).toEqual(close(expected));
    },
  );

  it('adds only positive sums, the bias counted', () => {
    const made = (bias: number) => network({ convolutions: [convolution(1, -1, 0, 0, bias)] });
    expect(hiddenOf(made(0), 1, 2, 4)).toEqual(close([1, 2, 4]));
    expect(hiddenOf(made(1.5), 1, 2, 4)).toEqual(close([2.5, 2.5, 4]));
  });

  it.each([1, 2, 3, 5])('reaches exactly %i rows before and behind', (dilation) => {
    const rows = Array.from({ length: 9 }, (_, i) => (i === 4 ? 1 : 0));
    const expected = rows.map((value, i) => (i === 4 + dilation ? 2 : i === 4 - dilation ? 3 : value));
    expect(hiddenOf(network({ convolutions: [convolution(dilation, 2, 0, 3)] }), ...rows)).toEqual(close(expected));
  });

  it.each([2, 3, 4])('sees nothing but the row itself at a reach of %i, on a page of two rows', (dilation) => {
    expect(hiddenOf(network({ convolutions: [convolution(dilation, 5, 1, 5)] }), 1, 2)).toEqual(close([2, 4]));
  });

  it('lets a convolution see what the one before it made, and the page as it stood', () => {
    const made = network({ convolutions: [convolution(1, 1, 0, 0), convolution(1, 1, 0, 0)] });
    expect(hiddenOf(made, 1, 0, 0, 0)).toEqual(close([1, 2, 1, 0]));
  });
});

describe('pooling', () => {
  /** Gates of .5 each, whatever stands in the rows. */
  const HALF = dense([[0]], [0]);
  const pooled = (pooling: Pooling) => network({ convolutions: [NOTHING], pooling });

  it('gives each row the mean of the rows, half a row of zeros counted in', () => {
    // (.5 * 1 + .5 * 3) / (.5 + .5 + .5)
    expect(hiddenOf(pooled({ gate: HALF, dense: dense([[0], [1], [0]], [0]) }), 1, 3)).toEqual(close([1 + 4 / 3, 3 + 4 / 3]));
  });

  it('gives each row its product with the mean, and what it makes of itself', () => {
    expect(hiddenOf(pooled({ gate: HALF, dense: dense([[0], [0], [1]], [0]) }), 1, 3)).toEqual(close([1 + 4 / 3, 3 + 4]));
    expect(hiddenOf(pooled({ gate: HALF, dense: dense([[2], [0], [0]], [-1]) }), 1, 3)).toEqual(close([1 + 1, 3 + 5]));
  });

  it('counts each row as much as its gate lets through', () => {
    // The gate is shut on rows of 0 and 1 and open on the row of 3: 3 / (1 + .5).
    const gate = dense([[100]], [-200]);
    expect(hiddenOf(pooled({ gate, dense: dense([[0], [1], [0]], [0]) }), 0, 1, 3)).toEqual(close([2, 3, 5]));
  });

  it('has nothing to say of a page that no row speaks for', () => {
    const gate = dense([[0]], [-200]);
    expect(hiddenOf(pooled({ gate, dense: dense([[0], [1], [1]], [0]) }), 1, 2)).toEqual(close([1, 2]));
  });

  it('stands before the last convolution and behind the others', () => {
    const pooling: Pooling = { gate: HALF, dense: dense([[0], [1], [0]], [0]) };
    // Behind the first: 1, 1 of which the mean is 2/3; then each row gets the one before it.
    const made = network({ convolutions: [convolution(1, 1, 0, 0), convolution(1, 1, 0, 0)], pooling });
    expect(hiddenOf(made, 1, 0)).toEqual(close([1 + 2 / 3, 2 * (1 + 2 / 3)]));
  });
});

describe('any small network', () => {
  /** Numbers from -1 to 1, the same for the same seed; a third of them 0, as behind a layer that keeps what is positive. */
  const numbersOf = (seed: number): ((count: number) => readonly number[]) => {
    let state = seed >>> 0;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    return (count) => Array.from({ length: count }, () => (next() < 1 / 3 ? 0 : Math.fround(2 * next() - 1)));
  };

  interface Shape {
    readonly seed: number;
    readonly inputs: number;
    readonly channels: number;
    readonly dilations: readonly number[];
    readonly isPooled: boolean;
    readonly count: number;
  }

  const madeOf = ({ seed, inputs, channels, dilations, isPooled, count }: Shape): readonly [Network, Float32Array] => {
    const numbers = numbersOf(seed);
    const layer = (from: number, to: number) =>
      dense(
        Array.from({ length: from }, () => numbers(to)),
        numbers(to),
      );
    const made: Network = {
      input: layer(inputs, channels),
      convolutions: dilations.map((dilation) => ({ dilation, dense: layer(3 * channels, channels) })),
      pooling: isPooled ? { gate: layer(channels, 1), dense: layer(3 * channels, channels) } : null,
      output: layer(channels, 1),
    };
    return [made, Float32Array.from(numbers(count * inputs))];
  };

  const shapes = (channels: fc.Arbitrary<number>): fc.Arbitrary<Shape> =>
    fc.record({
      seed: fc.nat(),
      inputs: fc.integer({ min: 1, max: 5 }),
      channels,
      dilations: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
      isPooled: fc.boolean(),
      count: fc.integer({ min: 0, max: 12 }),
    });

  it('gives what the plain formula gives', () => {
    fc.assert(
      fc.property(shapes(fc.integer({ min: 1, max: 5 })), (shape) => {
        const [made, rows] = madeOf(shape);
        const expected = formula(made, rows);
        const found = run(made, rows, plainKernel());
        expect(found).toHaveLength(expected.length);
        expect(Math.max(0, ...expected.map((value, i) => Math.abs(value - found[i]!)))).toBeLessThan(1e-4);
      }),
    );
  });

  // Sixteen channels are the fewest that the kernel of the platform takes at once: all of the model's are multiples of it.
  it('gives the same, whichever kernel multiplies, and leaves the rows as they are', () => {
    fc.assert(
      fc.property(shapes(fc.constantFrom(16, 32)), (shape) => {
        const [made, rows] = madeOf(shape);
        const before = rows.slice();
        const found = run(made, rows, fastKernel());
        expect(found).toEqual(run(made, rows, plainKernel()));
        expect(found).toEqual(run(made, rows));
        expect(rows).toEqual(before);
        const expected = formula(made, rows);
        expect(Math.max(0, ...expected.map((value, i) => Math.abs(value - found[i]!)))).toBeLessThan(1e-3);
      }),
      { numRuns: 40 },
    );
  });
});

/** The network as its description has it, a row and a weight at a time, in numbers of 64 bits. */
function formula({ input, convolutions, pooling, output }: Network, values: Float32Array): readonly number[] {
  type Row = readonly number[];
  const sums = (layer: Dense, row: Row): Row =>
    Array.from(layer.bias, (bias, o) => row.reduce((sum, value, k) => sum + value * layer.weights[k * layer.outputs + o]!, bias));
  const positive = (row: Row): Row => row.map((value) => Math.max(0, value));
  const plus = (left: Row, right: Row): Row => left.map((value, k) => value + right[k]!);
  const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
  const zeros: Row = Array(input.outputs).fill(0);

  const count = values.length / input.inputs;
  let rows: readonly Row[] = Array.from({ length: count }, (_, i) =>
    positive(sums(input, [...values.subarray(i * input.inputs, (i + 1) * input.inputs)])),
  );
  convolutions.forEach(({ dilation, dense: layer }, at) => {
    if (at === convolutions.length - 1 && pooling !== null) {
      const gates = rows.map((row) => logistic(sums(pooling.gate, row)[0]!));
      const total = gates.reduce((sum, gate) => sum + gate, 0.5);
      const common = zeros.map((_, k) => rows.reduce((sum, row, i) => sum + gates[i]! * row[k]!, 0) / total);
      rows = rows.map((row) =>
        plus(row, positive(sums(pooling.dense, [...row, ...common, ...row.map((value, k) => value * common[k]!)]))),
      );
    }
    const stood = rows;
    rows = stood.map((row, i) =>
      plus(row, positive(sums(layer, [...(stood[i - dilation] ?? zeros), ...row, ...(stood[i + dilation] ?? zeros)]))),
    );
  });
  return rows.map((row) => logistic(sums(output, row)[0]!));
}
