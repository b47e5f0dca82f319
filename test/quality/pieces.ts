import { repairedMojibake } from '../../src/decode/mojibake.js';
import type { Block } from '../../src/model/block.js';
import type { DumpStyle } from '../../src/model/page.js';
import { parsePlain } from '../../src/parse/plain.js';
import { labels } from './labels.js';

/** A block of a dump as its text had it, with its label: what variants of pages are put together from. */
export interface Piece {
  /** Its lines, as the dump wrote them. */
  readonly text: string;
  /** Blank lines before it; -1 where it goes on with the last line of the piece before, as lone CRs do. */
  readonly blank: number;
  readonly body: 0 | 1;
  /** Another printing of body: training leaves it out. */
  readonly copy: 0 | 1;
  /** The block itself, of an HTML page; none where a variant made it up. */
  readonly block?: Block;
}

/** A page in pieces. */
export interface PiecedPage {
  readonly style: DumpStyle | 'html';
  readonly pieces: readonly Piece[];
}

/** A dump with a label for each of its blocks. */
export interface Labelled {
  readonly text: string;
  readonly body: Uint8Array;
  readonly copy: Uint8Array;
}

/** Cut a dump into labelled pieces. */
export function piecesOf(text: string, gold: readonly string[]): PiecedPage {
  const page = parsePlain(repairedMojibake(text));
  const { body, copy } = labels(
    page.blocks.map((block) => block.text),
    gold,
  );
  let end = 0;
  const pieces = page.blocks.map(({ span, blankBefore }, i): Piece => {
    const line = page.text.lastIndexOf('\n', span.start - 1) + 1;
    // Where several blocks stand between two LFs, what is between them goes to the second.
    const start = Math.max(line, end);
    end = endOfLine(page.text, span.end);
    if (end > (page.blocks[i + 1]?.span.start ?? end)) end = span.end;
    return {
      text: page.text.slice(start, end),
      blank: start > line ? -1 : blankBefore,
      body: body[i] === 1 ? 1 : 0,
      copy: copy[i] === 1 ? 1 : 0,
    };
  });
  return { style: page.style, pieces };
}

/**
 * Put pieces together, and label the blocks that the dump then has by the pieces that they stand in: by the first where a
 * block stands in several.
 */
export function labelled(pieces: readonly Piece[]): Labelled {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    text += '\n'.repeat(text === '' ? 0 : piece.blank + 1);
    starts.push(text.length);
    text += piece.text;
  }
  const { blocks, text: parsed } = parsePlain(text);
  if (parsed !== text) throw new RangeError('pieces of a page are not its text');
  let at = 0;
  const of = blocks.map(({ span }) => {
    while (at + 1 < starts.length && starts[at + 1]! <= span.start) at++;
    return pieces[at]!;
  });
  return { text, body: Uint8Array.from(of, ({ body }) => body), copy: Uint8Array.from(of, ({ copy }) => copy) };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
