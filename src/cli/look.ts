import type { Config } from './config.js';
import type { Io } from './io.js';
import { wantsColor } from './style.js';

/** What the place that results go to can show: plain data, which a worker gets too. */
export interface Look {
  readonly terminal: boolean;
  readonly columns: number;
  readonly color: boolean;
}

/** Columns of a ledger that goes to a file or pipe. */
const columnsWithoutTerminal = 120;

/** Give what the options and stdout say of the place that results go to. */
export function lookOf(config: Config, io: Io): Look {
  const toStdout = config.output === null;
  const terminal = toStdout && io.stdout.isTTY === true;
  const painted = config.mode === 'explain' || config.mode === 'diff';
  return {
    terminal,
    // A terminal that doesn't know its width says 0.
    columns: (terminal && io.stdout.columns) || columnsWithoutTerminal,
    color: painted && wantsColor(config.color, toStdout ? io.stdout : {}, io.env),
  };
}
