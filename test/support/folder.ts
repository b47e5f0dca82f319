import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of its own for a test, under the system's temporary one. */
export interface TestFolder {
  readonly path: string;
  /** Write files by their path below it. */
  readonly put: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  /** Give all files below one of its folders, hidden ones too, by their path below that; of a `.bin` each byte as a character. */
  readonly read: (below?: string) => Readonly<Record<string, string>>;
  readonly remove: () => void;
}

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'ikm-clean-'));
  return {
    path,
    put: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
    read: (below = '.') => {
      const root = join(path, below);
      const names = readdirSync(root, { recursive: true, withFileTypes: true });
      const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return Object.fromEntries(
        files.sort().map((file) => [file.slice(root.length + 1), readFileSync(file, file.endsWith('.bin') ? 'latin1' : 'utf8')]),
      );
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
