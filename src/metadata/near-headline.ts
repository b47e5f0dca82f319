import type { Block, BlockIndex } from '../model/block.js';
import type { Container } from '../model/container.js';
import { FOREIGN_TAGS, FOREIGN_TOKENS } from '../rules/foreign-containers.js';
import type { PageFacts } from './page-facts.js';

/** The head of the article: the blocks round its headline. */
export interface ArticleHead {
  /** The headline's block; -1 where it isn't known. */
  readonly headline: BlockIndex;
  /** In the order in which they are believed: below the headline from the nearest on, then above it. */
  readonly blocks: readonly Block[];
  /** Say whether an element that begins in a block, and says of itself what it is, belongs to the article. */
  readonly holds: (block: BlockIndex) => boolean;
}

/** Blocks below the headline and above it that are looked at: kicker, lead, byline, date and share bar stand there. */
const BELOW = 14;
const ABOVE = 4;
/** Blocks below the headline in which an element may stand that says of itself what it is. */
const MARKED_BELOW = 40;
/** Most containers that are gone through outwards, from the headline and from a block near it. */
const REACH = 60;

/** Find the blocks near the headline that belong to the article, not to other articles, to readers or to the site. */
export function articleHead({ page: { blocks } }: PageFacts, headline: BlockIndex): ArticleHead {
  if (headline < 0) return { headline, blocks: [], holds: () => false };
  const round = new Set<number>();
  eachContainer(blocks[headline]!, ({ index }) => {
    round.add(index);
    return false;
  });
  const below = blocks.slice(headline, headline + 1 + MARKED_BELOW);
  const above = blocks.slice(Math.max(0, headline - ABOVE), headline).reverse();
  const own = [...below, ...above].filter((block) => !isForeign(block, round));
  const indexes = new Set(own.map(({ index }) => index));
  const near = own.filter(({ index }) => index !== headline && index <= headline + BELOW);
  return { headline, blocks: near, holds: (block) => indexes.has(block) };
}

/** Say whether a block stands in a part of the page that belongs to something else; `round`: indexes of the containers round the headline, which is the article's. */
export function isForeign(block: Block, round: ReadonlySet<number>): boolean {
  let found = false;
  eachContainer(block, ({ index, tag, tokens }) => {
    if (round.has(index)) return true;
    found = FOREIGN_TAGS.has(tag) || tokens.some((token) => FOREIGN_TOKENS.has(token));
    return found;
  });
  return found;
}

/** Call `visit` with the containers of a block, from the innermost outwards, until it says to stop. */
function eachContainer({ markup }: Block, visit: (container: Container) => boolean): void {
  let one: Container | null = markup?.container ?? null;
  for (let i = 0; i < REACH && one !== null; i++) {
    if (visit(one)) return;
    one = one.outer;
  }
}
