import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName } from './manifest.js';
import { byCodeUnits } from './order.js';
import { profileName } from './profile-file.js';
import type { Selection } from './selection.js';
import { setsName } from './sets-file.js';

/** A file of a folder, or a folder in it that can't be read. */
export interface Found {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** Why it can't be read; null for a file. */
  readonly error: unknown;
}

export interface Walking {
  readonly selection: Selection;
  /** Never entered: its real path, as `realpath` gives it; null for none. */
  readonly output: string | null;
}

/** What lies in a folder, by path below the root. */
interface Entries {
  readonly files: string[];
  readonly folders: string[];
  readonly links: string[];
}

/**
 * Give the files of a folder and of all below it, sorted by the code units of their paths. What is hidden is skipped. Each folder is
 * read once, however many links lead to it, and by its real path if it has one below the root: so no loop of links is followed, and
 * no page comes twice.
 * @throws the system's error when the folder itself can't be read.
 */
export function filesOf(root: string, { selection, output }: Walking): readonly Found[] {
  const found: Found[] = [];
  const entered = new Set(output === null ? [] : [output]);
  for (let round = ['']; round.length > 0; ) {
    const links: string[] = [];
    const folders = round.sort(byCodeUnits).reverse();
    for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
      try {
        const entries = entriesOf(root, path, selection, entered);
        for (const file of entries.files) found.push({ path: file, error: null });
        folders.push(...entries.folders);
        links.push(...entries.links);
      } catch (error) {
        if (path === '') throw error;
        found.push({ path, error });
      }
    }
    round = links;
  }
  return found.sort((a, b) => byCodeUnits(a.path, b.path));
}

/** What a batch writes beside its pages. */
const ours: ReadonlySet<string> = new Set([manifestName, setsName, profileName]);

function entriesOf(root: string, folder: string, selection: Selection, entered: Set<string>): Entries {
  const entries: Entries = { files: [], folders: [], links: [] };
  const real = realpathSync(join(root, folder));
  if (entered.has(real)) return entries;
  entered.add(real);
  for (const entry of readdirSync(real, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || ours.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = kindOf(entry, join(real, entry.name));
    if (kind === 'file' && selection.takes(path)) entries.files.push(path);
    else if (kind === 'folder' && selection.enters(path)) entries.folders.push(path);
    else if (kind === 'link' && selection.enters(path)) entries.links.push(path);
  }
  return entries;
}

/** A link to a file is a file, and so is one that leads nowhere: reading it says so. Pipes and devices are no pages. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | 'link' | 'other' {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
  try {
    const target = statSync(path);
    return target.isDirectory() ? 'link' : target.isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}
