import type { Ratio } from '../model/fate.js';
import type { Relation } from '../similarity/relation.js';
import type { Precedence } from '../similarity/standing.js';
import { escaped } from './controls.js';
import { SCHEMA_VERSION } from './json.js';

/** Why a page is the canonical one of its cluster. `earlier-batch`: it was there before the others. */
export type ClusterReason = Precedence | 'earlier-batch';

/** Pages that are copies, by their paths. */
export interface PrintedCluster {
  readonly canonical: string;
  readonly reason: ClusterReason;
  /** Each compared with `canonical` itself. */
  readonly members: readonly { readonly path: string; readonly relation: Relation; readonly similarity: Ratio }[];
}

/** A cluster in JSON. Keys stand in this order. */
export interface ClusterDocument extends PrintedCluster {
  readonly schemaVersion: 1;
}

/** What a reader is told in words. */
export interface ClusterWords {
  readonly reason: (reason: ClusterReason) => string;
  readonly ratio: (similarity: Ratio) => string;
}

/** Give a cluster's JSON document, keys in their fixed order. */
export function clusterDocument({ canonical, reason, members }: PrintedCluster): ClusterDocument {
  return {
    schemaVersion: SCHEMA_VERSION,
    canonical,
    reason,
    members: members.map(({ path, relation, similarity }) => ({ path, relation, similarity })),
  };
}

/** Give a cluster as a paragraph: the canonical page and why, then a line a copy. Ends with a line break. */
export function clusterText({ canonical, reason, members }: PrintedCluster, words: ClusterWords): string {
  const lines = members.map(
    ({ path, relation, similarity }) =>
      `  ${relation.padEnd(relationColumns)} ${words.ratio(similarity).padEnd(ratioColumns)} ${escaped(path)}\n`,
  );
  return `${escaped(canonical)}  (${words.reason(reason)})\n${lines.join('')}`;
}

/** As wide as `contained`. */
const relationColumns = 9;
/** As wide as `.999`. */
const ratioColumns = 4;
