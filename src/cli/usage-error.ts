/** The command was called wrongly: nothing is read or written. `message` says what is wrong and what to do, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Say whether an error is a {@link UsageError}. By name: modules that are loaded lazily are bundled with a class of their own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}
