import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { byCodeUnits } from '../batch/order.js';
import { InputError } from '../batch/problem.js';
import type { Input } from '../batch/sources.js';
import type { RawFlags } from './flags.js';
import type { Io } from './io.js';

/** An input as named by the user, patterns resolved. */
export type NamedInput = Input | { readonly kind: 'folder'; readonly path: string };

/** Give what the arguments name: stdin, where they name nothing. Null where that is a terminal, at which nobody waits. */
export function namesOrStdin(
  inputs: readonly string[],
  { filesFrom }: Pick<RawFlags, 'filesFrom'>,
  { stdin }: Pick<Io, 'stdin'>,
): readonly string[] | null {
  if (inputs.length > 0 || filesFrom !== undefined) return inputs;
  return stdin.isTTY === true ? null : ['-'];
}

/** What makes an argument a pattern, unless a file has that name. */
const globCharacters = /[*?[{]|[!@+]\(/;

/** Give the inputs that the arguments name, in their order; a pattern gives its files, sorted by code units. */
export async function expandedInputs(names: readonly string[], cwd: string): Promise<readonly NamedInput[]> {
  const inputs: NamedInput[] = [];
  for (const name of names) {
    if (name === '-') inputs.push({ kind: 'stdin', path: name });
    else if (globCharacters.test(name) && !existsSync(resolve(cwd, name))) inputs.push(...(await matches(name, cwd)));
    else inputs.push({ kind: isFolder(resolve(cwd, name)) ? 'folder' : 'file', path: name });
  }
  return inputs;
}

/** Give the names in a list of inputs, empty ones left out. */
export function listedNames(list: string, separator: '\0' | '\n'): readonly string[] {
  const names = list.split(separator);
  const clean = separator === '\n' ? names.map((name) => (name.endsWith('\r') ? name.slice(0, -1) : name)) : names;
  return clean.filter((name) => name !== '');
}

/** What can't be looked at is no folder: reading it says why. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function matches(pattern: string, cwd: string): Promise<readonly NamedInput[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd, absolute: isAbsolute(pattern), expandDirectories: false });
  if (found.length === 0) return [{ kind: 'failed', path: pattern, error: new InputError({ kind: 'no-match' }) }];
  return found.sort(byCodeUnits).map((path) => ({ kind: 'file', path }));
}
