import { dataId, type ReportData } from '../report-data.js';
import { byId, dataOf, element } from './dom.js';
import { clusterList, filtered, pageList } from './lists.js';
import { clusterAddress, pageAddress, type Route, routeOf } from './route.js';
import { clusterView, pageView } from './views.js';

start();

function start(): void {
  const data = dataOf<ReportData>(dataId);
  if (data === null) return;
  const [overview, view, parts] = [byId('overview'), byId('view'), byId('parts')];
  const filter = byId('filter') as HTMLInputElement;
  const pages = pageList(byId('page-list'), data);
  const clusters = clusterList(byId('cluster-list'), data);
  pages.show(filtered(data, ''));
  clusters.show(data.clusters.map((_, i) => i));
  byId('pages').hidden = false;
  byId('clusters').hidden = byId('to-clusters').hidden = data.clusters.length === 0;
  const state = { route: { kind: 'overview' } as Route, scrolled: 0 };

  function open(): void {
    const route = existing(routeOf(location.hash), data!);
    const left = state.route;
    // From one part of the overview to another: the browser does it.
    if (route.kind === 'overview' && left.kind === 'overview') return;
    if (left.kind === 'overview') state.scrolled = scrollY;
    state.route = route;
    overview.hidden = parts.hidden = route.kind !== 'overview';
    view.hidden = route.kind === 'overview';
    if (route.kind === 'overview') {
      view.replaceChildren();
      scrollTo(0, state.scrolled);
      if (left.kind === 'page') pages.focus(left.page);
      if (left.kind === 'cluster') clusters.focus(left.cluster);
      return;
    }
    const content = route.kind === 'page' ? pageView(data!, route.page) : clusterView(data!, route.cluster, route.member);
    view.replaceChildren(way(route), ...content);
    scrollTo(0, 0);
    view.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** Give the links back and to the neighbours in the list. */
  function way(route: Route): HTMLElement {
    const [before, after] = [beside(route, -1), beside(route, 1)];
    const links: readonly (readonly [string, string | null])[] = [
      ['All pages', '#'],
      ['Previous', before],
      ['Next', after],
    ];
    const made = links.map(([text, href]) =>
      href === null ? element('span', { class: 'off', text }) : element('a', { text, attributes: { href } }),
    );
    return element('nav', { class: 'way', attributes: { 'aria-label': 'Report' }, children: made });
  }

  function beside(route: Route, by: number): string | null {
    if (route.kind === 'page') {
      const page = pages.beside(route.page, by);
      return page === null ? null : pageAddress(page);
    }
    const cluster = route.kind === 'cluster' ? clusters.beside(route.cluster, by) : null;
    return cluster === null ? null : clusterAddress(cluster);
  }

  function move(by: number): void {
    const { route } = state;
    if (route.kind === 'overview') {
      (clusters.holdsFocus() ? clusters : pages).move(by);
      return;
    }
    const there = beside(route, by);
    if (there !== null) location.hash = there;
  }

  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target === filter;
    const isListed = pages.holdsFocus() || clusters.holdsFocus();
    const { key } = event;
    const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
    // Arrows scroll, as everywhere, but in a list and from the filter into it.
    if (isArrow && !isListed && !isTyping) return;
    if (key === '/' && !isTyping && state.route.kind === 'overview') filter.focus();
    else if (key === 'Escape' && state.route.kind !== 'overview') location.hash = '';
    else if ((key === 'j' && !isTyping) || key === 'ArrowDown') move(1);
    else if ((key === 'k' && !isTyping) || key === 'ArrowUp') move(-1);
    else return;
    event.preventDefault();
  }

  filter.addEventListener('input', () => pages.show(filtered(data, filter.value)));
  byId('filter-form').addEventListener('submit', (event) => {
    event.preventDefault();
    pages.move(0);
  });
  addEventListener('hashchange', open);
  addEventListener('keydown', pressed);
  open();
}

/** Give the overview in place of what isn't in the report. */
function existing(route: Route, { pages, clusters }: ReportData): Route {
  const isThere =
    (route.kind === 'page' && pages[route.page] !== undefined) ||
    (route.kind === 'cluster' && clusters[route.cluster]?.members[route.member] !== undefined);
  return isThere ? route : { kind: 'overview' };
}
