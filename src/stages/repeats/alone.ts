import { editSimilarity } from '../../similarity/edit.js';
import type { Drops } from './drops.js';
import type { Entry } from './entry.js';
import { isContained, numbersAgree } from './guards.js';
import { MIN_ALONE_WORDS, MIN_CONTAINMENT, MIN_HEADLINE_SIMILARITY } from './limits.js';
import { type ShingleIndex, shingleIndex } from './shingle-index.js';

/**
 * Drop the blocks that are copies by themselves, outside runs: equal to, or contained in, one kept block that is as long
 * or longer. The longest are judged first, so each is compared with blocks that are kept for good.
 * `passedOver`: blocks that a run decided against and that stayed; nothing goes for their sake.
 * @returns what was dropped.
 */
export function dropAlone(entries: readonly Entry[], drops: Drops, passedOver: ReadonlySet<Entry>): readonly Entry[] {
  const index = shingleIndex(entries);
  const byKey = new Map<number, Entry>();
  const teasers = teaserTargets(entries, drops);
  const headline = entries.find((entry) => entry.role === 'headline');
  const dropped: Entry[] = [];
  for (const entry of entries.filter((entry) => !drops.isDropped(entry)).sort(byStanding)) {
    const original = entry.open ? originalOf(entry, index, byKey, teasers, headline) : undefined;
    if (original !== undefined) {
      drops.drop(entry, original);
      if (drops.isDropped(entry)) dropped.push(entry);
    } else if (!passedOver.has(entry)) {
      if (!byKey.has(entry.id)) byKey.set(entry.id, entry);
      index.add(entry);
    }
  }
  return dropped;
}

/** What earlier stages kept, then the longer, then what stands under the headline, then the earlier. */
function byStanding(a: Entry, b: Entry): number {
  return Number(a.open) - Number(b.open) || b.size - a.size || Number(a.above) - Number(b.above) || a.at - b.at;
}

function originalOf(
  entry: Entry,
  index: ShingleIndex,
  byKey: ReadonlyMap<number, Entry>,
  teasers: ReadonlyMap<string, Entry>,
  headline: Entry | undefined,
): Entry | undefined {
  const equal = byKey.get(entry.id);
  if (equal !== undefined && (entry.size >= MIN_ALONE_WORDS || equal.role === 'headline' || entry.above)) return equal;
  if (headline !== undefined && isVariant(entry, headline)) return headline;
  if (isCut(entry) || entry.above) {
    const whole = teasers.get(startOf(entry));
    if (whole !== undefined && whole !== entry && whole.key.startsWith(cutKey(entry))) return whole;
  }
  if (entry.size < MIN_ALONE_WORDS) return undefined;
  return index
    .sharing(entry)
    .filter(({ shared }) => shared >= MIN_CONTAINMENT * entry.shingles.length)
    .sort((a, b) => b.shared - a.shared || a.entry.at - b.entry.at)
    .map((sharing) => sharing.entry)
    .find((other) => isContained(entry, other));
}

function isVariant(entry: Entry, headline: Entry): boolean {
  return (
    numbersAgree(entry, headline) &&
    numbersAgree(headline, entry) &&
    editSimilarity(entry.key, headline.key, MIN_HEADLINE_SIMILARITY) >= MIN_HEADLINE_SIMILARITY
  );
}

/** Words that a teaser must have before its dots. */
const TEASER_WORDS = 3;

/** The longest block for each beginning of three words. */
function teaserTargets(entries: readonly Entry[], drops: Drops): ReadonlyMap<string, Entry> {
  const targets = new Map<string, Entry>();
  for (const entry of entries) {
    if (drops.isDropped(entry) || isCut(entry) || entry.hashes.length <= TEASER_WORDS) continue;
    const start = startOf(entry);
    const other = targets.get(start);
    if (other === undefined || other.size < entry.size) targets.set(start, entry);
  }
  return targets;
}

function startOf(entry: Entry): string {
  return entry.hashes.subarray(0, TEASER_WORDS).join(' ');
}

/** Say whether a text ends in dots that cut it off. */
function isCut(entry: Entry): boolean {
  return entry.text.endsWith('…') || entry.text.endsWith('...') || entry.text.endsWith('[…]');
}

/** The key without its last word, which may be cut in the middle. */
function cutKey(entry: Entry): string {
  return entry.key;
}
