/** What an element is made with: text and children are put in as text and nodes, never as markup. */
export interface Made {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | string)[];
}

/** Make an element. */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, made: Made = {}): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  if (made.class !== undefined) node.className = made.class;
  for (const [key, value] of Object.entries(made.attributes ?? {})) node.setAttribute(key, value);
  if (made.text !== undefined) node.textContent = made.text;
  node.append(...(made.children ?? []));
  return node;
}

/** Make an element for a text of the page's, set apart from the direction of the text round it. */
export function foreign(text: string, className: string = ''): HTMLElement {
  return element('bdi', { text, class: className, attributes: { dir: 'auto' } });
}

/** Give the element of the frame with an id. @throws TypeError when the frame has none. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new TypeError(`no element ${id}`);
  return found;
}

/** Give what an element holds as JSON; null where there is no such element. */
export function dataOf<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text === undefined || text === null ? null : (JSON.parse(text) as T);
}

/** Give a ratio as the command prints it, as in `.98`. */
export function ratio(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace(leadingZero, '.');
}

const leadingZero = /^0\./;
