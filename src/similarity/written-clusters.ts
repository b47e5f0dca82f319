import type { Ratio } from '../model/fate.js';
import type { Cluster, ClusterMember } from './cluster.js';
import type { Following } from './near-leaders.js';
import type { PageStore } from './page-store.js';
import type { Compared } from './relation.js';
import { precedence } from './standing.js';

/** Give the clusters as they are printed: by path of their canonical pages. `first` is the page that speaks for a page's text. */
export function writtenClusters(
  store: PageStore,
  pathOf: (page: number) => string,
  standing: Uint32Array,
  first: Uint32Array,
  following: ReadonlyMap<number, Following>,
): readonly Cluster[] {
  const copies = new Map<number, { readonly best: number; readonly members: ClusterMember[] }>();
  for (const page of standing) {
    const text = first[page]!;
    const follows = following.get(text);
    if (follows === undefined && text === page) continue;
    const leader = follows?.leader ?? text;
    const member = { path: pathOf(page), ...printed(follows?.compared) };
    const cluster = copies.get(leader);
    if (cluster === undefined) copies.set(leader, { best: page, members: [member] });
    else cluster.members.push(member);
  }
  return [...copies]
    .map(([leader, { best, members }]) => ({
      canonical: pathOf(leader),
      reason: precedence(store, pathOf, leader, best),
      members: members.sort((a, b) => byText(a.path, b.path)),
    }))
    .sort((a, b) => byText(a.canonical, b.canonical));
}

function printed(compared: Compared | undefined): Omit<ClusterMember, 'path'> {
  if (compared === undefined || compared.relation === 'same') return { relation: 'same', similarity: 1 };
  // A text may be contained in full; one that is nearly the same is not the same, even where a passage more often is all the difference.
  return compared.relation === 'contained'
    ? { relation: 'contained', similarity: rounded(compared.containment) }
    : { relation: 'near', similarity: Math.min(rounded(compared.resemblance), 0.999) };
}

/** Three decimals, for people. */
function rounded(share: Ratio): Ratio {
  return Math.round(share * 1000) / 1000;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
