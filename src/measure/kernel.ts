import { lazy } from '../rules/lazy.js';
import { PRODUCT_KERNEL } from './product-kernel.js';

/**
 * The networks' inner loops, over numbers of 32 bits. Two kernels do them, with results equal to the bit: sums are made in the same
 * order, and each product and each sum is rounded to 32 bits.
 */
export interface Kernel {
  /** Give room for so many numbers, in which all that is computed on must stand. What was given before is gone. */
  readonly begin: (count: number) => void;
  /** Take so many numbers of that room. They hold anything. */
  readonly take: (count: number) => Float32Array;
  /**
   * Add to the rows of `sums` the products of the rows of `values` and the weights, which stand row by row, one row an input.
   * `outputs` is a multiple of 16: the fast kernel does so many at once.
   */
  readonly product: (values: Float32Array, inputs: number, weights: Float32Array, sums: Float32Array, outputs: number) => void;
  /** Add the positive sums to the values in the same places. */
  readonly addPositive: (values: Float32Array, sums: Float32Array) => void;
}

/** Give the kernel in plain JavaScript. */
export function plainKernel(): Kernel {
  return {
    begin: () => undefined,
    take: (count) => new Float32Array(count),
    product: plainProduct,
    addPositive: plainAddPositive,
  };
}

function plainProduct(values: Float32Array, inputs: number, weights: Float32Array, sums: Float32Array, outputs: number): void {
  for (let from = 0, into = 0; from < values.length; from += inputs, into += outputs) {
    for (let k = 0; k < inputs; k++) {
      const value = values[from + k]!;
      // Most values are 0 behind a layer that keeps what is positive.
      if (value === 0) continue;
      const row = k * outputs;
      for (let o = 0; o < outputs; o++) sums[into + o] = sums[into + o]! + Math.fround(value * weights[row + o]!);
    }
  }
}

function plainAddPositive(values: Float32Array, sums: Float32Array): void {
  for (let i = 0; i < sums.length; i++) if (sums[i]! > 0) values[i]! += sums[i]!;
}

const BYTES = 4;
const PAGE_BYTES = 65_536;

/** The part of the platform's WebAssembly that is used here: its types come with those of browsers only. */
interface WebAssemblyPlatform {
  readonly validate: (bytes: Uint8Array) => boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelModule };
}

interface KernelModule {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => void };
  readonly start: { readonly value: number };
  readonly product: (values: number, rows: number, inputs: number, weights: number, sums: number, outputs: number) => void;
  readonly addPositive: (values: number, sums: number, count: number) => void;
}

/** Give the kernel in WebAssembly; the plain one where the platform has no SIMD. The instance is made once: memory is dear. */
export const fastKernel: () => Kernel = lazy(() => {
  const bytes = Buffer.from(PRODUCT_KERNEL, 'base64');
  // The cast is the one way to what the types of Node leave out.
  const { WebAssembly: platform } = globalThis as unknown as { readonly WebAssembly?: WebAssemblyPlatform };
  if (platform?.validate(bytes) !== true) return plainKernel();
  return kernelOf(new platform.Instance(new platform.Module(bytes)).exports);
});

function kernelOf({ memory, start, product, addPositive }: KernelModule): Kernel {
  const first = start.value;
  let next = first;
  return {
    begin: (count) => {
      next = first;
      const missing = first + count * BYTES - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    },
    take: (count) => {
      next += count * BYTES;
      return new Float32Array(memory.buffer, next - count * BYTES, count);
    },
    product: (values, inputs, weights, sums, outputs) =>
      product(values.byteOffset, values.length / inputs, inputs, weights.byteOffset, sums.byteOffset, outputs),
    addPositive: (values, sums) => addPositive(values.byteOffset, sums.byteOffset, sums.length),
  };
}
