/**
 * Builds `dist/`: the library, split so that what is imported lazily stays a file of its own; the command; and the library's
 * type declarations. Dependencies of the library stay imports; those of the command are bundled, since reading one file starts
 * faster than resolving packages. For the same reason the command isn't split into shared pieces: it is one file, and one for
 * each module that it imports lazily, with code that several use in each of them.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { computedValues, inlinedClasses, packedTables } from './computed-modules.js';
import { pageBundle } from './page-bundle.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist`;

rmSync(dist, { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.20',
  format: 'esm',
  logLevel: 'warning',
  charset: 'utf8',
  legalComments: 'none',
} as const;

/** What stands round the command's text: the function that Node would put there, which at each start makes a second string of it. */
const wrapped = { banner: { js: '(function(exports,require,module,__filename,__dirname){' }, footer: { js: '})' } } as const;
/** What stands before a lazy module's: packages know themselves by a URL. */
const located = { banner: { js: "const ikmUrl=require('node:url').pathToFileURL(__filename).href;" } } as const;

await build({
  ...shared,
  splitting: true,
  outdir: dist,
  entryPoints: { index: 'src/index.ts' },
  packages: 'external',
  plugins: [packedTables(dist, null), inlinedClasses()],
  chunkNames: 'library/[name]-[hash]',
});
await buildCommand();

const declarations = spawnSync('npx', ['tsc', '-p', 'test/config/tsconfig.declarations.json'], { cwd: root, stdio: 'inherit' });
if (declarations.status !== 0) process.exit(1);

const schema = `${root}src/emit/result-1.schema.json`;
if (existsSync(schema)) copyFileSync(schema, `${dist}/result-1.schema.json`);

/** Bundles the command's entry, then the modules that it imports lazily, then those that they do. */
async function buildCommand(): Promise<void> {
  const entries = new Map([
    ['../cli', 'src/cli/main.ts'],
    // Started by its file's name, as a thread.
    ['cli-worker', 'src/cli/worker.ts'],
    ['cli-learn-worker', 'src/cli/learn-worker.ts'],
  ]);
  for (const [name, entry] of entries) {
    // The command runs in the place of bin/ikm-clean.js.
    const folder = name === '../cli' ? '../dist/command/' : './';
    await build({
      ...shared,
      // CommonJS, since code that was compiled beforehand can't import (see bin/ikm-clean.js): a lazy import becomes a late require.
      format: 'cjs',
      supported: { 'dynamic-import': false },
      ...(entry.startsWith('src/')
        ? { entryPoints: [entry] }
        : { stdin: { contents: await reExports(entry), resolveDir: root } }),
      outfile: `${dist}/command/${name}.cjs`,
      minify: true,
      // What a bundled package has to say on the console isn't for the command's users.
      drop: ['console'],
      ...(name === '../cli' ? wrapped : located),
      // V8 reads one byte a character twice as fast as two.
      charset: 'ascii',
      plugins: [
        lazyImports(folder, entries),
        packedTables(dist, folder),
        computedValues(dist, folder),
        // Before the next one, which takes every module.
        pageBundle(),
        inlinedClasses(),
      ],
      // fast-levenshtein makes a collator when it is loaded, for an option that nothing here uses: 8 ms of each start.
      define: { 'Intl.Collator': 'undefined', 'import.meta.url': 'ikmUrl' },
    });
  }
  const cache = spawnSync('node', ['test/config/compile-command.cjs'], { cwd: root, stdio: 'inherit' });
  if (cache.status !== 0) process.exit(1);
}

/** Leaves lazy imports as imports of a file in `folder`, and adds what they import to the entries. */
function lazyImports(folder: string, entries: Map<string, string>): Plugin {
  return {
    name: 'lazy-imports',
    setup: ({ onResolve }) => {
      onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:')) return null;
        // Finds the file of its own workers beside its code.
        if (path === 'tinypool') return { path, external: true };
        const ours = path.startsWith('.');
        const entry = ours ? relative(root, resolve(resolveDir, path.replace(/\.js$/, '.ts'))) : path;
        const name = ours ? entry.slice('src/'.length, -'.ts'.length).replaceAll('/', '-') : path;
        entries.set(name, entry);
        return { path: `${folder}${name}.cjs`, external: true };
      });
    },
  };
}

/** Names what a package exports: bundled as it is, one in CommonJS would have no named exports. */
async function reExports(specifier: string): Promise<string> {
  const names = Object.keys(await import(specifier)).filter((name) => name !== 'default' && name !== 'module.exports');
  return `export { ${names.join(', ')} } from '${specifier}';`;
}
