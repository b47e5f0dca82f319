import type { Spool } from '../batch/spool.js';
import type { ReportPages } from '../report/document.js';
import { failureFacts } from '../report/page-report.js';
import type { PageFacts } from '../report/report-data.js';
import { type Counter, newCounter } from '../report/totals.js';
import { notes } from './messages.js';
import type { PageDone } from './page-task.js';
import { unpackedPage } from './reported-page.js';

/** The pages of a report as they come: memory keeps their paths and places, a file the rest. */
export interface ReportedPages {
  /** Add what came of a page, and give its place, from 0. `unwritten`: its result was lost. @throws the system's error. */
  readonly add: (path: string, done: PageDone, unwritten: boolean) => number;
  readonly counter: Counter;
  /** Give all that were added. Its functions throw the system's error. */
  readonly pages: () => ReportPages;
}

/** Where a page waits in the file: its facts, then its detail, both with their bytes. */
interface Place {
  readonly offset: number;
  readonly facts: number;
  readonly packed: number;
}

/** Start with none, on an empty file. */
export function reportedPages(spool: Spool): ReportedPages {
  const counter = newCounter();
  const paths: string[] = [];
  const scores: (number | null)[] = [];
  const chars: number[] = [];
  const places: Place[] = [];

  function read(offset: number, size: number): Buffer {
    const bytes = Buffer.alloc(size);
    if (!spool.read(offset, bytes)) throw new RangeError(`nothing was spooled at ${offset}`);
    return bytes;
  }

  function unpacked(page: number): ReturnType<typeof unpackedPage> {
    const { offset, facts, packed } = places[page]!;
    return unpackedPage(read(offset + facts, packed));
  }

  return {
    add: (path, { outcome }, unwritten) => {
      const reported = outcome.kind === 'cleaned' && !unwritten ? outcome.reported : null;
      const facts = reported?.facts ?? failureFacts(path, outcome.kind === 'failed' ? outcome.failure.message : notes.lost);
      const bytes = Buffer.from(JSON.stringify(facts));
      const offset = spool.append(bytes);
      if (reported !== null) spool.append(reported.packed);
      counter.add(facts);
      paths.push(path);
      scores.push(facts.score);
      chars.push(reported?.detailChars ?? 0);
      return places.push({ offset, facts: bytes.length, packed: reported?.packed.length ?? 0 }) - 1;
    },
    counter,
    pages: () => ({
      count: places.length,
      pathOf: (page) => paths[page]!,
      scoreOf: (page) => scores[page]!,
      factsOf: (page): PageFacts => JSON.parse(read(places[page]!.offset, places[page]!.facts).toString('utf8')),
      detailChars: (page) => chars[page]!,
      detailOf: (page) => unpacked(page).detail,
      paragraphsOf: (page) => unpacked(page).paragraphs,
    }),
  };
}
