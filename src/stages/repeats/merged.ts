import type { Ratio } from '../../model/fate.js';
import { containment } from '../../similarity/overlap.js';
import { shinglesOf } from '../../similarity/shingle.js';
import { CharClass, charClasses } from '../../text/classes.js';
import type { Entry } from './entry.js';
import { numbersAgree } from './guards.js';
import { MAX_GAP, MIN_CONTAINMENT, MIN_MERGED_CONTAINMENT } from './limits.js';
import type { ShingleIndex } from './shingle-index.js';

/** A block that is a run of other blocks joined into one line. */
export interface Merged {
  readonly line: Entry;
  /** The first block of the run. */
  readonly first: Entry;
  /** Share of the line's shingles that stand in the run. */
  readonly similarity: Ratio;
}

/** Find the lines that join blocks standing apart elsewhere on the page. `index` must hold the blocks already. */
export function mergedLines(entries: readonly Entry[], index: ShingleIndex): readonly Merged[] {
  return entries.flatMap((line) => {
    if (!line.open || line.shingles.length === 0) return [];
    const parts = index
      .sharing(line)
      .filter(({ entry, shared }) => entry.size < line.size && shared >= MIN_CONTAINMENT * entry.shingles.length)
      .map((sharing) => sharing.entry);
    const merged = groupsOf(parts, line)
      .map((group) => joined(group, line, entries))
      .find((found) => found !== null);
    return merged === undefined ? [] : [merged];
  });
}

/** Split blocks into groups without large gaps; the line itself ends a group. */
function groupsOf(parts: readonly Entry[], line: Entry): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  let last: Entry | undefined;
  for (const part of parts) {
    const apart = last === undefined || part.at - last.at > MAX_GAP || (last.at < line.at && part.at > line.at);
    if (apart) groups.push([]);
    groups.at(-1)!.push(part);
    last = part;
  }
  return groups.filter((group) => group.length > 1);
}

function joined(group: readonly Entry[], line: Entry, entries: readonly Entry[]): Merged | null {
  const first = group[0]!;
  const run = entries.slice(first.at, group.at(-1)!.at + 1);
  if (!areApart(run)) return null;
  const length = run.reduce((sum, entry) => sum + entry.hashes.length, 0);
  if (length > MAX_RUN_LENGTHS * line.hashes.length) return null;
  const hashes = new Uint32Array(length);
  let at = 0;
  for (const entry of run) {
    hashes.set(entry.hashes, at);
    at += entry.hashes.length;
  }
  const similarity = containment(line.shingles, shinglesOf({ hashes, unspaced: line.unspaced }));
  if (similarity < MIN_MERGED_CONTAINMENT || !numbersAgree(line, { numbers: run.flatMap((entry) => entry.numbers) })) return null;
  return { line, first, similarity };
}

/** A run may hold this many times the line's words: what is longer holds other things too, and reading it would cost. */
const MAX_RUN_LENGTHS = 4;

/** Say whether blocks are paragraphs or items of their own: most don't go on a sentence in lower case, as broken lines do. */
function areApart(run: readonly Entry[]): boolean {
  const goingOn = run.slice(1).filter((entry) => charClasses[entry.text.charCodeAt(0)] === CharClass.lower);
  return goingOn.length * 2 <= run.length - 1;
}
