import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './failure.js';
import type { OutputStream } from './io.js';

/** Where results go. */
export interface Sink {
  /** Resolves when the text has left for good, which keeps pace with a slow reader. @throws ClosedPipe */
  readonly write: (text: string) => Promise<void>;
  /** Make what was written the result; with `failed`, only if anything was written. */
  readonly finish: (failed: boolean) => Promise<void>;
  /** Leave everything as it was before, as far as that can be done. */
  readonly discard: () => Promise<void>;
}

/** The reader of stdout has gone, as `head` does. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Give a sink on a stream. */
export function streamSink(stream: OutputStream): Sink {
  stream.on('error', ignore);
  return { write: (text) => written(stream, text), finish: nothing, discard: nothing };
}

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

function written(stream: OutputStream, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(text, (error) => {
      if (error === undefined || error === null) done();
      else failed(isClosed(error) ? new ClosedPipe() : error);
    });
  });
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/** The error of a write comes by its callback; the event would end the process. */
function ignore(): void {}

async function nothing(): Promise<void> {}
