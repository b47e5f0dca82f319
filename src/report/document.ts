import { chartsHtml, totalsHtml } from './figures.js';
import { dataElement, escapedHtml, scriptJson } from './html.js';
import { DETAILED_CHARS, DETAILED_PAGES, PAIR_CHARS, SHOWN_CLUSTERS, SHOWN_COPIES } from './limits.js';
import type { PageAssets } from './page-assets.js';
import { pagePair } from './pair.js';
import {
  type ClusterRow,
  dataId,
  type FoundCluster,
  type PageDetail,
  type PageFacts,
  type PageRow,
  pageId,
  pairId,
} from './report-data.js';
import type { Counter } from './totals.js';
import { notes } from './words.js';

/** The pages of a report, by their places in the order in which they came. */
export interface ReportPages {
  readonly count: number;
  readonly pathOf: (page: number) => string;
  /** Null for a page that failed. */
  readonly scoreOf: (page: number) => number | null;
  readonly factsOf: (page: number) => PageFacts;
  /** Characters of a page's detail as JSON; 0 for a page that failed, which has none. */
  readonly detailChars: (page: number) => number;
  readonly detailOf: (page: number) => PageDetail;
  readonly paragraphsOf: (page: number) => readonly string[];
}

/** What a report is made of. */
export interface Report {
  /** Of this program. */
  readonly version: string;
  /** False: the run stopped early. */
  readonly whole: boolean;
  readonly pages: ReportPages;
  readonly counter: Counter;
  /** Null where copies weren't looked for. */
  readonly clusters: readonly FoundCluster[] | null;
  /** Why a page is its cluster's canonical one, in words. */
  readonly reasonWords: (reason: FoundCluster['reason']) => string;
}

/** A cluster, and which of its members' differences are in the file. */
interface ShownCluster {
  readonly cluster: FoundCluster;
  readonly pairs: ReadonlySet<number>;
}

/** Give the report as HTML, piece by piece: what it holds of a page is read when its turn comes. */
export function* reportDocument(report: Report, assets: PageAssets): Generator<string> {
  const { pages, counter } = report;
  const order = byConfidence(pages);
  const ranks = ranksOf(order);
  const clusters = (report.clusters ?? []).toSorted((a, b) => b.members.length - a.members.length);
  const budget = budgetOf(PAIR_CHARS);
  const shown = clusters.map(
    (cluster, i): ShownCluster => ({ cluster, pairs: i < SHOWN_CLUSTERS ? pairsOf(cluster, pages, budget) : none }),
  );
  const detailed = detailedPages(order, shown, pages);
  const sites = counter.sites();
  const copies = report.clusters === null ? null : clusters.reduce((sum, { members }) => sum + members.length, 0);
  const parts: Readonly<Record<string, () => Iterable<string>>> = {
    policy: () => [policy(assets)],
    style: () => [`<style>${assets.style}</style>`],
    version: () => [escapedHtml(report.version)],
    totals: () => [totalsHtml(counter.totals(), copies)],
    notes: () => [noteList(report, shown, detailed.size)],
    charts: () => [chartsHtml(counter.totals(), sites, counter.scores())],
    data: function* () {
      yield* listData(
        report,
        order,
        ranks,
        shown,
        detailed,
        sites.map(({ site }) => site),
      );
      for (const [rank, page] of order.entries()) if (detailed.has(page)) yield dataElement(pageId(rank), pages.detailOf(page));
      for (const [i, { cluster, pairs }] of shown.entries()) yield* pairData(i, cluster, pairs, pages);
    },
    script: () => [`<script>${assets.script}</script>`],
  };
  for (const [i, piece] of assets.html.split(markers).entries()) {
    if (i % 2 === 0) yield piece;
    else yield* parts[piece]!();
  }
}

/** Comments of the frame that name a part. */
const markers = /<!--(\w+)-->/;
const none: ReadonlySet<number> = new Set();

function policy({ scriptHash, styleHash }: PageAssets): string {
  const rules = `default-src 'none'; script-src 'sha256-${scriptHash}'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<meta http-equiv="Content-Security-Policy" content="${rules}">`;
}

/** Pages that failed first, then those of lowest confidence; of equal ones by path. The same whatever the order of inputs. */
function byConfidence({ count, pathOf, scoreOf }: ReportPages): Uint32Array {
  return Uint32Array.from({ length: count }, (_, page) => page).sort((a, b) => {
    const scores = (scoreOf(a) ?? -1) - (scoreOf(b) ?? -1);
    if (scores !== 0) return scores;
    const [pathA, pathB] = [pathOf(a), pathOf(b)];
    return pathA < pathB ? -1 : pathA > pathB ? 1 : a - b;
  });
}

function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (const [rank, page] of order.entries()) ranks[page] = rank;
  return ranks;
}

/** Gives a function that says whether so many characters are still left, and takes them. */
function budgetOf(chars: number): (size: number) => boolean {
  let left = chars;
  return (size) => {
    if (size > left) return false;
    left -= size;
    return true;
  };
}

/** Details hold the paragraphs and more, so that their size is the most that a pair takes. */
function pairsOf(
  { canonical, members }: FoundCluster,
  { detailChars }: ReportPages,
  budget: (size: number) => boolean,
): ReadonlySet<number> {
  const first = members.slice(0, SHOWN_COPIES);
  return new Set(first.flatMap(({ page }, i) => (budget(detailChars(canonical) + detailChars(page)) ? [i] : [])));
}

function detailedPages(order: Uint32Array, shown: readonly ShownCluster[], { detailChars }: ReportPages): ReadonlySet<number> {
  const found = new Set<number>();
  const take = (page: number, budget: (size: number) => boolean): void => {
    if (!found.has(page) && detailChars(page) > 0 && budget(detailChars(page))) found.add(page);
  };
  const [ofLowest, ofClusters] = [budgetOf(DETAILED_CHARS), budgetOf(DETAILED_CHARS)];
  for (const page of order) {
    if (found.size === DETAILED_PAGES) break;
    take(page, ofLowest);
  }
  for (const { cluster, pairs } of shown) {
    if (pairs.size === 0) continue;
    take(cluster.canonical, ofClusters);
    for (const i of pairs) take(cluster.members[i]!.page, ofClusters);
  }
  return found;
}

function noteList({ whole, clusters, pages }: Report, shown: readonly ShownCluster[], detailed: number): string {
  const readable = pages.count - failures(pages);
  const compared = shown.filter(({ pairs }) => pairs.size > 0).length;
  const said = [
    ...(whole ? [] : [notes.stopped]),
    ...(clusters === null ? [whole ? notes.unlooked : notes.interrupted] : clusters.length === 0 ? [notes.noCopies] : []),
    ...(detailed < readable ? [notes.details(detailed, readable)] : []),
    ...(compared < shown.length ? [notes.clusters(compared, shown.length)] : []),
  ];
  return said.length === 0 ? '' : `<ul class="notes">${said.map((note) => `<li>${escapedHtml(note)}</li>`).join('')}</ul>`;
}

function failures({ count, scoreOf }: ReportPages): number {
  let failed = 0;
  for (let page = 0; page < count; page++) if (scoreOf(page) === null) failed++;
  return failed;
}

function* listData(
  { pages, reasonWords }: Report,
  order: Uint32Array,
  ranks: Uint32Array,
  shown: readonly ShownCluster[],
  detailed: ReadonlySet<number>,
  sites: readonly string[],
): Generator<string> {
  const siteAt = new Map(sites.map((site, i) => [site, i]));
  const clusterAt = new Map<number, number>();
  for (const [i, { cluster }] of shown.entries()) for (const page of pagesOf(cluster)) clusterAt.set(page, i);
  const clusters = shown.map(
    ({ cluster, pairs }): ClusterRow => ({
      canonical: ranks[cluster.canonical]!,
      reason: reasonWords(cluster.reason),
      members: cluster.members.map(({ page, relation, similarity }, i) => [
        ranks[page]!,
        relation,
        similarity,
        pairs.has(i) ? 1 : 0,
      ]),
    }),
  );
  yield `<script type="application/json" id="${dataId}">{"sites":${scriptJson(sites)},"clusters":${scriptJson(clusters)},"pages":[`;
  for (const [rank, page] of order.entries()) {
    const { path, title, site, status, score, words, error } = pages.factsOf(page);
    const kept = words[0] ?? 0;
    const dropped = words.reduce((sum, one) => sum + one, -kept);
    const siteIndex = site === null ? -1 : siteAt.get(site)!;
    const row: PageRow = [
      path,
      title,
      siteIndex,
      status,
      score,
      kept,
      dropped,
      clusterAt.get(page) ?? -1,
      detailed.has(page) ? 1 : 0,
      error,
    ];
    yield `${rank === 0 ? '' : ',\n'}${scriptJson(row)}`;
  }
  yield ']}</script>\n';
}

function pagesOf({ canonical, members }: FoundCluster): readonly number[] {
  return [canonical, ...members.map(({ page }) => page)];
}

function* pairData(
  i: number,
  { canonical, members }: FoundCluster,
  pairs: ReadonlySet<number>,
  pages: ReportPages,
): Generator<string> {
  const left = pairs.size === 0 ? [] : pages.paragraphsOf(canonical);
  for (const member of pairs) yield dataElement(pairId(i, member), pagePair(left, pages.paragraphsOf(members[member]!.page)));
}
