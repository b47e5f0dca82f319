import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { dedupFlags, type RawDedupFlags } from './dedup-flags.js';
import { type Flag, flags, type RawFlags } from './flags.js';
import { dedupHelpEnd, dedupHelpStart, helpEnd, helpStart, learnHelpEnd, learnHelpStart } from './help.js';
import { learnFlags } from './learn-flags.js';
import { UsageError } from './usage-error.js';

const errorPrefix = /^error: /;

/** What the arguments ask for: something to be done, or a text to print (help, version). */
export type Request<F = RawFlags> =
  | { readonly kind: 'clean'; readonly inputs: readonly string[]; readonly flags: F }
  | { readonly kind: 'print'; readonly text: string };

/** A command, as parser and help see it. */
interface CommandTable {
  readonly name: string;
  readonly usage: string;
  readonly inputs: string;
  readonly flags: readonly Flag[];
  readonly helpStart: string;
  readonly helpEnd: string;
}

const mainTable: CommandTable = {
  name: 'ikm-clean',
  usage:
    '[options] [inputs...]\n       ikm-clean dedup [options] [inputs...]\n       ikm-clean learn [options] [inputs...]\n       ikm-clean completion bash|zsh|fish',
  inputs: 'files, folders, globs, or - for stdin; JSON Lines and WARC hold a page a record',
  flags,
  helpStart,
  helpEnd,
};

const dedupTable: CommandTable = {
  name: 'ikm-clean dedup',
  usage: '[options] [inputs...]',
  inputs: 'as of ikm-clean; a folder with a manifest holds clean pages',
  flags: dedupFlags,
  helpStart: dedupHelpStart,
  helpEnd: dedupHelpEnd,
};

const learnTable: CommandTable = {
  name: 'ikm-clean learn',
  usage: '[options] [inputs...]',
  inputs: 'as of ikm-clean: the pages of one site or of many',
  flags: learnFlags,
  helpStart: learnHelpStart,
  helpEnd: learnHelpEnd,
};

/**
 * Parse the arguments after the command's name.
 * @param columns Width that the help is laid out for.
 * @throws UsageError for an unknown flag, with the nearest one, or a wrong value.
 */
export function parseArguments(argv: readonly string[], columns: number): Request {
  return parsedBy<RawFlags>(mainTable, argv, columns);
}

/**
 * Parse the arguments after `dedup`: see {@link parseArguments}.
 * @throws UsageError
 */
export function parseDedupArguments(argv: readonly string[], columns: number): Request<RawDedupFlags> {
  return parsedBy<RawDedupFlags>(dedupTable, argv, columns);
}

/**
 * Parse the arguments after `learn`: see {@link parseArguments}.
 * @throws UsageError
 */
export function parseLearnArguments(argv: readonly string[], columns: number): Request {
  return parsedBy<RawFlags>(learnTable, argv, columns);
}

function parsedBy<F extends RawFlags>(table: CommandTable, argv: readonly string[], columns: number): Request<F> {
  let printed = '';
  const program = newProgram(table, columns, (text) => {
    printed += text;
  });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: printed };
    throw new UsageError(commanderMessage(error.message, table.name));
  }
  return { kind: 'clean', inputs: program.args, flags: program.opts<F>() };
}

function newProgram(table: CommandTable, columns: number, print: (text: string) => void): Command {
  const program = new Command(table.name)
    .argument('[inputs...]', table.inputs)
    .usage(table.usage)
    .helpOption('-h, --help', 'print this help')
    .version(manifest.version, '-V, --version', 'print the version')
    .addHelpText('beforeAll', table.helpStart)
    .addHelpText('afterAll', table.helpEnd)
    .configureOutput({ writeOut: print, writeErr: () => {}, getOutHelpWidth: () => columns, getOutHasColors: () => false })
    .configureHelp({ optionDescription: (shown) => shown.description })
    .exitOverride()
    .action(() => {});
  for (const flag of table.flags) program.addOption(option(flag));
  return program;
}

function option(flag: Flag): Option {
  const short = flag.short === null ? '' : `-${flag.short}, `;
  const value = flag.value === null ? '' : ` <${flag.value.name}>`;
  const built = new Option(`${short}--${flag.long}${value}`, flag.summary).helpGroup(`${flag.group}:`);
  if (flag.value?.kind === 'list' || flag.value?.kind === 'files')
    return built.argParser((value: string, before: readonly string[] = []) => [...before, value]);
  return flag.value?.kind === 'choice' ? built.choices(flag.value.choices) : built;
}

/** Commander says `error: unknown option '--jsn'\n(Did you mean --json?)`. */
function commanderMessage(message: string, command: string): string {
  const line = message.replace(errorPrefix, '').replaceAll('\n', ' ');
  return `${line.endsWith('.') ? line.slice(0, -1) : line}; see ${command} --help`;
}
