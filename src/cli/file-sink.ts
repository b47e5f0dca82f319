import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './failure.js';
import type { Sink } from './sink.js';

/**
 * Give a sink on a file: it is written under a temporary name beside it, and takes its name when it is finished. A device or pipe is
 * written straight away.
 * @throws the system's error when it can't be opened.
 */
export async function fileSink(path: string): Promise<Sink> {
  const existing = await stat(path).catch(() => null);
  if (existing !== null && !existing.isFile()) return handleSink(await open(path, 'w'), nothing, nothing);
  const target = existing === null ? path : await realpath(path);
  const { handle, temporary } = await openTemporary(target, existing?.mode ?? 0o666);
  return handleSink(
    handle,
    () => rename(temporary, target),
    () => unlink(temporary),
  );
}

function handleSink(handle: FileHandle, finish: () => Promise<void>, discard: () => Promise<void>): Sink {
  let empty = true;
  return {
    write: (text) => {
      empty = false;
      return handle.appendFile(text);
    },
    finish: async (failed) => {
      await handle.close();
      await (failed && empty ? discard() : finish());
    },
    discard: async () => {
      await handle.close();
      await discard();
    },
  };
}

async function openTemporary(target: string, mode: number): Promise<{ handle: FileHandle; temporary: string }> {
  for (let i = 0; ; i++) {
    const temporary = join(dirname(target), `.${basename(target)}.${i}.tmp`);
    try {
      return { handle: await open(temporary, 'wx', mode), temporary };
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
}

async function nothing(): Promise<void> {}
