import { decode } from '../../src/decode/decode.js';
import type { Block } from '../../src/model/block.js';
import type { Container } from '../../src/model/container.js';
import type { Page } from '../../src/model/page.js';
import { parseHtml } from '../../src/parse/html/parse-html.js';
import { labels } from './labels.js';
import type { Piece, PiecedPage } from './pieces.js';

/** An HTML page in pieces, a block each. */
export interface PiecedHtml extends PiecedPage {
  readonly page: Page;
}

/** Elements round a block that it brings along into another page's text: itself, and a list round it. */
const KEPT_LEVELS = 2;

/** Parse bytes of HTML, whose encoding they tell themselves. */
export async function htmlPage(bytes: Uint8Array): Promise<Page> {
  return parseHtml((await decode(bytes, null)).text);
}

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
  const root = page.blocks.length === 0 ? null : outermost(page.blocks[0]!.markup!.container);
  const made = new Map<string, Container>();
  const numbers = new Map<Container, number>();
  let next = page.containers;
  const numberOf = (container: Container): number => {
    const known = numbers.get(container) ?? numbers.size;
    numbers.set(container, known);
    return known;
  };
  const copied = (container: Container, levels: number, under: Container): Container => {
    if (levels === 0 || container.outer === null) return under;
    const key = `${numberOf(container)} ${levels} ${under.index}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const outer = copied(container.outer, levels - 1, under);
    const copy = { ...container, outer, depth: outer.depth + 1, index: next++, hidden: container.hidden || outer.hidden };
    made.set(key, copy);
    return copy;
  };
  let before: Block | null = null;
  const blocks = pieces.map((piece, index): Block => {
    const like = piece.block ?? nextBlock(pieces, index) ?? before;
    if (like === null) throw new RangeError('a page of made up pieces alone');
    const { container } = like.markup!;
    const isOwn = root !== null && outermost(container) === root;
    const inside: boolean =
      before !== null && piece.body + (pieces[index - 1]?.body ?? 0) > 0 && pieces.slice(index).some(({ body }) => body === 1);
    const own: Container = before?.markup!.container ?? container;
    const placed: Container = isOwn
      ? container
      : inside
        ? copied(container, KEPT_LEVELS, own.outer ?? own)
        : copied(container, Number.POSITIVE_INFINITY, root ?? outermost(container));
    const block: Block = {
      ...like,
      ...(piece.block === undefined ? { kind: 'heading' as const, text: piece.text } : {}),
      index,
      blankBefore: index === 0 ? 0 : piece.blank,
      blankAfter: pieces[index + 1]?.blank ?? 0,
      markup: {
        ...like.markup!,
        ...(piece.block === undefined ? { level: 2, linkChars: 0, strongChars: 0, marks: [] } : {}),
        container: placed,
      },
    };
    if (isOwn) before = block;
    return block;
  });
  return { ...page, blocks, containers: next };
}

function outermost(container: Container): Container {
  let one = container;
  while (one.outer !== null) one = one.outer;
  return one;
}

function nextBlock(pieces: readonly Piece[], index: number): Block | null {
  return pieces.slice(index + 1).find(({ block }) => block !== undefined)?.block ?? null;
}
