import { BANDS, bandKey, ROWS } from './bands.js';
import { crowdsOf } from './crowds.js';
import { keyGroups } from './key-groups.js';
import { type PageStore, signatureOffset } from './page-store.js';
import { type PairJudge, proposeAll } from './propose.js';
import { MIN_SHINGLES } from './relation.js';

/** Pages that agree on a band and are compared each with each. */
const MAX_GROUP = 64;

/**
 * Propose pairs among `pages`, which come in their standing: those that agree on a band, a band at a time. O(pages), whatever they
 * share; 20 bytes a page. Texts of fewer than {@link MIN_SHINGLES} are left out: a band of theirs says little.
 */
export function proposeBandPairs(store: PageStore, pages: Uint32Array, pairs: PairJudge): void {
  const long = pages.filter((page) => store.shingleCountOf(page) >= MIN_SHINGLES);
  const group = keyGroups(long.length);
  const crowds = crowdsOf(store, long, pairs);
  for (let band = 0; band < BANDS; band++) {
    const keyOf = (page: number): number => keyIn(store, band, page);
    const wereProposed = (a: number, b: number): boolean => {
      for (let earlier = 0; earlier < band; earlier++) {
        if (agreeOn(store, earlier, a, b) && !crowds.isCrowd(earlier, keyIn(store, earlier, a))) return true;
      }
      return false;
    };
    group(long, keyOf, (members) => {
      if (members.length <= MAX_GROUP) proposeAll(members, pairs, wereProposed);
      else crowds.propose(members, band, keyOf(members[0]!));
    });
  }
  crowds.proposeLeft();
}

function keyIn(store: PageStore, band: number, page: number): number {
  return bandKey(store.valuesOf(page), signatureOffset(page), band);
}

function agreeOn(store: PageStore, band: number, a: number, b: number): boolean {
  const [left, right] = [store.valuesOf(a), store.valuesOf(b)];
  const [fromLeft, fromRight] = [signatureOffset(a) + band * ROWS, signatureOffset(b) + band * ROWS];
  for (let row = 0; row < ROWS; row++) if (left[fromLeft + row] !== right[fromRight + row]) return false;
  return true;
}
