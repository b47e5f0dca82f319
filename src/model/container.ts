/** An element that is set as a block, round the blocks that it holds. */
export interface Container {
  /** Place among the page's containers, from 0: an outer one has a smaller one. */
  readonly index: number;
  /** The next one out; null for the page itself. */
  readonly outer: Container | null;
  /** Containers outside it. */
  readonly depth: number;
  /** Tag name, in lower case; empty for the page itself. */
  readonly tag: string;
  /** Words of its class, id and role, in lower case, each once: `article__body` gives `article` and `body`. */
  readonly tokens: readonly string[];
  /** It, or one outside it, isn't shown. */
  readonly hidden: boolean;
  /** How many elements its outer one held before it. */
  readonly place: number;
}
