import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { namesMany } from './content.js';
import type { Input, PageFile } from './sources.js';

/**
 * Give the file of an input that any thread can read for itself, and as often as it likes; null for streams, pipes, what names many
 * pages, and what can't be looked at: opening it says why.
 */
export function pageFile({ kind, path }: Input, cwd: string): PageFile | null {
  if (kind !== 'file' || namesMany(path)) return null;
  const file = resolve(cwd, path);
  try {
    const stats = statSync(file);
    return stats.isFile() ? { path, file, bytes: stats.size, record: null } : null;
  } catch {
    return null;
  }
}
