/**
 * Finds the limits of `relationOf` on the optional corpus, cross-validated: for each fold the best limits on the other folds are
 * looked for, and how they do on the fold is printed; then the best on all. An article, its copies and its renamed twin are in one
 * fold, and so are the twins of a template. Each article with numbers has a twin with other numbers, made here, that is no copy.
 *
 *   npx tsx test/quality/copies-limits.ts
 */
import { pageSets } from '../../src/similarity/page-sets.js';
import { RELATION_LIMITS, type RelationLimits, relationOf } from '../../src/similarity/relation.js';
import { agreeingValues, signatureOf } from '../../src/similarity/signature.js';
import { copyCases, hasCopyCases, renumbered } from './copy-cases.js';
import { seedOf } from './random.js';

const FOLDS = 5;
/** A pair that is wrongly merged costs as much as so many copies that are missed: it takes a page away. */
const COST_OF_MERGE = 20;
/** Equal values of two signatures from which on unrelated pages are compared too. */
const MIN_AGREEING = 16;

/**
 * Limits that are tried, one after the other, until none gets better. Those for shingles are not among them: the corpus has no pages
 * that shingles alone would tell apart, so that it would push them to the lowest.
 */
const TRIED: Readonly<Partial<Record<keyof RelationLimits, readonly number[]>>> = {
  minShared: [10, 20, 30, 35, 40, 45, 50, 55, 60, 65, 70, 80, 90],
  minNumbers: [0, 20, 30, 40, 50, 60, 70, 80],
  leastNumbers: [2, 3, 4, 5, 6],
  leastNames: [2, 4, 6, 8, 10, 12],
};

type Sets = ReturnType<typeof pageSets>;

interface Pair {
  readonly a: Sets;
  readonly b: Sets;
  readonly isCopy: boolean;
  readonly fold: number;
}

if (hasCopyCases()) crossValidate(pairsOf());
else console.log('skipped: the corpus is not there; set IKM_CORPUS to its folder');

/** Pairs of one cluster; of an article's copies and its renamed twin; of a template's twins; and whatever else looks alike. */
function pairsOf(): readonly Pair[] {
  const pages = copyCases().map(({ id, cluster, text }) => {
    const sets = pageSets(text);
    const origin = id.split('#')[0]!;
    const group = origin.startsWith('template') ? origin.split('/')[0]! : origin;
    return { cluster, group, sets, signature: signatureOf(sets.shingles) };
  });
  const pairs: Pair[] = [];
  pages.forEach((page, i) => {
    for (const other of pages.slice(i + 1)) {
      const known = page.group === other.group;
      if (!known && agreeingValues(page.signature, 0, other.signature, 0) < MIN_AGREEING) continue;
      const fold = seedOf([page.group, other.group].sort()[0]!) % FOLDS;
      pairs.push({ a: page.sets, b: other.sets, isCopy: page.cluster === other.cluster, fold });
    }
  });
  for (const { id, edit, text } of copyCases()) {
    const other = edit === 'orig' || edit === 'single' ? renumbered(text) : null;
    if (other !== null)
      pairs.push({ a: pageSets(text), b: pageSets(other), isCopy: false, fold: seedOf(id.split('#')[0]!) % FOLDS });
  }
  return pairs;
}

function crossValidate(pairs: readonly Pair[]): void {
  console.log(`${pairs.length} pairs, ${pairs.filter(({ isCopy }) => isCopy).length} of copies`);
  let missed = 0;
  let merged = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const limits = best(pairs.filter((pair) => pair.fold !== fold));
    const found = mistakes(
      pairs.filter((pair) => pair.fold === fold),
      limits,
    );
    missed += found.missed;
    merged += found.merged;
    console.log(`fold ${fold}: missed ${found.missed}, merged ${found.merged} with ${JSON.stringify(limits)}`);
  }
  console.log(`cross-validated: missed ${missed}, merged ${merged}`);
  for (const [name, limits] of [
    ['best on all', best(pairs)],
    ['in use', RELATION_LIMITS],
  ] as const) {
    const found = mistakes(pairs, limits);
    console.log(`${name}: missed ${found.missed}, merged ${found.merged} with ${JSON.stringify(limits)}`);
  }
}

/** Change one limit at a time, from those in use on; of equally good ones the stricter. */
function best(pairs: readonly Pair[]): RelationLimits {
  let limits = RELATION_LIMITS;
  let least = cost(pairs, limits);
  for (let before = Number.POSITIVE_INFINITY; least < before; ) {
    before = least;
    for (const [name, values] of Object.entries(TRIED) as [keyof RelationLimits, readonly number[]][]) {
      for (const value of values) {
        const changed = { ...limits, [name]: value };
        const found = cost(pairs, changed);
        if (found > least || (found === least && value <= limits[name])) continue;
        least = found;
        limits = changed;
      }
    }
  }
  return limits;
}

function cost(pairs: readonly Pair[], limits: RelationLimits): number {
  const { missed, merged } = mistakes(pairs, limits);
  return missed + COST_OF_MERGE * merged;
}

function mistakes(pairs: readonly Pair[], limits: RelationLimits): { readonly missed: number; readonly merged: number } {
  let missed = 0;
  let merged = 0;
  for (const { a, b, isCopy } of pairs) {
    const found = relationOf(a, b, limits) !== null;
    if (isCopy && !found) missed++;
    if (!isCopy && found) merged++;
  }
  return { missed, merged };
}
