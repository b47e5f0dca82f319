import { diffArrays, formatPatch, type StructuredPatch, structuredPatch } from 'diff';
import { escaped, escapedLines } from './controls.js';
import { plainStyle, type Style } from './style.js';

/**
 * Most lines that may differ for the shortest diff to be looked for, whose cost grows with their number times the page's lines.
 * Beyond it the diff is one hunk. 2,000: two texts of 20,000 lines that share nothing take a third of a second.
 */
const maxEdits = 2_000;
/** As in `diff -u`. */
const contextLines = 3;

/**
 * Give the unified diff from a page's text to its clean text; empty when they are equal.
 * The file names are `path` and `path (clean)`. CRLF counts as a line's end.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const from = before.replaceAll('\r\n', '\n');
  if (from === after) return '';
  const names = [escaped(path), `${escaped(path)} (clean)`] as const;
  const shortest = structuredPatch(...names, from, after, undefined, undefined, {
    context: contextLines,
    maxEditLength: maxEdits,
  });
  return formatPatch(shortest ?? wholePatch(...names, from, after), {
    includeIndex: false,
    includeUnderline: false,
    includeFileHeaders: true,
  });
}

/** Give a diff for a terminal: control characters escaped, lines painted by what becomes of them. */
export function paintedDiff(diff: string, style: Style = plainStyle): string {
  return escapedLines(diff)
    .split('\n')
    .map((line) => painted(line, style))
    .join('\n');
}

/** A stretch of items: in both lists, or in one alone. */
export interface Edit {
  readonly in: 'both' | 'left' | 'right';
  readonly items: readonly string[];
}

/** Give the shortest way from one list to another; where more than `most` items differ, all of one, then all of the other. */
export function editsBetween(left: readonly string[], right: readonly string[], most: number): readonly Edit[] {
  const changes = diffArrays([...left], [...right], { maxEditLength: most });
  if (changes === undefined)
    return [
      { in: 'left', items: left },
      { in: 'right', items: right },
    ];
  return changes.map(({ added, removed, value }) => ({ in: added ? 'right' : removed ? 'left' : 'both', items: value }));
}

function painted(line: string, style: Style): string {
  if (line.startsWith('+++') || line.startsWith('---')) return style.headline(line);
  if (line.startsWith('@@')) return style.aside(line);
  if (line.startsWith('+')) return style.kept(line);
  return line.startsWith('-') ? style.dropped(line) : line;
}

/** One hunk that takes every line away and puts the new ones in. */
function wholePatch(oldFileName: string, newFileName: string, before: string, after: string): StructuredPatch {
  const [gone, come] = [hunkLines(before, '-'), hunkLines(after, '+')];
  const hunk = {
    oldStart: gone.count === 0 ? 0 : 1,
    oldLines: gone.count,
    newStart: come.count === 0 ? 0 : 1,
    newLines: come.count,
    lines: [...gone.lines, ...come.lines],
  };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

function hunkLines(text: string, sign: '-' | '+'): { readonly lines: readonly string[]; readonly count: number } {
  if (text === '') return { lines: [], count: 0 };
  const complete = text.endsWith('\n');
  const lines = (complete ? text.slice(0, -1) : text).split('\n').map((line) => sign + line);
  return { lines: complete ? lines : [...lines, '\\ No newline at end of file'], count: lines.length };
}
