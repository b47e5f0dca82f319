import type { FailureCode } from '../emit/json.js';
import { CleanError } from '../errors.js';
import { problems } from './messages.js';

/** Why an input gave no page. */
export interface Failure {
  readonly code: FailureCode;
  /** What happened; what to do. */
  readonly message: string;
  readonly cause: unknown;
}

/** Give the failure that an error means: its own word, the file system's, or a bug of this program. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CleanError) return { code: error.code, message: error.message, cause: error };
  const code = systemCode(error);
  if (code === null) return { code: 'internal', message: problems.internal(error), cause: error };
  return { code: 'unreadable', message: systemMessage(code), cause: error };
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
    case 'EISDIR':
      return problems.folder;
    case 'EACCES':
    case 'EPERM':
      return problems.denied;
    default:
      return problems.unreadable(code);
  }
}
