/**
 * Writes `src/measure/product-kernel.ts`: the networks' two inner loops in WebAssembly with SIMD, compiled from AssemblyScript.
 * Run it with `npx tsx test/generate/product-kernel.ts`; it fetches the compiler, whose version is part of the result.
 * The file is checked in, so that neither a build nor a user needs the compiler.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const COMPILER = 'assemblyscript@0.28.20';
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '1'];

/** The same numbers in the same order as `plainKernel` of `src/measure/kernel.ts`: results are equal to the bit. */
const SOURCE = `/** Where the caller's numbers may begin: what lies before is the module's own. */
export const start: i32 = __heap_base as i32;

/** sums += values x weights, for rows of values; outputs are a multiple of 16, addresses in bytes. */
export function product(values: usize, rows: i32, inputs: i32, weights: usize, sums: usize, outputs: i32): void {
  const width = <usize>outputs << 2;
  for (let row = 0; row < rows; row++) {
    for (let first: usize = 0; first < width; first += 64) {
      const into = sums + first;
      let a = v128.load(into);
      let b = v128.load(into, 16);
      let c = v128.load(into, 32);
      let d = v128.load(into, 48);
      let from = weights + first;
      for (let k = 0; k < inputs; k++, from += width) {
        const value = load<f32>(values + (<usize>k << 2));
        if (value == 0) continue;
        const all = f32x4.splat(value);
        a = f32x4.add(a, f32x4.mul(all, v128.load(from)));
        b = f32x4.add(b, f32x4.mul(all, v128.load(from, 16)));
        c = f32x4.add(c, f32x4.mul(all, v128.load(from, 32)));
        d = f32x4.add(d, f32x4.mul(all, v128.load(from, 48)));
      }
      v128.store(into, a);
      v128.store(into, b, 16);
      v128.store(into, c, 32);
      v128.store(into, d, 48);
    }
    values += <usize>inputs << 2;
    sums += width;
  }
}

/** hidden += max(0, sums), number by number; the count is a multiple of 4. */
export function addPositive(hidden: usize, sums: usize, count: i32): void {
  const end = hidden + (<usize>count << 2);
  const zero = f32x4.splat(0);
  for (; hidden < end; hidden += 16, sums += 16) {
    v128.store(hidden, f32x4.add(v128.load(hidden), f32x4.max(zero, v128.load(sums))));
  }
}
`;

const folder = mkdtempSync(`${tmpdir()}/ikm-clean-kernel-`);
writeFileSync(`${folder}/kernel.ts`, SOURCE);
const args = ['--yes', `--package=${COMPILER}`, 'asc', 'kernel.ts', ...OPTIONS, '-o', 'kernel.wasm'];
if (spawnSync('npx', args, { cwd: folder, stdio: 'inherit' }).status !== 0) throw new Error('the compiler failed');
const bytes = readFileSync(`${folder}/kernel.wasm`);
rmSync(folder, { recursive: true });
const lines = bytes.toString('base64').match(/.{1,120}/g)!;
writeFileSync(
  new URL('../../src/measure/product-kernel.ts', import.meta.url),
  `// Written by test/generate/product-kernel.ts with ${COMPILER}; don't edit by hand.

/** A WebAssembly module, Base64: exports \`memory\`, \`start\` (first free address), \`product\` and \`addPositive\`. */
export const PRODUCT_KERNEL: string =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
);
