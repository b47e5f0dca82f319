import { ExitCode } from './exit-codes.js';
import type { Io } from './io.js';

/** Turns SIGINT and SIGTERM into a wish to stop after what is complete. */
export interface Stopper {
  readonly signal: AbortSignal;
  /** 130 or 143 after a signal, else 0. */
  readonly code: () => ExitCode;
  /** Stop listening. */
  readonly release: () => void;
}

/** Listen to signals, once each: a second one ends the process at once, as the system does by itself. */
export function stopper(io: Io): Stopper {
  const controller = new AbortController();
  let code: ExitCode = ExitCode.ok;
  const stopWith = (exit: ExitCode) => () => {
    code = exit;
    controller.abort();
  };
  const listeners = { SIGINT: stopWith(ExitCode.interrupted), SIGTERM: stopWith(ExitCode.terminated) } as const;
  io.once('SIGINT', listeners.SIGINT);
  io.once('SIGTERM', listeners.SIGTERM);
  return {
    signal: controller.signal,
    code: () => code,
    release: () => {
      io.off('SIGINT', listeners.SIGINT);
      io.off('SIGTERM', listeners.SIGTERM);
    },
  };
}
