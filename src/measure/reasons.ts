import type { Reason } from '../model/article.js';
import type { BodyModel } from './body-model.js';
import { movesOf, type ScoreFacts } from './body-score.js';
import { EVIDENCE } from './evidence.js';

/** Reasons that are named on each side, and the least change of a score's log-odds that is one: it moves a score of .5 by .05. */
const MOST = 3;
const MIN_CHANGE = 0.2;

/** What stands behind the measures: the words of the block, and the names of the elements round it. */
const LEXICA = [
  { name: 'lexicon', about: 'its words' },
  { name: 'names', about: 'the names of the elements round it' },
] as const;

/** Give for each block the measures that speak most for and against its being body, the strongest first. */
export function reasonsOf(facts: ScoreFacts, model: BodyModel): readonly (readonly Reason[])[] {
  const moves = movesOf(facts, model);
  const named = [...(facts.markup?.evidence ?? EVIDENCE), ...LEXICA];
  return Array.from(facts.open, (_, block) => {
    const all = moves
      .map(({ measure, change }): Reason => {
        const { name, about } = named[measure]!;
        return { measure: name, about, change: rounded(change[block]!) };
      })
      .filter(({ change }) => Math.abs(change) >= MIN_CHANGE)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || (a.measure < b.measure ? -1 : 1));
    const side = (sign: number) => all.filter(({ change }) => Math.sign(change) === sign).slice(0, MOST);
    return [...side(-1), ...side(1)];
  });
}

function rounded(change: number): number {
  return Math.round(change * 1000) / 1000;
}
