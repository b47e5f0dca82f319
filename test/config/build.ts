/**
 * Builds `dist/`: one bundle with two entries (the library and the command), split so that what is imported lazily
 * stays a file of its own, and the library's type declarations. Dependencies of the library stay imports; those of
 * the command are bundled, since reading one file starts faster than resolving packages.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist`;

rmSync(dist, { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'esm',
  splitting: true,
  outdir: dist,
  logLevel: 'warning',
  charset: 'utf8',
  legalComments: 'none',
} as const;

await build({ ...shared, entryPoints: { index: 'src/index.ts' }, packages: 'external', chunkNames: 'library/[name]-[hash]' });
await build({
  ...shared,
  entryPoints: { cli: 'src/cli/main.ts' },
  minify: true,
  keepNames: false,
  chunkNames: 'command/[name]-[hash]',
  // CommonJS dependencies ask for Node's own modules through require.
  banner: { js: "import{createRequire as ikmRequire}from'node:module';const require=ikmRequire(import.meta.url);" },
});

const declarations = spawnSync('npx', ['tsc', '-p', 'test/config/tsconfig.declarations.json'], { cwd: root, stdio: 'inherit' });
if (declarations.status !== 0) process.exit(1);

const schema = `${root}src/emit/result-1.schema.json`;
if (existsSync(schema)) copyFileSync(schema, `${dist}/result-1.schema.json`);
