import { LineError } from '../errors.js';
import { foldPhrase } from './fold-phrase.js';

const byteOrderMark = /^\ufeff/;
const lineBreak = /\r\n|\r|\n/;
const spaces = /\s+/u;

/** One line of a rules file. */
export type UserRule = PhraseUserRule | SelectorRule;

/** A phrase, for any page. */
export interface PhraseUserRule {
  /** `drop`: such a block is chrome. `keep`: no built-in rule may call it chrome. */
  readonly action: 'drop' | 'keep';
  readonly match: 'whole' | 'start' | 'end';
  /** Folded as in `PhraseRule.phrases`. */
  readonly phrase: string;
  /** Line of the file, from 1: the rule's id in the ledger is `rules:LINE`. */
  readonly line: number;
}

/** A CSS selector, for HTML; plain text, which has no elements, passes it over. */
export interface SelectorRule {
  /** `drop`: what stands in such an element is chrome. `keep`: it is body. */
  readonly action: 'drop' | 'keep';
  readonly match: 'select';
  readonly selector: string;
  readonly line: number;
}

export type UserRules = readonly UserRule[];

/** Give the rules with selectors. */
export function selectorRules(rules: UserRules): readonly SelectorRule[] {
  return rules.filter((rule) => rule.match === 'select');
}

/** A line of a rules file that can't be understood. */
export class RulesError extends LineError {
  override readonly name = 'RulesError';
}

const MATCHES: ReadonlyMap<string, UserRule['match']> = new Map([
  ['line', 'whole'],
  ['start', 'start'],
  ['end', 'end'],
  ['select', 'select'],
]);

/** Most UTF-16 code units of a phrase: longer blocks aren't compared with phrases (`maxPhraseBlockLength`). */
const maxPhraseLength = 200;

/**
 * Read a rules file: one rule a line, in UTF-8.
 *
 *     # A comment. Blank lines don't count.
 *     drop line   Gabung di kanal kami
 *     drop start  Simak juga
 *     drop end    | Koran Pagi
 *     keep line   Iklan
 *     drop select aside.promo, .related
 *
 * `drop` calls a block chrome, `keep` spares it from every built-in rule, and wins over `drop`. `line`: the block is the phrase and nothing else;
 * `start`, `end`: the block begins or ends with it, at a word's edge. Case, typographic apostrophes, white space, and punctuation at both ends don't
 * count; `#` stands for a number (`# komentar`). A phrase is the rest of the line, its words in order. `select`: a CSS selector, for HTML;
 * whether it is one is for the caller to ask (`selectorProblem`).
 * @param path Name of the file, for the message.
 * @throws RulesError for the first line that isn't a rule.
 */
export function parseUserRules(text: string, path: string): UserRules {
  const rules: UserRule[] = [];
  for (const [i, raw] of text.replace(byteOrderMark, '').split(lineBreak).entries()) {
    const line = raw.trim();
    if (line !== '' && !line.startsWith('#')) rules.push(parseRule(line, path, i + 1));
  }
  return rules;
}

function parseRule(text: string, path: string, line: number): UserRule {
  const [action = '', where = '', ...words] = text.split(spaces);
  if (action !== 'drop' && action !== 'keep') {
    throw new RulesError(
      path,
      line,
      `a rule begins with 'drop' or 'keep', not ${quoted(action)}; write: drop|keep line|start|end PHRASE, or drop|keep select SELECTOR`,
    );
  }
  const match = MATCHES.get(where);
  if (match === undefined) {
    const problem = where === '' ? 'says nothing more' : `is followed by ${quoted(where)}`;
    throw new RulesError(
      path,
      line,
      `'${action}' ${problem}; it needs 'line', 'start' or 'end' and a phrase, or 'select' and a selector`,
    );
  }
  if (match === 'select') {
    if (words.length === 0) throw new RulesError(path, line, `'${action} select' needs a CSS selector`);
    return { action, match, selector: words.join(' '), line };
  }
  const phrase = foldPhrase(words.join(' '));
  if (phrase === '') throw new RulesError(path, line, `'${action} ${where}' needs a phrase with a letter or a digit`);
  if (phrase.length > maxPhraseLength) {
    throw new RulesError(path, line, `the phrase has ${phrase.length} characters; ${maxPhraseLength} are the most`);
  }
  return { action, match, phrase, line };
}

function quoted(word: string): string {
  return `'${word.length > 30 ? `${word.slice(0, 30)}…` : word}'`;
}
