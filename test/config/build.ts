/**
 * Builds `dist/`: the library, split so that what is imported lazily stays a file of its own; the command; and the library's
 * type declarations. Dependencies of the library stay imports; those of the command are bundled, since reading one file starts
 * faster than resolving packages. For the same reason the command isn't split into shared pieces: it is one file, and one for
 * each module that it imports lazily, with code that several use in each of them.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

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

await build({
  ...shared,
  splitting: true,
  outdir: dist,
  entryPoints: { index: 'src/index.ts' },
  packages: 'external',
  plugins: [packedTables(null)],
  chunkNames: 'library/[name]-[hash]',
});
await buildCommand();

const declarations = spawnSync('npx', ['tsc', '-p', 'test/config/tsconfig.declarations.json'], { cwd: root, stdio: 'inherit' });
if (declarations.status !== 0) process.exit(1);

const schema = `${root}src/emit/result-1.schema.json`;
if (existsSync(schema)) copyFileSync(schema, `${dist}/result-1.schema.json`);

/** Bundles the command's entry, then the modules that it imports lazily, then those that they do. */
async function buildCommand(): Promise<void> {
  const entries = new Map([['../cli', 'src/cli/main.ts']]);
  for (const [name, entry] of entries) {
    const folder = name === '../cli' ? './command/' : './';
    await build({
      ...shared,
      // CommonJS, since code that was compiled beforehand can't import (see bin/ikm-clean.js): a lazy import becomes a late require.
      format: 'cjs',
      supported: { 'dynamic-import': false },
      banner: { js: "const ikmUrl=require('node:url').pathToFileURL(__filename).href;" },
      ...(entry.startsWith('src/')
        ? { entryPoints: [entry] }
        : { stdin: { contents: await reExports(entry), resolveDir: root } }),
      outfile: `${dist}/command/${name}.cjs`,
      minify: true,
      // V8 reads one byte a character twice as fast as two.
      charset: 'ascii',
      plugins: [lazyImports(folder, entries), packedTables(folder)],
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
        const ours = path.startsWith('.');
        const entry = ours ? relative(root, resolve(resolveDir, path.replace(/\.js$/, '.ts'))) : path;
        const name = ours ? entry.slice('src/'.length, -'.ts'.length).replaceAll('/', '-') : path;
        entries.set(name, entry);
        return { path: `${folder}${name}.cjs`, external: true };
      });
    },
  };
}

/**
 * Puts the packed phrase tables in place of the module that packs them: reading the tables themselves takes most of a start.
 * The library gets them as a literal. The command, which has a file system, reads them from a file in `folder`: parsing a literal
 * of 450 KB takes longer than all else that is parsed.
 */
function packedTables(folder: string | null): Plugin {
  return {
    name: 'packed-tables',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]stages[\\/]phrase-table\.ts$/ }, async ({ path }) => {
        const { PHRASE_TABLE: table }: { readonly PHRASE_TABLE: Readonly<Record<string, readonly string[]>> } = await import(
          pathToFileURL(path).href
        );
        if (folder === null) return { contents: `export const PHRASE_TABLE = ${JSON.stringify(table)};` };
        mkdirSync(`${dist}/command`, { recursive: true });
        const lines = Object.values(table).flat();
        writeFileSync(`${dist}/command/phrases.bin`, linesFile(lines));
        let from = 0;
        const lists = Object.entries(table).map(([name, { length }]) => {
          from += length;
          return `${name}: list(${from - length}, ${length})`;
        });
        return {
          contents: `import { readFileSync } from 'node:fs';
const bytes = readFileSync(new URL('${folder}phrases.bin', import.meta.url));
const list = (from, length) => ({
  length,
  at: (line) => line < length ? bytes.toString('utf8', bytes.readUInt32LE(4 * (from + line)), bytes.readUInt32LE(4 * (from + line + 1))) : undefined,
});
export const PHRASE_TABLE = { ${lists.join(', ')} };`,
        };
      });
    },
  };
}

/** Lines behind the offsets of their starts and of the end, in bytes, 32 bits each: a few lines of thousands are read of them. */
function linesFile(lines: readonly string[]): Buffer {
  const texts = lines.map((line) => Buffer.from(line, 'utf8'));
  const offsets = Buffer.alloc(4 * (lines.length + 1));
  let offset = offsets.length;
  texts.forEach((text, i) => {
    offsets.writeUInt32LE(offset, 4 * i);
    offset += text.length;
  });
  offsets.writeUInt32LE(offset, 4 * lines.length);
  return Buffer.concat([offsets, ...texts]);
}

/** Names what a package exports: bundled as it is, one in CommonJS would have no named exports. */
async function reExports(specifier: string): Promise<string> {
  const names = Object.keys(await import(specifier)).filter((name) => name !== 'default' && name !== 'module.exports');
  return `export { ${names.join(', ')} } from '${specifier}';`;
}
