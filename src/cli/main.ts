import { escaped } from '../emit/controls.js';
import { resolvedConfig } from './config.js';
import { ExitCode } from './exit-codes.js';
import { failureOf } from './failure.js';
import { namesOrStdin } from './inputs.js';
import type { Io } from './io.js';
import type { Request } from './program.js';
import type { Say } from './report.js';
import { run } from './run.js';
import { isClosedPipe, streamSink } from './sink.js';
import { isUsageError } from './usage-error.js';

const verboseCluster = /^-[0q]*v[0qv]*$/;
/** Width of the help where the terminal doesn't tell. */
const helpColumns = 100;

/** Do what the arguments after the command's name ask for and give the exit code; never ends the process itself. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Looked for before parsing, which may fail itself; short flags without a value may stand together.
  const verbose = argv.some((argument) => argument === '--verbose' || verboseCluster.test(argument));
  const stderr = lineWriter(io);
  const say: Say = (path, message, stack = null) => {
    stderr(`ikm-clean: ${escaped(path)}: ${escaped(message)}\n${verbose ? lines(stack) : ''}`);
  };
  try {
    return await fulfilled(argv, io, say, stderr);
  } catch (error) {
    if (isClosedPipe(error)) return ExitCode.ok;
    const usage = isUsageError(error);
    const message = usage ? error.message : failureOf(error).message;
    stderr(`ikm-clean: ${escaped(message)}\n${verbose ? lines(stackOf(usage ? error.cause : error)) : ''}`);
    return usage ? ExitCode.usage : ExitCode.failed;
  }
}

async function fulfilled(argv: readonly string[], io: Io, say: Say, stderr: (text: string) => void): Promise<ExitCode> {
  if (argv[0] === 'completion') {
    const { completion } = await import('./completion.js');
    await streamSink(io.stdout).write(completion(argv.slice(1)));
    return ExitCode.ok;
  }
  if (argv[0] === 'dedup') {
    const { dedup } = await import('./dedup.js');
    return dedup(argv.slice(1), io, say, io.stdout.columns || helpColumns);
  }
  if (argv[0] === 'learn') {
    const { learn } = await import('./learn.js');
    return learn(argv.slice(1), io, say, io.stdout.columns || helpColumns);
  }
  const request = await requested(argv, io);
  if (request.kind === 'print') {
    await streamSink(io.stdout).write(request.text);
    return ExitCode.ok;
  }
  const { inputs, flags } = request;
  const names = namesOrStdin(inputs, flags, io);
  if (names === null) {
    const { shortHelp } = await import('./help.js');
    stderr(shortHelp);
    return ExitCode.usage;
  }
  return run(await resolvedConfig(names, flags, io), io, say);
}

/** Without a flag there is nothing to parse, and the parser isn't loaded. */
async function requested(argv: readonly string[], io: Io): Promise<Request> {
  if (argv.every((argument) => !argument.startsWith('-') || argument === '-')) return { kind: 'clean', inputs: argv, flags: {} };
  const { parseArguments } = await import('./program.js');
  return parseArguments(argv, io.stdout.columns || helpColumns);
}

/** Give a function that writes to stderr and doesn't care when nobody reads it. */
function lineWriter(io: Io): (text: string) => void {
  let listening = false;
  return (text) => {
    if (!listening) io.stderr.on('error', () => {});
    listening = true;
    io.stderr.write(text, () => {});
  };
}

function stackOf(error: unknown): string | null {
  return error instanceof Error ? (error.stack ?? null) : null;
}

function lines(stack: string | null): string {
  return stack === null ? '' : `${stack.split('\n').map(escaped).join('\n')}\n`;
}
