import {
  type DetailLine,
  type MemberRow,
  type PageDetail,
  type PagePair,
  type PairRow,
  pageId,
  pairId,
  type ReportData,
  type Segment,
} from '../report-data.js';
import { visible } from '../visible.js';
import { counted } from '../words.js';
import { dataOf, element, foreign, ratio } from './dom.js';
import { statusWords } from './lists.js';
import { pagedList } from './paged-list.js';
import { clusterAddress, pageAddress } from './route.js';

/** Fates that leave a line in the text, and how the ledger signs them. */
const signs: Readonly<Partial<Record<DetailLine[1], string>>> = {
  body: '+',
  headline: '+',
  kicker: '·',
  byline: '·',
  dateline: '·',
};

/** Build the view of a page: what is known of it, and its ledger over its text where the file has it. */
export function pageView({ pages, sites }: ReportData, page: number): readonly Node[] {
  const [path, title, site, status, score, , , cluster, , error] = pages[page]!;
  const facts: (readonly [string, string | Node])[] = [
    ['Path', foreign(visible(path))],
    ['What it is', statusWords[status]],
  ];
  if (error !== null) facts.push(['Why', foreign(visible(error))]);
  if (site >= 0) facts.push(['Site', foreign(visible(sites[site]!))]);
  if (cluster >= 0) facts.push(['Copies', element('a', { text: 'side by side', attributes: { href: clusterAddress(cluster) } })]);
  if (score !== null) facts.push(['Confidence', ratio(score)]);
  const detail = dataOf<PageDetail>(pageId(page));
  if (detail !== null) {
    facts.push(['Its signals', detail.signals.map(([name, value]) => `${name} ${ratio(value)}`).join(', ')]);
    facts.push(...detail.warnings.map((warning) => ['Warning', warning] as const));
    facts.push(['Ledger', detail.closing]);
  }
  const list = element('dl', {
    class: 'facts',
    children: facts.map(([name, value]) =>
      element('div', { children: [element('dt', { text: name }), element('dd', { children: [value] })] }),
    ),
  });
  return [heading(title ?? path), list, detail === null ? absent(error) : ledger(detail)];
}

/** Build the view of a cluster: its copies, and one of them beside the page that is kept. */
export function clusterView({ clusters, pages }: ReportData, cluster: number, member: number): readonly Node[] {
  const { canonical, reason, members } = clusters[cluster]!;
  const place = element('div');
  const list = pagedList(place, {
    names: ['copy', 'copies'],
    heads: ['How alike', 'Copy', 'What it is'],
    row: (i) => {
      const [page, relation, similarity, pair] = members[i]!;
      const current: Readonly<Record<string, string>> = i === member ? { 'aria-current': 'true' } : {};
      const href = pair === 1 ? clusterAddress(cluster, i) : pageAddress(page);
      const link = element('a', { attributes: { href, ...current }, children: [foreign(visible(pages[page]![0]))] });
      const name = element('td', { class: 'name', children: [link] });
      const row = element('tr', {
        children: [element('td', { class: 'number', text: ratio(similarity) }), name, element('td', { text: relation })],
      });
      return { row, link };
    },
  });
  list.show(members.map((_, i) => i));
  const kept = element('p', { children: ['Kept page: ', pageLink(pages, canonical), ` (${reason})`] });
  const shown = members[member] ?? members[0]!;
  const pair = dataOf<PagePair>(pairId(cluster, member));
  const title = pages[canonical]![1] ?? pages[canonical]![0];
  return [
    heading(`Copies of ${visible(title)}`),
    kept,
    place,
    ...(pair === null ? [absent(null)] : sideBySide(pages, canonical, shown, pair)),
  ];
}

function heading(text: string): HTMLElement {
  return element('h2', { attributes: { tabindex: '-1' }, children: [foreign(visible(text))] });
}

function pageLink(pages: ReportData['pages'], page: number): HTMLElement {
  return element('a', { attributes: { href: pageAddress(page) }, children: [foreign(visible(pages[page]![0]))] });
}

function absent(error: string | null): HTMLElement {
  const text =
    error === null
      ? 'This file does not hold its text; for that, run ikm-clean with --explain.'
      : 'A page that failed has no text.';
  return element('p', { class: 'absent', text });
}

function ledger({ lines, omitted }: PageDetail): HTMLElement {
  const rows = lines.map(([number, fate, text, what]) => {
    const isKept = signs[fate] !== undefined;
    const label = element('td', { class: 'label', text: `${signs[fate] ?? '-'}\u00a0${fate}` });
    const words = element('td', { class: 'text', attributes: { dir: 'auto' } });
    words.append(element(isKept ? 'span' : 'del', { text }));
    if (what !== '') words.append(element('small', { text: what, attributes: { dir: 'ltr' } }));
    return element('tr', {
      class: `line ${fate}`,
      children: [element('td', { class: 'number', text: String(number) }), label, words],
    });
  });
  const head = element('tr', {
    children: ['No.', 'Fate', 'Text, and why'].map((text) => element('th', { text, attributes: { scope: 'col' } })),
  });
  const table = element('table', {
    class: 'ledger',
    attributes: { 'aria-label': 'Ledger' },
    children: [element('thead', { children: [head] }), element('tbody', { children: rows })],
  });
  return omitted === 0
    ? table
    : element('div', {
        children: [table, element('p', { class: 'absent', text: `${counted(omitted, 'more line')} not shown.` })],
      });
}

function sideBySide(
  pages: ReportData['pages'],
  canonical: number,
  [page]: MemberRow,
  { rows, omitted }: PagePair,
): readonly Node[] {
  const heads = [canonical, page].map((one) => element('th', { attributes: { scope: 'col' }, children: [pageLink(pages, one)] }));
  const table = element('table', {
    class: 'pair',
    attributes: { 'aria-label': 'Both pages side by side' },
    children: [
      element('thead', { children: [element('tr', { children: heads })] }),
      element('tbody', { children: rows.map(pairRow) }),
    ],
  });
  const differing = rows.filter((row) => typeof row !== 'string').length;
  const told =
    differing === 0
      ? 'Every paragraph is the same in both.'
      : `${counted(differing, 'paragraph')} of ${rows.length} differ; what differs is underlined.`;
  const rest = omitted === 0 ? [] : [element('p', { class: 'absent', text: `${counted(omitted, 'more paragraph')} not shown.` })];
  return [element('p', { text: told }), table, ...rest];
}

function pairRow(row: PairRow): HTMLElement {
  const sides = typeof row === 'string' ? [[[0, row] as Segment], [[0, row] as Segment]] : row;
  const cells = sides.map((segments, side) => {
    const cell = element('td', { attributes: { dir: 'auto' } });
    for (const [differs, text] of segments ?? [])
      cell.append(differs === 1 ? element(side === 0 ? 'del' : 'ins', { text }) : text);
    if (segments === null) cell.className = 'nothing';
    return cell;
  });
  return element('tr', { class: typeof row === 'string' ? 'same' : 'changed', children: cells });
}
