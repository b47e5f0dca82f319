import { counted, grouped } from '../words.js';
import { element } from './dom.js';

/** A list too long to be shown whole: a stretch of it, buttons to the others, and keys that move through all. */
export interface PagedList {
  /** Show the first stretch of other items. */
  readonly show: (items: ArrayLike<number>) => void;
  /** Show the stretch that holds an item, and give it the focus. False when it isn't in the list. */
  readonly focus: (item: number) => boolean;
  /** Move the focus by some items; where nothing has it, to the one that had it last. */
  readonly move: (by: number) => void;
  /** Give the item so many places after another; null where there is none. */
  readonly beside: (item: number, by: number) => number | null;
  readonly holdsFocus: () => boolean;
}

export interface PagedListOptions {
  /** What it lists, as in `page` and `pages`. */
  readonly names: readonly [one: string, several: string];
  readonly heads: readonly string[];
  /** Give an item's row; the link in it gets the focus. */
  readonly row: (item: number) => { readonly row: HTMLTableRowElement; readonly link: HTMLElement };
}

/** Rows that are shown at once. */
const STRETCH = 50;

/** Build a list in a place of the page. */
export function pagedList(place: HTMLElement, { names, heads, row }: PagedListOptions): PagedList {
  const state = { items: [] as ArrayLike<number>, from: 0, links: [] as HTMLElement[], at: 0 };
  const body = element('tbody');
  const told = element('p', { class: 'told', attributes: { role: 'status' } });
  const [before, after] = [button('Previous', () => turn(-1)), button('Next', () => turn(1))];
  const table = element('table', { class: 'list', attributes: { 'aria-label': names[1] } });
  const head = element('tr', { children: heads.map((text) => element('th', { text, attributes: { scope: 'col' } })) });
  table.append(element('thead', { children: [head] }), body);
  place.append(element('div', { class: 'turn', children: [told, before, after] }), table);

  table.addEventListener('focusin', ({ target }) => {
    const at = state.links.indexOf(target as HTMLElement);
    if (at >= 0) rove(at);
  });

  function button(text: string, press: () => void): HTMLButtonElement {
    const made = element('button', { text: text, attributes: { type: 'button' } });
    made.addEventListener('click', press);
    return made;
  }

  /** One link of the stretch is on the way of the Tab key: keys go from one to the other. */
  function rove(at: number): void {
    state.links[state.at]?.setAttribute('tabindex', '-1');
    state.links[at]?.setAttribute('tabindex', '0');
    state.at = at;
  }

  function render(from: number): void {
    state.from = from;
    const count = state.items.length;
    const to = Math.min(count, from + STRETCH);
    const rows = Array.from({ length: to - from }, (_, i) => row(state.items[from + i]!));
    state.links = rows.map(({ link }) => link);
    for (const link of state.links) link.setAttribute('tabindex', '-1');
    body.replaceChildren(...rows.map((made) => made.row));
    rove(0);
    const all = counted(count, ...names);
    told.textContent = to - from === count ? all : `${grouped(from + 1)} to ${grouped(to)} of ${all}`;
    before.disabled = from === 0;
    after.disabled = to === count;
    before.hidden = after.hidden = count <= STRETCH;
  }

  function turn(by: number): void {
    render(Math.max(0, state.from + by * STRETCH));
  }

  function goTo(place: number): void {
    if (place < state.from || place >= state.from + STRETCH) render(place - (place % STRETCH));
    rove(place - state.from);
    state.links[state.at]?.focus();
  }

  function placeOf(item: number): number {
    return Array.prototype.indexOf.call(state.items, item);
  }

  return {
    show: (items) => {
      state.items = items;
      render(0);
    },
    focus: (item) => {
      const place = placeOf(item);
      if (place >= 0) goTo(place);
      return place >= 0;
    },
    move: (by) => {
      const place = state.from + state.at + (table.contains(document.activeElement) ? by : 0);
      if (state.items.length > 0) goTo(Math.min(state.items.length - 1, Math.max(0, place)));
    },
    beside: (item, by) => state.items[placeOf(item) + by] ?? null,
    holdsFocus: () => table.contains(document.activeElement),
  };
}
