/** What the command ends with. Frozen: scripts build on it. */
export const ExitCode = {
  /** Every input gave an article. */
  ok: 0,
  /** An input failed; all others were done. */
  failed: 1,
  /** Nothing was read or written. */
  usage: 2,
  /** No input failed, but one or more hold no article. */
  noArticle: 3,
  /** `--check`, and a page would change. */
  wouldChange: 4,
  /** SIGINT. */
  interrupted: 130,
  /** SIGTERM. */
  terminated: 143,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** The codes, the weightiest first. */
export const exitCodesByWeight: readonly ExitCode[] = [
  ExitCode.usage,
  ExitCode.interrupted,
  ExitCode.terminated,
  ExitCode.failed,
  ExitCode.noArticle,
  ExitCode.wouldChange,
  ExitCode.ok,
];

/** Give the weightier of two codes. */
export function mergedExitCode(a: ExitCode, b: ExitCode): ExitCode {
  return exitCodesByWeight.indexOf(a) <= exitCodesByWeight.indexOf(b) ? a : b;
}
