import type { PageWords } from './page-words.js';

/** Short words that count as a page's commonest: what every sentence of its language has (design study). */
const FUNCTION_WORDS = 25;

/** Share of each block's words that are among the page's commonest short ones: sentences have them, names and titles few. */
export function functionWordShares({ starts, ids, content, count }: PageWords): Float64Array {
  const blocksWith = new Uint32Array(count);
  for (let i = 0; i < ids.length; i++) if (content[i] === 0) blocksWith[ids[i]!]!++;
  const common = new Uint8Array(count);
  for (const id of commonest(blocksWith)) common[id] = 1;
  return shares(starts, (i) => common[ids[i]!] === 1);
}

/** Indexes of the largest counts; of equal ones the first. */
function commonest(counts: Uint32Array): readonly number[] {
  const best: number[] = [];
  counts.forEach((count, id) => {
    if (count < 2 || (best.length === FUNCTION_WORDS && count <= counts[best.at(-1)!]!)) return;
    let place = best.length;
    while (place > 0 && counts[best[place - 1]!]! < count) place--;
    best.splice(place, 0, id);
    if (best.length > FUNCTION_WORDS) best.pop();
  });
  return best;
}

/** Share of each block's words that pass; 0 where it has none. */
function shares(starts: Uint32Array, passes: (word: number) => boolean): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, block) => {
    let count = 0;
    for (let i = starts[block]!; i < starts[block + 1]!; i++) if (passes(i)) count++;
    return count / Math.max(1, starts[block + 1]! - starts[block]!);
  });
}

/** What each block and the headline have in common, as shares of content words. */
export interface HeadlineShares {
  /** Of the block's words. */
  readonly inHeadline: Float64Array;
  /** Of the headline's words. */
  readonly ofHeadline: Float64Array;
}

/** Give the shares of each block; 0 where there is no headline (-1). */
export function headlineShares({ starts, ids, content, count }: PageWords, headline: number): HeadlineShares {
  const inHeadline = new Float64Array(starts.length - 1);
  const ofHeadline = new Float64Array(starts.length - 1);
  if (headline < 0) return { inHeadline, ofHeadline };
  const isIts = new Uint8Array(count);
  let own = 0;
  for (let i = starts[headline]!; i < starts[headline + 1]!; i++) {
    if (content[i] === 0) continue;
    isIts[ids[i]!] = 1;
    own++;
  }
  for (let block = 0; block < inHeadline.length; block++) {
    let common = 0;
    let all = 0;
    for (let i = starts[block]!; i < starts[block + 1]!; i++) {
      all += content[i]!;
      common += content[i]! & isIts[ids[i]!]!;
    }
    inHeadline[block] = common / Math.max(1, all);
    ofHeadline[block] = common / Math.max(1, own);
  }
  return { inHeadline, ofHeadline };
}
