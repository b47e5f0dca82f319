/** What a terminal's stream tells besides taking bytes. */
export interface OutputStream extends NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string, done: (error?: Error | null) => void): boolean;
}

interface InputStream extends AsyncIterable<Uint8Array | string>, NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  destroy(): unknown;
}

type Signal = 'SIGINT' | 'SIGTERM';

/** All that the command may touch of the world but files; `process` satisfies it. */
export interface Io {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  once(signal: Signal, listener: () => void): unknown;
  off(signal: Signal, listener: () => void): unknown;
}
