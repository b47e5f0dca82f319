/** What candidate pairs are proposed to. */
export interface PairJudge {
  /** Say that two pages hang together already, so that another pair of them would add nothing. */
  readonly areJoined: (a: number, b: number) => boolean;
  /** Compare two pages, `a` before `b` in their standing, and say whether they are copies. */
  readonly judge: (a: number, b: number) => boolean;
}

/** Propose each pair of a group that doesn't hang together yet and wasn't proposed before. */
export function proposeAll(group: Uint32Array, pairs: PairJudge, wereProposed: (a: number, b: number) => boolean): void {
  for (let i = 1; i < group.length; i++) {
    const page = group[i]!;
    for (let k = 0; k < i; k++) {
      const other = group[k]!;
      if (!pairs.areJoined(other, page) && !wereProposed(other, page)) pairs.judge(other, page);
    }
  }
}

/**
 * Propose each page of a group with those before it that are copies of none, `maxLeaders` at most, until it is a copy of one.
 * Give the pages that are copies of none: the leaders first.
 */
export function proposeLeaders(group: Uint32Array, maxLeaders: number, pairs: PairJudge): Uint32Array {
  const leaders: number[] = [];
  return group.filter((page) => {
    if (leaders.some((leader) => pairs.areJoined(leader, page) || pairs.judge(leader, page))) return false;
    if (leaders.length < maxLeaders) leaders.push(page);
    return true;
  });
}
