import { describe, expect, test } from 'vitest';
import { ExitCode, exitCodesByWeight, mergedExitCode } from '../../src/cli/exit-codes.js';

describe('exit codes', () => {
  test('are frozen', () => {
    expect(ExitCode).toEqual({ ok: 0, failed: 1, usage: 2, noArticle: 3, wouldChange: 4, interrupted: 130, terminated: 143 });
  });

  test('have a weight each', () => {
    expect([...exitCodesByWeight].sort((a, b) => a - b)).toEqual(Object.values(ExitCode).sort((a, b) => a - b));
  });

  test('merge to the higher row of the table, in either order', () => {
    const table = [2, 130, 143, 1, 3, 4, 0] as const;
    for (const [i, a] of table.entries()) {
      for (const [j, b] of table.entries()) expect(mergedExitCode(a, b)).toBe(table[Math.min(i, j)]);
    }
  });
});
