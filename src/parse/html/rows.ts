import type { Container } from '../../model/container.js';
import { type Draft, joinedDrafts } from './draft.js';

/** Longest cell of a row that is read as one line, in UTF-16 code units: tables that lay out a page hold prose. */
const MAX_CELL = 120;
const CELL_GAP = ' | ';

/** A row of a table that is open. */
interface OpenRow {
  readonly container: Container;
  /** Number of the drafts before it. */
  readonly from: number;
  /** Drafts before its last cell. */
  cellFrom: number;
  /** Whether each cell so far is one line at most. */
  even: boolean;
}

/** Watches the rows of a page's tables. */
export interface Rows {
  /** `container` is the element's own. */
  readonly enter: (tag: string, container: Container) => void;
  /** At the end of a row of several short cells, join them: what a row says is one line. */
  readonly leave: (tag: string) => void;
}

/** Watch the rows of the tables whose cells come as drafts. `onJoin` hears which draft a row has become: all behind it are gone. */
export function rowsOfTables(drafts: Draft[], onJoin: (draft: number) => void): Rows {
  const open: OpenRow[] = [];
  return {
    enter: (tag, container) => {
      const row = open.at(-1);
      if (tag === 'tr') open.push({ container, from: drafts.length, cellFrom: drafts.length, even: true });
      else if (isCell(tag) && row !== undefined) row.cellFrom = drafts.length;
    },
    leave: (tag) => {
      const row = open.at(-1);
      if (row === undefined) return;
      if (isCell(tag) && drafts.length > row.cellFrom + 1) row.even = false;
      if (tag !== 'tr') return;
      open.pop();
      if (drafts.length < row.from + 2) return;
      if (row.even && areShort(drafts, row.from)) {
        drafts.push(joinedDrafts(drafts.splice(row.from), CELL_GAP, 'cell', row.container));
        onJoin(row.from);
        return;
      }
      // So does the row round it: no draft is looked at twice, however deep the tables nest.
      const outer = open.at(-1);
      if (outer !== undefined) outer.even = false;
    },
  };
}

function areShort(drafts: readonly Draft[], from: number): boolean {
  for (let i = from; i < drafts.length; i++) if (drafts[i]!.text.length > MAX_CELL) return false;
  return true;
}

function isCell(tag: string): boolean {
  return tag === 'td' || tag === 'th';
}
