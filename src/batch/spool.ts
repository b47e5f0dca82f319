import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file that grows at its end and is read anywhere: what a batch can't hold in memory. Every function throws the system's error. */
export interface Spool {
  /** Bytes so far. */
  readonly size: () => number;
  /** Give where the bytes begin. They have reached the system when this returns. */
  readonly append: (bytes: Uint8Array) => number;
  /** Fill `into` from `offset` on; false where the file ends before. */
  readonly read: (offset: number, into: Uint8Array) => boolean;
  /** Cut the file, so that `size` bytes are left. */
  readonly cut: (size: number) => void;
  /** May be called twice. */
  readonly close: () => void;
}

/** Begin the file at `path` anew. */
export function newSpool(path: string): Spool {
  return spoolOn(openSync(path, 'w+'), 0);
}

/** Go on with the file at `path`, of which `size` bytes are taken for good. */
export function openedSpool(path: string, size: number): Spool {
  return spoolOn(openSync(path, 'r+'), size);
}

/**
 * Begin a file in a folder for temporary ones, by default the system's. It loses its name at once where it can, so that a killed run
 * leaves nothing.
 */
export function temporarySpool(parent: string = tmpdir()): Spool {
  const folder = mkdtempSync(join(parent, '.ikm-clean-'));
  const spool = newSpool(join(folder, 'spool'));
  const forget = (): boolean => {
    try {
      rmSync(folder, { recursive: true, force: true });
      return true;
    } catch {
      // Some systems keep the name of a file that is open.
      return false;
    }
  };
  if (forget()) return spool;
  return {
    ...spool,
    close: () => {
      spool.close();
      forget();
    },
  };
}

function spoolOn(fd: number, taken: number): Spool {
  let size = taken;
  let isOpen = true;
  return {
    size: () => size,
    append: (bytes) => {
      const offset = size;
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, offset + at);
      size += bytes.length;
      return offset;
    },
    read: (offset, into) => {
      let at = 0;
      for (let got = 1; got > 0 && at < into.length; at += got) got = readSync(fd, into, at, into.length - at, offset + at);
      return at === into.length;
    },
    cut: (length) => {
      ftruncateSync(fd, length);
      size = length;
    },
    close: () => {
      if (isOpen) closeSync(fd);
      isOpen = false;
    },
  };
}
