import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { type Flag, flags, type RawFlags } from './flags.js';
import { helpEnd, helpStart } from './help.js';
import { UsageError } from './usage-error.js';

const errorPrefix = /^error: /;

/** What the arguments ask for: cleaning, or a text to print (help, version). */
export type Request =
  | { readonly kind: 'clean'; readonly inputs: readonly string[]; readonly flags: RawFlags }
  | { readonly kind: 'print'; readonly text: string };

/**
 * Parse the arguments after the command's name.
 * @param columns Width that the help is laid out for.
 * @throws UsageError for an unknown flag, with the nearest one, or a wrong value.
 */
export function parseArguments(argv: readonly string[], columns: number): Request {
  let printed = '';
  const program = newProgram(columns, (text) => {
    printed += text;
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: printed };
    throw new UsageError(commanderMessage(error.message));
  }
  return { kind: 'clean', inputs: program.args, flags: program.opts<RawFlags>() };
}

function newProgram(columns: number, print: (text: string) => void): Command {
  const program = new Command('ikm-clean')
    .argument('[inputs...]', 'files, folders, globs, or - for stdin; JSON Lines and WARC hold a page a record')
    .usage('[options] [inputs...]\n       ikm-clean completion bash|zsh|fish')
    .helpOption('-h, --help', 'print this help')
    .version(manifest.version, '-V, --version', 'print the version')
    .addHelpText('beforeAll', helpStart)
    .addHelpText('afterAll', helpEnd)
    .configureOutput({ writeOut: print, writeErr: () => {}, getOutHelpWidth: () => columns, getOutHasColors: () => false })
    .configureHelp({ optionDescription: (shown) => shown.description })
    .exitOverride()
    .action(() => {});
  for (const flag of flags) program.addOption(option(flag));
  return program;
}

function option(flag: Flag): Option {
  const short = flag.short === null ? '' : `-${flag.short}, `;
  const value = flag.value === null ? '' : ` <${flag.value.name}>`;
  const built = new Option(`${short}--${flag.long}${value}`, flag.summary).helpGroup(`${flag.group}:`);
  if (flag.value?.kind === 'list') return built.argParser((value: string, before: readonly string[] = []) => [...before, value]);
  return flag.value?.kind === 'choice' ? built.choices(flag.value.choices) : built;
}

/** Commander says `error: unknown option '--jsn'\n(Did you mean --json?)`. */
function commanderMessage(message: string): string {
  const line = message.replace(errorPrefix, '').replaceAll('\n', ' ');
  return `${line.endsWith('.') ? line.slice(0, -1) : line}; see ikm-clean --help`;
}
