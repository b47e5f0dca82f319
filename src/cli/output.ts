import { fstatSync, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Config } from './config.js';
import { fileSink } from './file-sink.js';
import type { NamedInput } from './inputs.js';
import type { Io } from './io.js';
import { usage } from './messages.js';
import type { Sink } from './sink.js';
import { UsageError } from './usage-error.js';

/** What the user is told of a file that can't be written. */
interface OutputWords {
  readonly isInput: (path: string) => string;
  readonly fails: (path: string, cause: unknown) => string;
}

const outputWords: OutputWords = { isInput: usage.outputIsInput, fails: usage.outputFails };

/**
 * Open the file that results go to, named `output` by the user.
 * @throws UsageError when it is one of the inputs, or can't be opened.
 */
export async function openOutput(
  output: string,
  config: Config,
  inputs: readonly NamedInput[],
  io: Io,
  words: OutputWords = outputWords,
): Promise<Sink> {
  const path = resolve(io.cwd(), output);
  const existing = await statOf(path);
  if (existing?.isFile() === true && (await isRead(existing, inputs, config, io))) throw new UsageError(words.isInput(output));
  try {
    return await fileSink(path);
  } catch (cause) {
    throw new UsageError(words.fails(output, cause), { cause });
  }
}

/** Say whether an output named by the user is a folder: it is there and one, or its name ends with a slash. */
export async function isFolder(output: string, io: Pick<Io, 'cwd'>): Promise<boolean> {
  return output.endsWith('/') || (await statOf(resolve(io.cwd(), output)))?.isDirectory() === true;
}

async function isRead(output: Stats, inputs: readonly NamedInput[], config: Config, io: Io): Promise<boolean> {
  for (const { kind, path } of inputs) {
    const read = kind === 'stdin' ? stdinStat() : await statOf(resolve(io.cwd(), path));
    if (isSame(output, read)) return true;
  }
  for (const path of config.read) {
    if (isSame(output, await statOf(resolve(io.cwd(), path)))) return true;
  }
  return false;
}

function isSame(a: Stats, b: Stats | null): boolean {
  return b !== null && a.ino === b.ino && a.dev === b.dev;
}

async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

function stdinStat(): Stats | null {
  try {
    return fstatSync(0);
  } catch {
    return null;
  }
}
