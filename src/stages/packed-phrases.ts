import type { ChromeKind } from '../model/fate.js';
import type { PhraseRule } from '../rules/phrase.js';
import { hash32 } from '../text/hash.js';
import { type PhraseIndex, phraseIndex, type WholePhrases } from './phrase-index.js';

/** What a match tells of its row. */
export type PhraseRow = Pick<PhraseRule, 'id' | 'kind' | 'match'>;

/**
 * Phrase tables in a form that is read in no time: a few long strings instead of thousands of objects. What only people and
 * tests read is left out.
 */
export interface PackedPhrases {
  /** A line a row: id, kind and match, divided by tabs. */
  readonly rows: string;
  /**
   * The wordings of whole blocks: {@link LINES} lines, each with those whose hash has the number of the line. A wording stands
   * between a tab and a carriage return, and behind that a code unit: {@link FIRST_ROW} and the number of its row.
   */
  readonly whole: string;
  /** A line for each of the other rows: its number, then its wordings, divided by tabs. */
  readonly others: string;
}

/** About ten wordings a line; a power of two. */
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
  const whole = new Array<string>(LINES).fill('');
  const others: string[] = [];
  const known = new Set<string>();
  rules.forEach(({ match, phrases }, row) => {
    if (match !== 'whole') others.push([row, ...phrases].join('\t'));
    for (const phrase of match === 'whole' ? phrases : []) {
      if (!known.has(phrase)) whole[lineOf(phrase)] += `\t${phrase}\r${String.fromCharCode(FIRST_ROW + row)}`;
      known.add(phrase);
    }
  });
  const rows = rules.map(({ id, kind, match }) => [id, kind, match].join('\t'));
  return { rows: rows.join('\n'), whole: whole.join('\n'), others: others.join('\n') };
}

/** Give the index that packed tables make: finds what `phraseIndex` of the tables themselves would. */
export function packedIndex({ rows, whole, others }: PackedPhrases): PhraseIndex<PhraseRow> {
  const rowLines = rows.split('\n');
  const otherRows = others.split('\n').map((line) => {
    const [row, ...phrases] = line.split('\t');
    return { ...rowOf(rowLines[Number(row)]!), phrases };
  });
  return { ...phraseIndex(otherRows), whole: wholePhrases(whole.split('\n'), rowLines) };
}

function wholePhrases(lines: readonly string[], rowLines: readonly string[]): WholePhrases<PhraseRow> {
  return {
    get: (folded) => {
      const line = lines[lineOf(folded)]!;
      const at = line.indexOf(`\t${folded}\r`);
      return at < 0 ? undefined : rowOf(rowLines[line.charCodeAt(at + folded.length + 2) - FIRST_ROW]!);
    },
  };
}

function rowOf(line: string): PhraseRow {
  const [id, kind, match] = line.split('\t');
  // As `packedPhrases` wrote them.
  return { id: id!, kind: kind as ChromeKind, match: match as PhraseRow['match'] };
}

function lineOf(phrase: string): number {
  return hash32(phrase) & (LINES - 1);
}
