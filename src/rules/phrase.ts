import type { ChromeKind } from '../model/fate.js';

/**
 * One row of a phrase table: wordings of one kind of page furniture in one language.
 *
 * Phrases are compared after folding (`folded` in `text/key.ts`: lower case, NFKC, white space collapsed, punctuation at both
 * ends off). `#` stands for a number, with its separators and unit letter: `7`, `1.234`, `3,4k`.
 */
export interface PhraseRule {
  /** `language:kind:slug`, unique, as in `id:related:label`. */
  readonly id: string;
  /** ISO 639-1, or `*` for wording that many languages share. */
  readonly language: string;
  readonly kind: ChromeKind;
  /**
   * `whole`: the block is the phrase and nothing else.
   * `start`: the block begins with it and is a line of its own, no sentence of prose.
   * `end`: the block ends with it and is a line of its own, no sentence of prose.
   * `opening`: the block begins with it, prose of any length: for long formulas of consent, login and error pages in the site's own voice.
   */
  readonly match: 'whole' | 'start' | 'end' | 'opening';
  /** One or more, already folded, no two alike in the tables of one language and match. */
  readonly phrases: readonly string[];
  /** A block that the row drops. */
  readonly example: string;
  /** A block that looks alike and stays: mostly a sentence of prose with the same words. */
  readonly spares: string;
}
