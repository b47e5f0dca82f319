import { editSimilarity, lengthsAllow } from '../../similarity/edit.js';
import { mixed } from '../../text/hash.js';
import type { Drops } from './drops.js';
import type { Entry } from './entry.js';
import { isCopyAlone, isLabel, isListItem, namesAgree, numbersAgree } from './guards.js';
import { MIN_ALONE_WORDS, MIN_CONTAINMENT, MIN_HEADLINE_SIMILARITY, MIN_SENTENCE_WORDS } from './limits.js';
import { type ShingleIndex, shingleIndex } from './shingle-index.js';

/**
 * Drop the blocks that are copies by themselves, outside runs: equal to, or contained in, one kept block that is as long
 * or longer. The longest are judged first, so each is compared with blocks that are kept for good.
 * `passedOver`: blocks that a run decided against and that stayed; nothing goes for their sake.
 * @returns what was dropped in favour of another open block.
 */
export function dropAlone(entries: readonly Entry[], drops: Drops, passedOver: ReadonlySet<Entry>): readonly Entry[] {
  const index = shingleIndex(entries);
  const byKey = new Map<number, Entry>();
  const lookups: Lookups = {
    entries,
    index,
    byKey,
    beginnings: beginningsOf(entries, drops),
    headline: entries.find((entry) => entry.role === 'headline'),
  };
  const dropped: Entry[] = [];
  for (const entry of entries.filter((entry) => !drops.isDropped(entry)).sort(byStanding)) {
    const original = entry.open ? originalOf(entry, lookups) : undefined;
    if (original !== undefined) {
      drops.drop(entry, original);
      if (original.open && drops.isDropped(entry)) dropped.push(entry);
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

/** What a block is looked up in. */
interface Lookups {
  readonly entries: readonly Entry[];
  readonly index: ShingleIndex;
  readonly byKey: ReadonlyMap<number, Entry>;
  readonly beginnings: ReadonlyMap<number, Entry>;
  readonly headline: Entry | undefined;
}

function originalOf(entry: Entry, lookups: Lookups): Entry | undefined {
  return equalOf(entry, lookups) ?? wholeOf(entry, lookups) ?? containing(entry, lookups);
}

/** Short lines that repeat by themselves are refrains, labels or cells: they stay, but for the headline's, teasers and what stands over the headline. */
function equalOf(entry: Entry, { entries, byKey, headline }: Lookups): Entry | undefined {
  const equal = byKey.get(entry.id);
  if (equal !== undefined) {
    const isCopy =
      (entry.size >= MIN_ALONE_WORDS && !isRefrain(entry, equal, entries)) ||
      equal.role === 'headline' ||
      entry.above ||
      (isCut(entry) && !isCut(equal));
    if (isCopy) return equal;
  }
  return headline !== undefined && isVariant(entry, headline) ? headline : undefined;
}

/** A line of verse, or an item of a list that has it in both places. */
function isRefrain(entry: Entry, equal: Entry, entries: readonly Entry[]): boolean {
  if (entry.size >= MIN_SENTENCE_WORDS) return false;
  return isListItem(entry) || (standsAmongLines(entry, entries) && standsAmongLines(equal, entries));
}

function standsAmongLines({ at }: Entry, entries: readonly Entry[]): boolean {
  const neighbours = [entries[at - 1], entries[at + 1]].filter((entry) => entry !== undefined);
  return neighbours.length > 0 && neighbours.every((entry) => entry.size < MIN_SENTENCE_WORDS);
}

function isVariant(entry: Entry, headline: Entry): boolean {
  return (
    lengthsAllow(entry.key, headline.key, MIN_HEADLINE_SIMILARITY) &&
    numbersAgree(entry, headline) &&
    numbersAgree(headline, entry) &&
    namesAgree(entry, headline) &&
    editSimilarity(entry.key, headline.key, MIN_HEADLINE_SIMILARITY) >= MIN_HEADLINE_SIMILARITY
  );
}

/** Give the block that a teaser is the beginning of: cut off by dots, over the headline, or a short sentence right before it. */
function wholeOf(entry: Entry, { beginnings }: Lookups): Entry | undefined {
  const whole = beginnings.get(beginningOf(entry));
  if (whole === undefined || whole === entry || !whole.key.startsWith(entry.key)) return undefined;
  const isTeaser = isCut(entry) || entry.above || (whole.at === entry.at + 1 && !isLabel(entry));
  return isTeaser ? whole : undefined;
}

function containing(entry: Entry, { index }: Lookups): Entry | undefined {
  if (entry.size < MIN_ALONE_WORDS) return undefined;
  return index
    .sharing(entry)
    .filter(({ shared }) => shared >= MIN_CONTAINMENT * entry.shingles.length)
    .sort((a, b) => b.shared - a.shared || a.entry.at - b.entry.at)
    .slice(0, MAX_CANDIDATES)
    .map((sharing) => sharing.entry)
    .find((other) => isCopyAlone(entry, other));
}

/** Candidates that are looked at word by word, best first. */
const MAX_CANDIDATES = 8;

/** Words that tell a beginning; a teaser has as many at least. */
const BEGINNING_WORDS = 3;

/** The longest block left for each beginning. */
function beginningsOf(entries: readonly Entry[], drops: Drops): ReadonlyMap<number, Entry> {
  const found = new Map<number, Entry>();
  for (const entry of entries) {
    if (drops.isDropped(entry) || isCut(entry) || entry.hashes.length <= BEGINNING_WORDS) continue;
    const beginning = beginningOf(entry);
    const other = found.get(beginning);
    if (other === undefined || other.size < entry.size) found.set(beginning, entry);
  }
  return found;
}

function beginningOf({ hashes }: Entry): number {
  let hash = BEGINNING_WORDS;
  for (let i = 0; i < BEGINNING_WORDS; i++) hash = mixed(hash ^ (hashes[i] ?? i));
  return hash;
}

/** Say whether a text ends in dots that cut it off. */
function isCut(entry: Entry): boolean {
  return entry.text.endsWith('…') || entry.text.endsWith('...') || entry.text.endsWith('[…]');
}
