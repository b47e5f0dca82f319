import type { Drops } from './drops.js';
import type { Entry } from './entry.js';
import { MIN_ALONE_WORDS, MIN_DOUBLED_SHARE } from './limits.js';

/**
 * Drop blocks that follow their equal at once: prose always, and short lines too where the page doubles its lines
 * throughout (p1 p1 p2 p2 …).
 */
export function dropDoubled(entries: readonly Entry[], drops: Drops): void {
  const left = entries.filter((entry) => !drops.isDropped(entry));
  const doubled = left.filter((entry, i) => left[i - 1]?.id === entry.id || left[i + 1]?.id === entry.id);
  const throughout = doubled.length >= MIN_DOUBLED_SHARE * left.length && new Set(doubled.map((entry) => entry.id)).size > 1;
  for (let i = 1; i < left.length; i++) {
    const [before, entry] = [left[i - 1]!, left[i]!];
    if (before.id !== entry.id) continue;
    if (entry.size >= MIN_ALONE_WORDS || (throughout && doubled.some(isProse))) drops.drop(entry, before);
  }
}

function isProse(entry: Entry): boolean {
  return entry.size >= MIN_ALONE_WORDS;
}
