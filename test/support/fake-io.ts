import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface FakeOptions {
  readonly stdin?: string | Uint8Array | Readable;
  /** Which streams are terminals. */
  readonly terminals?: readonly ('stdin' | 'stdout' | 'stderr')[];
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Called with each piece written to stdout. */
  readonly onStdout?: (text: string, io: FakeIo) => void;
}

/** A world for the command that keeps what is written to it. */
export interface FakeIo extends Io {
  readonly signals: EventEmitter;
  readonly written: { stdout: string; stderr: string };
}

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** Run the command in this process. */
export async function ran(argv: readonly string[], options: FakeOptions = {}): Promise<Ran> {
  const io = fakeIo(options);
  const code = await main(argv, io);
  return { ...io.written, code };
}

export function fakeIo(options: FakeOptions = {}): FakeIo {
  const written = { stdout: '', stderr: '' };
  const signals = new EventEmitter();
  const terminal = (name: 'stdin' | 'stdout' | 'stderr') => ({ isTTY: options.terminals?.includes(name) === true });
  const output = (name: 'stdout' | 'stderr') =>
    new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => {
        written[name] += String(chunk);
        if (name === 'stdout') options.onStdout?.(String(chunk), io);
        done();
      },
    });
  const { stdin = '' } = options;
  const io: FakeIo = {
    stdin: Object.assign(stdin instanceof Readable ? stdin : Readable.from(stdin.length === 0 ? [] : [stdin]), terminal('stdin')),
    stdout: Object.assign(
      output('stdout'),
      terminal('stdout'),
      options.columns === undefined ? {} : { columns: options.columns },
    ),
    stderr: Object.assign(output('stderr'), terminal('stderr')),
    env: options.env ?? {},
    cwd: () => options.cwd ?? process.cwd(),
    once: (signal, listener) => signals.once(signal, listener),
    off: (signal, listener) => signals.off(signal, listener),
    signals,
    written,
  };
  return io;
}
