/** A stretch of one block that stands in the gold word for word. Places and lengths count tokens. */
export interface Run {
  readonly block: number;
  /** Place of the first token among all tokens of the page. */
  readonly page: number;
  /** Place of the first token among all tokens of the gold. */
  readonly gold: number;
  readonly length: number;
  /** Whether the block has fewer tokens than a seed: it can be found whole only. */
  readonly short: boolean;
  /** How many paragraphs of the gold begin inside the run. */
  readonly borders: number;
}

/** The tokens of the gold as numbers, and where they stand. */
export interface GoldIndex {
  readonly words: Int32Array;
  /** How many paragraphs begin at each token or before it. */
  readonly begun: Int32Array;
  /** Tell the number of each token; tokens of a page that the gold lacks are -1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly wordPlaces: readonly (readonly number[])[];
  readonly pairs: ReadonlyMap<number, number>;
  readonly seedPlaces: ReadonlyMap<number, readonly number[]>;
}

/** Tokens of a seed. */
export const SEED = 4;
/** Most places of one seed or short block: those around the place the page has reached (design study: 30). */
const MAX_PLACES = 30;
/** How many of them may stand before that place. */
const PLACES_BEFORE = 10;
/** A run of so many tokens tells which place of the gold the page has reached. */
const LANDMARK = 8;
/** Runs that a run looks back on for the one before it. Four times as many change 7 labels of the 1.5 million of the corpus. */
const LOOK_BACK = 1000;

// Costs of the chain, in matched tokens (design study). A gap on the page costs more than one in the gold, so that one
// contiguous copy wins where a body is printed twice, and a teaser is not worth its distance from the body.
const PAGE_GAP = { any: 0.3, token: 0.01, most: 4.3 } as const;
const GOLD_GAP = { token: 0.004, most: 3 } as const;
const SHORT = 0.6;
const SHORT_APART = 1;
// A printing of the body in one line loses against one in paragraphs: such lines are the text behind a share button or of
// a script. At most a share of the run, since cells of tables and formulae are paragraphs of one token in some golds.
const BORDER = 0.5;
const MOST_BORDER_SHARE = 0.1;
/** A short block that leaves out more tokens of the gold than this is dear. */
const SHORT_GAP = 3;

/** Index the tokens of the gold, given by paragraph, by word and by seed. */
export function indexGold(paragraphs: readonly (readonly string[])[]): GoldIndex {
  const tokens = paragraphs.flat();
  const begun = Int32Array.from(paragraphs.flatMap((paragraph, i) => paragraph.map(() => i + 1)));
  const numbers = new Map<string, number>();
  const words = Int32Array.from(tokens, (token) => numberOf(numbers, token));
  const wordPlaces: number[][] = Array.from(numbers, () => []);
  const pairs = new Map<number, number>();
  words.forEach((word, i) => {
    wordPlaces[word]!.push(i);
    if (i > 0) numberOf(pairs, pairKey(words, i - 1, numbers.size));
  });
  const index = { words, begun, numbers, wordPlaces, pairs };
  const seedPlaces = new Map<number, number[]>();
  for (let i = 0; i + SEED <= words.length; i++) {
    const key = seedKey(index, words, i);
    const places = seedPlaces.get(key);
    if (places === undefined) seedPlaces.set(key, [i]);
    else places.push(i);
  }
  return { ...index, seedPlaces };
}

/** Find the runs of each block in the gold, in page order: as long as they go, from seeds; short blocks whole. */
export function runsOf(blocks: readonly Int32Array[], gold: GoldIndex): readonly Run[] {
  const runs: Run[] = [];
  let page = 0;
  let reached = 0;
  blocks.forEach((block, at) => {
    const found = block.length < SEED ? wholePlaces(block, gold, reached) : stretches(block, gold, reached);
    for (const run of found) {
      const borders = gold.begun[run.gold + run.length - 1]! - gold.begun[run.gold]!;
      runs.push({ ...run, block: at, page: page + run.page, short: block.length < SEED, borders });
    }
    const [first] = found;
    if (found.length === 1 && first!.length >= LANDMARK) reached = first!.gold + first!.length;
    page += block.length;
  });
  return runs;
}

/**
 * Choose the runs that follow each other on the page and in the gold with the most matched tokens at the least cost of gaps.
 * At most `LOOK_BACK` steps a run, and few where the runs are in order.
 */
export function bestChain(runs: readonly Run[]): readonly Run[] {
  const columns = columnsOf(runs);
  const weights = new Float64Array(runs.length);
  // The greatest weight of all runs so far: what no run before can better.
  const greatest = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let last = -1;
  for (let i = 0; i < runs.length; i++) {
    const own = columns.own[i]!;
    let best = own;
    const first = Math.max(0, i - LOOK_BACK);
    for (let j = i - 1; j >= first && greatest[j]! + own > best; j--) {
      const weight = weights[j]! + own;
      if (weight <= best || columns.gold[j]! >= columns.gold[i]! || columns.page[j]! >= columns.page[i]!) continue;
      if (weight - stepCost(columns, j, i) <= best) continue;
      best = weight - stepCost(columns, j, i);
      before[i] = j;
    }
    weights[i] = best;
    greatest[i] = Math.max(best, greatest[i - 1] ?? 0);
    if (last < 0 || best > weights[last]!) last = i;
  }
  const chain: Run[] = [];
  for (let i = last; i >= 0; i = before[i]!) chain.push(runs[i]!);
  return chain.reverse();
}

/** The runs in typed arrays, which the search reads a hundred times as often. */
interface Columns {
  readonly page: Int32Array;
  readonly gold: Int32Array;
  readonly length: Int32Array;
  readonly short: Uint8Array;
  /** Weight of the run alone. */
  readonly own: Float64Array;
}

function columnsOf(runs: readonly Run[]): Columns {
  return {
    page: Int32Array.from(runs, (run) => run.page),
    gold: Int32Array.from(runs, (run) => run.gold),
    length: Int32Array.from(runs, (run) => run.length),
    short: Uint8Array.from(runs, (run) => (run.short ? 1 : 0)),
    own: Float64Array.from(runs, ({ length, short, borders }) => {
      return length - (short ? SHORT : 0) - Math.min(BORDER * borders, MOST_BORDER_SHARE * length);
    }),
  };
}

/** Give what it costs, in tokens, that the second run follows the first, which begins before it on the page and in the gold. */
function stepCost({ page, gold, length, short }: Columns, from: number, to: number): number {
  const pageGap = page[to]! - page[from]! - length[from]!;
  const goldGap = gold[to]! - gold[from]! - length[from]!;
  const overlap = Math.max(0, -pageGap, -goldGap);
  const pageCost = pageGap > 0 ? Math.min(PAGE_GAP.most, PAGE_GAP.any + PAGE_GAP.token * pageGap) : 0;
  const goldCost = Math.min(GOLD_GAP.most, GOLD_GAP.token * Math.max(0, goldGap));
  return overlap + pageCost + goldCost + (short[to] === 1 && goldGap > SHORT_GAP ? SHORT_APART : 0);
}

interface Stretch {
  readonly page: number;
  readonly gold: number;
  readonly length: number;
}

function wholePlaces(block: Int32Array, gold: GoldIndex, reached: number): readonly Stretch[] {
  const [first] = block;
  if (first === undefined || block.includes(-1)) return [];
  const places = gold.wordPlaces[first]!.filter((place) => matchLength(block, 0, gold.words, place) === block.length);
  return nearest(places, reached).map((place) => ({ page: 0, gold: place, length: block.length }));
}

function stretches(block: Int32Array, gold: GoldIndex, reached: number): readonly Stretch[] {
  const found: Stretch[] = [];
  // End on the page of the last stretch on each diagonal, so that a stretch is found once.
  const ends = new Map<number, number>();
  for (let i = 0; i + SEED <= block.length; i++) {
    const places = gold.seedPlaces.get(seedKey(gold, block, i)) ?? [];
    for (const place of nearest(places, reached)) {
      if ((ends.get(place - i) ?? 0) > i) continue;
      const back = matchBack(block, i, gold.words, place);
      const length = back + matchLength(block, i, gold.words, place);
      ends.set(place - i, i - back + length);
      found.push({ page: i - back, gold: place - back, length });
    }
  }
  return found.sort((a, b) => a.page - b.page || a.gold - b.gold);
}

/** Give at most `MAX_PLACES` of ascending places: those around the place the page has reached. */
function nearest(places: readonly number[], reached: number): readonly number[] {
  if (places.length <= MAX_PLACES) return places;
  const next = places.findIndex((place) => place >= reached);
  const start = Math.max(0, (next < 0 ? places.length : next) - PLACES_BEFORE);
  const end = Math.min(places.length, start + MAX_PLACES);
  return places.slice(end - MAX_PLACES, end);
}

function matchLength(block: Int32Array, at: number, gold: Int32Array, place: number): number {
  let length = 0;
  while (at + length < block.length && place + length < gold.length && block[at + length] === gold[place + length]) length++;
  return length;
}

function matchBack(block: Int32Array, at: number, gold: Int32Array, place: number): number {
  let length = 0;
  while (length < at && length < place && block[at - length - 1] === gold[place - length - 1]) length++;
  return length;
}

function seedKey({ pairs, numbers }: Pick<GoldIndex, 'pairs' | 'numbers'>, words: Int32Array, at: number): number {
  const first = pairs.get(pairKey(words, at, numbers.size));
  const second = pairs.get(pairKey(words, at + 2, numbers.size));
  return first === undefined || second === undefined ? -1 : first * pairs.size + second;
}

/** Give a number that no other pair of words has; -1, which the gold has not, counts as a word. */
function pairKey(words: Int32Array, at: number, count: number): number {
  return (words[at]! + 1) * (count + 1) + words[at + 1]! + 1;
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
