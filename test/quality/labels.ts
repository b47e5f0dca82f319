import { collapsed } from '../../src/text/whitespace.js';
import { bestChain, type GoldIndex, indexGold, type Run, runsOf, SEED } from './align.js';
import { mostlyIdeographs, tokens } from './score.js';

/** What the blocks of a page are to the gold: a 0 or 1 a block. */
export interface BlockLabels {
  /** 1 where the block is body. */
  readonly body: Uint8Array;
  /**
   * 1 where the block isn't body but prints a passage of the body again: training leaves it out, since repeats are another
   * stage's task. A teaser, which breaks off in the first half of a paragraph, is no copy but chrome.
   */
  readonly copy: Uint8Array;
}

/** A stretch of the gold, in tokens. */
type Stretch = Pick<Run, 'gold' | 'length'>;

interface Page {
  readonly blocks: readonly Int32Array[];
  readonly gold: GoldIndex;
  readonly runs: readonly Run[];
  /** Runs by block. */
  readonly runsAt: readonly (readonly Run[])[];
}

/** Least share of a block's tokens that the alignment has to mark. */
const BODY_SHARE = 0.5;
/** Least tokens of a block that is body out of order, or a copy: shorter ones stand anywhere. */
const APART = 8;
/** Least share of a block's tokens in one run for it to be body out of order. */
const APART_SHARE = 0.9;
/** Least share of a block's tokens that stand in the gold for it to be a copy. */
const COPY_SHARE = 0.8;
/** Least share of the paragraph it begins that a copy has; a teaser has less. */
const TEASER_SHARE = 0.5;
/** A teaser begins so many tokens from the start of its paragraph at most: datelines and labels differ. */
const TEASER_SLACK = 2;

/** Say which texts (the blocks of a page, in order) are body, and which are a second printing of it, by aligning them with the gold. */
export function labels(texts: readonly string[], gold: readonly string[]): BlockLabels {
  const characters = mostlyIdeographs(gold.join('\n'));
  // Collapsed as blocks are: a soft hyphen inside a word of the gold would cut it in two.
  const tokensOf = (text: string): readonly string[] => tokens(collapsed(text), characters);
  const paragraphs = gold.map(tokensOf);
  const index = indexGold(paragraphs);
  const blocks = texts.map((text) => Int32Array.from(tokensOf(text), (token) => index.numbers.get(token) ?? -1));
  const runs = runsOf(blocks, index);
  const runsAt: Run[][] = blocks.map(() => []);
  for (const run of runs) runsAt[run.block]!.push(run);
  const page = { blocks, gold: index, runs, runsAt };
  const body = bodyOf(page);
  return { body, copy: copiesOf(page, body, stretchesOf(paragraphs)) };
}

function bodyOf({ blocks, gold, runs, runsAt }: Page): Uint8Array {
  const chain = bestChain(runs);
  const used = new Uint8Array(gold.words.length);
  const chainAt: Run[][] = blocks.map(() => []);
  for (const run of chain) {
    used.fill(1, run.gold, run.gold + run.length);
    chainAt[run.block]!.push(run);
  }
  const body = Uint8Array.from(blocks, (block, i) =>
    block.length > 0 && covered(chainAt[i]!) >= BODY_SHARE * block.length ? 1 : 0,
  );
  blocks.forEach((block, i) => {
    if (body[i] === 1 || block.length < APART) return;
    const apart = runsAt[i]!.find((run) => run.length >= APART_SHARE * block.length && !taken(used, run));
    if (apart === undefined) return;
    used.fill(1, apart.gold, apart.gold + apart.length);
    body[i] = 1;
  });
  return body;
}

/** Say whether more of the run is used than a word or two that its ends share with the neighbours by chance. */
function taken(used: Uint8Array, run: Run): boolean {
  const uses = used.subarray(run.gold, run.gold + run.length).reduce((sum, use) => sum + use, 0);
  return uses > (1 - APART_SHARE) * run.length;
}

function copiesOf({ blocks, gold, runsAt }: Page, body: Uint8Array, paragraphs: readonly Stretch[]): Uint8Array {
  const copy = new Uint8Array(blocks.length);
  // Where the copy before ended in the gold, else -1: a block of a few words right there is part of the same printing.
  let reached = -1;
  blocks.forEach((block, i) => {
    if (block.length === 0) return;
    const follows = standsAt(block, gold, reached) ? { gold: reached, length: block.length } : undefined;
    const found = body[i] === 1 ? undefined : (follows ?? copied(block, runsAt[i]!));
    const end = found === undefined ? -1 : found.gold + found.length;
    // A paragraph that inline links cut into several blocks looks like a teaser but for the block after it.
    const goesOn = standsAt(blocks[i + 1]?.subarray(0, SEED), gold, end);
    copy[i] = found !== undefined && (goesOn || !isTeaser(found, paragraphs)) ? 1 : 0;
    reached = copy[i] === 1 ? end : -1;
  });
  return copy;
}

/** Give the longest run of a block that stands in the gold nearly whole. */
function copied(block: Int32Array, runs: readonly Run[]): Stretch | undefined {
  if (block.length < APART || covered(runs) < COPY_SHARE * block.length) return undefined;
  return runs.reduce((best, run) => (run.length > best.length ? run : best));
}

/** Say whether a stretch breaks off in the first half of the paragraph it begins. */
function isTeaser({ gold, length }: Stretch, paragraphs: readonly Stretch[]): boolean {
  return paragraphs.some(
    (paragraph) => Math.abs(gold - paragraph.gold) <= TEASER_SLACK && length < TEASER_SHARE * paragraph.length,
  );
}

function standsAt(block: Int32Array | undefined, gold: GoldIndex, place: number): boolean {
  return block !== undefined && block.length > 0 && place >= 0 && block.every((word, i) => gold.words[place + i] === word);
}

/** Count the tokens of a block that lie in its runs. */
function covered(runs: readonly Run[]): number {
  let sum = 0;
  let end = 0;
  for (const run of runs) {
    sum += Math.max(0, run.page + run.length - Math.max(end, run.page));
    end = Math.max(end, run.page + run.length);
  }
  return sum;
}

function stretchesOf(paragraphs: readonly (readonly string[])[]): readonly Stretch[] {
  let end = 0;
  return paragraphs.map(({ length }) => {
    end += length;
    return { gold: end - length, length };
  });
}
