import type { CleanResult } from '../model/article.js';
import type { Metadata } from '../model/metadata.js';
import { displayWidth } from '../text/width.js';
import { escaped } from './controls.js';
import { metadataDocument } from './json.js';
import { type LedgerLine, ledgerLines, lineOfBlocks, type Sentences } from './ledger.js';
import { plainStyle, type Style } from './style.js';

/** Columns of a line's number, its sign and its label: the longest label is `outside-body`. */
const numberColumns = 7;
const labelColumns = 12;
/** Holds the evidence with the measures that speak most for and against. */
const maxWhatColumns = 100;
const gap = '  ';
/** Columns that are left for a value of the page's, whatever its evidence. */
const minValueColumns = 5;
/** Narrower terminals wrap: less than this says nothing. */
const minColumns = 48;

export interface LedgerLook {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly style?: Style;
}

/**
 * Give a page's ledger as text for people: of an HTML page first a row for all that it says of itself, with what that was taken from;
 * a row for every line that isn't blank, or every block of an HTML page, with number, sign, role or reason, the line and the
 * evidence, each clipped so that a row fits `columns`; then a closing sentence.
 */
export function ledgerText(result: CleanResult, sentences: Sentences, look: LedgerLook): string {
  const lines = ledgerLines(result);
  const lineOf = lineOfBlocks(result);
  const style = look.style ?? plainStyle;
  const columns = Math.max(minColumns, look.columns);
  const rows = lines.map((line) => {
    const silent = 'kept' in line.fate && line.repeats === null;
    const what = silent ? '' : escaped(sentences.what(line, lineOf));
    return ledgerRow(line, what, columns, style);
  });
  return `${[...metadataRows(result.metadata, columns, style), ...rows, sentences.closing(lines, result)].join('\n')}\n`;
}

function metadataRows(metadata: Metadata | null, columns: number, style: Style): readonly string[] {
  return Object.entries(metadataDocument(metadata) ?? {}).flatMap(([name, found]: [string, Metadata[keyof Metadata]]) => {
    if (found === null) return [];
    const front = `${name.padStart(numberColumns + gap.length + 2 + labelColumns)}${gap}`;
    const value = typeof found.value === 'string' ? found.value : found.value.join(', ');
    const room = columns - front.length - gap.length;
    const evidence = clipped(escaped(found.evidence), Math.max(minValueColumns, room - minValueColumns));
    const text = clipped(escaped(value), room - displayWidth(evidence));
    return [`${style.faint(front)}${style.aside(text)}${gap}${style.faint(evidence)}`];
  });
}

function ledgerRow(line: LedgerLine, what: string, columns: number, style: Style): string {
  const room = columns - numberColumns - labelColumns - 2 - 2 * gap.length;
  const whatColumns = Math.min(maxWhatColumns, Math.floor((room - gap.length) / 2));
  const textColumns = what === '' ? room : room - gap.length - whatColumns;
  const number = String(line.block ?? line.line).padStart(numberColumns);
  const text = clipped(escaped(line.text), textColumns);
  const paint = painter(line, style);
  const front = `${style.faint(number)}${gap}${paint(`${sign(line)} ${label(line).padEnd(labelColumns)}`)}${gap}`;
  if (what === '') return `${front}${paint(text)}`;
  const padded = text + ' '.repeat(Math.max(0, textColumns - displayWidth(text)));
  return `${front}${paint(padded)}${gap}${style.faint(clipped(what, whatColumns))}`;
}

function sign({ fate }: LedgerLine): string {
  if ('dropped' in fate) return '-';
  return fate.kept === 'body' || fate.kept === 'headline' ? '+' : '·';
}

function label({ fate }: LedgerLine): string {
  return 'kept' in fate ? fate.kept : fate.dropped.code;
}

function painter({ fate }: LedgerLine, style: Style): (text: string) => string {
  if ('dropped' in fate) return style.dropped;
  if (fate.kept === 'headline') return style.headline;
  return fate.kept === 'body' ? style.kept : style.aside;
}

/** Give as much of the text as fits, with `…` at the end where some didn't. */
function clipped(text: string, columns: number): string {
  let width = 0;
  let end = 0;
  let fits = 0;
  for (const char of text) {
    width += displayWidth(char);
    if (width > columns) return `${text.slice(0, fits)}…`;
    end += char.length;
    if (width <= columns - 1) fits = end;
  }
  return text;
}
