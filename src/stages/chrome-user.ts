import type { PhraseUserRule, SelectorRule, UserRule, UserRules } from '../rules/user-rules.js';
import type { ChromeFinding } from './chrome-rule.js';
import { findPhrase, type Phrased, type PhraseIndex, phraseIndex, phraseText } from './phrase-index.js';

/** What the user's own rules say of a block: to keep it from the built-in rules, or to drop it. */
export type UserWord = 'keep' | ChromeFinding | null;

interface UserRow extends Phrased {
  readonly line: number;
}

/** Give the judge that a user's phrases make; `keep` wins over `drop`. */
export function userJudge(rules: UserRules): (text: string) => UserWord {
  if (rules.length === 0) return () => null;
  const keep = indexOf(rules, 'keep');
  const drop = indexOf(rules, 'drop');
  return (raw) => {
    const text = phraseText(raw);
    if (text === null) return null;
    if (findPhrase(keep, text, always) !== null) return 'keep';
    const match = findPhrase(drop, text, always);
    return match === null ? null : { kind: 'user', rule: `rules:${match.row.line}`, detail: match.phrase };
  };
}

/** Give what a selector says of a block that it selected. */
export function selectedWord({ action, selector, line }: SelectorRule): UserWord {
  return action === 'keep' ? 'keep' : { kind: 'user', rule: `rules:${line}`, detail: selector };
}

function indexOf(rules: UserRules, action: UserRule['action']): PhraseIndex<UserRow> {
  return phraseIndex(
    rules
      .filter((rule): rule is PhraseUserRule => rule.action === action && rule.match !== 'select')
      .map(({ match, phrase, line }) => ({ match, phrases: [phrase], line })),
  );
}

function always(): boolean {
  return true;
}
