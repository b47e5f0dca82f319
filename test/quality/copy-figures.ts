import type { Cluster } from '../../src/similarity/cluster.js';
import { clustersOf, comparedPage } from '../../src/similarity/clusters-of.js';
import { type CopyCase, copyCases, renumbered } from './copy-cases.js';
import { chains, isNearInChain, templateTwins } from './copy-series.js';

/** What is held against floors: shares from 0 to 1, and counts of what may not happen. */
export interface CopyFigures {
  readonly figures: ReadonlyMap<string, number>;
  /** Pairs of copies that are in no common cluster. */
  readonly missed: readonly (readonly [string, string])[];
}

/** A page whose truth is known: two are copies if and only if they share `cluster`. */
type Case = Omit<CopyCase, 'text'>;

/** Measure everything that the floors name. Reads the corpus. */
export function copyFigures(): CopyFigures {
  const cases = copyCases();
  const found = clustersOf(cases.map(({ id, text }) => comparedPage(id, text)));
  const pairs = pairFigures(cases, found);
  const figures = new Map(pairs.figures);
  figures.set('merges among hard negatives', mergedNegatives(cases, found));
  figures.set('merges with other numbers', renumberedMerges(cases));
  for (const [name, value] of seriesFigures()) figures.set(name, value);
  return { figures, missed: pairs.missed };
}

/** Pairs of pages that share a cluster, right and wrong. Recall of a kind of edit: of the pairs that a page of it is part of. */
export function pairFigures(cases: readonly Case[], found: readonly Cluster[]): CopyFigures {
  const clusterOf = new Map<string, number>();
  found.forEach(({ canonical, members }, i) => {
    for (const path of [canonical, ...members.map((member) => member.path)]) clusterOf.set(path, i);
  });
  const editOf = new Map(cases.map(({ id, edit }) => [id, edit]));
  const truth = grouped(cases, ({ cluster }) => cluster);
  const missed: [string, string][] = [];
  const byEdit = new Map<string, { found: number; all: number }>();
  let right = 0;
  let all = 0;
  for (const copies of truth.values()) {
    for (const [a, b] of pairsOf(copies.map(({ id }) => id))) {
      const isFound = clusterOf.has(a) && clusterOf.get(a) === clusterOf.get(b);
      all++;
      if (isFound) right++;
      else missed.push([a, b]);
      for (const edit of new Set([editOf.get(a)!, editOf.get(b)!])) {
        const counts = byEdit.get(edit) ?? { found: 0, all: 0 };
        byEdit.set(edit, { found: counts.found + Number(isFound), all: counts.all + 1 });
      }
    }
  }
  let proposed = 0;
  for (const { members } of found) proposed += (members.length * (members.length + 1)) / 2;
  const figures = new Map([
    ['precision', proposed === 0 ? 1 : right / proposed],
    ['recall', all === 0 ? 1 : right / all],
  ]);
  for (const [edit, counts] of byEdit) figures.set(`recall ${edit}`, counts.found / counts.all);
  return { figures, missed };
}

/** Pages that are a copy of none and are in a cluster. */
function mergedNegatives(cases: readonly CopyCase[], found: readonly Cluster[]): number {
  const negative = new Set(cases.filter(({ edit }) => edit.startsWith('neg_')).map(({ id }) => id));
  const paths = found.flatMap(({ canonical, members }) => [canonical, ...members.map(({ path }) => path)]);
  return paths.filter((path) => negative.has(path)).length;
}

/** Articles that share a cluster with their twin with other numbers: each beside its twin alone. */
function renumberedMerges(cases: readonly CopyCase[]): number {
  const originals = cases.filter(({ edit }) => edit === 'orig' || edit === 'single');
  return originals.filter(({ id, text }) => {
    const twin = renumbered(text);
    return twin !== null && clustersOf([comparedPage(id, text), comparedPage(`${id} renumbered`, twin)]).length > 0;
  }).length;
}

function seriesFigures(): ReadonlyMap<string, number> {
  const twins = templateTwins();
  const ofTwins = clustersOf(twins.map(({ path, text }) => comparedPage(path, text)));
  const links = chains();
  const ofChains = clustersOf(links.map(({ path, text }) => comparedPage(path, text)));
  const unlike = ofChains.flatMap(({ canonical, members }) => members.filter(({ path }) => !isNearInChain(canonical, path)));
  return new Map([
    ['largest false cluster of template twins', Math.max(1, ...ofTwins.map(({ members }) => members.length + 1))],
    ['largest false cluster of chains', 1 + unlike.length],
    ['pages of chains without a cluster', links.length - ofChains.reduce((sum, { members }) => sum + members.length + 1, 0)],
  ]);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
}
