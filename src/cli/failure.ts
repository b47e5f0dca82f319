import { isInputError, type Problem } from '../batch/problem.js';
import type { FailureCode } from '../emit/json.js';
import { CleanError } from '../errors.js';
import { problemSentence, problems } from './messages.js';

/** Why an input gave no page. */
export interface Failure {
  readonly code: FailureCode;
  /** What happened; what to do. */
  readonly message: string;
  /** For `--verbose`; null: none. */
  readonly stack: string | null;
}

const codes: Readonly<Record<Problem['kind'], FailureCode>> = {
  'too-large': 'too-large',
  'no-match': 'unreadable',
  'empty-folder': 'unreadable',
  'record-not-utf8': 'bad-record',
  'record-not-json': 'bad-record',
  'record-not-object': 'bad-record',
  'record-without-text': 'bad-record',
  'record-field': 'bad-record',
  truncated: 'broken-archive',
  'broken-compression': 'broken-archive',
  bomb: 'too-large',
  'broken-archive': 'broken-archive',
  'timed-out': 'timed-out',
  'worker-died': 'worker-died',
};

/** Give the failure that an error means: its own word, the file system's, or a bug of this program. */
export function failureOf(error: unknown): Failure {
  const stack = error instanceof Error ? (error.stack ?? null) : null;
  if (error instanceof CleanError) return { code: error.code, message: error.message, stack };
  if (isInputError(error)) return { code: codes[error.problem.kind], message: problemSentence(error.problem), stack };
  const code = systemCode(error);
  if (code === null) return { code: 'internal', message: problems.internal(error), stack };
  return { code: 'unreadable', message: systemMessage(code), stack };
}

/** Give the code of an error of the operating system, as in `ENOENT`; null for any other error. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function systemMessage(code: string): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problems.missing;
    case 'EACCES':
    case 'EPERM':
      return problems.denied;
    default:
      return problems.unreadable(code);
  }
}
