import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { comparedPages, type PageCluster } from '../batch/compared-pages.js';
import { renumbered } from '../batch/copy-marks.js';
import { type Spool, temporarySpool } from '../batch/spool.js';
import { reportDocument } from '../report/document.js';
import { PAGE_ASSETS } from '../report/page-assets.js';
import type { BatchTarget } from './batch-target.js';
import type { Config } from './config.js';
import { precedences } from './dedup-messages.js';
import { ExitCode } from './exit-codes.js';
import { failureOf, systemCode } from './failure.js';
import type { Io } from './io.js';
import { notes, usage } from './messages.js';
import { openOutput } from './output.js';
import type { Say } from './report.js';
import { reportedPages } from './reported-pages.js';
import type { Results } from './results.js';
import type { Sink } from './sink.js';
import { UsageError } from './usage-error.js';

/** The page to look at that a batch writes beside its results. */
export interface HtmlReport {
  /** Give results that go into the report, too. What goes wrong with it doesn't touch them. */
  readonly around: (results: Results) => Results;
  /** What the report means for the run: failed when it couldn't be written. */
  readonly code: () => ExitCode;
  /** Leave everything as it was. May be called at any time. */
  readonly giveUp: () => Promise<void>;
}

/** Characters that are written at once. */
const pieceChars = 1 << 18;

/**
 * Open the report that the options name.
 * @throws UsageError when it is an input or the output, or can't be written.
 */
export async function openReport(report: string, config: Config, target: BatchTarget, io: Io, say: Say): Promise<HtmlReport> {
  const path = resolve(io.cwd(), report);
  const folder = dirname(path);
  const output = config.output === null ? null : resolve(io.cwd(), config.output);
  if (output !== null && isSame(path, output)) throw new UsageError(usage.reportIsOutput(report));
  // The output folder is made by the run.
  if (target.isFolder && folder === output) mkdirSync(folder, { recursive: true });
  const inputs = target.inputs.map(({ input }) => input);
  const words = { isInput: usage.reportIsInput, fails: usage.reportFails };
  const sink = await openOutput(report, config, inputs, io, words);
  return htmlReport(sink, folder, looksItself(config, target), (error) => {
    const code = systemCode(error);
    const { message, stack } = failureOf(error);
    say(report, code === null ? message : notes.unwritable(code), stack);
  });
}

/** Results look for copies in a folder, or where they mark or drop them. */
function looksItself({ duplicates }: Config, { isFolder }: BatchTarget): boolean {
  return duplicates === null && !isFolder;
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

/**
 * Give a report on an open file.
 * @param folder Where pages wait on disk.
 * @param looks Look for copies, which the results don't.
 * @param complain Told once, of the first thing that goes wrong; nothing is written then.
 */
function htmlReport(sink: Sink, folder: string, looks: boolean, complain: (error: unknown) => void): HtmlReport {
  const spools: Spool[] = [];
  const state = { code: ExitCode.ok as ExitCode, closed: false };
  const spool = (): Spool => {
    const made = temporarySpool(folder);
    spools.push(made);
    return made;
  };
  const giveUp = async (): Promise<void> => {
    if (state.closed) return;
    state.closed = true;
    for (const one of spools) one.close();
    await sink.discard();
  };
  const guarded = async (action: () => Promise<void> | void): Promise<void> => {
    if (state.closed) return;
    try {
      await action();
    } catch (error) {
      state.code = ExitCode.failed;
      await giveUp().catch(() => {});
      complain(error);
    }
  };

  function around(results: Results): Results {
    const pages = reportedPages(spool());
    const compared = looks ? comparedPages(spool()) : null;
    /** Places in the report by the numbers of pages that are compared. */
    const places: number[] = [];

    async function write(found: readonly PageCluster[] | null, whole: boolean): Promise<void> {
      const report = {
        version: manifest.version,
        whole,
        pages: pages.pages(),
        counter: pages.counter,
        clusters: found,
        reasonWords: (reason: keyof typeof precedences) => precedences[reason],
      };
      let piece = '';
      for (const part of reportDocument(report, PAGE_ASSETS)) {
        piece += part;
        if (piece.length < pieceChars) continue;
        await sink.write(piece);
        piece = '';
      }
      await sink.write(piece);
      await sink.finish(false);
      state.closed = true;
      for (const one of spools) one.close();
    }

    return {
      // A report is of all pages.
      known: () => null,
      draft: results.draft,
      clear: results.clear,
      add: async (page, done) => {
        const added = await results.add(page, done);
        await guarded(() => {
          const place = pages.add(page.source.path, done, added.code === ExitCode.failed);
          const { outcome } = done;
          const sets = compared !== null && outcome.kind === 'cleaned' ? outcome.compared : null;
          if (sets !== null)
            places[compared!.add(page.source.path, sets, { name: '', contentHash: null, outputHash: null })] = place;
        });
        return added;
      },
      end: async (code, whole) => {
        const copies = await results.end(code, whole);
        await guarded(() => write(copies.found ?? own(), whole));
        return copies;
      },
      giveUp: async () => {
        await giveUp();
        await results.giveUp();
      },
    };

    function own(): readonly PageCluster[] | null {
      return compared === null ? null : renumbered(compared.clusters(), (page) => places[page]!);
    }
  }

  return { around, code: () => state.code, giveUp };
}
