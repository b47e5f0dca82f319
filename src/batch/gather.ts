import { dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from './problem.js';
import type { Selection } from './selection.js';
import type { Input } from './sources.js';
import { filesOf } from './walk.js';

/** An input as named by the user, patterns resolved. */
export type NamedInput = Input | { readonly kind: 'folder'; readonly path: string };

/** An input of a batch. */
export interface BatchInput {
  readonly input: Input;
  /** Where it stands below the folder that holds all inputs, with `/`; null for one that can't be read. */
  readonly place: string | null;
}

export interface Gathering {
  readonly cwd: string;
  readonly selection: Selection;
  /** Real path of the output folder, which no walk enters; null for none. */
  readonly output: string | null;
}

/** What stdin is called in an output folder. */
const stdinPlace = 'stdin';

/** Give the inputs with the files of folders in their place. Never throws: what can't be read is a failed input. */
export function gathered(named: readonly NamedInput[], gathering: Gathering): readonly BatchInput[] {
  const inputs = named.flatMap((input) => (input.kind === 'folder' ? folderInputs(input.path, gathering) : [input]));
  const { cwd } = gathering;
  const root = commonFolder(named.flatMap((input) => anchorOf(input, cwd)));
  const places = inputs.map((input) =>
    input.kind === 'file' ? relative(root, resolve(cwd, input.path)).replaceAll(sep, '/') : null,
  );
  const taken = new Set(places);
  let stdin = stdinPlace;
  while (taken.has(stdin)) stdin = `-${stdin}`;
  return inputs.map((input, i) => ({ input, place: input.kind === 'stdin' ? stdin : places[i]! }));
}

function folderInputs(path: string, { cwd, selection, output }: Gathering): readonly Input[] {
  try {
    const found = filesOf(resolve(cwd, path), { selection, output });
    if (found.length === 0) return [{ kind: 'failed', path, error: new InputError({ kind: 'empty-folder' }) }];
    return found.map(({ path: below, error }) => {
      const named = join(path, below);
      return error === null ? { kind: 'file', path: named } : { kind: 'failed', path: named, error };
    });
  } catch (error) {
    return [{ kind: 'failed', path, error }];
  }
}

/** A folder holds its files, and a file is held by its folder. */
function anchorOf(input: NamedInput, cwd: string): readonly string[] {
  if (input.kind === 'folder') return [resolve(cwd, input.path)];
  return input.kind === 'file' ? [dirname(resolve(cwd, input.path))] : [];
}

/** Give the deepest folder that holds all of these, themselves among those that do; empty for none. */
function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '';
  for (const folder of folders) while (!isIn(folder, common) && dirname(common) !== common) common = dirname(common);
  return common;
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
