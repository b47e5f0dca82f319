import type { Ratio } from '../../model/fate.js';
import type { Page } from '../../model/page.js';
import { containment } from '../../similarity/overlap.js';
import { shinglesOf } from '../../similarity/shingle.js';
import { CharClass, charClasses } from '../../text/classes.js';
import { type Entry, type Words, wordsOfBlock } from './entry.js';
import { numbersAgree } from './guards.js';
import { MAX_GAP, MIN_CONTAINMENT, MIN_MERGED_CONTAINMENT } from './limits.js';
import type { ShingleIndex } from './shingle-index.js';

/** Most of a line's shingles that one of the blocks it joins may have. */
const MAX_PART_SHARE = 0.8;

/** Words from which on a line is no entry of a list or a table, whose numbers are all that tells it from the next. */
const MIN_LONG_LINE = 60;

/** A block that is a run of other blocks joined into one line. */
export interface Merged {
  readonly line: Entry;
  /** The first block of the run. */
  readonly first: Entry;
  /** Share of the line's shingles that stand in the run. */
  readonly similarity: Ratio;
}

/**
 * Find the lines that join blocks standing apart elsewhere on the page. `index` must hold the blocks already. What earlier
 * stages dropped between those blocks counts as part of the run: the line holds it too.
 */
export function mergedLines(entries: readonly Entry[], index: ShingleIndex, page: Page): readonly Merged[] {
  // Equal lines join the same blocks: where the first joins none, the others aren't looked at.
  const joinsNone = new Set<number>();
  return entries.flatMap((line) => {
    if (!line.open || line.shingles.length === 0 || joinsNone.has(line.id)) return [];
    const parts = index
      .sharing(line)
      .filter(({ entry, shared }) => entry.size < line.size && shared >= MIN_CONTAINMENT * entry.shingles.length)
      // A line that one block nearly says whole is that block's longer twin.
      .filter(({ shared }) => shared <= MAX_PART_SHARE * line.shingles.length)
      .map((sharing) => sharing.entry);
    const merged = [...groupsOf(parts, line), ...sidesOf(parts, line)]
      .map((group) => joined(group, line, entries, page))
      .find((found) => found !== null);
    if (merged === undefined) joinsNone.add(line.id);
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

/** For a long line, all parts before it and all behind it: a run that foreign lines stand in. */
function sidesOf(parts: readonly Entry[], line: Entry): readonly (readonly Entry[])[] {
  if (line.size < MIN_LONG_LINE) return [];
  const sides = [parts.filter((part) => part.at < line.at), parts.filter((part) => part.at > line.at)];
  return sides.filter((side) => side.length > 1);
}

function joined(group: readonly Entry[], line: Entry, entries: readonly Entry[], page: Page): Merged | null {
  const first = group[0]!;
  const last = group.at(-1)!;
  if (!areApart(entries.slice(first.at, last.at + 1))) return null;
  const run = wholeRun(first, last, line, entries, page);
  if (run === null) return null;
  const length = run.reduce((sum, part) => sum + part.hashes.length, 0);
  const hashes = new Uint32Array(length);
  let at = 0;
  for (const part of run) {
    hashes.set(part.hashes, at);
    at += part.hashes.length;
  }
  const similarity = containment(line.shingles, shinglesOf({ hashes, unspaced: line.unspaced }));
  if (similarity < MIN_MERGED_CONTAINMENT) return null;
  // A long line that says what several blocks say is a copy of them though a number in it went with a dropped line.
  if (line.size < MIN_LONG_LINE && !numbersAgree(line, { numbers: run.flatMap((part) => part.numbers) })) return null;
  return { line, first, similarity };
}

/** The words and numbers of all blocks of the run, with the dropped ones in it and at its ends; null when they are far more than the line's. */
function wholeRun(first: Entry, last: Entry, line: Entry, entries: readonly Entry[], page: Page): readonly Words[] | null {
  const start = (entries[first.at - 1]?.block ?? -1) + 1;
  const end = entries[last.at + 1]?.block ?? page.blocks.length;
  const run: Words[] = [];
  let length = 0;
  for (let block = start, at = first.at; block < end; block++) {
    const part = entries[at]?.block === block ? entries[at++]! : wordsOfBlock(page.blocks[block]!.text);
    length += part.hashes.length;
    if (length <= MAX_RUN_LENGTHS * line.hashes.length) run.push(part);
    else if (block <= last.block) return null;
    else break;
  }
  return run;
}

/** A run may hold this many times the line's words: what is longer holds other things too, and reading it would cost. */
const MAX_RUN_LENGTHS = 4;

/** Say whether blocks are paragraphs or items of their own: most don't go on a sentence in lower case, as broken lines do. */
function areApart(run: readonly Entry[]): boolean {
  const goingOn = run.slice(1).filter((entry) => charClasses[entry.text.charCodeAt(0)] === CharClass.lower);
  return goingOn.length * 2 <= run.length - 1;
}
