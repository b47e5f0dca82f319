/** The command was called wrongly: nothing is read or written. `message` says what is wrong and what to do, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
