import type { Ratio } from '../model/fate.js';
import type { Relation } from './relation.js';
import type { Precedence } from './standing.js';

/** A page that is a copy of its cluster's canonical page, with which it was itself compared. */
export interface ClusterMember {
  readonly path: string;
  readonly relation: Relation;
  /** Three decimals: 1 where the relation is `same`, resemblance, .999 at most, where it is `near`, containment where it is `contained`. */
  readonly similarity: Ratio;
}

/** Two or more pages that are copies. No page is in two clusters. */
export interface Cluster {
  /** Path of the page that is kept. */
  readonly canonical: string;
  /** What sets the canonical page before the best of its copies. */
  readonly reason: Precedence;
  /** The copies, without the canonical page, by path. */
  readonly members: readonly ClusterMember[];
}
