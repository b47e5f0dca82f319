import { describe, expect, it } from 'vitest';
import { type Fit, fitLogistic, type Rows } from './logistic.js';

/** Rows drawn from the model given, by a fixed sequence instead of chance. */
function drawn(intercept: number, weights: readonly number[], count: number): Rows {
  const columns = weights.length;
  const values = new Float64Array(count * columns);
  const labels = new Uint8Array(count);
  let state = 42;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < count; i++) {
    let sum = intercept;
    for (let k = 0; k < columns; k++) {
      values[i * columns + k] = next() * 4 - 2;
      sum += weights[k]! * values[i * columns + k]!;
    }
    labels[i] = next() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
  }
  return { values, labels, weights: new Float64Array(count).fill(1), columns };
}

const close = (fit: Fit, intercept: number, weights: readonly number[]): void => {
  expect(Math.abs(fit.intercept - intercept)).toBeLessThan(0.1);
  weights.forEach((weight, k) => {
    expect(Math.abs(fit.weights[k]! - weight)).toBeLessThan(0.1);
  });
};

describe('fitLogistic', () => {
  it('finds the model that rows were drawn from', () => {
    close(fitLogistic(drawn(0.5, [1, -2, 0], 20_000), 0.001), 0.5, [1, -2, 0]);
  });

  it('gives the same fit for the same rows', () => {
    const rows = drawn(0, [1, 1], 500);
    expect(fitLogistic(rows, 1)).toEqual(fitLogistic(rows, 1));
  });

  it('counts a row by its weight: one of weight 0 is as good as absent', () => {
    const rows = drawn(0, [1], 400);
    const doubled: Rows = {
      columns: 1,
      values: Float64Array.of(...rows.values, ...rows.values),
      labels: Uint8Array.of(...rows.labels, ...rows.labels.map((label) => 1 - label)),
      weights: Float64Array.of(...rows.weights, ...new Float64Array(400)),
    };
    const [one, other] = [fitLogistic(rows, 1), fitLogistic(doubled, 1)];
    expect(other.intercept).toBeCloseTo(one.intercept, 9);
    expect(other.weights[0]).toBeCloseTo(one.weights[0]!, 9);
  });

  it('makes weights smaller with a larger penalty, and stays finite where one column tells all', () => {
    const rows: Rows = {
      columns: 1,
      values: Float64Array.of(-1, -1, 1, 1),
      labels: Uint8Array.of(0, 0, 1, 1),
      weights: Float64Array.of(1, 1, 1, 1),
    };
    const loose = fitLogistic(rows, 0.1).weights[0]!;
    const tight = fitLogistic(rows, 10).weights[0]!;
    expect(loose).toBeGreaterThan(tight);
    expect(tight).toBeGreaterThan(0);
    expect(Number.isFinite(loose)).toBe(true);
  });

  it('gives a constant column the weight 0', () => {
    const rows = drawn(0.3, [1, 0], 300);
    for (let i = 0; i < 300; i++) rows.values[i * 2 + 1] = 7;
    expect(fitLogistic(rows, 1).weights[1]).toBeCloseTo(0, 9);
  });

  it('does not depend on the scale of a column', () => {
    const rows = drawn(0.3, [1], 500);
    const scaled = { ...rows, values: rows.values.map((value) => value * 1000) };
    expect(fitLogistic(scaled, 1).weights[0]! * 1000).toBeCloseTo(fitLogistic(rows, 1).weights[0]!, 6);
  });
});
