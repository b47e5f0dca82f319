import type { Block } from '../../src/model/block.js';
import type { Container } from '../../src/model/container.js';
import type { Page } from '../../src/model/page.js';

type Chance = () => number;
type Renamed = Pick<Container, 'tag' | 'tokens'>;

/** Elements that say what they are there for: pages of ten years ago have none of them. */
const TELLING: ReadonlySet<string> = new Set([
  'article',
  'aside',
  'figcaption',
  'figure',
  'footer',
  'header',
  'main',
  'nav',
  'section',
]);

/** What happens to the markup of a variant, and how often: names that the networks know are what a new site lacks. */
const CHANGES: readonly (readonly [share: number, change: (container: Container) => Renamed])[] = [
  [0.2, ({ tag }) => ({ tag, tokens: [] })],
  [0.15, ({ tag, tokens }) => ({ tag: TELLING.has(tag) ? 'div' : tag, tokens })],
  [0.08, ({ tag, tokens }) => ({ tag: tag === 'p' ? 'div' : tag, tokens })],
];
/** Pages that state no title for themselves; variants of which some names are gone, and the share of them. */
const UNTITLED = 0.2;
const THINNED = 0.2;
const THINNED_SHARE = 0.3;

/** Give a variant of an HTML page's markup: the same blocks in the same elements, some of them named otherwise. */
export function remarked(page: Page, chance: Chance): Page {
  let changed = page;
  for (const [share, change] of CHANGES) if (chance() < share) changed = renamed(changed, change);
  if (chance() < THINNED) changed = thinned(changed, chance);
  if (chance() < UNTITLED && changed.head !== null) changed = { ...changed, head: { ...changed.head, title: null, metas: [] } };
  return changed;
}

/** Take some names away, wherever they stand. */
function thinned(page: Page, chance: Chance): Page {
  const gone = new Map<string, boolean>();
  const isGone = (token: string): boolean => {
    const known = gone.get(token) ?? chance() < THINNED_SHARE;
    gone.set(token, known);
    return known;
  };
  return renamed(page, ({ tag, tokens }) => ({ tag, tokens: tokens.filter((token) => !isGone(token)) }));
}

function renamed(page: Page, change: (container: Container) => Renamed): Page {
  const made = new Map<Container, Container>();
  const copied = (container: Container): Container => {
    const known = made.get(container);
    if (known !== undefined) return known;
    const outer = container.outer === null ? null : copied(container.outer);
    const copy = { ...container, ...change(container), outer };
    made.set(container, copy);
    return copy;
  };
  const blocks = page.blocks.map(
    (block): Block => ({ ...block, markup: { ...block.markup!, container: copied(block.markup!.container) } }),
  );
  return { ...page, blocks };
}
