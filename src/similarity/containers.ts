import type { Following } from './near-leaders.js';
import type { Compared } from './relation.js';

/** Pages that a page was found to be contained in, and what was measured. Mutable; lives as long as one set of pages is looked at. */
export interface Containers {
  readonly add: (container: number, page: number, compared: Compared) => void;
  /** Let each page of `alone` join the first page before it that contains it, or the leader of that one, where it is contained in it too. */
  readonly join: (alone: Uint32Array, following: Map<number, Following>) => void;
}

/** Containers of a page that are remembered: those that come first in their standing. */
const MAX_CONTAINERS = 4;

/** Start with none. `rankOf`: place of a page in the standing. `compare` gets the containing page first. */
export function containers(
  rankOf: (page: number) => number,
  compare: (container: number, page: number) => Compared | null,
): Containers {
  const found = new Map<number, Following[]>();

  function add(leader: number, page: number, compared: Compared): void {
    const list = found.get(page) ?? [];
    if (list.some((known) => known.leader === leader)) return;
    list.push({ leader, compared });
    list.sort((a, b) => rankOf(a.leader) - rankOf(b.leader)).splice(MAX_CONTAINERS);
    found.set(page, list);
  }

  function join(alone: Uint32Array, following: Map<number, Following>): void {
    for (const page of alone) {
      for (const container of found.get(page) ?? []) {
        const joined = leaderOf(container, page, following);
        if (joined === null) continue;
        following.set(page, joined);
        break;
      }
    }
  }

  function leaderOf(container: Following, page: number, following: ReadonlyMap<number, Following>): Following | null {
    const further = following.get(container.leader);
    if (further === undefined) return container;
    const compared = compare(further.leader, page);
    return compared === null ? null : { leader: further.leader, compared };
  }

  return { add, join };
}
