import type { Ratio } from '../../model/fate.js';
import { editSimilarity } from '../../similarity/edit.js';
import { containment } from '../../similarity/overlap.js';
import type { Entry } from './entry.js';
import { MIN_ALONE_WORDS, MIN_CONTAINMENT, MIN_TWIN_SIMILARITY } from './limits.js';

/** How alike two blocks are, and by which measure. */
export interface Likeness {
  readonly similarity: Ratio;
  readonly by: 'containment' | 'edit';
}

/** Say whether the numbers of `part` stand in `whole` in the same order: scores, prices and times tell lines of one template apart. */
export function numbersAgree(part: Pick<Entry, 'numbers'>, whole: Pick<Entry, 'numbers'>): boolean {
  let at = 0;
  for (const number of whole.numbers) if (part.numbers[at] === number) at++;
  return at === part.numbers.length;
}

/** Say whether most of what `part` says stands in `whole`. */
export function isContained(part: Entry, whole: Entry): boolean {
  return numbersAgree(part, whole) && containment(part.shingles, whole.shingles) >= MIN_CONTAINMENT;
}

/** Say whether two blocks are twins wherever they stand: equal keys, or the one with fewer words contained in the other. */
export function areTwins(a: Entry, b: Entry): boolean {
  if (a.id === b.id) return true;
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  return part.size >= MIN_ALONE_WORDS && isContained(part, whole);
}

/** Say whether two blocks in the same place of a run are twins: a looser test, since the place speaks for it. */
export function areTwinsInPlace(a: Entry, b: Entry): boolean {
  const [part, whole] = a.size <= b.size ? [a, b] : [b, a];
  if (a.id === b.id || part.hashes.length === 0) return a.id === b.id;
  return numbersAgree(part, whole) && likeness(part, whole).similarity >= MIN_TWIN_SIMILARITY;
}

/** Measure how much of `part` stands in `whole`, or how alike they are letter by letter where that is more; 0 below {@link MIN_TWIN_SIMILARITY}. */
export function likeness(part: Entry, whole: Entry): Likeness {
  const contained = part.hashes.length === 0 ? 0 : containment(part.shingles, whole.shingles);
  if (contained >= MIN_CONTAINMENT) return { similarity: contained, by: 'containment' };
  const edit = editSimilarity(part.key, whole.key, MIN_TWIN_SIMILARITY);
  if (edit > contained) return { similarity: edit, by: 'edit' };
  return { similarity: contained >= MIN_TWIN_SIMILARITY ? contained : 0, by: 'containment' };
}
