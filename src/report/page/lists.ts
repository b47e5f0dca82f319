import type { PageStatus, ReportData } from '../report-data.js';
import { visible } from '../visible.js';
import { counted, grouped } from '../words.js';
import { element, foreign, ratio } from './dom.js';
import { type PagedList, pagedList } from './paged-list.js';
import { clusterAddress, pageAddress } from './route.js';

/** What pages are called that came out in one of three ways. */
export const statusWords: Readonly<Record<PageStatus, string>> = {
  article: 'article',
  'no-article': 'no article',
  failed: 'failed',
};

/** Build the list of pages. */
export function pageList(place: HTMLElement, { pages, sites }: ReportData): PagedList {
  return pagedList(place, {
    names: ['page', 'pages'],
    heads: ['Confidence', 'Page', 'Site', 'Kept', 'Dropped', 'What it is'],
    row: (page) => {
      const [path, title, site, status, score, kept, dropped, cluster, , error] = pages[page]!;
      const link = element('a', { attributes: { href: pageAddress(page) }, children: [foreign(visible(title ?? path))] });
      const name = element('td', { class: 'name', children: [link] });
      if (title !== null) name.append(element('div', { class: 'path', children: [foreign(visible(path))] }));
      if (error !== null) name.append(element('div', { class: 'path', children: [foreign(visible(error))] }));
      const what = element('td', {
        class: 'what',
        children: [element('span', { class: `status ${status}`, text: statusWords[status] })],
      });
      if (cluster >= 0)
        what.append(' ', element('a', { text: 'copies', attributes: { href: clusterAddress(cluster), tabindex: '-1' } }));
      const row = element('tr', {
        children: [
          element('td', { class: 'number', text: score === null ? '–' : ratio(score) }),
          name,
          element('td', { class: 'site', children: site < 0 ? [] : [foreign(visible(sites[site]!))] }),
          element('td', { class: 'number words', text: grouped(kept) }),
          element('td', { class: 'number words', text: grouped(dropped) }),
          what,
        ],
      });
      return { row, link };
    },
  });
}

/** Build the list of clusters. */
export function clusterList(place: HTMLElement, { clusters, pages }: ReportData): PagedList {
  return pagedList(place, {
    names: ['cluster', 'clusters'],
    heads: ['Copies', 'Page that is kept', 'Why'],
    row: (cluster) => {
      const { canonical, reason, members } = clusters[cluster]!;
      const [path, title] = pages[canonical]!;
      const link = element('a', { attributes: { href: clusterAddress(cluster) }, children: [foreign(visible(title ?? path))] });
      const name = element('td', { class: 'name', children: [link] });
      if (title !== null) name.append(element('div', { class: 'path', children: [foreign(visible(path))] }));
      const row = element('tr', {
        children: [
          element('td', { class: 'number', text: counted(members.length, 'copy', 'copies') }),
          name,
          element('td', { class: 'what', text: reason }),
        ],
      });
      return { row, link };
    },
  });
}

/** Give the pages that a filter fits: its text stands in their title, path, site or status, whatever the case. */
export function filtered({ pages, sites }: ReportData, filter: string): Uint32Array {
  const wanted = filter.trim().toLowerCase();
  const found: number[] = [];
  const siteFits = sites.map((site) => wanted !== '' && site.toLowerCase().includes(wanted));
  for (const [i, [path, title, site, status, , , , cluster]] of pages.entries()) {
    const fits =
      wanted === '' ||
      siteFits[site] === true ||
      path.toLowerCase().includes(wanted) ||
      (title ?? '').toLowerCase().includes(wanted) ||
      statusWords[status].includes(wanted) ||
      (cluster >= 0 && 'copies'.includes(wanted));
    if (fits) found.push(i);
  }
  return Uint32Array.from(found);
}
