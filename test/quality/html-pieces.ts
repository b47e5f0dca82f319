import type { Block } from '../../src/model/block.js';
import type { Container } from '../../src/model/container.js';
import type { Page } from '../../src/model/page.js';
import { labels } from './labels.js';
import type { Piece, PiecedPage } from './pieces.js';

/** An HTML page in pieces, a block each. */
export interface PiecedHtml extends PiecedPage {
  readonly page: Page;
}

/** Elements round a block that it brings along into another page's text: itself, and a list round it. */
const KEPT_LEVELS = 2;

/** Cut an HTML page into labelled pieces. */
export function htmlPieces(page: Page, gold: readonly string[]): PiecedHtml {
  const { body, copy } = labels(
    page.blocks.map((block) => block.text),
    gold,
  );
  const pieces = page.blocks.map(
    (block, i): Piece => ({
      text: block.text,
      blank: block.blankBefore,
      body: body[i] === 1 ? 1 : 0,
      copy: copy[i] === 1 ? 1 : 0,
      block,
    }),
  );
  return { style: 'html', pieces, page };
}

/**
 * Put pieces together to a page like `page`, from which some of them are. What is of other pages comes with the elements round it:
 * with all of them, under the page itself, where it stands apart; between two blocks of the body with the innermost ones, in the
 * element of the block before.
 */
export function assembledHtml(page: Page, pieces: readonly Piece[]): Page {
  const root = page.blocks[0] === undefined ? null : outermost(page.blocks[0].markup!.container);
  const copies = containerCopies(page.containers);
  const lastBody = pieces.findLastIndex(({ body }) => body === 1);
  let before: Container | null = null;
  /** Whether the last piece of the page itself is body. */
  let isBehindBody = false;
  const blocks: Block[] = [];
  pieces.forEach((piece, index) => {
    const like = piece.block ?? nextBlock(pieces, index) ?? blocks.at(-1);
    if (like === undefined) throw new RangeError('a page of made up pieces alone');
    const own = like.markup!.container;
    let container = own;
    if (root === null || outermost(own) !== root) {
      const isInside = before !== null && index <= lastBody && (piece.body === 1 || isBehindBody);
      container = isInside
        ? copies.under(before!.outer ?? before!, own, KEPT_LEVELS)
        : copies.under(root ?? outermost(own), own, Number.POSITIVE_INFINITY);
    } else {
      before = own;
      isBehindBody = piece.body === 1;
    }
    blocks.push(blockLike(like, piece, index, pieces[index + 1]?.blank ?? 0, container));
  });
  return { ...page, blocks, containers: copies.count() };
}

/** A piece without a block of its own is a heading that looks like the block behind it. */
function blockLike(like: Block, { block, text, blank }: Piece, index: number, blankAfter: number, container: Container): Block {
  const madeUp = block === undefined;
  return {
    ...like,
    ...(madeUp ? { kind: 'heading', text } : {}),
    index,
    blankBefore: index === 0 ? 0 : blank,
    blankAfter,
    markup: { ...like.markup!, ...(madeUp ? { level: 2, linkChars: 0, strongChars: 0, marks: [] } : {}), container },
  };
}

interface ContainerCopies {
  /** Give a copy of a container and of so many levels of it in all, under another one: the same one for the same. */
  readonly under: (place: Container, container: Container, levels: number) => Container;
  /** One more than the largest index. */
  readonly count: () => number;
}

/** Copies get numbers from `next` on. */
function containerCopies(next: number): ContainerCopies {
  let count = next;
  const made = new Map<Container, Map<string, Container>>();
  const under = (place: Container, container: Container, levels: number): Container => {
    if (levels === 0 || container.outer === null) return place;
    const own = made.get(container) ?? new Map<string, Container>();
    made.set(container, own);
    const key = `${levels} ${place.index}`;
    const known = own.get(key);
    if (known !== undefined) return known;
    const outer = under(place, container.outer, levels - 1);
    const copy = { ...container, outer, depth: outer.depth + 1, index: count++, hidden: container.hidden || outer.hidden };
    own.set(key, copy);
    return copy;
  };
  return { under, count: () => count };
}

function outermost(container: Container): Container {
  let one = container;
  while (one.outer !== null) one = one.outer;
  return one;
}

function nextBlock(pieces: readonly Piece[], index: number): Block | undefined {
  return pieces.slice(index + 1).find(({ block }) => block !== undefined)?.block;
}
