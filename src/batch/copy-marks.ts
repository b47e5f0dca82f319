import type { Ratio } from '../model/fate.js';
import type { Relation } from '../similarity/relation.js';
import type { ComparedPages } from './compared-pages.js';

/** What a page is a copy of. */
export interface CopyMark {
  /** As in a result's JSON. */
  readonly duplicateOf: { readonly path: string; readonly similarity: Ratio };
  readonly relation: Relation;
}

/** Give the marks of all pages that are copies, by their numbers. @throws the system's error. */
export function copyMarks(pages: ComparedPages): ReadonlyMap<number, CopyMark> {
  const marks = new Map<number, CopyMark>();
  for (const { canonical, members } of pages.clusters()) {
    const path = pages.pathOf(canonical);
    for (const { page, relation, similarity } of members) marks.set(page, { duplicateOf: { path, similarity }, relation });
  }
  return marks;
}

/** Say whether a copy may go: a page that stands in a much larger one is told of, and stays. */
export function mayGo(relation: Relation): boolean {
  return relation !== 'contained';
}
