import { join, resolve } from 'node:path';
import { cleanedFolder, isCleanedFolder } from '../batch/cleaned-folder.js';
import { gathered } from '../batch/gather.js';
import { selectionOf } from '../batch/selection.js';
import { asTheyAre, type CleanedOutput } from './as-they-are.js';
import { type BatchTarget, learntInputs } from './batch-target.js';
import { cleanerFor } from './cleaner.js';
import { type DedupConfig, dedupConfig } from './dedup-config.js';
import { copyNotes, dedupUsage } from './dedup-messages.js';
import { dedupResults } from './dedup-results.js';
import { ExitCode } from './exit-codes.js';
import { expandedInputs, type NamedInput, namesOrStdin } from './inputs.js';
import type { Io } from './io.js';
import { notes, usage } from './messages.js';
import { openOutput } from './output.js';
import { parseDedupArguments } from './program.js';
import type { Say } from './report.js';
import { batchRun } from './run-batch.js';
import { stopper } from './signals.js';
import { streamSink } from './sink.js';
import { UsageError } from './usage-error.js';

/**
 * Say which pages are copies of which: what the arguments after `dedup` ask for.
 * @param columns Width of the help.
 * @throws UsageError when they are wrong; nothing is read then.
 */
export async function dedup(argv: readonly string[], io: Io, say: Say, columns: number): Promise<ExitCode> {
  const request = parseDedupArguments(argv, columns);
  if (request.kind === 'print') {
    await streamSink(io.stdout).write(request.text);
    return ExitCode.ok;
  }
  const { inputs, flags } = request;
  const names = namesOrStdin(inputs, flags, io);
  if (names === null) throw new UsageError(dedupUsage.noInput);
  const config = await dedupConfig(names, flags, io);
  const stop = stopper(io);
  try {
    return await batchRun(config, dedupTarget(config, await expandedInputs(config.names, io.cwd()), io), { io, say, stop });
  } finally {
    stop.release();
  }
}

function dedupTarget(config: DedupConfig, named: readonly NamedInput[], io: Io): BatchTarget {
  const outputs = new Map<string, CleanedOutput>();
  const cwd = io.cwd();
  const selection = selectionOf(config.include, config.exclude);
  const unfolded = named.flatMap((input): readonly NamedInput[] => {
    const root = resolve(cwd, input.path);
    if (input.kind !== 'folder' || !isCleanedFolder(root)) return [input];
    const folder = opened(input.path, root);
    return folder.outputs.filter(selection.takes).map((name) => {
      const path = join(input.path, name);
      outputs.set(path, { folder, name });
      return { kind: 'file', path };
    });
  });
  const inputs = gathered(unfolded, { selection, cwd, output: null });
  const { articles, from, encoding, maxBytes } = config;
  return {
    inputs,
    learnt: articles ? [] : learntInputs(config, named, inputs).filter(({ input }) => !outputs.has(input.path)),
    keep: () => {},
    isFolder: false,
    cleaner: async (profiles) => {
      const cleaner = asTheyAre(await cleanerFor(config, io, true, profiles), { articles, from, encoding, maxBytes, outputs });
      const close = async (): Promise<void> => {
        for (const { folder } of outputs.values()) folder.close();
        await cleaner.close();
      };
      return { ...cleaner, close };
    },
    open: async (say) => {
      const { output } = config;
      const read = inputs.map(({ input }) => input);
      const sink = output === null ? streamSink(io.stdout) : await openOutput(output, config, read, io);
      try {
        return dedupResults(config, sink, cwd, output === null && io.stdout.isTTY === true, say);
      } catch (cause) {
        await sink.discard();
        throw new UsageError(usage.unreadable(config.against ?? '', cause), { cause });
      }
    },
    closing: ({ pages, failed, without, skipped }, { copies, clusters }) =>
      notes.summary(pages, failed, without, copyNotes.clusters(copies, clusters ?? 0), skipped),
  };
}

function opened(name: string, root: string): CleanedOutput['folder'] {
  try {
    return cleanedFolder(root);
  } catch (cause) {
    throw new UsageError(usage.unreadable(name, cause), { cause });
  }
}
