import type { Compared } from './relation.js';
import type { Components } from './union-find.js';

/** What a page is a copy of. */
export interface Following {
  readonly leader: number;
  readonly compared: Compared;
}

/** Leaders of one set of pages that hang together which a page is compared with. Only chains of thousands of stories have more. */
const MAX_LEADERS = 4096;

/**
 * Let each page join the first page before it, in their standing, that it is nearly the same as and that itself joined none. Pages
 * may hang together by a chain in which the last is unlike the first: each is compared with the leader that it joins.
 * `compare` gets the leader first, and may be asked again about pages that were compared before.
 */
export function joinLeaders(
  pages: Uint32Array,
  joined: Components,
  compare: (leader: number, page: number) => Compared | null,
): Map<number, Following> {
  const following = new Map<number, Following>();
  for (const together of hangingTogether(pages, joined)) {
    const leaders: number[] = [];
    for (const page of together) {
      const found = firstOf(leaders, page, compare);
      if (found !== null) following.set(page, found);
      else if (leaders.length < MAX_LEADERS) leaders.push(page);
    }
  }
  return following;
}

function firstOf(
  leaders: readonly number[],
  page: number,
  compare: (leader: number, page: number) => Compared | null,
): Following | null {
  for (const leader of leaders) {
    const compared = compare(leader, page);
    if (compared !== null && compared.relation !== 'contained') return { leader, compared };
  }
  return null;
}

/** Give the sets of two and more pages that hang together, each in the order of `pages`. */
function hangingTogether(pages: Uint32Array, joined: Components): Iterable<readonly number[]> {
  const sizes = new Uint32Array(joined.count);
  for (const page of pages) sizes[joined.rootOf(page)]!++;
  const sets = new Map<number, number[]>();
  for (const page of pages) {
    const root = joined.rootOf(page);
    if (sizes[root]! < 2) continue;
    const set = sets.get(root);
    if (set === undefined) sets.set(root, [page]);
    else set.push(page);
  }
  return sets.values();
}
