import { type Draft, joinedDrafts } from './draft.js';

/** Longest cell of a row that is read as one line, in UTF-16 code units: tables that lay out a page hold prose. */
const MAX_CELL = 120;
const CELL_GAP = ' | ';

/** A row of a table that is open. */
interface OpenRow {
  /** Number of the drafts before it. */
  readonly from: number;
  /** Drafts before its last cell. */
  cellFrom: number;
  /** Whether each cell so far is one line at most. */
  even: boolean;
}

/** Watches the rows of a page's tables. */
export interface Rows {
  readonly enter: (tag: string) => void;
  /** At the end of a row of several short cells, join them: what a row says is one line. */
  readonly leave: (tag: string) => void;
}

/** Watch the rows of the tables whose cells come as drafts. */
export function rowsOfTables(drafts: Draft[]): Rows {
  const open: OpenRow[] = [];
  return {
    enter: (tag) => {
      const row = open.at(-1);
      if (tag === 'tr') open.push({ from: drafts.length, cellFrom: drafts.length, even: true });
      else if (isCell(tag) && row !== undefined) row.cellFrom = drafts.length;
    },
    leave: (tag) => {
      const row = open.at(-1);
      if (row === undefined) return;
      if (isCell(tag) && drafts.length > row.cellFrom + 1) row.even = false;
      if (tag !== 'tr') return;
      open.pop();
      const cells = drafts.slice(row.from);
      if (!row.even || cells.length < 2 || cells.some(({ text }) => text.length > MAX_CELL)) return;
      drafts.length = row.from;
      drafts.push(joinedDrafts(cells, CELL_GAP, 'cell'));
    },
  };
}

function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th';
}
