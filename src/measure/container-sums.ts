import type { Block } from '../model/block.js';
import type { Container } from '../model/container.js';

/** What the containers of a page hold, by container index. */
export interface ContainerSums {
  /** The containers that hold blocks; those that don't are undefined. */
  readonly containers: readonly (Container | undefined)[];
  /** Length of all blocks inside, of those that are prose, and of what of them is in links, in units of length. */
  readonly length: Float64Array;
  readonly prose: Float64Array;
  readonly linked: Float64Array;
  /** Blocks inside, and how many of them are prose. */
  readonly blocks: Float64Array;
  readonly proseBlocks: Float64Array;
}

/** What is summed of each block. */
export interface Summed {
  readonly length: Float64Array;
  readonly prose: Float64Array;
}

/** Sum what stands inside each container, at any depth. Linear in the number of blocks and containers. */
export function containerSums(blocks: readonly Block[], { length, prose }: Summed, count: number): ContainerSums {
  const containers = containersOf(blocks, count);
  const sums = {
    length: new Float64Array(count),
    prose: new Float64Array(count),
    linked: new Float64Array(count),
    blocks: new Float64Array(count),
    proseBlocks: new Float64Array(count),
  };
  blocks.forEach(({ text, markup }, i) => {
    const at = markup!.container.index;
    sums.length[at]! += length[i]!;
    sums.prose[at]! += prose[i]!;
    sums.linked[at]! += (length[i]! * markup!.linkChars) / text.length;
    sums.blocks[at]! += 1;
    sums.proseBlocks[at]! += prose[i]! > 0 ? 1 : 0;
  });
  // Outer containers have smaller numbers: from the last to the first, each is whole when it is added to its outer one.
  for (let i = count - 1; i > 0; i--) {
    const outer = containers[i]?.outer?.index;
    if (outer !== undefined) for (const values of Object.values(sums)) values[outer]! += values[i]!;
  }
  return { containers, ...sums };
}

/** Each chain is followed outwards as far as it is new. */
function containersOf(blocks: readonly Block[], count: number): readonly (Container | undefined)[] {
  const found = new Array<Container | undefined>(count);
  for (const { markup } of blocks) {
    for (let one: Container | null = markup!.container; one !== null && found[one.index] === undefined; one = one.outer) {
      found[one.index] = one;
    }
  }
  return found;
}
