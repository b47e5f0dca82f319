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
class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Say whether an error is a {@link ClosedPipe}. By name: modules that are loaded lazily are bundled with a class of their own. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && error.name === 'ClosedPipe';
}

/** Give a sink on a stream. */
export function streamSink(stream: OutputStream): Sink {
  stream.on('error', ignore);
  return { write: (text) => written(stream, text), finish: nothing, discard: nothing };
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
