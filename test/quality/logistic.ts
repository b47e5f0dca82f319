/** Rows of evidence with their labels and weights, for one fit. */
export interface Rows {
  /** `count * columns` values. */
  readonly values: Float64Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  readonly columns: number;
}

export interface Fit {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/** Newton's method is at its end after six on these data; two more cost little. */
const STEPS = 8;

/**
 * Fit a logistic regression by Newton's method from zero; the penalty is on weights of standardised columns.
 * No chance in it: the same rows give the same fit. O(rows * columns^2 * steps).
 */
export function fitLogistic(rows: Rows, penalty: number): Fit {
  const { columns, labels } = rows;
  const count = labels.length;
  const { means, deviations } = moments(rows);
  const size = columns + 1;
  const scaled = new Float64Array(count * size);
  for (let i = 0; i < count; i++) {
    scaled[i * size] = 1;
    for (let k = 0; k < columns; k++) scaled[i * size + k + 1] = (rows.values[i * columns + k]! - means[k]!) / deviations[k]!;
  }
  const beta = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const hessian = new Float64Array(size * size);
    const gradient = new Float64Array(size);
    for (let i = 0; i < count; i++) {
      const base = i * size;
      let sum = 0;
      for (let k = 0; k < size; k++) sum += beta[k]! * scaled[base + k]!;
      const p = 1 / (1 + Math.exp(-sum));
      const weight = rows.weights[i]!;
      const curvature = weight * p * (1 - p);
      const error = weight * (labels[i]! - p);
      for (let k = 0; k < size; k++) {
        const value = scaled[base + k]!;
        gradient[k]! += error * value;
        const product = curvature * value;
        for (let l = 0; l <= k; l++) hessian[k * size + l]! += product * scaled[base + l]!;
      }
    }
    for (let k = 1; k < size; k++) {
      gradient[k]! -= penalty * beta[k]!;
      hessian[k * size + k]! += penalty;
    }
    const move = solve(hessian, gradient, size);
    for (let k = 0; k < size; k++) beta[k]! += move[k]!;
  }
  const weights = Array.from({ length: columns }, (_, k) => beta[k + 1]! / deviations[k]!);
  const intercept = beta[0]! - weights.reduce((sum, weight, k) => sum + weight * means[k]!, 0);
  return { intercept, weights };
}

function moments({ values, columns, weights }: Rows): { readonly means: Float64Array; readonly deviations: Float64Array } {
  const means = new Float64Array(columns);
  const squares = new Float64Array(columns);
  let total = 0;
  weights.forEach((weight, i) => {
    total += weight;
    for (let k = 0; k < columns; k++) {
      const value = values[i * columns + k]!;
      means[k]! += weight * value;
      squares[k]! += weight * value * value;
    }
  });
  const deviations = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    means[k]! /= total;
    deviations[k] = Math.sqrt(Math.max(0, squares[k]! / total - means[k]! ** 2)) || 1;
  }
  return { means, deviations };
}

/** Solve `matrix * x = vector` by Cholesky; `matrix` is symmetric, its lower half given. */
function solve(matrix: Float64Array, vector: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / lower[j * size + j]!;
    }
  }
  const x = Float64Array.from(vector);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
    x[i]! /= lower[i * size + i]!;
  }
  return x;
}
