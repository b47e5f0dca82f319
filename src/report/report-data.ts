import type { ClusterReason } from '../emit/clusters.js';
import type { DropReason, Ratio, Role } from '../model/fate.js';
import type { Relation } from '../similarity/relation.js';

/** What becomes of words. `no-article`: they would be kept if their page weren't below the minimum of confidence. */
export type Category = 'kept' | DropReason['code'] | 'no-article';

/** Every category, in the order of charts and tables. */
export const CATEGORIES: readonly Category[] = [
  'kept',
  'chrome',
  'outside-body',
  'site',
  'exact-copy',
  'near-copy',
  'no-article',
];

/** Words by category, in the order of {@link CATEGORIES}. */
export type WordCounts = readonly number[];

export type PageStatus = 'article' | 'no-article' | 'failed';

/** What the report's lists and figures need of a page. */
export interface PageFacts {
  /** As in a result's JSON. */
  readonly path: string;
  readonly title: string | null;
  /** Null for a page that failed. */
  readonly site: string | null;
  readonly status: PageStatus;
  /** Four places; null for a page that failed. */
  readonly score: Ratio | null;
  readonly words: WordCounts;
  /** Why there is no result; null where there is one. */
  readonly error: string | null;
}

/** A line of a page or block of an HTML page: its number from 1, what became of it, its text, and why; empty where nothing is to be said. */
export type DetailLine = readonly [number: number, fate: Role | DropReason['code'], text: string, what: string];

/** A page's ledger over its text. */
export interface PageDetail {
  readonly closing: string;
  readonly signals: readonly (readonly [name: string, value: Ratio])[];
  readonly warnings: readonly string[];
  readonly lines: readonly DetailLine[];
  /** Lines that are left out, since there are too many or they are too long. */
  readonly omitted: number;
}

/** A page in the list. `site`: place in the list of sites, -1 for none; `cluster`: in that of clusters; `detail`: 1 where it is in the file. */
export type PageRow = readonly [
  path: string,
  title: string | null,
  site: number,
  status: PageStatus,
  score: Ratio | null,
  kept: number,
  dropped: number,
  cluster: number,
  detail: 0 | 1,
  error: string | null,
];

/** A copy: its place in the list of pages. `pair`: 1 where what differs is in the file. */
export type MemberRow = readonly [page: number, relation: Relation, similarity: Ratio, pair: 0 | 1];

/** Pages that are copies. `reason`: in words. */
export interface ClusterRow {
  readonly canonical: number;
  readonly reason: string;
  readonly members: readonly MemberRow[];
}

/** A cluster by the places of its pages in the order in which they were added. */
export interface FoundCluster {
  readonly canonical: number;
  readonly reason: ClusterReason;
  readonly members: readonly { readonly page: number; readonly relation: Relation; readonly similarity: Ratio }[];
}

/** A stretch of a paragraph, and whether the other page has it, too: 0, or not: 1. */
export type Segment = readonly [differs: 0 | 1, text: string];

/** A row of two pages side by side: a paragraph that both have, or one of each; null where a page has none. */
export type PairRow = string | readonly [left: readonly Segment[] | null, right: readonly Segment[] | null];

/** Two pages side by side. */
export interface PagePair {
  readonly rows: readonly PairRow[];
  /** Rows that are left out. */
  readonly omitted: number;
}

/** All that the page's lists are made of: pages by confidence, the lowest first, those that failed before them. */
export interface ReportData {
  readonly sites: readonly string[];
  readonly clusters: readonly ClusterRow[];
  readonly pages: readonly PageRow[];
}

/** Ids of the elements that hold data as JSON. */
export const dataId = 'data';
export const pageId = (page: number): string => `page-${page}`;
export const pairId = (cluster: number, member: number): string => `pair-${cluster}-${member}`;
