/** What can be wrong with an input before its page is cleaned. The command makes the sentences. */
export type Problem =
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'empty-folder' }
  | { readonly kind: 'record-not-utf8' }
  | { readonly kind: 'record-not-json' }
  | { readonly kind: 'record-not-object' }
  | { readonly kind: 'record-without-text' }
  | { readonly kind: 'record-field'; readonly name: string }
  /** Compressed data or an archive that ends before its end. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'broken-compression' }
  /** Grows more than so many times when it is decompressed: made to fill a disk or memory. */
  | { readonly kind: 'bomb'; readonly times: number }
  | { readonly kind: 'broken-archive' }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** The thread that cleaned the page ended. */
  | { readonly kind: 'worker-died' };

/** An input, record or page that can't be had, as a value that a batch passes on. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

/** Say whether an error is an {@link InputError}. By name: modules that are loaded lazily are bundled with a class of their own. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof Error && error.name === 'InputError';
}
