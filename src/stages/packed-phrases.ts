import type { ChromeKind } from '../model/fate.js';
import type { PhraseRule } from '../rules/phrase.js';
import { hash32 } from '../text/hash.js';
import { edgeWord, listUnder, type PhraseIndex, type PhraseLists, type PhraseMatch, type WholePhrases } from './phrase-index.js';

/** What a match tells of its row. */
export type PhraseRow = Pick<PhraseRule, 'id' | 'kind' | 'match'>;

/**
 * Phrase tables in a form that is read in no time: a few long strings instead of thousands of objects. What only people and
 * tests read is left out.
 *
 * Wordings are spread over {@link LINES} lines by hash: those of whole blocks by their own, others by that of the word at their
 * edge. Each stands between a tab and a carriage return, and behind that a code unit: {@link FIRST_ROW} and the number of its row.
 */
export interface PackedPhrases {
  /** A line a row: id, kind and match, divided by tabs. */
  readonly rows: string;
  readonly whole: string;
  readonly start: string;
  readonly end: string;
  readonly opening: string;
}

/** Lines of one table, read when they are asked for. An array is one. */
interface LineList {
  readonly length: number;
  at(line: number): string | undefined;
}

/** Packed tables by lines: as many lists as {@link PackedPhrases} has strings; empty where a string is. */
export type PhraseLines = Readonly<Record<keyof PackedPhrases, LineList>>;

/** A power of two; twenty wordings a line. */
const LINES = 1024;

/** From here on stand 20,992 ideographs, none of which needs an escape. */
const FIRST_ROW = 0x4e00;
const MAX_ROWS = 20_992;

/**
 * Pack phrase tables. Where two rows share a wording of whole blocks the earlier row has it.
 * @throws RangeError for more than 20,992 rows.
 */
export function packedPhrases(rules: readonly PhraseRule[]): PackedPhrases {
  if (rules.length > MAX_ROWS) throw new RangeError(`${rules.length} rows, and ${MAX_ROWS} are the most`);
  return {
    rows: rules.map(({ id, kind, match }) => [id, kind, match].join('\t')).join('\n'),
    whole: linesOf(rules, 'whole'),
    start: linesOf(rules, 'start'),
    end: linesOf(rules, 'end'),
    opening: linesOf(rules, 'opening'),
  };
}

/** Empty where no row matches in this way. */
function linesOf(rules: readonly PhraseRule[], match: PhraseRule['match']): string {
  const lines = new Array<string>(LINES).fill('');
  const known = new Set<string>();
  rules.forEach((rule, row) => {
    for (const phrase of rule.match === match ? rule.phrases : []) {
      const line = lineOf(match === 'whole' ? phrase : edgeWord(phrase, match));
      if (match !== 'whole' || !known.has(phrase)) lines[line] += `\t${phrase}\r${String.fromCharCode(FIRST_ROW + row)}`;
      known.add(phrase);
    }
  });
  return known.size === 0 ? '' : lines.join('\n');
}

/** Cut packed tables into lines. */
export function phraseLines({ rows, whole, start, end, opening }: PackedPhrases): PhraseLines {
  const lines = (packed: string) => (packed === '' ? [] : packed.split('\n'));
  return { rows: lines(rows), whole: lines(whole), start: lines(start), end: lines(end), opening: lines(opening) };
}

/** Give the index that packed tables make: finds what `phraseIndex` of the tables themselves would. */
export function packedIndex({ rows, whole, start, end, opening }: PhraseLines): PhraseIndex<PhraseRow> {
  const rowAt = kept(rows.length, (row) => rowOf(rows.at(row)!));
  return {
    whole: wholePhrases(whole, rowAt),
    start: phraseLists(start, 'start', rowAt),
    end: phraseLists(end, 'end', rowAt),
    opening: phraseLists(opening, 'opening', rowAt),
  };
}

/** Gives a row by its number, the same one at each call. */
type RowAt = (row: number) => PhraseRow;

function wholePhrases(lines: LineList, rowAt: RowAt): WholePhrases<PhraseRow> {
  const read = kept(LINES, (line) => lines.at(line) ?? '');
  return {
    get: (folded) => {
      const line = read(lineOf(folded));
      const at = line.indexOf(`\t${folded}\r`);
      return at < 0 ? undefined : rowAt(line.charCodeAt(at + folded.length + 2) - FIRST_ROW);
    },
  };
}

function phraseLists(lines: LineList, match: PhraseRow['match'], rowAt: RowAt): PhraseLists<PhraseRow> {
  const read = kept(LINES, (line) => listsOf(lines.at(line) ?? '', match, rowAt));
  return { size: lines.length, get: (word) => read(lineOf(word)).get(word) };
}

/** Give the phrases of a line by the word at their edge. Their rows are read when they are asked for: few phrases match. */
function listsOf(line: string, match: PhraseRow['match'], rowAt: RowAt): ReadonlyMap<string, readonly PhraseMatch<PhraseRow>[]> {
  const lists = new Map<string, PhraseMatch<PhraseRow>[]>();
  for (const entry of line.split('\t').slice(1)) {
    const phrase = entry.slice(0, -2);
    const row = entry.charCodeAt(entry.length - 1) - FIRST_ROW;
    listUnder(lists, edgeWord(phrase, match), {
      phrase,
      get row() {
        return rowAt(row);
      },
    });
  }
  return lists;
}

/** Give a function that reads each of `count` lines once, when it is asked for: the same words head many blocks of a site. */
function kept<T>(count: number, read: (line: number) => T): (line: number) => T {
  const lines = new Array<T | undefined>(count);
  return (line) => {
    const known = lines[line];
    if (known !== undefined) return known;
    const value = read(line);
    lines[line] = value;
    return value;
  };
}

function rowOf(line: string): PhraseRow {
  const [id, kind, match] = line.split('\t');
  // As `packedPhrases` wrote them.
  return { id: id!, kind: kind as ChromeKind, match: match as PhraseRow['match'] };
}

function lineOf(word: string): number {
  return hash32(word) & (LINES - 1);
}
