import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder that gets a file a page. Names are below it, with `/`. Every function throws the system's error. */
export interface OutputFolder {
  /** Write a file under a temporary name in its folder, then rename it: it is there whole or not at all. */
  readonly write: (name: string, text: string) => void;
  /** Give a temporary path for a file, which {@link writeDraft} may write from another thread; no two are alike. */
  readonly draft: (name: string) => string;
  /** Give a draft its name. */
  readonly take: (name: string, draft: string) => void;
  /** Remove the drafts that weren't taken. Nobody may write any more. */
  readonly clear: () => void;
  /** Remove what an earlier run wrote. */
  readonly remove: (name: string) => void;
  readonly holds: (name: string) => boolean;
}

/** Names of fixed length, since that of the file may be as long as names can be. */
const temporaryName = /^\.ikm-clean-[0-9a-f]{8}\.tmp$/;

/** Give the files of an output folder. What a killed run left half written in a folder goes when that folder is first used. */
export function outputFolder(root: string): OutputFolder {
  const used = new Set<string>();
  let made = 0;
  const place = (name: string): string => {
    const path = join(root, name);
    const folder = dirname(path);
    if (!used.has(folder)) {
      used.add(folder);
      removeDrafts(folder);
    }
    return path;
  };
  const draft = (name: string): string => {
    const number = (made++ >>> 0).toString(16).padStart(8, '0');
    return join(dirname(place(name)), `.ikm-clean-${number}.tmp`);
  };
  const take = (name: string, from: string): void => renameSync(from, join(root, name));
  return {
    write: (name, text) => {
      const temporary = draft(name);
      try {
        writeDraft(temporary, text);
        take(name, temporary);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    draft,
    take,
    clear: () => {
      for (const folder of used) removeDrafts(folder);
    },
    remove: (name) => rmSync(join(root, name), { force: true }),
    holds: (name) => existsSync(place(name)),
  };
}

/** Write a file of an output folder under its temporary path; the folder is made if it has to be. @throws the system's error. */
export function writeDraft(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** Where that can't be done, and the folder is there, writing to it will say what is wrong. */
function removeDrafts(folder: string): void {
  try {
    for (const entry of readdirSync(folder)) if (temporaryName.test(entry)) rmSync(join(folder, entry));
  } catch {}
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
