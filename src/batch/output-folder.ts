import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hash32 } from '../text/hash.js';

/** A folder that gets a file a page. Names are below it, with `/`. Every function throws the system's error. */
export interface OutputFolder {
  /** Write a file under a temporary name in its folder, then rename it: it is there whole or not at all. */
  readonly write: (name: string, text: string) => void;
  /** Remove what an earlier run wrote. */
  readonly remove: (name: string) => void;
  readonly holds: (name: string) => boolean;
}

/** A name of fixed length, since that of the file may be as long as names can be. */
const temporaryName = /^\.ikm-clean-[0-9a-f]{8}\.tmp$/;

/** Give the files of an output folder. What a killed run left half written in a folder goes when that folder is first used. */
export function outputFolder(root: string): OutputFolder {
  const used = new Set<string>();
  const place = (name: string): string => {
    const path = join(root, name);
    const folder = dirname(path);
    if (!used.has(folder)) {
      mkdirSync(folder, { recursive: true });
      for (const entry of readdirSync(folder)) if (temporaryName.test(entry)) rmSync(join(folder, entry));
      used.add(folder);
    }
    return path;
  };
  return {
    write: (name, text) => {
      const path = place(name);
      const temporary = join(dirname(path), temporaryFor(basename(path)));
      try {
        writeFileSync(temporary, text);
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    remove: (name) => rmSync(join(root, name), { force: true }),
    holds: (name) => existsSync(place(name)),
  };
}

/** Give the first of these outputs that is one of these inputs, by the real paths of their folders; null for none. */
export function firstOverwritten(root: string, names: Iterable<string>, inputs: readonly string[]): string | null {
  const real = realFolders();
  const read = new Set(inputs.map((input) => join(real(dirname(input)), basename(input))));
  for (const name of names) {
    const path = join(root, name);
    if (read.has(join(real(dirname(path)), basename(path)))) return name;
  }
  return null;
}

/** A folder that isn't there yet holds no input: its path will do. */
function realFolders(): (folder: string) => string {
  const known = new Map<string, string>();
  return (folder) => {
    let real = known.get(folder);
    if (real === undefined) {
      try {
        real = realpathSync(folder);
      } catch {
        real = folder;
      }
      known.set(folder, real);
    }
    return real;
  };
}

function temporaryFor(name: string): string {
  return `.ikm-clean-${hash32(name).toString(16).padStart(8, '0')}.tmp`;
}
