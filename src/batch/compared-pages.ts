import type { Ratio } from '../model/fate.js';
import { clusters } from '../similarity/clusters.js';
import type { PageSets } from '../similarity/page-sets.js';
import { pageStore } from '../similarity/page-store.js';
import { recentlyRead } from '../similarity/pages-read.js';
import type { Relation } from '../similarity/relation.js';
import type { Precedence } from '../similarity/standing.js';
import { beginSets, recordAt } from './sets-file.js';
import { type Compared, comparedOf, type RecordHead, type RecordPlace, setsOf, setsRecord } from './sets-record.js';
import type { Spool } from './spool.js';

/** A cluster by the numbers of its pages. */
export interface PageCluster {
  readonly canonical: number;
  readonly reason: Precedence;
  /** By path. */
  readonly members: readonly PageCopy[];
}

interface PageCopy {
  readonly page: number;
  readonly relation: Relation;
  readonly similarity: Ratio;
}

/** Pages of a batch that copies are looked for in. Memory keeps their signatures and paths, a file their sets. */
export interface ComparedPages {
  /** Add a page and give its number, from 0. @throws the system's error when its record can't be written. */
  readonly add: (path: string, page: Compared, head: RecordHead) => number;
  /** Add a page by its record from another file. */
  readonly addRecord: (path: string, record: Uint8Array) => number;
  readonly pathOf: (page: number) => string;
  /** Give the clusters by the paths of their canonical pages. @throws the system's error when a record can't be read. */
  readonly clusters: () => readonly PageCluster[];
  readonly close: () => void;
}

/** Sets of so many pages are held: pages of one cluster are asked for again and again. Those of 2,048 long pages take 20 MB. */
const HELD_PAGES = 2048;

/** Start with none, on an empty file. */
export function comparedPages(spool: Spool): ComparedPages {
  const store = pageStore();
  const paths: string[] = [];
  const places: RecordPlace[] = [];
  beginSets(spool);

  function put(path: string, record: Uint8Array, page: Compared): number {
    places.push({ offset: spool.append(record), size: record.length });
    paths.push(path);
    return store.add(page);
  }

  function found(): readonly PageCluster[] {
    const read = (page: number): PageSets => setsOf(recordAt(spool, places[page]!));
    const names = paths.map(named);
    return clusters(store, { setsOf: recentlyRead(read, HELD_PAGES), pathOf: (page) => names[page]! }).map((cluster) => ({
      canonical: numberIn(cluster.canonical),
      reason: cluster.reason,
      members: cluster.members.map(({ path, relation, similarity }) => ({ page: numberIn(path), relation, similarity })),
    }));
  }

  return {
    add: (path, page, head) => put(path, setsRecord(head, page), page),
    addRecord: (path, record) => put(path, record, comparedOf(record)),
    pathOf: (page) => paths[page]!,
    clusters: found,
    close: () => spool.close(),
  };
}

/** Archives have several pages of one address: the number tells them apart, and changes no order of paths. */
function named(path: string, page: number): string {
  return `${path}\0${page}`;
}

function numberIn(name: string): number {
  return Number(name.slice(name.lastIndexOf('\0') + 1));
}
