/** What the build computes beforehand in place of modules that would compute it at each start. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { serialize } from 'node:v8';
import type { Plugin } from 'esbuild';
import { CharClass } from '../../src/text/classes.js';

/**
 * Puts the packed phrase tables in place of the module that packs them: reading the tables themselves takes most of a start.
 * The library gets them as a literal. The command, which has a file system, reads them from a file in `folder`: parsing a literal
 * of 450 KB takes longer than all else that is parsed.
 */
export function packedTables(dist: string, folder: string | null): Plugin {
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
import { join } from 'node:path';
const bytes = readFileSync(join(__dirname, '${folder}phrases.bin'));
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

/** Modules of functions without arguments that give plain data, the same at each call. */
const COMPUTED = /[\\/]measure[\\/](?:trained-model|date-words|notice-signs)\.ts$/;

/**
 * Puts in place of functions that compute tables and models those that read them from a file in `folder`, one each: 0.9 ms of a
 * start where unpacking the networks takes 4.9, module included; 0.6 where calendar and notices take 1.5. Node promises to read
 * what an earlier version of it serialized.
 */
export function computedValues(dist: string, folder: string): Plugin {
  return {
    name: 'computed-values',
    setup: ({ onLoad }) => {
      onLoad({ filter: COMPUTED }, async ({ path }) => {
        const computations: Readonly<Record<string, () => unknown>> = await import(pathToFileURL(path).href);
        mkdirSync(`${dist}/command`, { recursive: true });
        const functions = Object.entries(computations).map(async ([name, compute]) => {
          const value = compute();
          writeFileSync(`${dist}/command/${name}.bin`, serialize(await value));
          const read = `() => deserialize(readFileSync(join(__dirname, '${folder}${name}.bin')))`;
          return `export const ${name} = lazy(${value instanceof Promise ? 'async ' : ''}${read});`;
        });
        return {
          loader: 'ts',
          contents: `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { lazy } from '../rules/lazy.js';
${(await Promise.all(functions)).join('\n')}`,
        };
      });
    },
  };
}

/** Puts numbers in place of the names of character classes: looked up at each character, they take 2 ms of a start. */
export function inlinedClasses(): Plugin {
  return {
    name: 'inlined-classes',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const classes: Readonly<Record<string, number>> = CharClass;
        return { loader: 'ts', contents: source.replace(/\bCharClass\.(\w+)/g, (_, name: string) => `${classes[name]}`) };
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
