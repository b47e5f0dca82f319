/** The body decision's networks as the training writes them. */
export interface PackedBodyModel {
  /** Probability from which on a block is body. */
  readonly limit: number;
  /** Names of the measures, in the order of the networks' inputs. */
  readonly columns: readonly string[];
  /** Inputs that the page's own words, and for HTML its elements, give the second network. */
  readonly cohesion: number;
  /** Values that each word of the lexicon has. */
  readonly wordWidth: number;
  /** Words in lower case, a space between them. */
  readonly lexicon: string;
  /** For HTML: values that each name of an element has, and the names, a space between them. */
  readonly nameWidth?: number;
  readonly names?: string;
  readonly guess: PackedNetwork;
  readonly judge: PackedNetwork;
  /**
   * For each pair of networks, trained from another seed, base64 of: means, scales (32-bit floats); the lexicon's values; the names'
   * values; the layers of both, each bias, scales, signed bytes. The mean of what the pairs say is the score.
   */
  readonly weights: readonly string[];
}

interface PackedNetwork {
  readonly channels: number;
  readonly dilations: readonly number[];
  readonly pooled: boolean;
}
