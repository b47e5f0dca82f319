import type { Block } from '../model/block.js';
import type { Container } from '../model/container.js';
import { purposeBits } from '../rules/container-words.js';
import { type ContainerSums, containerSums, type Summed } from './container-sums.js';

/** What the elements round the blocks say of them. Arrays are in `Page.blocks` order, those of containers by container index. */
export interface MarkupMeasures {
  readonly sums: ContainerSums;
  /** Container of each block, the one outside it, and the one outside that: the page itself where there is none. */
  readonly parents: Uint32Array;
  readonly grandparents: Uint32Array;
  readonly greatGrandparents: Uint32Array;
  /** Kind of each block by its two nearest containers, tag and class: blocks of one kind look alike. Numbers from 0. */
  readonly kinds: Uint32Array;
  readonly kindCount: number;
  /** Share of the page's prose that blocks of its kind have, and how many they are. */
  readonly kindProse: Float64Array;
  readonly kindBlocks: Float64Array;
  /** Containers round a block, from inside, that hold at most so much of the page's prose: by container. */
  readonly levels30: Uint16Array;
  readonly levels50: Uint16Array;
  readonly levels80: Uint16Array;
  /** What the elements round a block are there for, as bits of `PURPOSES`; those that hold most of the prose don't count. By container. */
  readonly purposes: Uint32Array;
  /** Levels from the innermost container that holds most of the prose to that of the block; -1 outside it. By container. */
  readonly belowMain: Int16Array;
}

/** A container that holds more of the page's prose than this is a frame of the article, whatever it is called. */
export const MAX_NAMED_SHARE = 0.5;
/** Share of the prose that the main container holds at least. */
const MIN_MAIN_SHARE = 0.5;
const DEEPEST = 30_000;

/** Measure the markup of a page's blocks. `count` is `Page.containers`. Linear in blocks and containers. */
export function markupMeasures(blocks: readonly Block[], summed: Summed, count: number): MarkupMeasures {
  const sums = containerSums(blocks, summed, count);
  const total = Math.max(1, sums.prose[0] ?? 0);
  const outer = (index: number): number => sums.containers[index]?.outer?.index ?? 0;
  const parents = Uint32Array.from(blocks, ({ markup }) => markup!.container.index);
  const grandparents = parents.map(outer);
  const { kinds, kindCount } = kindsOf(blocks);
  const kindProse = new Float64Array(kindCount);
  const kindBlocks = new Float64Array(kindCount);
  kinds.forEach((kind, i) => {
    kindProse[kind]! += summed.prose[i]! / total;
    kindBlocks[kind]! += 1;
  });
  return {
    sums,
    parents,
    grandparents,
    greatGrandparents: grandparents.map(outer),
    kinds,
    kindCount,
    kindProse: Float64Array.from(kinds, (kind) => kindProse[kind]!),
    kindBlocks: Float64Array.from(kinds, (kind) => kindBlocks[kind]!),
    levels30: levels(sums, 0.3 * total),
    levels50: levels(sums, 0.5 * total),
    levels80: levels(sums, 0.8 * total),
    purposes: purposes(sums, MAX_NAMED_SHARE * total),
    belowMain: belowMain(sums, MIN_MAIN_SHARE * total),
  };
}

/** Containers from each outwards that hold at most so much prose. What a container holds, its outer one holds too. */
function levels({ containers, prose }: ContainerSums, most: number): Uint16Array {
  const counts = new Uint16Array(containers.length);
  containers.forEach((container, i) => {
    if (container === undefined || prose[i]! > most) return;
    counts[i] = Math.min(DEEPEST, 1 + (container.outer === null ? 0 : counts[container.outer.index]!));
  });
  return counts;
}

function purposes({ containers, prose }: ContainerSums, most: number): Uint32Array {
  const bits = new Uint32Array(containers.length);
  containers.forEach((container, i) => {
    if (container === undefined) return;
    const outer = container.outer === null ? 0 : bits[container.outer.index]!;
    bits[i] = prose[i]! > most ? outer : outer | purposeBits(container.tag, container.tokens);
  });
  return bits;
}

function belowMain({ containers, prose }: ContainerSums, least: number): Int16Array {
  // The innermost of those that hold so much of the prose: of two with exactly half each, the later.
  let main = 0;
  containers.forEach((container, i) => {
    if (container !== undefined && prose[i]! >= least && prose[i]! > 0) main = i;
  });
  const steps = new Int16Array(containers.length).fill(-1);
  containers.forEach((container, i) => {
    if (i === main) steps[i] = 0;
    else if (container?.outer != null && steps[container.outer.index]! >= 0)
      steps[i] = Math.min(DEEPEST, steps[container.outer.index]! + 1);
  });
  return steps;
}

/** Number the blocks' kinds by tag and class of their two nearest containers. */
function kindsOf(blocks: readonly Block[]): Pick<MarkupMeasures, 'kinds' | 'kindCount'> {
  const names = new Map<string, number>();
  const known = new Map<Container, number>();
  const kinds = new Uint32Array(blocks.length);
  blocks.forEach(({ markup }, i) => {
    const { container } = markup!;
    let kind = known.get(container);
    if (kind === undefined) {
      const name = `${nameOf(container)} ${nameOf(container.outer)}`;
      kind = names.get(name) ?? names.size;
      names.set(name, kind);
      known.set(container, kind);
    }
    kinds[i] = kind;
  });
  return { kinds, kindCount: names.size };
}

function nameOf(container: Container | null): string {
  return container === null ? '' : `${container.tag}.${container.tokens.join('.')}`;
}
