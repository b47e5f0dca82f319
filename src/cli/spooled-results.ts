import { comparedPages } from '../batch/compared-pages.js';
import { copyMarks, mayGo, renumbered } from '../batch/copy-marks.js';
import { temporarySpool } from '../batch/spool.js';
import { markedJson } from '../emit/marked.js';
import type { Config } from './config.js';
import { ExitCode } from './exit-codes.js';
import { frameFor } from './frame.js';
import { report, type Say } from './report.js';
import type { Results } from './results.js';
import type { Sink } from './sink.js';

/** What is to be printed of a page; `size` is null where nothing is. */
interface Spooled {
  readonly path: string;
  readonly offset: number;
  readonly size: number | null;
}

/**
 * Give results that go to stdout or a file when all pages are known, in the order of inputs, since copies are known only then. They wait
 * in a temporary file.
 * @param drop Leave copies out; else they are marked.
 */
export function spooledResults(config: Config, sink: Sink, several: boolean, drop: boolean, say: Say): Results {
  const frame = frameFor(config, sink, several);
  const indent = config.format === 'json' ? 2 : 0;
  const json = config.format === 'json' || config.format === 'jsonl';
  const bodies = temporarySpool();
  const pages = comparedPages(temporarySpool());
  const spooled: Spooled[] = [];
  /** Places in `spooled` by the numbers of pages. */
  const places: number[] = [];
  const close = (): void => {
    bodies.close();
    pages.close();
  };

  function bodyOf({ offset, size }: Spooled): string | null {
    if (size === null) return null;
    const bytes = Buffer.alloc(size);
    if (!bodies.read(offset, bytes)) throw new RangeError(`nothing was spooled at ${offset}`);
    return bytes.toString('utf8');
  }

  return {
    known: () => null,
    draft: () => null,
    clear: () => {},
    add: async ({ source }, { outcome }) => {
      if (outcome.kind === 'same') throw new TypeError('nothing is known of a page before it is cleaned');
      const { path } = source;
      const compared = outcome.kind === 'cleaned' ? outcome.compared : null;
      const body = outcome.body === null ? null : Buffer.from(outcome.body);
      if (compared !== null)
        places[pages.add(path, compared, { name: '', contentHash: null, outputHash: null })] = spooled.length;
      spooled.push({ path, offset: body === null ? 0 : bodies.append(body), size: body?.length ?? null });
      return { code: report(path, outcome, config, say), skipped: false };
    },
    end: async (code) => {
      const clusters = renumbered(pages.clusters(), (page) => places[page]!);
      const copies = copyMarks(clusters, (place) => spooled[place]!.path);
      let dropped = 0;
      for (const [place, one] of spooled.entries()) {
        const copy = copies.get(place);
        const goes = drop && copy !== undefined && mayGo(copy.relation);
        if (goes) dropped++;
        const body = goes ? null : bodyOf(one);
        const isMarked = body !== null && copy !== undefined && json;
        await frame.add(one.path, isMarked ? markedJson(body, copy.duplicateOf, indent) : body);
      }
      await frame.end();
      await sink.finish(code === ExitCode.failed);
      close();
      return { copies: copies.size, dropped, found: clusters };
    },
    giveUp: async () => {
      close();
      await sink.discard();
    },
  };
}
