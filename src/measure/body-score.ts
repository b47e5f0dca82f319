import type { BodyModel, BodyNetworks, NameLexicon } from './body-model.js';
import { COHESION, cohesionOf, groupCohesion } from './cohesion.js';
import type { Evidence } from './evidence.js';
import { run } from './network.js';
import type { PageMeasures } from './page-measures.js';
import type { PageWords } from './page-words.js';

/** What the scores are computed of, in `Page.blocks` order. */
export interface ScoreFacts extends Pick<PageMeasures, 'measures' | 'words' | 'markup'> {
  readonly evidence: Evidence;
  /** 1 where no earlier stage settled the block. */
  readonly open: Uint8Array;
}

/** Deviations from the mean beyond which a measure says nothing more (design study). */
const MAX_DEVIATION = 4;
/** What the lexicon's mean is multiplied by, so that it is about as wide as the other inputs. */
const WORD_SCALE = 2;
/** Length beyond which a block's mass doesn't grow, in units of length. */
const MAX_MASS = 22_000;

/** Give for each block the probability that it is body, 0-1. O(blocks + words). */
export function bodyScores(facts: ScoreFacts, { members }: BodyModel): Float32Array {
  return mean(members.map((member) => scoresOf(inputsOf(facts, member), facts, member)));
}

function mean(lists: readonly Float32Array[]): Float32Array {
  return lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0) / lists.length);
}

/** How a measure moves a block's score. */
export interface Move {
  /** Place in the evidence; behind its end, the words of the lexicon, and behind those the names of elements. */
  readonly measure: number;
  /** Log-odds of the score less what they would be if the measure were at its mean all over the page: above 0 it speaks for body. */
  readonly change: Float32Array;
}

/** Give how each measure moves the scores of a page's blocks. Costs as many runs of the networks as there are measures. */
export function movesOf(facts: ScoreFacts, { members }: BodyModel): readonly Move[] {
  const inputs = members.map((member) => inputsOf(facts, member));
  const { means, wordWidth, names, guess } = members[0]!;
  const width = guess.input.inputs;
  const scoresWith = (rows: readonly Float32Array[]) => mean(members.map((member, i) => scoresOf(rows[i]!, facts, member)));
  const scores = scoresWith(inputs);
  const words = means.length;
  const ends = [...means.keys(), words + wordWidth - 1, ...(names === null ? [] : [width - 1])].map((last) => last + 1);
  return ends.map((end, measure) => {
    const start = ends[measure - 1] ?? 0;
    const without = scoresWith(inputs.map((rows) => withoutColumns(rows, width, start, end)));
    return { measure, change: scores.map((score, i) => logOdds(score) - logOdds(without[i]!)) };
  });
}

/** Give rows with these columns at their means. */
function withoutColumns(rows: Float32Array, width: number, start: number, end: number): Float32Array {
  const changed = rows.slice();
  for (let row = 0; row < changed.length; row += width) changed.fill(0, row + start, row + end);
  return changed;
}

/** Nearest that a score counts as to 0 and 1: there, 32 bits tell next to nothing. */
const LEAST_ODDS = 1e-6;

/** Probabilities near 0 hardly move, whatever speaks against them; their log-odds do. */
function logOdds(score: number): number {
  const inside = Math.max(LEAST_ODDS, Math.min(1 - LEAST_ODDS, score));
  return Math.log(inside / (1 - inside));
}

function scoresOf(inputs: Float32Array, facts: ScoreFacts, model: BodyNetworks): Float32Array {
  const guess = run(model.guess, inputs).map((value, i) => value * facts.open[i]!);
  const lengths = facts.measures.length.map((length) => Math.min(length, MAX_MASS));
  const cohesion = cohesionOf(facts.words, guess, lengths);
  const rows = joined(inputs, model.guess.input.inputs, cohesion, COHESION.length);
  if (facts.markup === null) return run(model.judge, rows);
  const { groupings } = facts.markup;
  const groups = groupCohesion(groupings, guess, lengths);
  return run(model.judge, joined(rows, model.guess.input.inputs + COHESION.length, groups, groupings.length));
}

/** The measures in deviations from their means, and behind them what the lexicon says of the block's words. */
function inputsOf({ evidence, words, markup }: ScoreFacts, model: BodyNetworks): Float32Array {
  const columns = model.means.length;
  const width = columns + model.wordWidth + (model.names?.width ?? 0);
  const count = evidence.length / columns;
  const inputs = new Float32Array(count * width);
  const lexicon = { places: model.lexicon, values: model.wordValues, width: model.wordWidth };
  const wordPlaces = placesOf(words, lexicon);
  const namePlaces = markup === null || model.names === null ? null : placesOf(markup.names, model.names);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < columns; k++) {
      const value = (evidence[i * columns + k]! - model.means[k]!) * model.scales[k]!;
      inputs[i * width + k] = Math.max(-MAX_DEVIATION, Math.min(MAX_DEVIATION, value));
    }
    addValues(words, i, wordPlaces, lexicon, wordScale, inputs, i * width + columns);
    if (markup !== null && model.names !== null && namePlaces !== null)
      addValues(markup.names, i, namePlaces, model.names, nameScale, inputs, i * width + columns + model.wordWidth);
  }
  return inputs;
}

/** Words or names of a page's blocks. */
type PageTerms = Pick<PageWords, 'starts' | 'hashes' | 'ids' | 'count'>;

/** Give the place of each word's or name's values in its lexicon, by its number; {@link NOWHERE} where it has none. */
function placesOf({ hashes, ids, count }: PageTerms, { places }: Pick<NameLexicon, 'places'>): Int32Array {
  const found = new Int32Array(count).fill(UNKNOWN);
  for (let i = 0; i < ids.length; i++) if (found[ids[i]!] === UNKNOWN) found[ids[i]!] = places.get(hashes[i]!) ?? NOWHERE;
  return found;
}

const NOWHERE = -1;
const UNKNOWN = -2;

/** Add the values that a lexicon has for a block's words or names, their sum times `scale` of how many the block has. */
function addValues(
  { starts, ids }: PageTerms,
  block: number,
  places: Int32Array,
  { values, width }: NameLexicon,
  scale: (count: number) => number,
  into: Float32Array,
  at: number,
): void {
  for (let i = starts[block]!; i < starts[block + 1]!; i++) {
    const place = places[ids[i]!]!;
    if (place === NOWHERE) continue;
    for (let k = 0; k < width; k++) into[at + k]! += values[place + k]!;
  }
  const factor = scale(starts[block + 1]! - starts[block]!);
  for (let k = 0; k < width; k++) into[at + k]! *= factor;
}

/** About the mean: a word of many says little. */
function wordScale(count: number): number {
  return WORD_SCALE / (count + 1);
}

/** By the root of their number: one name that decides stands among many that don't. */
function nameScale(count: number): number {
  return 1 / Math.sqrt(count + 1);
}

function joined(left: Float32Array, leftWidth: number, right: Float32Array, rightWidth: number): Float32Array {
  const width = leftWidth + rightWidth;
  const rows = new Float32Array((left.length / leftWidth) * width);
  for (let i = 0; i * width < rows.length; i++) {
    rows.set(left.subarray(i * leftWidth, (i + 1) * leftWidth), i * width);
    rows.set(right.subarray(i * rightWidth, (i + 1) * rightWidth), i * width + leftWidth);
  }
  return rows;
}
