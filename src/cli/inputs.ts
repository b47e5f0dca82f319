import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { CleanError } from '../errors.js';
import { problems } from './messages.js';

/** One input as named by the user; `path` is `-` for stdin. */
export type Input =
  | { readonly kind: 'file' | 'stdin'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly error: CleanError };

/** What makes an argument a pattern, unless a file has that name. */
const globCharacters = /[*?[{]|[!@+]\(/;

/** Give the inputs that the arguments name, in their order; a pattern gives its files, sorted by code units. */
export async function expandedInputs(names: readonly string[], cwd: string): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  for (const name of names) {
    if (name === '-') inputs.push({ kind: 'stdin', path: name });
    else if (globCharacters.test(name) && !existsSync(resolve(cwd, name))) inputs.push(...(await matches(name, cwd)));
    else inputs.push({ kind: 'file', path: name });
  }
  return inputs;
}

/** Give the names in a list of inputs, empty ones left out. */
export function listedNames(list: string, separator: '\0' | '\n'): readonly string[] {
  const names = list.split(separator);
  const clean = separator === '\n' ? names.map((name) => (name.endsWith('\r') ? name.slice(0, -1) : name)) : names;
  return clean.filter((name) => name !== '');
}

async function matches(pattern: string, cwd: string): Promise<readonly Input[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern, { cwd, absolute: isAbsolute(pattern), expandDirectories: false });
  if (found.length === 0) return [{ kind: 'failed', path: pattern, error: new CleanError('unreadable', problems.noMatch) }];
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((path) => ({ kind: 'file', path }));
}
