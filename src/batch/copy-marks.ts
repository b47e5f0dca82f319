import type { Ratio } from '../model/fate.js';
import type { Relation } from '../similarity/relation.js';
import type { PageCluster } from './compared-pages.js';

/** What a page is a copy of. */
export interface CopyMark {
  /** As in a result's JSON. */
  readonly duplicateOf: { readonly path: string; readonly similarity: Ratio };
  readonly relation: Relation;
}

/** Give the marks of all pages that are copies, by their numbers. */
export function copyMarks(clusters: readonly PageCluster[], pathOf: (page: number) => string): ReadonlyMap<number, CopyMark> {
  const marks = new Map<number, CopyMark>();
  for (const { canonical, members } of clusters) {
    const path = pathOf(canonical);
    for (const { page, relation, similarity } of members) marks.set(page, { duplicateOf: { path, similarity }, relation });
  }
  return marks;
}

/** Give clusters with other numbers for their pages. */
export function renumbered(clusters: readonly PageCluster[], numberOf: (page: number) => number): readonly PageCluster[] {
  return clusters.map(({ canonical, reason, members }) => ({
    canonical: numberOf(canonical),
    reason,
    members: members.map((member) => ({ ...member, page: numberOf(member.page) })),
  }));
}

/** Say whether a copy may go: a page that stands in a much larger one is told of, and stays. */
export function mayGo(relation: Relation): boolean {
  return relation !== 'contained';
}
