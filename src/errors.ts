/** What can go wrong with one page; stable, printed in JSON. */
export type CleanErrorCode =
  | 'binary' //          NUL bytes or another sign that the bytes are no text
  | 'too-large' //       more bytes than `maxBytes`
  | 'bad-encoding' //    an encoding label that the platform doesn't know
  | 'bad-record' //      a line of a JSON Lines input that is no record
  | 'unreadable'; //     the file system said no

/**
 * The one error that cleaning a page may end in.
 * `message` says what happened and what to do, without the path; bugs throw built-in errors instead.
 */
export class CleanError extends Error {
  override readonly name = 'CleanError';
  readonly code: CleanErrorCode;

  constructor(code: CleanErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A line of a file of the user's that can't be understood. `message` begins with `PATH:LINE: ` and says what is allowed. */
export class LineError extends Error {
  readonly path: string;
  /** From 1. */
  readonly line: number;

  constructor(path: string, line: number, problem: string) {
    super(`${path}:${line}: ${problem}`);
    this.path = path;
    this.line = line;
  }
}
