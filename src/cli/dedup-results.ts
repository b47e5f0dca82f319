import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cleanedFolder } from '../batch/cleaned-folder.js';
import { type ComparedPages, comparedPages } from '../batch/compared-pages.js';
import { mayGo } from '../batch/copy-marks.js';
import { temporarySpool } from '../batch/spool.js';
import type { PrintedCluster } from '../emit/clusters.js';
import type { DedupConfig } from './dedup-config.js';
import { printClusters, printKept } from './dedup-print.js';
import { ExitCode } from './exit-codes.js';
import { systemCode } from './failure.js';
import { problems } from './messages.js';
import { report, type Say } from './report.js';
import type { Results } from './results.js';
import type { Sink } from './sink.js';

/** A page that was read; `page` is its number among those compared, null where it holds no article. */
interface ReadPage {
  readonly path: string;
  readonly page: number | null;
}

const unnamed = { name: '', contentHash: null, outputHash: null } as const;

/**
 * Give results that are printed when all pages are known: the clusters, or the paths without the copies.
 * @param terminal Paths go to a terminal.
 * @throws the system's error when an earlier batch can't be read. Outputs of it that are gone are told of and passed over.
 */
export function dedupResults(config: DedupConfig, sink: Sink, cwd: string, terminal: boolean, say: Say): Results {
  const pages = comparedPages(temporarySpool());
  const earlier = config.against === null ? 0 : addEarlier(pages, config.against, cwd, say);
  // Earlier pages come first, whatever their length: what is kept already stays the canonical page.
  const complete = earlier === 0;
  const read: ReadPage[] = [];
  return {
    known: () => null,
    draft: () => null,
    clear: () => {},
    add: async ({ source: { path } }, { outcome }) => {
      if (outcome.kind === 'same') throw new TypeError('nothing is known of a page before it is read');
      const compared = outcome.kind === 'cleaned' ? outcome.compared : null;
      const page = compared === null ? null : pages.add(path, { ...compared, complete }, unnamed);
      if (outcome.kind === 'cleaned') read.push({ path, page });
      return { code: report(path, outcome, config, say), skipped: false };
    },
    end: async (code) => {
      const found = newClusters(pages, earlier);
      const members = found.flatMap((cluster) => cluster.members);
      if (config.keep) {
        const gone = new Set(members.filter(({ relation }) => mayGo(relation)).map(({ page }) => page));
        const kept = read.filter(({ page }) => page === null || !gone.has(page)).map(({ path }) => path);
        await printKept(kept, config.pathEnd, terminal, sink);
      } else await printClusters(found, config.format, sink);
      await sink.finish(code === ExitCode.failed);
      pages.close();
      return { copies: members.length, dropped: 0, clusters: found.length };
    },
    giveUp: async () => {
      pages.close();
      await sink.discard();
    },
  };
}

/** Adds the pages of an earlier batch, and gives how many they are. What isn't there any more must not make a copy go. */
function addEarlier(pages: ComparedPages, against: string, cwd: string, say: Say): number {
  const root = resolve(cwd, against);
  const folder = cleanedFolder(root);
  try {
    let count = 0;
    for (const name of folder.outputs) {
      const path = join(against, name);
      const bytes = bytesOf(join(root, name));
      if (bytes === null) say(path, problems.missing);
      else count = pages.add(path, { ...folder.compared(name, bytes), complete: true }, unnamed) + 1;
    }
    return count;
  } finally {
    folder.close();
  }
}

/** Null for a file that isn't there. */
function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

interface NewCluster extends PrintedCluster {
  readonly members: readonly (PrintedCluster['members'][number] & { readonly page: number })[];
}

/** Give the clusters with copies that are new. That pages of the earlier batch are copies of each other was told by then. */
function newClusters(pages: ComparedPages, earlier: number): readonly NewCluster[] {
  return pages.clusters().flatMap(({ canonical, reason, members }) => {
    const copies = members.filter(({ page }) => page >= earlier).map((copy) => ({ ...copy, path: pages.pathOf(copy.page) }));
    if (copies.length === 0) return [];
    return [{ canonical: pages.pathOf(canonical), reason: canonical < earlier ? 'earlier-batch' : reason, members: copies }];
  });
}
