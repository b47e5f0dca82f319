import { plainStyle, type Style } from '../emit/style.js';
import type { Io, OutputStream } from './io.js';

export type ColorChoice = 'auto' | 'always' | 'never';

/**
 * Say whether a stream gets colour. The flag wins, then `NO_COLOR` (no-color.org: set and not empty), then `FORCE_COLOR`
 * (`0` and `false` are no), then `TERM=dumb` and `CI`, then whether it is a terminal.
 */
export function wantsColor(choice: ColorChoice, stream: Pick<OutputStream, 'isTTY'>, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['TERM'] === 'dumb' || isSet(env['CI'])) return false;
  return stream.isTTY === true;
}

/** Give the style of an output; chalk is loaded only for colour. */
export async function styleFor(color: boolean): Promise<Style> {
  if (!color) return plainStyle;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    kept: (text) => chalk.green(text),
    dropped: (text) => chalk.red(text),
    aside: (text) => chalk.cyan(text),
    headline: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}

/** Say whether a variable of the environment is set to something that means yes. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
