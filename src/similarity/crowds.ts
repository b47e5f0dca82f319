import { keyGroups } from './key-groups.js';
import { type PageStore, signatureOffset } from './page-store.js';
import { type PairJudge, proposeAll, proposeLeaders } from './propose.js';
import { SIGNATURE_VALUES } from './signature.js';

/** Groups of so many pages that they aren't compared each with each. */
export interface Crowds {
  /** Propose pairs of a group that agrees on the key of a band, and keep in mind whom nothing was found for. */
  readonly propose: (group: Uint32Array, band: number, key: number) => void;
  /** Say that the group of a key was such a one. */
  readonly isCrowd: (band: number, key: number) => boolean;
  /** Propose pairs among all that nothing was found for. */
  readonly proposeLeft: () => void;
}

/** Pages of a crowd that others are compared with. */
const MAX_LEADERS = 8;
/** Pages that agree on one value of their signatures and are compared each with each: there are 128 such groups. */
const MAX_ALIKE = 16;
/** More are compared with so many of them, and no pairs are proposed of more than these: they are a crowd again. */
const MAX_ALIKE_LEADERS = 4;
const MAX_ALIKE_CROWD = 64;
const KEYS: number = 2 ** 32;

/**
 * Look for the copies in crowds. Pages of one template agree on a band by the thousand and are copies of few; so do the copies of
 * one story. First each page is compared with up to {@link MAX_LEADERS} before it that are copies of none: so a story that was
 * printed a thousand times is done. What is left of all crowds is grouped anew, by each value of the signature. Two copies share
 * values that their template's other pages don't, for they have more in common than the template: where they do in a fifth of all
 * places, they agree on none once in 2^41 times. All of it is O(pages).
 */
export function crowdsOf(store: PageStore, pages: Uint32Array, pairs: PairJudge): Crowds {
  const crowds = new Set<number>();
  const isLeft = new Uint8Array(store.size());

  function propose(group: Uint32Array, band: number, key: number): void {
    crowds.add(band * KEYS + key);
    for (const page of proposeLeaders(group, MAX_LEADERS, pairs)) isLeft[page] = 1;
  }

  return {
    propose,
    isCrowd: (band, key) => crowds.has(band * KEYS + key),
    proposeLeft: () => {
      if (crowds.size > 0)
        proposeAlike(
          store,
          pages.filter((page) => isLeft[page] === 1),
          pairs,
        );
    },
  };
}

/** Propose pairs that share a value of their signatures with few others. */
function proposeAlike(store: PageStore, pages: Uint32Array, pairs: PairJudge): void {
  const group = keyGroups(pages.length);
  /** Values that not all pairs were proposed for. */
  const passedOver = new Set<number>();
  for (let place = 0; place < SIGNATURE_VALUES; place++) {
    const wereProposed = (a: number, b: number): boolean => {
      for (let earlier = 0; earlier < place; earlier++) {
        const value = valueAt(store, a, earlier);
        if (value === valueAt(store, b, earlier) && !passedOver.has(earlier * KEYS + value)) return true;
      }
      return false;
    };
    group(
      pages,
      (page) => valueAt(store, page, place),
      (alike) => {
        if (alike.length <= MAX_ALIKE) proposeAll(alike, pairs, wereProposed);
        else {
          passedOver.add(place * KEYS + valueAt(store, alike[0]!, place));
          if (alike.length <= MAX_ALIKE_CROWD) proposeLeaders(alike, MAX_ALIKE_LEADERS, pairs);
        }
      },
    );
  }
}

function valueAt(store: PageStore, page: number, place: number): number {
  return store.valuesOf(page)[signatureOffset(page) + place]!;
}
