/** One line of a rules file. */
export interface UserRule {
  /** `drop`: such a block is chrome. `keep`: no built-in rule may call it chrome. */
  readonly action: 'drop' | 'keep';
  readonly match: 'whole' | 'start' | 'end';
  /** Folded as in `PhraseRule.phrases`. */
  readonly phrase: string;
  /** Line of the file, from 1: the rule's id in the ledger is `rules:LINE`. */
  readonly line: number;
}

export type UserRules = readonly UserRule[];
